"""One province among the 25, an indicator a row: where it stands against the country, and against another province."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from blocks.compared import Compared, compared
from blocks.heat import DIRECTIONS
from blocks.province_map import province_tip
from blocks.province_view import number_of
from blocks.tips import tip
from indicators.against_country import STEPS, WORSE
from indicators.series import only_second_hand
from language.labels import STATUSES
from pictures import Key, Mark, Row, Rows
from pictures.scale import share
from reading import Block, Reading, kept
from reading.parameters import AREA, INDICATOR

MARKS = {"all": ("circle", "all"), "female": ("circle", "women"), "male": ("diamond", "men")}
OTHER_PLACE = "health"
MOST_NAMED = 3
"""So many of those in which a province is behind are said in words."""


@kept
def strips_block(reading: Reading, area: str, other: str = "") -> Block | None:
    """Every indicator of the list `strips` that a province has a number of, worst against the country first."""
    found = [
        one for one in compared(reading, "strips") if _own(one, area)["value"] == _own(one, area)["value"]
    ]
    if not found:
        return None
    found.sort(key=lambda one: (one.second_hand, -(one.times(_own(one, area)) or 0)))
    title = _finding(reading, found, area)
    figures = pd.concat([one.view.figures for one in found])
    country = [one.view.country["figure_id"] for one in found if one.view.country]
    shown = figures["area"].isin([area, other])
    wanted = [*figures.loc[shown, "figure_id"], *country]
    return Block(
        key="strips",
        title=title,
        subtitle=reading.text(
            "Worst against the country first; well behind: at least {times} times as bad. "
            "Surveys: small differences mean nothing, and no rank is given.",
            times=reading.language.number(STEPS[WORSE - 1]),
        ),
        figures=reading.figures[reading.figures["figure_id"].isin(wanted)].reset_index(drop=True),
        lead=_own(found[0], area)["figure_id"],
        picture=_rows(reading, found, area, other),
        alt=title,
        remarks=_worst(reading, found, area),
        badge=reading.labels.area(area),
    )


def _own(one: Compared, area: str) -> Mapping:
    return one.view.by_area[area]


def _behind(found: list[Compared], area: str) -> list[Compared]:
    return [one for one in found if (one.step(_own(one, area)) or 0) >= WORSE and not one.second_hand]


def _finding(reading: Reading, found: list[Compared], area: str) -> str:
    told = [one for one in found if one.times(_own(one, area)) is not None and not one.second_hand]
    return reading.text(
        "{place}: well behind the country in {behind} of {count} figures",
        place=reading.labels.area(area),
        behind=reading.language.number(len(_behind(found, area))),
        count=reading.language.number(len(told)),
    )


def _worst(reading: Reading, found: list[Compared], area: str) -> list[str]:
    """In what the province is furthest behind, with both numbers."""
    said = [
        reading.text(
            "{name} {own}, Cambodia {country}",
            name=one.name,
            own=number_of(reading, _own(one, area)),
            country=number_of(reading, one.view.country),
        )
        for one in _behind(found, area)[:MOST_NAMED]
        if one.view.country
    ]
    if not said:
        return []
    return [reading.text("Furthest behind: {figures}.", figures=reading.text("; ").join(said))]


def _rows(reading: Reading, found: list[Compared], area: str, other: str) -> Rows:
    told = [one for one in found if one.better != "neutral"]
    groups = (
        ("", [one for one in told if not one.second_hand]),
        (reading.text("Read second-hand, not counted"), [one for one in told if one.second_hand]),
        (
            reading.text("No better or worse: more can mean more need, or a fuller list"),
            [one for one in found if one.better == "neutral"],
        ),
    )
    rows = []
    for heading, own in groups:
        rows += [Row(heading, heading=True)] if heading and own else []
        rows += [_row(reading, one, area, other) for one in own]
    places = [
        (reading.labels.area(area), "all"),
        *([(reading.labels.area(other), OTHER_PLACE)] if other else []),
    ]
    return Rows(
        rows=tuple(rows),
        most=100,
        columns=(*places, (reading.labels.area("KH"), "")),
        legend=_legend(reading, places),
    )


def _legend(reading: Reading, places: list[tuple[str, str]]) -> tuple[Key, ...]:
    return (
        *(Key(name, colour, "circle") for name, colour in places),
        Key(reading.labels.area("KH"), "ink", "tick"),
        Key(reading.text("the other provinces"), "edge", "tick"),
        Key(reading.text("hollow: read second-hand"), "all", "circle", hollow=True),
    )


def _row(reading: Reading, one: Compared, area: str, other: str) -> Row:
    own, lead = _own(one, area), one.view.lead
    cells = [
        (_words(reading, own), "all"),
        *([(_words(reading, _own(one, other)), OTHER_PLACE)] if other else []),
    ]
    country = number_of(reading, one.view.country) if one.view.country else "–"
    second_hand = reading.text("second-hand") if one.second_hand else ""
    direction = reading.text(DIRECTIONS[one.better]) if one.better == "higher" else ""
    status = reading.text(STATUSES[lead["status"]]) if lead["status"] in STATUSES else ""
    return Row(
        name=one.name,
        under=reading.joined(status, direction),
        when=reading.joined(reading.labels.when(lead), second_hand),
        marks=_marks(reading, one, area, other),
        cells=(*cells, (country, "")),
        address=reading.address("map", **{INDICATOR: one.indicator, AREA: area}),
        ends=tuple(reading.text("{number} %", number=reading.language.number(end)) for end in one.ends),
    )


def _words(reading: Reading, row: Mapping) -> str:
    return row["shown"] if row["doubt"] and not only_second_hand(row["concern"]) else row["number"] or "–"


def _marks(reading: Reading, one: Compared, area: str, other: str) -> tuple[Mark, ...]:
    """The 25 provinces, the country, and above them the chosen ones, in hundredths of the strip."""

    def at(value: float) -> float:
        return 100 * share(value, one.ends[1], one.ends[0])

    rows = {code: row for code, row in one.view.by_area.items() if row["value"] == row["value"]}
    marks = [
        Mark(
            "tick",
            at(row["value"]),
            colour="edge",
            hollow=row["doubt"] and not only_second_hand(row["concern"]),
            tip=province_tip(reading, one.view, row),
        )
        for code, row in rows.items()
        if code not in (area, other)
    ]
    if one.view.country:
        country = one.view.country
        marks.append(Mark("tick", at(country["value"]), colour="ink", tip=tip(reading, country)))
    shape, colour = MARKS[one.sex]
    for code, its in ((other, OTHER_PLACE), (area, colour)):
        if code in rows:
            row = rows[code]
            words = province_tip(reading, one.view, row)
            if row["low"] == row["low"]:
                marks.append(Mark("whisker", at(row["high"]), start=at(row["low"]), tip=words))
            marks.append(Mark(shape, at(row["value"]), colour=its, hollow=bool(row["doubt"]), tip=words))
    return tuple(marks)
