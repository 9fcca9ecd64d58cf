"""A long list, one leaf at a time."""

from __future__ import annotations

from collections.abc import Hashable

from markupsafe import Markup

from indicators.search import PAGE, pages
from reading.choices import number_in
from reading.kept import kept
from reading.markup import in_one_line, template
from reading.page import Page
from reading.parameters import LEAF
from reading.reading import Reading


def turned(page: Page, count: int, asked: Hashable) -> int:
    """Which leaf of a list is shown; a new search starts at the first.

    Args:
        count: how many rows the list has.
        asked: what the list answers.
    """
    last = pages(count)
    number = number_in(page.choices.asked(LEAF)) or 0
    if page.choices.newly(LEAF, asked) or number > last:
        page.choices.set(LEAF, "1")
    if last == 1 and page.choices.asked(LEAF) in ("", "1"):
        return 1
    said = leaves(page.reading, count)
    with page.controls("leaf"):
        shown = page.choose(LEAF, page.text("Rows"), list(said), said.__getitem__)
        page.html(_buttons(page.reading, int(shown), last))
    return int(shown)


@kept
def leaves(reading: Reading, count: int) -> dict[str, str]:
    """Which rows each leaf of a list shows, by its number."""
    return {str(number): rows_of(reading, number, count) for number in range(1, pages(count) + 1)}


def rows_of(reading: Reading, number: int, count: int) -> str:
    """Which rows a leaf shows: `26 to 50 of 382`."""
    return reading.text(
        "{first} to {last} of {count}",
        first=reading.language.number((number - 1) * PAGE + 1),
        last=reading.language.number(min(number * PAGE, count)),
        count=reading.language.number(count),
    )


@kept
def _buttons(reading: Reading, number: int, last: int) -> Markup:
    return in_one_line(
        template("figures").turns(
            previous=reading.text("Previous"),
            before=number - 1,
            next=reading.text("Next"),
            after=number + 1 if number < last else 0,
        )
    )
