"""One indicator by province: a row for each of the 25, with a value or the reason for none."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from indicators.matching import matching
from indicators.series import FIRST_OF_A_DAY, in_doubt
from indicators.shares import rate
from loaders.boundaries import BEFORE_2014
from loaders.places import PROVINCES

FEWEST_PROVINCES = 5
EDITION = ["indicator", "sex", "group", "period", "scheme", "source_id", "status"]
"""What tells one publication's answer by province from another's."""
PART_OF_KAMPONG_CHAM = "part_of_kampong_cham"
NOT_PUBLISHED = "not_published"


def editions(figures: pd.DataFrame) -> pd.DataFrame:
    """What is published by province: one row an answer of one publication, never a mixture.

    Columns: `EDITION`, `provinces` (how many have a figure), `sound` (how many of them without
    doubt), `end`. Only those with at least five provinces. The one to show first stands first
    within an indicator: the newest period, everyone before a sex, an edition that is not
    superseded and has more sound figures before others, official before compiled.
    """
    local = figures[figures["area"].isin(PROVINCES) & figures["end"].notna()]
    local = local.assign(_sound=~in_doubt(local))
    found = local.groupby([*EDITION, "end"], as_index=False).agg(
        provinces=("area", "nunique"), sound=("_sound", "sum")
    )
    found = found[found["provinces"] >= FEWEST_PROVINCES]
    order = {status: place for place, status in enumerate(FIRST_OF_A_DAY)}
    found = found.assign(_kind=found["status"].map(order).fillna(len(order)))
    return found.sort_values(
        ["indicator", "end", "sex", "sound", "provinces", "_kind", "source_id"],
        ascending=[True, False, True, False, False, True, True],
        ignore_index=True,
    ).drop(columns="_kind")


def by_province(figures: pd.DataFrame, edition: Mapping) -> pd.DataFrame:
    """The 25 provinces, each with its figure or the reason for none.

    Args:
        figures: the tidy frame.
        edition: a row of `editions`.

    Returns:
        One row a province in the order of the codes, columns of `figures` and `reason` (empty
        with a value, else `not_published` or `part_of_kampong_cham`), `doubt` and `old_extent`
        (True: Kampong Cham with the later Tboung Khmum).
    """
    return _all_provinces(_of_edition(figures, edition))


def country_of(figures: pd.DataFrame, edition: Mapping) -> dict | None:
    """The country's figure that the same publication prints; None where it prints none."""
    rows = matching(_of_edition(figures, edition), area="KH")
    return None if rows.empty else rows.iloc[0].to_dict()


def _of_edition(figures: pd.DataFrame, edition: Mapping) -> pd.DataFrame:
    return matching(figures, **{name: edition[name] for name in EDITION})


def denominator_of(indicators: pd.DataFrame, indicator: str) -> tuple[str, str] | None:
    """The indicator and group that a count is divided by, or None where no share is computed.

    An indicator that is a share as published has its denominator already in it.
    """
    own = indicators[indicators["indicator"] == indicator]
    if own.empty or own["unit"].iloc[0] == "percent" or not own["denominator"].iloc[0]:
        return None
    return own["denominator"].iloc[0], own["denominator_group"].iloc[0]


def shares_by_province(
    figures: pd.DataFrame, indicators: pd.DataFrame, edition: Mapping
) -> pd.DataFrame | None:
    """A count by province as a share of its denominator in the same publication, or None without one.

    Returns:
        As `by_province`, `value` in percent, with the columns of `shares.rate`.
    """
    below = denominator_of(indicators, edition["indicator"])
    if below is None:
        return None
    denominator, its_group = below
    own = figures[figures["source_id"] == edition["source_id"]]
    counted = own[
        (own["indicator"] == denominator) | own["figure_id"].isin(_of_edition(own, edition)["figure_id"])
    ]
    groups = (edition["group"], its_group)
    shares = rate(counted, edition["indicator"], denominator, area=None, sex=edition["sex"], groups=groups)
    return _all_provinces(shares) if shares["area"].isin(PROVINCES).any() else None


def _all_provinces(chosen: pd.DataFrame) -> pd.DataFrame:
    local = chosen[chosen["area"].isin(PROVINCES)]
    rows = pd.DataFrame({"area": PROVINCES}).merge(local, on="area", how="left", validate="one_to_one")
    old = _covers_old_kampong_cham(local)
    absent = rows["value"].isna()
    reasons = pd.Series("", rows.index).where(~absent, NOT_PUBLISHED)
    if old:
        reasons = reasons.where(~(absent & (rows["area"] == "KH-25")), PART_OF_KAMPONG_CHAM)
    concern = rows["concern"].fillna("")
    return rows.assign(
        concern=concern,
        status=rows["status"].fillna(""),
        reason=reasons,
        doubt=in_doubt(rows.assign(concern=concern)),
        old_extent=(rows["area"] == "KH-3") & old,
    )


def _covers_old_kampong_cham(local: pd.DataFrame) -> bool:
    """Kampong Cham stands in the table as it was before its division, and Tboung Khmum has no row."""
    return "KH-25" not in set(local["area"]) and bool((local["boundaries"] == BEFORE_2014).any())
