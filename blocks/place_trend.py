"""One indicator of a province over time beside the country's, computed in the same way at each time."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd

from blocks.nssf import in_years
from blocks.province_view import number_of
from blocks.tips import tip
from blocks.women_among_them import short_name
from indicators.choice import is_sound
from indicators.lists import entries
from indicators.matching import of_indicator, records
from indicators.series import series
from pictures import Course, Dot, Key
from reading import Block, Reading, kept

MARKS = {"KH": ("square", "registered")}
OWN = ("circle", "all")
STEPS, LEVELS = (1, 2, 5, 10, 20, 25), 4
"""The scale goes up in the smallest of the steps of which so many are enough."""
YEARS_AROUND = 2


@kept
def place_trend_block(reading: Reading, area: str) -> Block | None:
    """The first indicator of the list `place_trend`; None where the place has no two sound figures of it."""
    listed = entries(reading.published.tables, "place_trend")
    if listed.empty or area == "KH":
        return None
    own, country = (_sound(reading, listed["indicator"].iloc[0], code) for code in (area, "KH"))
    if len(own) < 2:
        return None
    first, last = own.iloc[0].to_dict(), own.iloc[-1].to_dict()
    words = {
        "place": reading.labels.place(last),
        "name": short_name(reading, listed.iloc[0].to_dict()),
        "first": number_of(reading, first),
        "then": reading.language.period(first["period"], short=True),
        "last": number_of(reading, last),
        "now": reading.language.period(last["period"], short=True),
    }
    title = reading.text("{place}: {name} {first} in {then}, {last} in {now}", **words)
    if words["place"] != reading.labels.area(area):  # two names leave no room for the indicator's
        title = reading.text("{place}: {first} in {then}, {last} in {now}", **words)
    both = pd.concat([own, country], ignore_index=True)
    return Block(
        key="place-trend",
        title=title,
        subtitle=reading.labels.named(last, but=("area",)),
        figures=both,
        lead=last["figure_id"],
        picture=_course(reading, both, area),
        alt=title,
        table=_table(reading, both),
    )


def _sound(reading: Reading, indicator: str, area: str) -> pd.DataFrame:
    rows = series(of_indicator(reading.published, indicator), indicator, area=area)
    return rows[is_sound(rows)]


def _course(reading: Reading, rows: pd.DataFrame, area: str) -> Course:
    highest = rows["value"].max()
    step = next((one for one in STEPS if highest / one <= LEVELS), STEPS[-1])
    most = step * math.ceil(highest / step)
    first, last = rows["end"].min().year - YEARS_AROUND, rows["end"].max().year + YEARS_AROUND
    return Course(
        dots=tuple(_dot(reading, row, area) for row in records(rows)),
        first=first,
        last=last,
        most=most,
        levels=tuple((at, reading.language.number(at)) for at in range(0, most + 1, step)),
        times=tuple(
            (in_years(day), reading.language.digits(str(day.year))) for day in sorted(set(rows["end"]))
        ),
        unit="%",
        legend=(
            Key(reading.labels.area(area), OWN[1], OWN[0]),
            Key(reading.labels.area("KH"), MARKS["KH"][1], MARKS["KH"][0]),
        ),
        joined=(OWN[1], MARKS["KH"][1]),
    )


def _dot(reading: Reading, row: Mapping, area: str) -> Dot:
    shape, colour = MARKS.get(row["area"], OWN)
    return Dot(
        at=in_years(row["end"]),
        value=row["value"],
        shape=shape,
        colour=colour,
        label=number_of(reading, row),
        weight=2 if row["area"] == area else 1,
        tip=tip(reading, row),
    )


def _table(reading: Reading, rows: pd.DataFrame) -> pd.DataFrame:
    labels, listed = reading.labels, records(rows)
    return pd.DataFrame(
        {
            reading.text("Place"): [labels.area(row["area"]) for row in listed],
            reading.text("Date"): [labels.when(row) for row in listed],
            reading.text("Figure"): [labels.marked_amount(row) for row in listed],
        }
    )
