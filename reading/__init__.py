"""One reader's reading without a screen: figures, language, choices, link, and the figure block."""

from reading.block import Block
from reading.kept import kept, kept_by_stage
from reading.page import Page
from reading.reading import Reading

__all__ = ["Block", "Page", "Reading", "kept", "kept_by_stage"]
