"""Sums: women and men, groups, parts and provinces against the whole that a publication prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

import pandas as pd

from loaders.addends import BY_PROVINCE, GROUPS, PARTS, PERIODS, SERIES, SEXES, roundings
from loaders.parts import broken_parts
from loaders.places import PROVINCES
from loaders.spans import broken_spans

__all__ = [
    "BY_PROVINCE",
    "GROUPS",
    "PARTS",
    "PERIODS",
    "PROVINCES",
    "SERIES",
    "SEXES",
    "broken_sums",
    "counts",
    "no_sums",
]


def no_sums() -> pd.DataFrame:
    """The columns of `broken_sums`, without a row."""
    return pd.DataFrame({"total": [], "sum": [], "members": [], "code": [], "sources": []})


def broken_sums(
    figures: pd.DataFrame, tables: dict[str, pd.DataFrame], incomplete: Collection[str] = ()
) -> pd.DataFrame:
    """Parts that do not add up to the printed whole, rounding allowed for.

    Args:
        figures: one row a figure with `_file`.
        tables: what adds up: `indicators` (which ones, and whose parts they are), `group_parts`,
            `sum_parts`.
        incomplete: files of which a row is left out, so that their provinces cannot be added up.

    Returns:
        One row a sum: `total` as printed, `sum` of the parts, `members` the figure_ids (the
        whole first), `code` which parts they are: sexes, groups, parts, periods, provinces;
        `sources` the publications of the parts, without that of the whole.
    """
    indicators = tables["indicators"]
    found = [
        _sexes(figures, indicators),
        _table(broken_parts(_adding(figures, indicators, "adds_over_area"), tables)),
        _table(broken_spans(figures, tables)),
        _provinces(figures[~figures["_file"].isin(incomplete)], indicators),
    ]
    found = [sums for sums in found if len(sums)]
    return pd.concat(found, ignore_index=True) if found else no_sums()


def _table(sums: list[dict]) -> pd.DataFrame:
    return pd.DataFrame(sums) if sums else no_sums()


def _adding(figures: pd.DataFrame, indicators: pd.DataFrame, flag: str) -> pd.DataFrame:
    """Figures of indicators that add up over places, or over the sexes."""
    return figures[figures["indicator"].isin(indicators.loc[indicators[flag] == "true", "indicator"])]


def counts(figures: pd.DataFrame, indicators: pd.DataFrame, flag: str) -> pd.DataFrame:
    """Figures of indicators that add up, exact as printed, with the reach of rounding.

    Args:
        figures: one row a figure as `figures.read_figures` gives it.
        indicators: the companion table, cells text.
        flag: `adds_over_area` or `adds_over_sex`, which must be true of the indicator.

    Returns:
        Those rows with `rounding`: how far the counted number may lie from `value`, in its unit.
    """
    adding = _adding(figures, indicators, flag)
    exact = adding[adding["qualifier"] == "exact"]
    return exact.assign(rounding=roundings(exact))


def _apart(whole: pd.DataFrame, parts: list[pd.DataFrame], by: list[str], code: str) -> pd.DataFrame:
    """Sums of parts that differ from the printed whole by more than rounding."""
    printed, *added = (_once(rows, by) for rows in (whole, *parts))
    found = []
    for key, total in printed.items():
        members = [total, *(part[key] for part in added if key in part)]
        values, roundings, names = zip(*members, strict=True)
        sum_of_parts = sum(values[1:])
        if len(members) > len(added) and abs(sum_of_parts - values[0]) > sum(roundings) + 1e-6:
            found.append(
                {"total": values[0], "sum": sum_of_parts, "members": list(names), "code": code, "sources": []}
            )
    return _table(found)


def _once(rows: pd.DataFrame, by: list[str]) -> dict[tuple, tuple[float, float, str]]:
    """Value, rounding and figure_id of the only row that answers each question."""
    keys = list(zip(*(rows[name] for name in by), strict=True))
    often = Counter(keys)
    cells = zip(rows["value"], rows["rounding"], rows["figure_id"], strict=True)
    return {key: row for key, row in zip(keys, cells, strict=True) if often[key] == 1}


def _but(name: str) -> list[str]:
    """What parts and whole have in common when they differ in one thing alone."""
    return [column for column in [*SERIES, "source_id"] if column != name]


def _sexes(figures: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    people = counts(figures, indicators, "adds_over_sex")
    female, male, everyone = (people[people["sex"] == sex] for sex in ("female", "male", "all"))
    return _apart(everyone, [female, male], _but("sex"), SEXES)


def _provinces(figures: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    """Tables by province against the national total that they print."""
    counted = counts(figures, indicators, "adds_over_area")
    counted = counted[counted["_file"].str.startswith("provinces/")]
    by = _but("area")
    local = counted[counted["area"].isin(PROVINCES)]
    sums = local.groupby(by, as_index=False, dropna=False).agg(
        sum=("value", "sum"), reach=("rounding", "sum"), areas=("area", "nunique")
    )
    totals = counted[counted["area"] == "KH"][[*by, "value", "rounding", "figure_id"]]
    joined = totals.merge(sums[sums["areas"] >= len(PROVINCES) - 1], on=by)
    apart = (joined["sum"] - joined["value"]).abs() > joined["reach"] + joined["rounding"] + 1e-6
    broken = joined[apart]
    return pd.DataFrame(
        {
            "total": broken["value"],
            "sum": broken["sum"],
            "members": [[name] for name in broken["figure_id"]],
            "code": BY_PROVINCE,
            "sources": [[] for _ in broken["figure_id"]],
        }
    )
