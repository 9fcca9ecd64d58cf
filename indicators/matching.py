"""Rows of a frame by the codes of some columns."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pandas as pd

from loaders import Published


def of_indicator(published: Published, indicator: str) -> pd.DataFrame:
    """The published figures of one indicator, in their order; shared, so never changed."""
    rows = _by_indicator(published).get(indicator)
    return published.figures.iloc[:0] if rows is None else rows


@lru_cache(maxsize=2)
def _by_indicator(published: Published) -> dict[str, pd.DataFrame]:
    """The figures taken apart once: most questions are about one indicator of some two hundred."""
    return {str(name): own for name, own in published.figures.groupby("indicator", sort=False)}


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


def records(rows: pd.DataFrame) -> list[dict]:
    """Each row as a mapping of its columns. What pandas has for it makes a series of every column first: ten times the time."""
    names = list(rows.columns)
    return [dict(zip(names, cells, strict=True)) for cells in rows.to_numpy(object).tolist()]
