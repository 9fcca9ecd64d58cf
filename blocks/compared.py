"""Indicators by province, each against the country's own figure: what the heat table and the strips are made of."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from blocks.editions import edition, periods, publications, sexes
from blocks.province_view import ProvinceView, province_view
from blocks.women_among_them import short_name
from indicators.against_country import SAME, step, times_as_bad
from indicators.lists import entries
from indicators.matching import records
from indicators.series import only_second_hand
from reading import Reading, kept


@dataclass(frozen=True, eq=False)
class Compared:
    """One indicator by province, for everybody or one sex, in its newest edition."""

    name: str
    sex: str
    better: str
    view: ProvinceView

    @property
    def indicator(self) -> str:
        """The indicator's code."""
        return self.view.edition.indicator

    @cached_property
    def second_hand(self) -> bool:
        """Whether all of it was read second-hand."""
        known = self.view.rows.loc[self.view.rows["value"].notna(), "concern"]
        return bool(len(known)) and all(map(only_second_hand, known))

    @cached_property
    def ends(self) -> tuple[float, float]:
        """The best and the worst end of its own scale, so that worse is always on the right."""
        rows = self.view.rows
        values = pd.concat([rows["value"], rows["high"]]).dropna()
        if self.better == "higher" and self.view.percent:
            return 100.0, 10.0 * math.floor(values.min() / 10)
        most = values.max()
        step = 10 if most > 10 else 1
        return 0.0, float(step * math.ceil(most / step))

    def times(self, row: Mapping) -> float | None:
        """How many times as bad a province is as the country; None where that cannot be said."""
        country = self.view.country
        if country is None or row["value"] != row["value"]:
            return None
        if row["doubt"] and not only_second_hand(row["concern"]):
            return None
        return times_as_bad(row["value"], country["value"], better=self.better, unit=row["unit"])

    def step(self, row: Mapping) -> int | None:
        """The step of `times`, 0 for the best; of an estimate whose interval includes the country's value `SAME`."""
        times = self.times(row)
        if times is None or self.view.country is None:
            return None
        return SAME if row["low"] <= self.view.country["value"] <= row["high"] else step(times)


@kept
def compared(reading: Reading, name: str) -> tuple[Compared, ...]:
    """The indicators of a list that are published by province, in its order."""
    found = []
    for row in records(entries(reading.published.tables, name)):
        view = _newest(reading, row["indicator"], row["sex"])
        if view is not None:
            better = reading.labels.of_indicator(row["indicator"])["better"]
            found.append(Compared(short_name(reading, row), row["sex"], better, view))
    return tuple(found)


def _newest(reading: Reading, indicator: str, sex: str) -> ProvinceView | None:
    """The newest edition of an indicator for a sex."""
    for period in periods(reading, indicator):
        if sex in sexes(reading, indicator, period):
            source = publications(reading, indicator, period, sex)[0]
            chosen = edition(reading, indicator, period, sex, source)
            return province_view(reading, chosen, as_share=False)
    return None
