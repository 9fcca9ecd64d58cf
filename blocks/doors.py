"""Four ways in, for four kinds of readers."""

from __future__ import annotations

from markupsafe import Markup

from language.labels import mark
from reading import Reading, kept
from reading.markup import in_one_line, template
from reading.parameters import PRESENT

DOORS: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    (
        mark("For a meeting"),
        mark("slides that fill the screen, also without internet"),
        "front",
        {PRESENT: "1"},
    ),
    (mark("For a story"), mark("every figure, who says otherwise, a sentence to quote"), "figures", {}),
    (mark("For a report"), mark("project targets beside results"), "projects", {}),
    (mark("For a province"), mark("all that is published for one"), "province", {}),
)


@kept
def doors(reading: Reading) -> Markup:
    """The four doors side by side."""
    made = [
        (reading.address(page, **view), reading.text(who), reading.text(what))
        for who, what, page, view in DOORS
    ]
    return in_one_line(template("front").doors(made))
