"""One indicator by province: a row for each of the 25, with a value or the reason for none."""

from __future__ import annotations

import pandas as pd

from indicators.shares import rate
from loaders.boundaries import BEFORE_2014
from loaders.places import PROVINCES

FEWEST_PROVINCES = 5
PART_OF_KAMPONG_CHAM = "part_of_kampong_cham"
NOT_PUBLISHED = "not_published"


def province_series(figures: pd.DataFrame) -> pd.DataFrame:
    """The questions that are answered by province: one row an (indicator, sex, group, period).

    Columns: those four, `scheme`, `source_id`, `status`, `provinces` (how many have a
    figure), `end`. Only series with at least five provinces; newest first within an indicator.
    """
    local = figures[figures["area"].isin(PROVINCES) & figures["end"].notna()]
    by = ["indicator", "sex", "group", "period", "scheme", "source_id", "status", "end"]
    found = local.groupby(by, as_index=False).agg(provinces=("area", "nunique"))
    found = found[found["provinces"] >= FEWEST_PROVINCES]
    return found.sort_values(["indicator", "end", "sex"], ascending=[True, False, True], ignore_index=True)


def by_province(
    figures: pd.DataFrame, indicator: str, *, period: str, sex: str = "all", group: str = "all"
) -> pd.DataFrame:
    """The 25 provinces, each with its figure or the reason for none.

    Args:
        figures: the tidy frame.
        indicator, period, sex, group: the series.

    Returns:
        One row a province in the order of the codes, columns of `figures` and `rank`
        (1: highest; NaN without a value or where the figure is inconsistent), `reason`
        (empty with a value, else `not_published` or `part_of_kampong_cham`) and
        `old_extent` (True: Kampong Cham with the later Tboung Khmum).
    """
    chosen = figures[
        (figures["indicator"] == indicator)
        & (figures["period"] == period)
        & (figures["sex"] == sex)
        & (figures["group"] == group)
    ]
    return _all_provinces(chosen)


def denominator_of(indicators: pd.DataFrame, indicator: str) -> tuple[str, str] | None:
    """The indicator and group that a count is divided by, or None where no share is computed.

    An indicator that is a share as published has its denominator already in it.
    """
    own = indicators[indicators["indicator"] == indicator]
    if own.empty or own["unit"].iloc[0] == "percent" or not own["denominator"].iloc[0]:
        return None
    return own["denominator"].iloc[0], own["denominator_group"].iloc[0]


def shares_by_province(
    figures: pd.DataFrame,
    indicators: pd.DataFrame,
    indicator: str,
    *,
    period: str,
    sex: str = "all",
    group: str = "all",
) -> pd.DataFrame | None:
    """A count by province as a share of its published denominator, or None without one.

    Returns:
        As `by_province`, `value` in percent, with the columns of `shares.rate`.
    """
    below = denominator_of(indicators, indicator)
    if below is None:
        return None
    denominator, its_group = below
    counted = figures[(figures["indicator"] != indicator) | (figures["period"] == period)]
    shares = rate(counted, indicator, denominator, area=None, sex=sex, groups=(group, its_group))
    return _all_provinces(shares) if shares["area"].isin(PROVINCES).any() else None


def _all_provinces(chosen: pd.DataFrame) -> pd.DataFrame:
    local = chosen[chosen["area"].isin(PROVINCES)].drop_duplicates("area")
    rows = pd.DataFrame({"area": PROVINCES}).merge(local, on="area", how="left")
    old = _covers_old_kampong_cham(local)
    absent = rows["value"].isna()
    ranked = rows["value"].where(~rows["concern"].fillna("").str.contains("inconsistent"))
    reasons = pd.Series("", rows.index).where(~absent, NOT_PUBLISHED)
    if old:
        reasons = reasons.where(~(absent & (rows["area"] == "KH-25")), PART_OF_KAMPONG_CHAM)
    return rows.assign(
        rank=ranked.rank(method="min", ascending=False),
        reason=reasons,
        old_extent=(rows["area"] == "KH-3") & old,
    )


def _covers_old_kampong_cham(local: pd.DataFrame) -> bool:
    """Kampong Cham stands in the table as it was before its division, and Tboung Khmum has no row."""
    return "KH-25" not in set(local["area"]) and bool((local["boundaries"] == BEFORE_2014).any())
