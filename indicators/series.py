"""One indicator over time: never two definitions, never two units."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from indicators.matching import matching, records
from indicators.wholes import whole

OUT_OF_LINE_STATUSES = ("target", "demand", "testimony")
OUT_OF_LINE_CONCERNS = ("misprint", "disputed", "superseded", "undated")
NEVER_JOINED = ("weak_source", "inconsistent", "incomplete")
"""Concerns of figures that are shown as points and that no line runs through."""


DOUBTS = ("disputed", "misprint", "undated", "weak_source", "inconsistent", "superseded", "incomplete")
"""Concerns of figures that are never chosen to stand for a question, however new they are."""


MOST_CHANGES = 3
FIRST_OF_A_DAY = ("official", "compiled", "survey", "result", "modelled")
"""Of two kinds of figures with the same date the earlier one here goes first."""


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
    whom = {"area": area, "sex": sex, "group": group} | ({} if scheme is None else {"scheme": scheme})
    chosen = matching(figures, indicator=indicator, **whom)
    chosen = chosen[chosen["end"].notna()]
    ordered = chosen.sort_values(["end", "start", "figure_id"], ignore_index=True)
    return ordered.assign(in_line=in_line(ordered))


def in_line(figures: pd.DataFrame) -> pd.Series:
    """True for each figure that a line or a headline may show without being asked."""
    pattern = "|".join(OUT_OF_LINE_CONCERNS)
    doubtful = figures["concern"].str.contains(rf"(?:^|;)(?:{pattern})(?:;|$)", regex=True)
    return ~figures["status"].isin(OUT_OF_LINE_STATUSES) & ~doubtful.astype(bool)


def in_doubt(figures: pd.DataFrame) -> pd.Series:
    """True for each figure that carries one of `DOUBTS`."""
    pattern = rf"(?:^|;)(?:{'|'.join(DOUBTS)})(?:;|$)"
    return figures["concern"].str.contains(pattern, regex=True).astype(bool)


def only_second_hand(concern: str) -> bool:
    """Whether the codes of a figure's concern raise no doubt but that it was read second-hand."""
    return set(concern.split(";")) & set(DOUBTS) == {"weak_source"}


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
    figures: pd.DataFrame, indicator: Mapping, *, by: str = "", only: Mapping[str, str] | None = None
) -> pd.DataFrame:
    """Every dated figure of an indicator, ready to be drawn over time.

    Args:
        figures: the tidy frame.
        indicator: the indicator's row.
        by: what tells the series apart (`sex`, `group`, `area`, `scheme`), or "" for the
            country's declared whole.
        only: values that other dimensions keep to instead of the declared whole.

    Returns:
        The rows of `figures` with `measure`, `series` (the codes of `told_apart`, joined by /),
        `line` (figures with the same value may be joined: one definition, population, scheme
        and way of counting), `date` (stocks: the day they end; rules: the first day in force;
        others: the middle of their period), `in_line`, `doubt` and `full` (exact and not in
        doubt). Oldest first. No row where nothing is published for the country.
    """
    rows = figures[(figures["indicator"] == indicator["indicator"]) & figures["end"].notna()]
    rows, apart = _population(rows, indicator, by, dict(only or {}))
    measure = indicator["measure"]
    middle = rows["start"] + (rows["end"] - rows["start"]) / 2
    date = {"stock": rows["end"], "rule": rows["start"]}.get(measure, middle.dt.normalize())
    keys = ["indicator", "area", "sex", "group", "scheme", "status", "project_id"]
    alone = rows["concern"].str.contains("|".join(NEVER_JOINED))
    line = _joined(rows, keys)
    doubt = in_doubt(rows)
    rows = rows.assign(
        measure=measure,
        series=_joined(rows, apart),
        line=line.where(~alone, line + "/" + rows["figure_id"]),
        date=date,
        in_line=in_line(rows),
        doubt=doubt,
        full=(rows["qualifier"] == "exact") & ~doubt,
    )
    return rows.sort_values(["date", "figure_id"], ignore_index=True)


def changes_of_method(rows: pd.DataFrame) -> list[pd.Timestamp]:
    """Where the way of counting changes within a series, in the middle between the two figures.

    None where it changes more than `MOST_CHANGES` times: there several ways run beside each other.

    Args:
        rows: of `over_time`.
    """
    sound = rows[rows["in_line"] & ~rows["doubt"]].sort_values("date")
    found = []
    for _, own in sound.groupby("series", sort=False):
        pairs = zip(records(own), records(own.iloc[1:]), strict=False)
        found += [
            before["date"] + (after["date"] - before["date"]) / 2
            for before, after in pairs
            if before["line"] != after["line"] and before["date"] < after["date"]
        ]
    return found if len(found) <= MOST_CHANGES else []


def told_apart(figures: pd.DataFrame, indicator: Mapping, by: str = "") -> list[str]:
    """The dimensions in which the series of `over_time` differ.

    Besides `by` those whose declared whole is published nowhere in the country: there every part
    stands for itself, and none for the whole.
    """
    rows = figures[(figures["indicator"] == indicator["indicator"]) & figures["end"].notna()]
    return _population(rows, indicator, by, {})[1]


def _population(
    rows: pd.DataFrame, indicator: Mapping, by: str, only: dict[str, str]
) -> tuple[pd.DataFrame, list[str]]:
    """The rows of the declared whole, and the dimensions that tell series apart."""
    apart = [by] if by else []
    if by == "area":
        rows = rows[rows["area"].isin(["KH", *NEIGHBOURS])]
    usual = {"area": "KH"} | {name: code for name, code in whole(indicator).items() if code} | only
    for dimension, code in usual.items():
        if dimension == by:
            continue
        found = rows[rows[dimension] == code]
        if len(found) or dimension == "area" or dimension in only:
            rows = found
        else:
            apart.append(dimension)
    return rows, apart


def _joined(rows: pd.DataFrame, names: list[str]) -> pd.Series:
    """The codes of some columns as one text a row."""
    joined = pd.Series("", rows.index, dtype="str")
    for number, name in enumerate(names):
        joined = joined + ("/" if number else "") + rows[name]
    return joined


def comparisons(figures: pd.DataFrame, indicator: str) -> list[str]:
    """The dimensions in which an indicator has more than one dated series."""
    rows = figures[(figures["indicator"] == indicator) & figures["end"].notna()]
    country = rows[rows["area"] == "KH"]
    found = [name for name in ("sex", "group", "scheme") if country[name].nunique() > 1]
    if rows["area"].isin(NEIGHBOURS).any():
        found.append("area")
    return found


def by_sex(figures: pd.DataFrame, figure: Mapping) -> pd.DataFrame:
    """The figures for women and for men that belong to a figure for both; fewer where not published."""
    same = ["indicator", "area", "group", "scheme", "period", "source_id", "status"]
    rows = matching(figures, **{name: figure[name] for name in same})
    return rows[rows["sex"].isin(["female", "male"])].sort_values("sex")
