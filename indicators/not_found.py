"""What was looked for and not found, held against the figures: a figure that is there is not missing."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from indicators.gaps import DAYS_OF_A_YEAR
from indicators.matching import records
from indicators.series import OUT_OF_LINE_STATUSES
from loaders.places import PROVINCES
from loaders.plain_text import several


def still_missing(figures: pd.DataFrame, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The rows of not_found.csv that no figure contradicts, in their order."""
    rows = tables["not_found"]
    kept = [
        contradicting(figures, row).empty and not named(tables["indicators"], row) for row in records(rows)
    ]
    return rows[pd.Series(kept, rows.index, dtype=bool)]


def contradicting(figures: pd.DataFrame, missing: Mapping) -> pd.DataFrame:
    """The figures of the indicators and publications of a row that are there in the detail it misses.

    Args:
        missing: a row of not_found.csv; `detail` total and year ask for the country, province and
            province_sex for any of the 25 provinces; `since` for that year and later ones.
    """
    rows = figures[~figures["status"].isin(OUT_OF_LINE_STATUSES)]
    rows = rows[rows["indicator"].isin(several(missing["indicators"]))]
    if missing["sources"]:
        rows = rows[rows["source_id"].isin(several(missing["sources"]))]
    if missing["since"]:
        rows = rows[rows["start"] >= pd.Timestamp(f"{missing['since']}-01-01")]
    local = missing["detail"] in ("province", "province_sex")
    rows = rows[rows["area"].isin(PROVINCES if local else ["KH"])]
    if missing["detail"] == "province_sex":
        return rows[rows["sex"].isin(["female", "male"])]
    if missing["detail"] == "year":
        return rows[((rows["end"] - rows["start"]).dt.days + 1).isin(DAYS_OF_A_YEAR)]
    return rows


def named(indicators: pd.DataFrame, missing: Mapping) -> list[str]:
    """The indicators whose English name says what is missing."""
    words = [word.casefold() for word in several(missing["words"])]
    names = dict(zip(indicators["indicator"], indicators["name_en"].str.casefold(), strict=True))
    return [code for code, name in names.items() if any(word in name for word in words)]
