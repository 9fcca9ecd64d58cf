"""Small courses: the figures of one series in a box without a scale."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

import pandas as pd

from blocks.nssf import in_years
from blocks.tips import tip
from charts.over_time import FEWEST_JOINED
from indicators.matching import records
from pictures import Spark
from pictures.scale import share
from reading import Reading

FULL_YEAR = (364, 366)
"""Days of a count that is a full year's."""


def full_years(rows: pd.DataFrame) -> pd.Series:
    """True for each figure that covers one full year."""
    return ((rows["end"] - rows["start"]).dt.days + 1).between(*FULL_YEAR)


def by_year(rows: pd.DataFrame) -> pd.DataFrame:
    """Counts during periods as one row a year: what covers the whole year, else the longest part of it.

    Returns:
        The rows of `over_time` that are sound and within one year, with `whole`.
    """
    own = rows[(rows["start"].dt.year == rows["end"].dt.year) & ~rows["doubt"]]
    own = own.assign(whole=full_years(own), days=own["end"] - own["start"], year=own["start"].dt.year)
    own = own.sort_values(["whole", "days"], ascending=False, kind="stable").drop_duplicates("year")
    return own.drop(columns=["days", "year"]).sort_values("start")


def spark(
    reading: Reading,
    rows: pd.DataFrame,
    *,
    name: str,
    ends: tuple[float, float],
    most: float,
    newest: Mapping,
    **more: Hashable,
) -> Spark:
    """One series as points, joined where three or more measure the same way; a count as bars, parts of years hatched.

    Args:
        rows: of `over_time`, one series.
        ends: the first and the last year of the box.
        most: the value at its top.
        newest: the figure that is written beside it.
        more: `under`, `address`, `chosen` of the row.
    """
    flow = len(rows) and rows["measure"].iloc[0] == "flow"
    bars = _bars(rows, ends, most) if flow else ()
    rows = rows.iloc[:0] if flow else rows
    return Spark(
        name=name,
        lines=tuple(
            _points(line, ends, most)
            for _, line in rows[rows["in_line"]].groupby("line", sort=False)
            if line["date"].nunique() >= FEWEST_JOINED
        ),
        dots=tuple(
            (*point, not full) for point, full in zip(_points(rows, ends, most), rows["full"], strict=True)
        ),
        bars=bars,
        number=reading.labels.amount(newest),
        when=reading.labels.when(newest),
        tip=tip(reading, newest),
        **more,  # type: ignore[arg-type]
    )


def _bars(
    rows: pd.DataFrame, ends: tuple[float, float], most: float
) -> tuple[tuple[float, float, float, bool], ...]:
    """Left end, width and height of each year, and whether it is a part of a year alone."""
    wide = 100 / max(ends[1] - ends[0], 1)
    return tuple(
        (
            _along(row["start"].year, ends) + wide / 8,
            wide * 0.75,
            100 * share(row["value"], most),
            not row["whole"],
        )
        for row in records(by_year(rows))
    )


def _points(rows: pd.DataFrame, ends: tuple[float, float], most: float) -> tuple[tuple[float, float], ...]:
    return tuple(
        (_along(in_years(date), ends), round(100 * share(max(value, 0), most), 2))
        for date, value in zip(rows["date"], rows["value"], strict=True)
    )


def _along(year: float, ends: tuple[float, float]) -> float:
    return round(100 * share(year, ends[1], ends[0]), 2)
