"""Three ways in, for three kinds of readers."""

from __future__ import annotations

from html import escape

from language.labels import mark
from ui.picture import kept

DOORS = (
    (
        mark("I am preparing a meeting"),
        mark("One clear picture that fills the screen, with its source; arrow keys turn the pages."),
        "gender",
        {"present": "1"},
        mark("Start the meeting view"),
    ),
    (
        mark("I am writing a story"),
        mark("Every figure with its publication, who says otherwise, a sentence to quote and a CSV."),
        "figures",
        {},
        mark("Search all figures"),
    ),
    (
        mark("I check indicators"),
        mark("Targets beside results of each project, to read in a meeting or take away as a spreadsheet."),
        "projects",
        {},
        mark("Open the projects"),
    ),
)


def show_doors(page) -> None:
    """The three doors side by side."""
    page.html(_doors(page))


@kept
def _doors(page) -> str:
    doors = "".join(
        f"<section><h2>{escape(page.text(who))}</h2><p>{escape(page.text(what))}</p>"
        f"<p>{page.link(name, page.text(label), **view)}</p></section>"
        for who, what, name, view, label in DOORS
    )
    return f'<div class="doors">{doors}</div>'
