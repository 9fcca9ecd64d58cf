"""One indicator over time: never two definitions, never two units."""

from __future__ import annotations

from typing import TypedDict, Unpack

import pandas as pd

OUT_OF_LINE_STATUSES = ("target", "demand", "testimony")
OUT_OF_LINE_CONCERNS = ("misprint", "disputed", "superseded", "undated")
NEVER_JOINED = ("weak_source", "inconsistent", "incomplete")
"""Concerns of figures that are shown as points and that no line runs through."""


class OfWhom(TypedDict, total=False):
    """The population that a figure is asked for, as `series` takes it."""

    area: str
    sex: str
    group: str
    scheme: str | None


class NoFigure(LookupError):
    """No figure is published for a question."""


def series(
    figures: pd.DataFrame,
    indicator: str,
    *,
    area: str = "KH",
    sex: str = "all",
    group: str = "all",
    scheme: str | None = None,
) -> pd.DataFrame:
    """Every dated figure of one indicator for one population, oldest first.

    Args:
        figures: the tidy frame of `loaders.load`.
        indicator: what is counted; one indicator has one definition and one unit.
        area, sex, group: of whom.
        scheme: a scheme code; None takes every scheme the indicator has.

    Returns:
        One row a figure with the columns of `figures` and `in_line`: False for figures that
        a line must leave out (targets, demands, accounts; misprints, disputed, superseded
        and undated figures), which a reader sees on demand. Ordered by `end`, then `start`.
        Undated figures (no period) are not in it.
    """
    chosen = figures[
        (figures["indicator"] == indicator)
        & (figures["area"] == area)
        & (figures["sex"] == sex)
        & (figures["group"] == group)
        & figures["end"].notna()
    ]
    if scheme is not None:
        chosen = chosen[chosen["scheme"] == scheme]
    ordered = chosen.sort_values(["end", "start", "figure_id"], ignore_index=True)
    return ordered.assign(in_line=in_line(ordered))


def in_line(figures: pd.DataFrame) -> pd.Series:
    """True for each figure that a line or a headline may show without being asked."""
    pattern = "|".join(OUT_OF_LINE_CONCERNS)
    doubtful = figures["concern"].str.contains(rf"(?:^|;)(?:{pattern})(?:;|$)", regex=True)
    return ~figures["status"].isin(OUT_OF_LINE_STATUSES) & ~doubtful.astype(bool)


def latest(figures: pd.DataFrame, indicator: str, **of_whom: Unpack[OfWhom]) -> pd.Series:
    """The newest figure of a series that may be shown without being asked.

    Of two with the same date the one of the narrower period is taken.

    Raises:
        NoFigure: none is published.
    """
    rows = series(figures, indicator, **of_whom)
    rows = rows[rows["in_line"]]
    if rows.empty:
        raise NoFigure(f"no figure of {indicator} is published for {of_whom or 'the country'}")
    return rows.iloc[-1]


def definitions(figures: pd.DataFrame, indicator: str) -> pd.DataFrame:
    """The populations an indicator is published for: one row an (area, sex, group, scheme).

    Columns: those four, `figures` (how many), `first`, `last` (dates).
    """
    rows = figures[(figures["indicator"] == indicator) & figures["end"].notna()]
    return rows.groupby(["area", "sex", "group", "scheme"], as_index=False).agg(
        figures=("figure_id", "size"), first=("end", "min"), last=("end", "max")
    )


COMPARISONS = ("sex", "group", "area", "scheme")
NEIGHBOURS = ("TH", "VN", "LA", "MY", "ID", "PH", "MM", "TL", "SE-ASIA", "WORLD")


