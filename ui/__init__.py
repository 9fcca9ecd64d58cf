"""Streamlit pieces that every page shares: the frame, the link, the figure block."""

from seam.logs import write_nothing_about_readers
from seam.network import ask_no_other_site
from ui.figure_block import Block
from ui.page import Page, show_page

__all__ = ["Block", "Page", "show_page"]

write_nothing_about_readers()
ask_no_other_site()
