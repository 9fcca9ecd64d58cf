"""The grid of what is published, indicators by year, as a picture: each gap a link to its letter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from indicators.gaps import COUNTRY_ONLY, NOT_FOUND, PARTLY, PUBLISHED, WITHOUT_SEX, years_until
from indicators.matching import records
from language.labels import mark
from pictures import Year, Years, YearsRow
from reading import Reading
from reading.parameters import INDICATOR, YEAR

NOT_BEGUN = "not_begun"
BEFORE = mark("the scheme had not begun")
TOLD_APART = mark("women and men told apart")


@dataclass(frozen=True)
class Asked:
    """What every square of a grid needs to know.

    Attributes:
        states: the reader's words for each state.
        began: the year in which an indicator's scheme began, where that is known.
        kept: the indicators that an office can be asked for.
        view: the place and the sex that the grid is about, for the letter.
        told: by indicator and year what is published: number, of whom, publication.
    """

    reading: Reading
    states: Mapping[str, str]
    began: Mapping[str, int]
    kept: frozenset[str]
    view: Mapping[str, str]
    told: Mapping[tuple[str, int], str]

    def picture(self, cells: pd.DataFrame) -> Years:
        """The grid with its legend.

        Args:
            cells: as `indicators.gaps.grid` answers.
        """
        reading, digits = self.reading, self.reading.language.digits
        rows = tuple(self._row(str(name), own) for name, own in cells.groupby("indicator", sort=False))
        return Years(
            caption=reading.text("What is published, by indicator and year"),
            corner=reading.text("Indicator"),
            last=reading.text("Years"),
            years=tuple(
                (digits(str(year)[2:]), digits(str(year))) for year in years_until(reading.published.edition)
            ),
            rows=rows,
            legend=self._legend([year for row in rows for year in row.years]),
        )

    def _legend(self, shown: list[Year]) -> tuple[Year, ...]:
        legend = [Year(code, words) for code, words in self.states.items()]
        if any(year.kind == NOT_BEGUN for year in shown):
            legend.append(Year(NOT_BEGUN, self.reading.text(BEFORE)))
        if any(year.by_sex for year in shown):
            legend.append(Year(COUNTRY_ONLY, self.reading.text(TOLD_APART), by_sex=True))
        return tuple(legend)

    def _row(self, name: str, own: pd.DataFrame) -> YearsRow:
        years = tuple(self._year(name, row) for row in records(own))
        asked = [year.address for year in years if year.kind == NOT_FOUND]
        filled = sum(year.kind not in (NOT_FOUND, NOT_BEGUN, PARTLY) for year in years)
        possible = sum(year.kind != NOT_BEGUN for year in years)
        text, number = self.reading.text, self.reading.language.number
        return YearsRow(
            name=self.reading.labels.short(name),
            years=years,
            count=text("{some} of {all}", some=number(filled), all=number(possible)),
            address=self.reading.address("figures", indicator=name),
            ask=asked[-1] if asked else "",
            ask_words=text("Ask"),
        )

    def _year(self, name: str, row: Mapping) -> Year:
        """Before the scheme began it is no gap; what is not published in full can be asked for."""
        year, state = int(row["year"]), str(row["state"])
        early = state == NOT_FOUND and year < self.began.get(name, year)
        words = self.reading.text(BEFORE) if early else self.states[state]
        if row["by_sex"] and state not in (PUBLISHED, WITHOUT_SEX):
            words = self.reading.joined(words, self.reading.text(TOLD_APART))
        said = self.reading.text("{year}: {state}", year=self.reading.language.digits(str(year)), state=words)
        if (name, year) in self.told:
            said = f"{said}\n{self.told[name, year]}"
        if early:
            return Year(NOT_BEGUN, said)
        asks = name in self.kept and state != PUBLISHED
        return Year(state, said, self._letter(name, year) if asks else "", bool(row["by_sex"]))

    def _letter(self, name: str, year: int) -> str:
        return f"{self.reading.query(**self.view, **{INDICATOR: name, YEAR: str(year)})}#letter"
