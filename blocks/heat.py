"""All provinces in one table, each figure against the country's own: where is it worst, and for women?"""

from __future__ import annotations

import math

import pandas as pd

from blocks.compared import Compared, compared
from blocks.province_map import province_tip
from blocks.province_view import number_of
from blocks.ranking import grouped
from blocks.tips import tip
from indicators.against_country import STEPS, WORSE
from indicators.series import NoFigure, only_second_hand
from language.labels import mark
from loaders.places import PROVINCES
from pictures import Cell, Column, Grid, GridRow, Key
from reading import Block, Reading, kept
from reading.parameters import AREA

SHADES = ("class-1", "class-2", "class-3", "class-5")
SAID = (
    mark("better: below {limit} times the country's"),
    mark("about the same, or the interval includes the country's"),
    mark("worse: from {limit} times"),
    mark("much worse: from {limit} times"),
)
DIRECTIONS = {
    "lower": mark("less is better"),
    "higher": mark("more is better"),
    "neutral": mark("no direction"),
}
COLOURS = {"female": "women", "male": "men"}
MOSTLY = 2 / 3
"""Of the shaded figures that many make a province one that is behind."""
TO_A_WHOLE_FROM = 10


@kept
def heat_block(reading: Reading) -> Block:
    """The 25 provinces by the indicators of the list `heat`.

    Raises:
        NoFigure: none of them is published by province.
    """
    columns = compared(reading, "heat")
    if not columns:
        raise NoFigure("the list 'heat' has no figure by province")
    title = _finding(reading, columns)
    figures = pd.concat([column.view.figures for column in columns]).drop_duplicates("figure_id")
    return Block(
        key="heat",
        title=title,
        subtitle=reading.text(
            "Each figure against the country's own. Surveys are estimates: small differences mean nothing, "
            "and no rank is given. Where a shade begins is our choice."
        ),
        figures=figures.reset_index(drop=True),
        lead=figures["figure_id"].iloc[0],
        picture=_grid(reading, columns, title),
        alt=title,
        remarks=[" ".join((_behind_in_words(reading, columns), _women(reading, columns)))],
        badge=reading.text("Provinces"),
    )


def _told(columns: tuple[Compared, ...]) -> list[Compared]:
    """The columns that count: with a direction, of everybody, not read second-hand."""
    return [one for one in columns if one.better != "neutral" and one.view.country and not one.second_hand]


def behind(columns: tuple[Compared, ...]) -> tuple[list[str], int, int]:
    """Provinces that are worse than the country in most of the columns that count.

    Returns:
        Their codes, in how many columns they are worse at least, of how many.
    """
    told = _told(columns)
    least = math.ceil(MOSTLY * len(told))
    worse = dict.fromkeys(PROVINCES, 0)
    for column in told:
        for row in column.view.by_area.values():
            worse[row["area"]] += (column.step(row) or 0) >= WORSE
    return [code for code in PROVINCES if told and worse[code] >= least], least, len(told)


def _finding(reading: Reading, columns: tuple[Compared, ...]) -> str:
    codes, least, count = behind(columns)
    return reading.text(
        "{places} provinces are well behind in {least} or more of {count} figures",
        places=reading.language.number(len(codes)),
        least=reading.language.number(least),
        count=reading.language.number(count),
    )


def _behind_in_words(reading: Reading, columns: tuple[Compared, ...]) -> str:
    codes, least, count = behind(columns)
    names = sorted(reading.labels.area(code) for code in codes)
    if not names:
        return ""
    return reading.text(
        "At least {times} times as bad as the country in {least} or more of {count} figures: {places}.",
        times=reading.language.number(STEPS[WORSE - 1]),
        least=reading.language.number(least),
        count=reading.language.number(count),
        places=reading.joined(*names),
    )


def _women(reading: Reading, columns: tuple[Compared, ...]) -> str:
    """In which of the columns women are told apart."""
    names = {
        reading.joined(
            reading.labels.short(one.indicator), reading.text("second-hand") if one.second_hand else ""
        )
        for one in columns
        if one.sex == "female"
    }
    if not names:
        return reading.text("None of these is found for women and men apart by province.")
    return reading.text(
        "For women and men apart only this is found by province: {names}.",
        names=reading.joined(*sorted(names)),
    )


