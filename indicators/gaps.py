"""What is not published: by indicator, year, sex and province."""

from __future__ import annotations

import pandas as pd

from indicators.provinces import PROVINCES

PUBLISHED = "published"
COUNTRY_ONLY = "country_only"
WITHOUT_SEX = "without_sex"
NOT_FOUND = "not_found"


def missing(figures: pd.DataFrame, indicators: pd.DataFrame, years: list[int]) -> pd.DataFrame:
    """For each indicator and year, what is published.

    Args:
        figures: the tidy frame.
        indicators: one row an indicator.
        years: the years of the grid.

    Returns:
        One row an (indicator, year): `indicator`, `year`, `figures` (how many end in or span
        the year), `female`, `male` (True where a figure by sex is published), `provinces`
        (how many provinces have one), `state`: `published` (by sex and by province),
        `country_only` (no province), `without_sex` (provinces, but not by sex), `not_found`.
    """
    dated = figures[figures["end"].notna() & ~figures["status"].isin(["target", "demand", "testimony"])]
    grid = pd.MultiIndex.from_product([indicators["indicator"], years], names=["indicator", "year"])
    dated = dated.assign(
        year=[list(range(a.year, b.year + 1)) for a, b in zip(dated["start"], dated["end"], strict=True)]
    )
    dated = dated.explode("year").astype({"year": int})
    dated = dated[dated["year"].isin(years)]
    counted = dated.groupby(["indicator", "year"]).agg(
        figures=("figure_id", "nunique"),
        female=("sex", lambda sexes: "female" in set(sexes)),
        male=("sex", lambda sexes: "male" in set(sexes)),
        provinces=("area", lambda areas: len(set(areas) & set(PROVINCES))),
    )
    rows = counted.reindex(grid).reset_index()
    rows = rows.assign(
        figures=rows["figures"].fillna(0).astype(int),
        provinces=rows["provinces"].fillna(0).astype(int),
        female=rows["female"].eq(True),
        male=rows["male"].eq(True),
    )
    return rows.assign(state=[_state(row) for row in rows.to_dict("records")])


def _state(row: dict) -> str:
    if not row["figures"]:
        return NOT_FOUND
    if not row["provinces"]:
        return COUNTRY_ONLY
    return PUBLISHED if row["female"] and row["male"] else WITHOUT_SEX
