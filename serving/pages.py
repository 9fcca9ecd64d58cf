"""Summaries, first pages and previews for addresses: made once, kept within bounds."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from threading import Lock

import pages
from exports.summary import Summary, summary, with_picture
from language import LANGUAGES
from reading.menu import ENTRIES
from reading.parameters import LANG, SEARCH
from reading.published import published
from serving import drawing_room, index_page
from serving.cache import Memory

logger = logging.getLogger(__name__)
_summaries = Memory(entries=400)
_pages = Memory(entries=400, size=16_000_000)
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
    key = (name, tuple(sorted(asked.items())))
    found = _summaries.get(key)
    if found is None:
        with _building:
            found = _summaries.get(key)
            if found is None:
                found = summary(pages.told(name, asked))
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


def first_page(name: str, asked: dict[str, str], origin: str) -> bytes:
    """The page that is sent first for an address, as it stands in HTML."""
    key = (name, tuple(sorted(asked.items())), origin)
    found = _pages.get(key)
    if found is None:
        made = summary_of(name, asked)
        drawn = True
        try:
            svg = drawing_room.inline_chart(made)
        except (drawing_room.Busy, ValueError) as error:
            logger.warning("no picture on page %s: %s", name, error or "busy")
            svg, drawn = "", False
        html = index_page.page(made, with_picture(made, svg), origin=origin, canonical=canonical(made, asked))
        found = html.encode()
        if drawn:
            _pages.put(key, found)
    return found


def still_page(name: str, asked: dict[str, str], origin: str) -> bytes:
    """The page for a site of files alone: the summary without the app behind it."""
    made = summary_of(name, asked)
    html = with_picture(made, drawing_room.inline_chart(made))
    return index_page.page(made, html, origin=origin, canonical={"lang": made.lang}, app=False).encode()


def preview(name: str, asked: dict[str, str]) -> bytes:
    """The picture of an address for link previews, as PNG."""
    made = summary_of(name, asked)
    return drawing_room.preview(made, f"{index_page.NAMES[made.lang]} · {published().edition.version}")


def warm() -> None:
    """Make the first page of every page in both languages, before a reader waits for it."""
    for entry in ENTRIES:
        for lang in ("en", "km"):
            try:
                first_page(entry.name, {"lang": lang}, "")
            except Exception:
                logger.exception("page %s is not ready", entry.name)
