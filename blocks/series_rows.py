"""Figures over time that need no chart: counts of periods as bars by row, many series as small courses."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from blocks.sparks import full_years, spark
from blocks.tips import tip
from indicators.matching import records
from pictures import Key, Mark, Row, Rows, Spark, Sparks
from reading import Reading

LONGEST = 366
"""Days; a running total of more would dwarf the years beside it."""
MOST_ROWS = 24


def period_rows(reading: Reading, rows: pd.DataFrame, names: Sequence[str], told: str = "") -> Rows:
    """One row a period, oldest first: full years as bars, parts of years and what is in doubt hatched.

    Parts of a year of which the whole is published are left to the table.

    Args:
        rows: of `over_time`, counts during periods.
        names: the series of each row in the reader's words.
        told: the `figure_id` of the figure that the title names, which has a row however long its period is.
    """
    rows = _without_parts(rows.assign(name=list(names), whole=full_years(rows)))
    short = (rows["end"] - rows["start"]).dt.days < LONGEST
    rows = (
        (rows[short | (rows["figure_id"] == told)] if short.any() else rows)
        .sort_values("date")
        .tail(MOST_ROWS)
    )
    several = rows["name"].nunique() > 1
    drawn: list[Row] = []
    for name, own in rows.groupby("name", sort=False):
        if several:
            drawn.append(Row(str(name), heading=True))
        drawn += [_period(reading, row) for row in records(own)]
    return Rows(
        tuple(drawn),
        most=rows["value"].max(),
        columns=((reading.labels.unit(rows["unit"].iloc[0]), ""),),
        legend=(
            Key(reading.text("full year"), "all", "bar"),
            Key(_hatched(reading, rows), "off", "hatch"),
        ),
    )


def _hatched(reading: Reading, rows: pd.DataFrame) -> str:
    """What a hatched bar is."""
    if ((rows["end"] - rows["start"]).dt.days >= LONGEST).any():
        return reading.text("part of a year, several years together, or in doubt")
    return reading.text("part of a year, or in doubt")


def _without_parts(rows: pd.DataFrame) -> pd.DataFrame:
    """Without what counts a part of a year whose whole is there and sound: the table has it."""
    sound = rows[rows["whole"] & ~rows["doubt"]]
    years = set(zip(sound["name"], sound["start"].dt.year, strict=True))
    in_one = rows["start"].dt.year == rows["end"].dt.year
    told = [key in years for key in zip(rows["name"], rows["start"].dt.year, strict=True)]
    return rows[rows["whole"] | ~in_one | ~pd.Series(told, index=rows.index)]


def _period(reading: Reading, row: dict) -> Row:
    doubt = row["doubt"] or not row["whole"]
    part = "" if row["whole"] else reading.text("not a full year")
    return Row(
        reading.language.period(row["period"]),
        when=reading.joined(part, *reading.labels.marks(row)),
        marks=(Mark("bar", row["value"], doubt=doubt, hollow=not row["full"], tip=tip(reading, row)),),
        cells=((reading.labels.number(row), ""),),
    )


def series_sparks(reading: Reading, rows: pd.DataFrame, names: Sequence[str]) -> Sparks:
    """One small course a series, all on the same scales; Cambodia first, the newest figure beside each.

    Args:
        rows: of `over_time`.
        names: the series of each row in the reader's words.
    """
    rows = rows.assign(name=list(names))
    ends = (rows["start"].min().year, rows["end"].max().year + 1)
    most = rows["value"].max()
    drawn: list[Spark] = []
    for name, own in rows.groupby("name", sort=False):
        sound = own[own["in_line"]]
        newest = (sound if len(sound) else own).iloc[-1].to_dict()
        home = newest["area"] == "KH" and rows["area"].nunique() > 1
        drawn.append(spark(reading, own, name=str(name), ends=ends, most=most, newest=newest, chosen=home))
    drawn.sort(key=lambda one: not one.chosen)
    said = reading.text(
        "The same scale in each row: {first} to {last}, 0 to {most}.",
        first=reading.language.digits(str(ends[0])),
        last=reading.language.digits(str(ends[1] - 1)),
        most=reading.language.number(most),
    )
    return Sparks(tuple(drawn), said)
