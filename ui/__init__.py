"""Streamlit pieces that every page shares: the frame, the link, the figure block."""

from ui.figure_block import Block
from ui.page import Page, show_page

__all__ = ["Block", "Page", "show_page"]
