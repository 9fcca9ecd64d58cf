"""Three ways in, for three kinds of readers."""

from __future__ import annotations

from markupsafe import Markup

from language.labels import mark
from reading import Reading, kept
from reading.markup import in_one_line, template
from reading.parameters import PRESENT

DOORS: tuple[tuple[str, str, str, dict[str, str], str], ...] = (
    (
        mark("I am preparing a meeting"),
        mark("One clear picture that fills the screen, with its source; arrow keys turn the pages."),
        "gender",
        {PRESENT: "1"},
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


@kept
def doors(reading: Reading) -> Markup:
    """The three doors side by side."""
    made = [
        (reading.text(who), reading.text(what), reading.link(page, reading.text(label), **view))
        for who, what, page, view, label in DOORS
    ]
    return in_one_line(template("front").doors(made))
