"""Women and men: who is covered, branch by branch, and where sex was not published."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from indicators.matching import matching
from indicators.series import NEIGHBOURS, in_line
from indicators.shares import gap, share_of_women
from indicators.wholes import BOTH_SEXES, WOMEN


def newest_pairs(figures: pd.DataFrame, names: Sequence[str], area: str = "KH") -> pd.DataFrame:
    """For each rate of a list the newest date with a figure for women and one for men.

    Args:
        figures: the tidy frame.
        names: indicators in percent.
        area: the place.

    Returns:
        The two figures of each pair (columns of `figures`), in the order of `names`; a rate
        without a pair has no row.
    """
    found = [_pair(figures, name, area) for name in names]
    found = [rows for rows in found if len(rows)]
    return pd.concat(found, ignore_index=True) if found else figures.iloc[:0]


def pairs_over_time(
    figures: pd.DataFrame, indicator: str, area: str = "KH", group: str = "all"
) -> pd.DataFrame:
    """Every pair of figures for women and men of one rate, oldest first.

    Returns:
        The women's figure, then the men's, of each date (columns of `figures`); no row without a pair.
    """
    own = matching(figures, indicator=indicator, area=area, group=group)
    if not _of_both(own):
        return own.iloc[:0]
    pairs = gap(own[in_line(own)], indicator, area=area).drop_duplicates("period", keep="first")
    names = [name for both in pairs["computed_from"] for name in both]
    return _in_order(own, names)


def pairs_by_place(figures: pd.DataFrame, indicator: str) -> pd.DataFrame:
    """The newest pair of figures for women and men of Cambodia and of each comparator.

    Returns:
        The two figures of each place (columns of `figures`), Cambodia first; a place without a
        pair has no row. The places' dates differ.
    """
    own = matching(figures, indicator=indicator)
    found = [_pair(own, indicator, area) for area in ("KH", *NEIGHBOURS)]
    found = [rows for rows in found if len(rows)]
    return pd.concat(found, ignore_index=True) if found else figures.iloc[:0]


def _pair(figures: pd.DataFrame, indicator: str, area: str) -> pd.DataFrame:
    own = matching(figures, indicator=indicator, area=area, group="all")
    if not _of_both(own):
        return own.iloc[:0]
    own = own[own["sex"].isin(["female", "male"])]
    pairs = gap(own[in_line(own)], indicator, area=area)
    return _in_order(own, pairs["computed_from"].iloc[-1] if len(pairs) else [])


def _of_both(figures: pd.DataFrame) -> bool:
    """Whether there are figures of women and of men among these."""
    return {"female", "male"} <= set(figures["sex"])


def _in_order(figures: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    places = {name: place for place, name in enumerate(figures["figure_id"])}
    return figures.iloc[[places[name] for name in names]].reset_index(drop=True)


def why_no_pair(figures: pd.DataFrame, indicators: pd.DataFrame, indicator: str, area: str = "KH") -> str:
    """Why a rate has no figures for both sexes: `women_only`, `without_sex` or `not_found`; else ""."""
    if len(_pair(figures, indicator, area)):
        return ""
    about_women = indicators.loc[indicators["sexes"] == WOMEN, "indicator"]
    if indicator in set(about_women):
        return "women_only"
    rows = figures[(figures["indicator"] == indicator) & (figures["area"] == area)]
    return "without_sex" if len(rows) else "not_found"


def shares_of_women(figures: pd.DataFrame, indicators: list[str]) -> pd.DataFrame:
    """The newest share of women for each indicator, group and scheme that has the counts.

    Returns:
        The rows of `shares.share_of_women` (`value` in percent), in the order of `indicators`.
    """
    found = []
    for indicator in indicators:
        own = figures[figures["indicator"] == indicator]
        rows = share_of_women(own[in_line(own)], indicator)
        found.append(rows.groupby(["group", "scheme"], as_index=False).tail(1))
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame()


def without_sex(figures: pd.DataFrame, indicators: pd.DataFrame) -> list[str]:
    """Indicators of people for which no figure on Cambodia tells women and men apart."""
    people = indicators[
        indicators["sexes"].isin(BOTH_SEXES) & ~indicators["topic"].isin(["projects", "poverty"])
    ]
    split = figures[figures["sex"].isin(["female", "male"]) & figures["area"].str.startswith("KH")]
    return [name for name in people["indicator"] if name not in set(split["indicator"])]
