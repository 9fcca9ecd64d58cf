"""Everything published for one place, against the country and the other provinces."""

from __future__ import annotations

import pandas as pd

from indicators.provinces import PROVINCES

SERIES = ["indicator", "sex", "group", "scheme", "period", "source_id", "status"]


def profile(figures: pd.DataFrame, area: str) -> pd.DataFrame:
    """Every figure of a place with the country's figure and the place's rank.

    Returns:
        The place's rows of `figures` and `country` (the value of Cambodia in the same series,
        NaN where none is printed), `country_id`, `rank` (1: highest, NaN where fewer than
        five provinces have a figure or this one is inconsistent), `ranked` (how many provinces
        are ranked). Newest first within an indicator.
    """
    local = figures[figures["area"].isin(PROVINCES)]
    ranked = local["value"].where(~local["concern"].str.contains("inconsistent"))
    grouped = ranked.groupby([local[name] for name in SERIES])
    local = local.assign(rank=grouped.rank(method="min", ascending=False), ranked=grouped.transform("count"))
    local.loc[local["ranked"] < 5, "rank"] = float("nan")
    country = figures[figures["area"] == "KH"].drop_duplicates(SERIES)[[*SERIES, "value", "figure_id"]]
    country = country.rename(columns={"value": "country", "figure_id": "country_id"})
    own = local[local["area"] == area] if area in PROVINCES else figures[figures["area"] == area]
    own = own.reindex(columns=[*figures.columns, "rank", "ranked"])
    joined = own.merge(country, on=SERIES, how="left")
    return joined.sort_values(["indicator", "end", "sex"], ascending=[True, False, True], ignore_index=True)


def similar(figures: pd.DataFrame, area: str, indicator: str) -> list[str]:
    """The two provinces whose newest value of an indicator lies nearest to this one's."""
    rows = figures[(figures["indicator"] == indicator) & figures["area"].isin(PROVINCES)]
    values = rows.sort_values("end").drop_duplicates("area", keep="last").set_index("area")["value"]
    if area not in values:
        return []
    apart = (values.drop(area) - values[area]).abs().sort_values(kind="stable")
    return list(apart.index[:2])


def not_published_for(figures: pd.DataFrame, indicators: pd.DataFrame, area: str) -> list[str]:
    """Indicators on protection that have figures for the country and none for this place."""
    topics = ("coverage", "nssf", "benefits", "assistance")
    wanted = indicators.loc[indicators["topic"].isin(topics), "indicator"]
    here = set(figures.loc[figures["area"] == area, "indicator"])
    country = set(figures.loc[figures["area"] == "KH", "indicator"])
    return [name for name in wanted if name in country and name not in here]
