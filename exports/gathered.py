"""What can be done with the blocks that a reader gathered: take them along, put them in order, leave one out."""

from __future__ import annotations

from urllib.parse import quote

from exports.taken import Taken
from reading import Reading, link
from reading.menu import LANGUAGE_NAMES, address
from reading.parameters import DIGITS, LANG, SLIDES
from reading.selection import entry
from reading.site_head import BRIEFING


def gathered(reading: Reading, told: list[Taken]) -> dict:
    """The words and links above a selection, and those of each slide.

    A page that was chosen as a whole stands as its blocks from here on, so that one of them can go.
    """
    entries = [entry(one.page, one.block.key, one.view) for one in told]
    text = reading.text
    other = next(code for code in LANGUAGE_NAMES if code != reading.language.code)
    count = reading.language.number(len(told))
    return {
        "title": text("My briefing: figures {count}", count=count) if told else text("My briefing"),
        "nothing": ""
        if told
        else text(
            "Nothing has been gathered yet. Below each figure, under Download, stands: Add to my briefing."
        ),
        "home": _at(reading, address("front"), entries),
        "back": text("Back to the dashboard"),
        "files": [
            (_at(reading, "/take/briefing.html", entries), text("For a room without internet (HTML)")),
            (_at(reading, "/take/handout.pdf", entries), text("Printed handout (PDF)")),
        ]
        if told
        else [],
        "kept": text("The selection stands in the address of this page alone: keep the link, or pass it on."),
        "other": (other, _at(reading, f"/{BRIEFING}", entries, other), LANGUAGE_NAMES[other]),
        "slides": [_of_slide(reading, entries, number) for number in range(len(entries))],
    }


def _of_slide(reading: Reading, entries: list[str], number: int) -> list[tuple[str, str]]:
    """Earlier, and out."""
    rest = [one for place, one in enumerate(entries) if place != number]
    links = [(_at(reading, f"/{BRIEFING}", rest), reading.text("Take out of my briefing"))]
    if number:
        earlier = [*rest[: number - 1], entries[number], *rest[number - 1 :]]
        links.insert(0, (_at(reading, f"/{BRIEFING}", earlier), reading.text("Show earlier")))
    return links


def _at(reading: Reading, path: str, entries: list[str], lang: str = "") -> str:
    view = {
        LANG: lang or reading.language.code,
        DIGITS: "km" if reading.language.khmer_digits and not lang else "",
    }
    slides = f"&{SLIDES}={quote(','.join(entries))}" if entries else ""
    return path + link.query(view) + slides
