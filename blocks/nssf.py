"""The National Social Security Fund from its beginning: its ways of counting, never joined, and who its members are."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd

from blocks.tables import figures_table
from blocks.tips import tip
from indicators.choice import Choice, newest_of_entry
from indicators.lists import entries
from indicators.matching import records
from indicators.parts import parts_of
from indicators.series import NoFigure, series
from pictures import Beside, Course, Dot, Event, Key, Part, Stack
from pictures.colours import PARTS
from reading import Block, Reading, kept

MARKS = (("square", "members"), ("circle", "registered"), ("triangle", "active"), ("diamond", "paid"))
"""Mark and colour of each way of counting, in the order of the list `nssf_ways`."""
MILLION = 1_000_000
ROUNDED = ("more_than", "nearly", "about")
FIRST_LABEL, OTHER_LABEL, PLAIN_LABEL = 3, 2, 1


@kept
def nssf_block(reading: Reading) -> Block:
    """Every dated figure of the fund's members and workers, each way of counting with its own mark.

    Raises:
        NoFigure: none is published.
    """
    ways = records(entries(reading.published.tables, "nssf_ways"))
    names = [way["indicator"] for way in ways]
    rows = _dated(reading, names)
    if rows.empty:
        raise NoFigure("no dated figure of the fund's members")
    lead = newest_of_entry(reading.published, ways[0])
    last = newest_of_entry(reading.published, ways[-1]).figure
    parts = parts_of(reading.published, lead.figure)
    shown = pd.concat([rows, parts]).drop_duplicates("figure_id", ignore_index=True)
    return Block(
        key="nssf",
        title=_title(reading, lead.figure, last),
        badge=reading.text("registered is not covered"),
        subtitle=_subtitle(reading, lead.figure, last),
        figures=shown,
        lead=lead.figure["figure_id"],
        picture=_picture(reading, rows, names, lead, last, parts),
        alt=reading.joined(reading.labels.title(lead.figure), reading.labels.title(last)),
        table=figures_table(reading, records(shown.sort_values("end", ascending=False))),
        told_in_table=True,
        remarks=reading.labels.newer(lead),
    )


def _dated(reading: Reading, names: list[str]) -> pd.DataFrame:
    """The figures of everybody, of whatever scheme, oldest first; those superseded left to the table of trends."""
    found = [series(reading.figures, name) for name in names]
    rows = (
        pd.concat([one for one in found if len(one)], ignore_index=True) if any(map(len, found)) else found[0]
    )
    concerns = rows["concern"].str.split(";")
    return rows[[not {"superseded", "misprint"} & set(codes) for codes in concerns]]


def _title(reading: Reading, members: Mapping, paid: Mapping) -> str:
    labels = reading.labels
    return reading.text(
        "{members} NSSF members; {paid} with pension contributions",
        members=labels.number(members),
        paid=labels.number(paid),
    )


def _subtitle(reading: Reading, members: Mapping, paid: Mapping) -> str:
    labels = reading.labels
    return reading.text(
        "Members announced, {when}; contributions to the {scheme}, {then}. "
        "Marks are never joined. Hollow: rounded or in doubt.",
        when=labels.when(members),
        scheme=labels.short_scheme(paid["scheme"]),
        then=labels.when(paid),
    )


def _picture(
    reading: Reading, rows: pd.DataFrame, names: list[str], lead: Choice, last: Mapping, parts: pd.DataFrame
) -> Course | Beside:
    marks = dict(zip(names, MARKS, strict=False))
    most = math.ceil(rows["value"].max() / MILLION)
    first_year, last_year = rows["end"].min().year - 1, rows["end"].max().year + 1
    weights = {lead.figure["figure_id"]: FIRST_LABEL, last["figure_id"]: FIRST_LABEL}
    dots = tuple(_dot(reading, row, marks[row["indicator"]], weights) for row in records(rows))
    course = Course(
        dots=dots,
        first=first_year,
        last=last_year,
        most=most * MILLION,
        levels=tuple((at * MILLION, reading.language.number(at)) for at in range(most + 1)),
        times=tuple(
            (year, reading.language.digits(str(year))) for year in range(first_year, last_year + 1, 2)
        ),
        unit=reading.text("million people"),
        events=_events(reading, first_year, last_year),
        legend=tuple(
            Key(reading.labels.short(name), colour, shape) for name, (shape, colour) in marks.items()
        ),
    )
    return Beside((course, _members(reading, lead.figure, parts)), stacked=True) if len(parts) else course


def in_years(day: pd.Timestamp) -> float:
    """A day as a number of years, such as 2022.95."""
    return round(day.year + (day.day_of_year - 1) / 365.25, 3)


def _dot(reading: Reading, row: dict, mark: tuple[str, str], weights: Mapping[str, int]) -> Dot:
    shape, colour = mark
    doubtful = bool(row["concern"]) or row["qualifier"] in ROUNDED
    weight = weights.get(row["figure_id"], PLAIN_LABEL if row["concern"] else OTHER_LABEL)
    under = reading.labels.when(row) if weight == FIRST_LABEL else ""
    return Dot(
        at=in_years(row["end"]),
        value=row["value"],
        shape=shape,
        colour=colour,
        hollow=doubtful,
        label=reading.labels.number(row),
        under=under,
        weight=weight - 1,
        tip=tip(reading, row),
    )


def _began(reading: Reading, event: Mapping) -> str:
    return reading.joined(reading.language.name(event, "short"), reading.language.period(event["date"]))


def _events(reading: Reading, first_year: int, last_year: int) -> tuple[Event, ...]:
    """The beginnings of the fund's schemes, as events.csv names them in short."""
    rows = reading.published["events"]
    chosen = rows[(rows["short_en"] != "") & rows["date_start"].dt.year.between(first_year, last_year)]
    return tuple(
        Event(
            at=in_years(row["date_start"]),
            sign=reading.language.number(number),
            words=_began(reading, row),
            tip=f"{_began(reading, row)}\n{reading.labels.publisher_and_date(row['source_id'])}",
        )
        for number, row in enumerate(records(chosen.sort_values("date_start")), 1)
    )


def _members(reading: Reading, whole: Mapping, parts: pd.DataFrame) -> Stack:
    rows = records(parts.sort_values("value", ascending=False))
    return Stack(
        reading.text(
            "Who the {members} members of {when} are",
            members=reading.labels.number(whole),
            when=reading.labels.when(whole),
        ),
        tuple(
            Part(
                row["value"],
                reading.labels.number(row),
                reading.labels.short_group(row["group"]),
                colour,
                tip(reading, row),
            )
            for row, colour in zip(rows, PARTS, strict=False)
        ),
    )
