"""The head of every page: the site's name, one search, the other language, six entries."""

from __future__ import annotations

from markupsafe import Markup

from reading.kept import kept
from reading.link import LONGEST
from reading.markup import in_one_line, template
from reading.menu import LANGUAGE_NAMES, Entry, subjects
from reading.parameters import SEARCH
from reading.reading import Reading

SEARCH_PAGE = "figures"


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
        )
    )


def _link(reading: Reading, entry: Entry, title: str, here: bool) -> dict:
    return {
        "address": reading.address(entry.name),
        "takes": " ".join(entry.takes),
        "here": here,
        "title": reading.text(title),
    }
