"""Rows of a frame by the codes of some columns."""

from __future__ import annotations

import numpy as np
import pandas as pd


def matching(rows: pd.DataFrame, **codes: str) -> pd.DataFrame:
    """The rows that have each of these codes, in their order.

    Column after column looks at the rows that are left, and the frame of all columns is made once: a comparison
    costs by the row, a frame by the column, and figures have more than forty.
    """
    return rows.iloc[matching_places(rows, **codes)]


def matching_places(rows: pd.DataFrame, **codes: str) -> np.ndarray:
    """The places, from 0 on, of the rows that have each of these codes."""
    left = np.arange(len(rows))
    for name, code in codes.items():
        left = left[rows[name].to_numpy()[left] == code]
    return left
