"""The lists that lead pages: which indicators, for whom, in which order."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import numpy as np
import pandas as pd

from indicators.matching import matching, records
from indicators.wholes import DIMENSIONS, whole
from loaders import Published
from loaders.plain_text import several

COLUMNS = ["place", "indicator", *DIMENSIONS, "short_en", "short_km"]


class NoEntry(LookupError):
    """A list that must lead a page has no entry."""


def entries(tables: Mapping[str, pd.DataFrame], name: str) -> pd.DataFrame:
    """The entries of a list, in order.

    Args:
        tables: the companion tables by name (`Published.tables`).
        name: a list of lists.csv.

    Returns:
        One row an entry: `place`, `indicator`, `sex`, `group`, `scheme` (where the list says
        none, the indicator's declared whole; scheme "" is any), `short_en`, `short_km` (empty:
        the short name of the indicator, or of the group). No row for a list that is not there.
    """
    rows = matching(tables["lists"], list=name).sort_values("place", ignore_index=True)
    return _with_wholes(rows, tables["indicators"])[COLUMNS]


@lru_cache
def leader(published: Published, name: str) -> Mapping:
    """The same as `first`, looked up once."""
    return first(published.tables, name)


def first(tables: Mapping[str, pd.DataFrame], name: str) -> dict:
    """The first entry of a list, as a mapping.

    Raises:
        NoEntry: the list has none; the sentence names it.
    """
    rows = entries(tables, name)
    if rows.empty:
        raise NoEntry(f"lists.csv has no entry of the list '{name}'; it must have one")
    return rows.iloc[0].to_dict()


def voice_subjects(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The subjects of people's accounts, in order.

    Returns:
        One row a subject: `subject`, `name_en`, `name_km`, `words` (a tuple: a theme with one
        of them belongs to it) and the figure beside it: `indicator`, `sex`, `group`, `scheme`
        as in `entries`.
    """
    rows = _with_wholes(tables["voice_subjects"], tables["indicators"])
    words = [tuple(several(cell)) for cell in rows["words"]]
    return rows.assign(words=pd.Series(words, rows.index, dtype=object))


def _with_wholes(rows: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    """The rows whose indicator is known, what they leave open filled with its declared whole."""
    named = np.flatnonzero(indicators["indicator"].isin(rows["indicator"]))
    told = indicators[["indicator", *(f"whole_{dimension}" for dimension in DIMENSIONS)]].iloc[named]
    declared = {row["indicator"]: whole(row) for row in records(told)}
    rows = rows[rows["indicator"].isin(declared)].reset_index(drop=True)
    filled = {
        dimension: [
            code or declared[name][dimension]
            for code, name in zip(rows[dimension], rows["indicator"], strict=True)
        ]
        for dimension in DIMENSIONS
    }
    return rows.assign(**{name: pd.Series(codes, rows.index, dtype="str") for name, codes in filled.items()})