def _grid(reading: Reading, columns: tuple[Compared, ...], title: str) -> Grid:
    drawn = {code: _row(reading, columns, code) for code in PROVINCES}
    rows = [_country_row(reading, columns)]
    first = next(((one, groups) for one in columns if (groups := grouped(reading, one.view))), None)
    for heading, under, codes in first[1] if first else []:
        named = reading.text("{name}. {group}", name=first[0].name, group=heading) if first else heading
        rows += [GridRow(named, under, heading=True), *(drawn.pop(code) for code in codes)]
    rows += sorted(drawn.values(), key=lambda row: row.name)
    return Grid(
        caption=title,
        corner=reading.text("Province"),
        columns=tuple(_column(reading, one) for one in columns),
        rows=tuple(rows),
        legend=_legend(reading),
    )


def _column(reading: Reading, column: Compared) -> Column:
    when = reading.labels.when(column.view.lead)
    unit = "%" if column.view.percent else column.view.unit
    said = reading.joined(unit, when, reading.text(DIRECTIONS[column.better]))
    return Column(column.name, said, COLOURS.get(column.sex, ""))


def _legend(reading: Reading) -> tuple[Key, ...]:
    limits = (STEPS[0], None, *STEPS[1:])
    steps = [
        Key(reading.text(said, limit=reading.language.number(limit) if limit else ""), shade)
        for said, shade, limit in zip(SAID, SHADES, limits, strict=True)
    ]
    return (
        *steps,
        Key(reading.text("frame only: read second-hand, not counted"), "class-5", "square", hollow=True),
        Key(reading.text("in doubt, or no figure"), "edge", "hatch"),
        Key(reading.text("* with Tboung Khmum"), "paper", "words"),
    )


def _country_row(reading: Reading, columns: tuple[Compared, ...]) -> GridRow:
    cells = []
    for column in columns:
        country = column.view.country
        words = number_of(reading, country).removesuffix(" %") if country else "–"
        short = _short(reading, country["value"]) if country else ""
        cells.append(Cell(words, short, doubt=country is None, tip=_country_tip(reading, column)))
    return GridRow(reading.labels.area("KH"), cells=tuple(cells), whole=True)


def _country_tip(reading: Reading, column: Compared) -> str:
    if column.view.country:
        return tip(reading, column.view.country)
    lead = column.view.lead
    none = reading.text("no figure found")
    return "\n".join(
        (column.name, none, reading.labels.when(lead), reading.labels.publisher_and_date(lead["source_id"]))
    )


def _row(reading: Reading, columns: tuple[Compared, ...], code: str) -> GridRow:
    cells = []
    for column in columns:
        rows = column.view.rows
        row = rows[rows["area"] == code].iloc[0].to_dict()
        cells.append(_cell(reading, column, row))
    address = reading.address("province", **{AREA: code})
    return GridRow(reading.labels.area(code), cells=tuple(cells), address=address)


def _cell(reading: Reading, column: Compared, row: dict) -> Cell:
    said = "\n".join((column.name, province_tip(reading, column.view, row)))
    if row["reason"]:
        return Cell("–", doubt=True, tip=said)
    star = "*" if row["old_extent"] else ""
    at, second_hand = column.step(row), only_second_hand(row["concern"])
    low_to_high = ""
    if row["low"] == row["low"]:
        low_to_high = "–".join(reading.language.number(row[end], 0) for end in ("low", "high"))
    return Cell(
        words=row["number"].removesuffix(" %") + star,
        short=_short(reading, row["value"]) + star,
        under=low_to_high,
        shade="" if at is None else SHADES[at],
        doubt=row["doubt"] and not second_hand,
        hollow=second_hand,
        tip=said,
    )


def _short(reading: Reading, value: float) -> str:
    """The number with as many digits as a narrow column has room for."""
    return reading.language.number(value, 0 if value >= TO_A_WHOLE_FROM else 1)