def over_time(
    figures: pd.DataFrame, indicators: pd.DataFrame, indicator: str, *, by: str = "", only: dict | None = None
) -> pd.DataFrame:
    """Every dated figure of an indicator, ready to be drawn over time.

    Args:
        by: what tells the series apart (`sex`, `group`, `area`, `scheme`), or "" for one series
            of everyone in the country.
        only: values that the other dimensions keep to; by default the country, both sexes and
            no group where such a series is published, else the largest one.

    Returns:
        The rows of `figures` with `measure`, `series` (a code), `line` (figures with the same
        value may be joined: one definition, population, scheme and way of counting),
        `date` (stocks: the day they end; rules: the first day in force; others: the middle
        of their period) and `in_line`. Oldest first.
    """
    rows = figures[(figures["indicator"] == indicator) & figures["end"].notna()]
    rows = _kept_to(rows, by, only or {})
    measure = str(indicators.set_index("indicator").at[indicator, "measure"])
    middle = rows["start"] + (rows["end"] - rows["start"]) / 2
    date = {"stock": rows["end"], "rule": rows["start"]}.get(measure, middle.dt.normalize())
    keys = ["indicator", "area", "sex", "group", "scheme", "status"]
    alone = rows["concern"].str.contains("|".join(NEVER_JOINED))
    line = rows[keys].agg("/".join, axis=1) if len(rows) else pd.Series(dtype="str")
    rows = rows.assign(
        measure=measure,
        series=rows[by] if by else rows["indicator"],
        line=line.where(~alone, line + "/" + rows["figure_id"]),
        date=date,
        in_line=in_line(rows),
    )
    return rows.sort_values(["date", "figure_id"], ignore_index=True)


def _kept_to(rows: pd.DataFrame, by: str, only: dict) -> pd.DataFrame:
    """The rows of one population, all dimensions but `by` fixed."""
    usual = {"area": "KH", "sex": "all", "group": "all"} | only
    for dimension, value in usual.items():
        if dimension == by or rows.empty:
            continue
        found = rows[rows[dimension] == value]
        rows = found if len(found) else rows[rows[dimension] == rows[dimension].mode().iloc[0]]
    if by == "area":
        rows = rows[rows["area"].isin(["KH", *NEIGHBOURS])]
    return rows


def comparisons(figures: pd.DataFrame, indicator: str) -> list[str]:
    """The dimensions in which an indicator has more than one dated series."""
    rows = figures[(figures["indicator"] == indicator) & figures["end"].notna()]
    country = rows[rows["area"] == "KH"]
    found = [name for name in ("sex", "group", "scheme") if country[name].nunique() > 1]
    if rows["area"].isin(NEIGHBOURS).any():
        found.append("area")
    return found


def soundest(figures: pd.DataFrame, indicator: str, **of_whom: Unpack[OfWhom]) -> pd.Series:
    """The figure to lead with: the newest without any concern, else the newest with its concern.

    Raises:
        NoFigure: none is published.
    """
    rows = series(figures, indicator, **of_whom)
    rows = rows[~rows["status"].isin(OUT_OF_LINE_STATUSES)]
    for choice in (rows[rows["concern"] == ""], rows):
        if len(choice):
            return choice.iloc[-1]
    raise NoFigure(f"no figure of {indicator} is published for {of_whom or 'the country'}")


def newer_than(figures: pd.DataFrame, figure: pd.Series) -> pd.DataFrame:
    """Figures of the same question with a later date, whatever their concern."""
    same = ["indicator", "area", "sex", "group"]
    rows = figures[(figures[same] == figure[same]).all(axis=1) & (figures["end"] > figure["end"])]
    return rows[~rows["status"].isin(OUT_OF_LINE_STATUSES)].sort_values("end")


def by_sex(figures: pd.DataFrame, figure: pd.Series) -> pd.DataFrame:
    """The figures for women and for men that belong to a figure for both; fewer where not published."""
    same = ["indicator", "area", "group", "scheme", "period", "source_id", "status"]
    rows = figures[(figures[same] == figure[same]).all(axis=1)]
    return rows[rows["sex"].isin(["female", "male"])].sort_values("sex")
