"""The ways in which publications write numbers, each with a figure that shows it."""

from __future__ import annotations

import pandas as pd

WRITINGS = (
    r"[0-9]{1,3}(?:\.[0-9]{3}){2,}",
    r"[0-9]{1,3}(?:,[0-9]{3}){2,}",
    r"[0-9]{1,3}(?: [0-9]{3})+",
    r"[0-9]+,[0-9]{1,2}",
    r"[0-9.]+ (?:million|billion)",
    r"[០-៩]{1,3}(?:\.[០-៩]{3})+",
    r"[០-៩]{1,3}(?: [០-៩]{3})+",
    r"[០-៩.,]+ ?(?:លាន|ពាន់លាន|ម៉ឺន)",
)
"""Points, commas or spaces between thousands, a comma before decimals, multiplier words, the same in Khmer."""


def one_of_each_writing(figures: pd.DataFrame) -> pd.DataFrame:
    """For each way of writing the first printed figure of the national tables that shows it, then one from words.

    Returns:
        Rows of `figures`; no row for a way that no publication uses.
    """
    national = figures[figures["area"] == "KH"]
    printed = national[national["made"] == "printed"]
    found = [printed[printed["printed"].str.fullmatch(writing)] for writing in WRITINGS]
    found.append(national[national["made"] == "transcribed"])
    return pd.concat([rows.head(1) for rows in found]).drop_duplicates("figure_id")
