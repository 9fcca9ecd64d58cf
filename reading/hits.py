"""One answer of the search: an indicator with the figure that fits best, or another thing that can be opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from indicators.choice import newest
from indicators.gaps import can_be_asked_for, may_have_sex, with_a_figure
from indicators.lists import entries
from indicators.matching import records
from indicators.series import OUT_OF_LINE_STATUSES, NoFigure
from indicators.wholes import DIMENSIONS
from loaders import Published
from reading.finding import finder
from reading.kept import kept

_LISTS = ("front", "kinds")
"""Lists of lists.csv that say for whom an indicator is asked whose declared whole is not published."""


@dataclass(frozen=True, eq=False)
class Hit:
    """One answer.

    Attributes:
        kind, code: what it is: one of `SHOWN`, and its code.
        figure: of an indicator among the best, the sound figure that answers best; None for want of one.
        doubtful: where it is not of all that was asked for, the newest one that is, in doubt or of a part.
        missing: of an indicator, what was asked for and the figure is not: `area`, `sex`, `year`.
        unpublished: whether no row at all is published for the place and the sex asked for.
    """

    kind: str
    code: str
    figure: Mapping | None = None
    doubtful: Mapping | None = None
    missing: tuple[str, ...] = ()
    unpublished: bool = False


@kept
def with_its_figure(published: Published, indicator: str, area: str, sex: str, year: str) -> Hit:
    """An indicator with the figure that fits what is asked best: first in the place, of the sex, of the year."""
    index = finder(published).index
    figures = published.figures.iloc[index.figures_of(indicator)]
    own = replace(published, figures=figures)
    row = published["indicators"]
    row = row[row["indicator"] == indicator]
    asked = {"area": area if area != "KH" else "", "sex": sex, "year": year}
    if sex and not may_have_sex(row.iloc[0].to_dict(), sex):
        asked["sex"] = ""
    asked = {name: code for name, code in asked.items() if code}
    whom = {name: asked[name] for name in ("area", "sex") if name in asked}
    there = with_a_figure(figures, row, **{"area": "KH"} | whom)
    unpublished = bool(whom) and not there and can_be_asked_for(row.iloc[0].to_dict())
    others = _listed(published).get(indicator, [])
    for kept_ones in _fallbacks(tuple(asked)):
        figure = _figure(own, indicator, {name: asked[name] for name in kept_ones}, others)
        if figure is not None:
            missing = tuple(name for name in asked if name not in kept_ones)
            doubtful = _doubtful(figures, asked) if missing else None
            return Hit("indicator", indicator, figure, doubtful, missing, unpublished)
    return Hit("indicator", indicator, None, _doubtful(figures, asked), tuple(asked), unpublished)


def _doubtful(figures: pd.DataFrame, asked: Mapping[str, str]) -> Mapping | None:
    """The newest figure of what is asked that is in doubt, or of a part; None where there is none at all."""
    rows = _of_year(figures[~figures["status"].isin(OUT_OF_LINE_STATUSES)], asked.get("year", ""))
    rows = rows[rows["area"] == asked.get("area", "KH")]
    rows = rows[rows["sex"] == asked.get("sex", "all")]
    undated = rows["concern"].str.contains("undated")
    rows = rows.assign(_undated=undated).sort_values(
        ["_undated", "end", "figure_id"], ascending=[True, False, True]
    )
    rows = rows.drop(columns="_undated")
    whole = rows[rows["group"] == "all"]
    found = whole if len(whole) else rows
    return found.iloc[0].to_dict() if len(found) else None


def of_a_project(
    published: Published, hit: Hit, project: str, area: str = "", sex: str = "", year: str = ""
) -> Hit:
    """An indicator of whose declared whole nothing is published, with the newest figure of one project or union.

    Args:
        area, sex, year: what is asked besides; "" for nothing.

    Returns:
        The answer with its sound figure of all that is asked, that of all its people before one of some
        of them; else with one in doubt; as it was where the project has none of all that is asked.
    """
    rows = published.figures.iloc[finder(published).index.figures_of(hit.code)]
    rows = rows[(rows["project_id"] == project) & ~rows["status"].isin(OUT_OF_LINE_STATUSES)]
    rows = _of_year(rows[rows["area"] == (area or "KH")], year)
    rows = rows[rows["sex"] == sex] if sex else rows
    rows = rows.assign(
        _part=rows["group"] != project, _sex=rows["sex"] != "all", _doubt=rows["concern"] != ""
    )
    order = ["_doubt", "_part", "_sex", "end", "figure_id"]
    rows = rows.sort_values(order, ascending=[True, True, True, False, True])
    if rows.empty:
        return hit
    best = rows.iloc[0].drop(["_part", "_sex", "_doubt"]).to_dict()
    if best["concern"]:
        return replace(hit, doubtful=best)
    return replace(hit, figure=best, doubtful=None, missing=(), unpublished=False)


def _of_year(figures: pd.DataFrame, year: str) -> pd.DataFrame:
    """The figures that touch a year; all of them for no year."""
    if not year:
        return figures
    return figures[(figures["start"].dt.year <= int(year)) & (figures["end"].dt.year >= int(year))]


def _fallbacks(asked: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Which of the conditions are kept, in turn: all of them first, none last."""
    order = [name for name in ("area", "sex", "year") if name in asked]
    ways: list[tuple[str, ...]] = [()]
    for name in reversed(order):
        ways = [(name, *others) for others in ways] + ways
    return ways


def _figure(
    own: Published, indicator: str, asked: Mapping[str, str], others: Sequence[Mapping[str, str]]
) -> Mapping | None:
    """The newest sound figure for a place, a sex and a year; None where there is none."""
    figures = _of_year(own.figures, asked.get("year", ""))
    whom = {name: code for name, code in asked.items() if name != "year"}
    figures = figures[figures["area"] == whom.get("area", "KH")]
    if "sex" in whom:
        figures = figures[figures["sex"] == whom["sex"]]
    if figures.empty:
        return None
    for dimensions in ({}, *others):
        try:
            return newest(replace(own, figures=figures), indicator, **{**dimensions, **whom}).figure
        except NoFigure:
            continue
    return None


@kept
def _listed(published: Published) -> dict[str, list[dict[str, str]]]:
    """For whom the lists of the pages ask for an indicator, where that is not its declared whole."""
    found: dict[str, list[dict[str, str]]] = {}
    for name in _LISTS:
        for row in records(entries(published.tables, name)):
            whom = {dimension: row[dimension] for dimension in DIMENSIONS}
            found.setdefault(row["indicator"], []).append(whom)
    return found
