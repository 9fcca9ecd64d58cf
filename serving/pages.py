"""Summaries, first pages and previews for addresses: made once, kept within bounds."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from threading import Lock

import pages
from exports.summary import Summary, summary, with_picture
from language import LANGUAGES
from reading.parameters import BLOCK, LANG, SEARCH, SLIDES
from reading.published import published
from reading.settings import SITE_ADDRESS
from serving import drawn, index_page
from serving.briefings import with_selection, without_selection
from serving.cache import Memory
from serving.drawing_room import Busy

SITE = SITE_ADDRESS.rstrip("/")
PAGE_WAITS, PREVIEW_WAITS = 4.0, 12.0
"""Seconds for a drawing: a page can be read without it, a preview is nothing else."""
logger = logging.getLogger(__name__)
_summaries = Memory(entries=400)
_pages = Memory(entries=400, size=16_000_000)
_previews = Memory(entries=300, size=12_000_000)
_building = Lock()
"""One summary is built at a time: more would only take the interpreter from each other."""


def asked_for(query: Mapping[str, str], accepted_languages: str) -> dict[str, str]:
    """What an address asks for; its language, without one, as the app chooses it: the browser's first."""
    asked = dict(query)
    if asked.get(LANG) not in LANGUAGES:
        first = accepted_languages.split(",")[0].strip().lower()
        asked[LANG] = "km" if first.startswith("km") else "en"
    return asked


def summary_of(name: str, asked: dict[str, str]) -> Summary:
    """The summary of a page for what an address asks."""
    key = _key(name, asked)
    found = _summaries.get(key)
    if found is None:
        with _building:
            found = _summaries.get(key)
            if found is None:
                found = summary(pages.told(name, asked), asked.get(BLOCK))
                if SEARCH not in asked:
                    _summaries.put(key, found)
    return found


def canonical(made: Summary, asked: dict[str, str]) -> dict[str, str]:
    """The parameters that tell this view from the page's usual one in the same language."""
    usual = summary_of(made.name, {"lang": made.lang}).view
    telling = {"lang": made.lang}
    for name, value in asked.items():
        if made.view.get(name) == value and usual.get(name) != value:
            telling[name] = value
    return telling


def kept_page(name: str, asked: dict[str, str]) -> bytes | None:
    """The page that is sent first for an address, if it is finished already."""
    return _pages.get(_key(name, asked))


def first_page(name: str, asked: dict[str, str]) -> bytes:
    """The page that is sent first for an address, as it stands in HTML.

    A picture that takes too long is left out, and stands in the page the next time.
    """
    slides = asked.get(SLIDES, "")
    asked = {one: value for one, value in asked.items() if one != SLIDES}
    made = summary_of(name, asked)
    complete = SEARCH not in asked and not slides
    try:
        svg = drawn.inline_chart(made, patience=PAGE_WAITS)
    except (Busy, ValueError) as error:
        logger.warning("no picture on page %s: %s", name, error or "busy")
        svg, complete = "", False
    told = canonical(made, asked)
    summed_up = with_picture(made, svg)
    summed_up = without_selection(summed_up) if BLOCK in asked else with_selection(summed_up, made, slides)
    html = index_page.page(made, summed_up, origin=SITE, canonical=told).encode()
    if complete:
        _pages.put(_key(name, asked), html)
    return html


def _key(name: str, asked: dict[str, str]) -> tuple:
    return (name, tuple(sorted(asked.items())))


def still_page(name: str, asked: dict[str, str], origin: str) -> bytes:
    """The page for a site of files alone: the summary without the app behind it."""
    made = summary_of(name, asked)
    html = without_selection(with_picture(made, drawn.inline_chart(made)))
    return index_page.page(made, html, origin=origin, canonical={"lang": made.lang}, app=False).encode()


def kept_preview(name: str, asked: dict[str, str]) -> bytes | None:
    """The picture of an address, if it is finished already."""
    return _previews.get(_key(name, asked))


def preview(name: str, asked: dict[str, str], patience: float | None = PREVIEW_WAITS) -> bytes:
    """The picture of an address for link previews, as PNG.

    Raises:
        Busy: it is not drawn in time, or cannot be drawn now.
    """
    made = summary_of(name, asked)
    site = f"{index_page.NAMES[made.lang]} · {published().edition.version}"
    try:
        png = drawn.preview(made, site, patience=patience)
    except ValueError as error:
        logger.warning("no preview of page %s: %s", name, error)
        raise Busy from error
    if SEARCH not in asked:
        _previews.put(_key(name, asked), png)
    return png
