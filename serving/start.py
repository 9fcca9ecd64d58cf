"""Everything the server answers from, read once before the first reader comes; without it there is no start."""

from __future__ import annotations

import logging

import pages
from exports import typefaces
from language import LANGUAGES, khmer_words
from language.catalogs import khmer
from maps import shapes
from reading.menu import ENTRIES
from reading.published import published
from serving import data_files, made_of, static_files
from serving.pages import first_page, kept_page
from ui import frame

logger = logging.getLogger(__name__)


def read_all() -> None:
    """Read the figures, the Khmer texts and words, the boundaries, the type, our files and every page's code.

    What is replaced on the disk afterwards changes nothing until the next start, so that no reader gets
    a mixture of old and new.

    Raises:
        OSError: a file that every page needs, ours or a package's, is missing or empty; the sentence says which.
    """
    khmer()
    khmer_words.read_word_list()
    for script in (typefaces.LATIN, typefaces.KHMER):
        typefaces.font_file(script)
    shapes.provinces()
    shapes.lake()
    published()
    made_of.at_start()
    for entry in ENTRIES:
        pages.page(entry.name)
    for path in static_files.OURS.glob("*.*"):
        static_files.content(path)
    frame.site_script()


def warm() -> None:
    """Make the data files and the usual first pages, before a reader waits for them."""
    data_files.make_all()
    for entry in ENTRIES:
        for lang in LANGUAGES:
            try:
                if kept_page(entry.name, {"lang": lang}) is None:
                    first_page(entry.name, {"lang": lang})
            except Exception:
                logger.exception("page %s is not ready", entry.name)
