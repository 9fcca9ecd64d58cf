"""The 25 provinces as rows: bars from high to low, or estimates in groups by their interval, never ranked."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from blocks.province_map import colours_of, province_tip
from blocks.province_view import ProvinceView
from indicators.ranking import by_interval
from indicators.series import only_second_hand
from language.labels import mark
from pictures import Key, Line, Mark, Row, Rows
from reading import Reading
from reading.parameters import AREA

GROUPS = {
    "above": (
        mark("Above the country's figure: {count}"),
        mark("the whole interval lies above {country}; by name"),
    ),
    "same": (
        mark("Cannot be told apart from the country's: {count}"),
        mark("the interval includes {country}; by name"),
    ),
    "below": (
        mark("Below the country's figure: {count}"),
        mark("the whole interval lies below {country}; by name"),
    ),
}
"""Heading and explanation of each group of estimates."""


def ranking(reading: Reading, view: ProvinceView, chosen: str) -> Rows:
    """Every province with its bar or interval; those in doubt, or without a number, apart at the end.

    Rates are compared with the country's; beside its whole no count of a province could be seen.
    """
    rows, intervals = view.rows, bool(view.rows["low"].notna().any())
    colours = colours_of(view) if view.rate else {}
    drawn = {
        row["area"]: _row(reading, row, _marks(reading, view, row, colours), intervals, chosen)
        for row in view.by_area.values()
    }
    country, most = view.country, pd.concat([rows["value"], rows["high"]]).max()
    said = _country_words(reading, country) if country else ""
    compared = country if view.rate else None
    return Rows(
        rows=tuple(_ordered(reading, view, drawn)),
        most=max(most, compared["value"]) if compared else most,
        columns=(("%" if view.percent else "", ""), *((_range_heading(reading),) if intervals else ())),
        legend=(Key(said, "ink", "words"),) if said and not compared else (),
        line=Line(compared["value"], said) if compared else None,
        narrow=True,
    )


def grouped(reading: Reading, view: ProvinceView) -> list[tuple[str, str, tuple[str, ...]]]:
    """Heading, explanation and codes of each group of estimates with intervals; empty without them."""
    if view.country is None or not view.rows["low"].notna().any():
        return []
    amount = reading.labels.amount(view.country)
    groups = by_interval(view.rows[~view.rows["doubt"]], view.country["value"])
    return [
        (
            reading.text(GROUPS[name][0], count=reading.language.number(len(codes))),
            reading.text(GROUPS[name][1], country=amount),
            codes,
        )
        for name, codes in groups.items()
        if codes
    ]


def _ordered(reading: Reading, view: ProvinceView, drawn: dict[str, Row]) -> list[Row]:
    rows = view.rows
    groups = grouped(reading, view)
    apart = rows["doubt"] | rows["old_extent"] | rows["value"].isna()
    listed: list[Row] = []
    for heading, under, codes in groups:
        listed += [Row(heading, under, heading=True), *(drawn[code] for code in codes)]
    told = {code for _, _, codes in groups for code in codes}
    listed += [drawn[code] for code in rows.loc[~apart, "area"] if code not in told]
    last = [drawn[code] for code in rows.loc[apart, "area"]]
    if last and listed:
        last.insert(0, Row(reading.text("Apart: in doubt, other boundaries or no number"), heading=True))
    return listed + last


def _row(reading: Reading, row: dict, marks: tuple[Mark, ...], intervals: bool, chosen: str) -> Row:
    cells = (
        (row["number"].removesuffix(" %"), ""),
        *(((_range(reading, row), "pale"),) if intervals else ()),
    )
    return Row(
        name=row["name"],
        marks=marks,
        cells=cells,
        instead=row["shown"] if row["reason"] else "",
        address=reading.address("province", **{AREA: row["area"]}),
        chosen=row["area"] == chosen,
    )


def _marks(reading: Reading, view: ProvinceView, row: dict, colours: Mapping[str, str]) -> tuple[Mark, ...]:
    if row["reason"]:
        return ()
    tip = province_tip(reading, view, row)
    colour = "all" if row["doubt"] else colours.get(row["area"], "all")
    if row["low"] == row["low"]:
        span = Mark("whisker", row["high"], start=row["low"], tip=tip)
        return span, Mark("circle", row["value"], doubt=row["doubt"], tip=tip)
    second_hand = only_second_hand(row["concern"])
    return (
        Mark(
            "bar",
            row["value"],
            colour=colour,
            doubt=row["doubt"] and not second_hand,
            hollow=second_hand,
            tip=tip,
        ),
    )


def _range_heading(reading: Reading) -> tuple[str, str]:
    return reading.text("interval"), "pale"


def _range(reading: Reading, row: dict) -> str:
    """The interval that is published with an estimate."""
    if row["low"] != row["low"]:
        return ""
    return f"{reading.language.number(row['low'], 1)}–{reading.language.number(row['high'], 1)}"


def _country_words(reading: Reading, country: Mapping) -> str:
    return reading.text(
        "{place}: {amount}", place=reading.labels.area("KH"), amount=reading.labels.amount(country)
    )
