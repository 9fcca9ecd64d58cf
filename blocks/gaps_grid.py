"""The grid of what is published, indicators by year, as a table of its own: each gap a link to its letter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from indicators.gaps import NOT_FOUND, PARTLY, PUBLISHED, WITHOUT_SEX, years_until
from language.labels import mark
from reading import Reading
from reading.markup import in_one_line, template
from reading.parameters import INDICATOR, YEAR

NOT_BEGUN = "not_begun"
BY_SEX = "by-sex"
BEFORE = mark("the scheme had not begun")
TOLD_APART = mark("women and men told apart")


@dataclass(frozen=True)
class Cell:
    """One year of one indicator: the class that draws it, what it says, and what asks for it ("": nothing to ask)."""

    code: str
    said: str
    ask: str = ""


@dataclass(frozen=True)
class Row:
    """One indicator: its years from left to right, how many have a figure, and what asks for its newest gap."""

    name: Markup
    cells: tuple[Cell, ...]
    count: str
    ask: str
    label: str


@dataclass(frozen=True)
class Grid:
    """What every cell of a grid needs to know.

    Attributes:
        states: the reader's words for each state.
        began: the year in which an indicator's scheme began, where that is known.
        kept: the indicators that an office can be asked for.
        view: the place and the sex that the grid is about, for the letter.
    """

    reading: Reading
    states: Mapping[str, str]
    began: Mapping[str, int]
    kept: frozenset[str]
    view: Mapping[str, str]

    def row(self, name: str, own: pd.DataFrame) -> Row:
        """One indicator."""
        cells = [self.cell(name, row) for row in own.to_dict("records")]
        asked = [cell.ask for cell in cells if cell.code == NOT_FOUND]
        filled = sum(cell.code.split(" ")[0] not in (NOT_FOUND, NOT_BEGUN, PARTLY) for cell in cells)
        possible = sum(cell.code != NOT_BEGUN for cell in cells)
        text, number = self.reading.text, self.reading.language.number
        return Row(
            name=self.reading.link("figures", self.reading.labels.short(name), indicator=name),
            cells=tuple(cells),
            count=text("{some} of {all}", some=number(filled), all=number(possible)),
            ask=asked[-1] if asked else "",
            label=text("Ask"),
        )

    def cell(self, name: str, row: Mapping) -> Cell:
        """A year: before the scheme began it is no gap; what is not published in full can be asked for."""
        year, state = int(row["year"]), str(row["state"])
        early = state == NOT_FOUND and year < self.began.get(name, year)
        words = self.reading.text(BEFORE) if early else self.states[state]
        if row["by_sex"] and state not in (PUBLISHED, WITHOUT_SEX):
            words = self.reading.joined(words, self.reading.text(TOLD_APART))
        said = self.reading.text("{year}: {state}", year=self.reading.language.digits(str(year)), state=words)
        if early:
            return Cell(NOT_BEGUN, said)
        code = f"{state} {BY_SEX}" if row["by_sex"] else state
        asks = name in self.kept and state != PUBLISHED
        return Cell(code, said, self._letter(name, year) if asks else "")

    def _letter(self, name: str, year: int) -> str:
        return f"{self.reading.query(**self.view, **{INDICATOR: name, YEAR: str(year)})}#letter"


def grid_in_html(grid: Grid, cells: pd.DataFrame) -> Markup:
    """The grid with its legend.

    Args:
        cells: as `indicators.gaps.grid` answers.
    """
    reading = grid.reading
    rows = [grid.row(str(name), own) for name, own in cells.groupby("indicator", sort=False)]
    legend = [*grid.states.items()]
    if any(cell.code == NOT_BEGUN for row in rows for cell in row.cells):
        legend.append((NOT_BEGUN, reading.text(BEFORE)))
    if cells["by_sex"].any():
        legend.append((f"country_only {BY_SEX}", reading.text(TOLD_APART)))
    digits = reading.language.digits
    made = template("grid")
    return in_one_line(
        made.legend(legend)
        + made.grid(
            reading.text("What is published, by indicator and year"),
            reading.text("Indicator"),
            [(digits(str(year)[2:]), digits(str(year))) for year in years_until(reading.published.edition)],
            reading.text("Years"),
            rows,
        )
    )
