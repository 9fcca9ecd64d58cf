"""The head of every page: the site's name, one search, the other language, six entries."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from reading.kept import kept
from reading.link import LONGEST, query
from reading.markup import in_one_line, template
from reading.menu import LANGUAGE_NAMES, Entry, address, subjects
from reading.parameters import SEARCH
from reading.reading import Reading
from reading.selection import BESIDE_THE_VIEW

SEARCH_PAGE = "figures"
BRIEFING = "briefing"
"""Where what a reader gathered is shown; the server's own, beside the pages."""


@kept
def site_head(reading: Reading, here: Entry, other_address: str = "") -> Markup:
    """The head of a page.

    Args:
        other_address: the view in the other language, for a page without scripts; in the app the link
            keeps the view by itself.
    """
    other = "en" if reading.language.code == "km" else "km"
    of_menu = subjects()
    within = next(entries for entries in of_menu.values() if here in entries)
    return in_one_line(
        template("frame").head(
            reading.text("Cambodia Social Protection"),
            reading.text("published figures, each with its publication"),
            reading.address("front"),
            {
                "address": f"./{SEARCH_PAGE}",
                "lang": reading.language.code,
                "name": SEARCH,
                "most": LONGEST,
                "hint": reading.text("Search figures, places, publications"),
                "menu": reading.text("Menu"),
            },
            [_link(reading, entries[0], title, here in entries) for title, entries in of_menu.items()],
            [_link(reading, entry, entry.title, entry is here) for entry in within]
            if len(within) > 1
            else [],
            other,
            {"name": LANGUAGE_NAMES[other], "address": other_address or f"?lang={other}"},
            {"address": f"./{BRIEFING}{reading.query()}", "title": reading.text("My briefing")},
        )
    )


def below_embedded(reading: Reading, here: Entry, view: Mapping[str, str]) -> Markup:
    """Below a block that stands in another site's page: whose it is, where it is alive, data version, licence."""
    said = [
        reading.text(
            "Data version {version}, gathered {date}.",
            version=reading.published.edition.version,
            date=reading.language.period(reading.published.edition.date),
        ),
        reading.text("Code: MIT. Compilation of figures: CC BY 4.0. Boundaries: ODbL 1.0."),
    ]
    alive = {name: value for name, value in view.items() if name not in BESIDE_THE_VIEW}
    site = reading.text("Cambodia Social Protection Dashboard")
    return in_one_line(
        template("frame").embedded(site, address(here.name, "./") + query(alive), " ".join(said))
    )


def _link(reading: Reading, entry: Entry, title: str, here: bool) -> dict:
    return {
        "address": reading.address(entry.name),
        "takes": " ".join(entry.takes),
        "here": here,
        "title": reading.text(title),
    }
