"""The parts of a figure: what its own publication divides it into, where they are all of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from loaders import Published

SAME = ("area", "sex", "period", "source_id", "status")
Way = set[tuple[str, str]]
"""Indicator and group of each part."""


def parts_of(published: Published, figure: Mapping) -> pd.DataFrame:
    """Figures that add up to a figure, of the same publication and time; of the finest way to divide it.

    Returns:
        Rows of the tidy frame; none where the publication does not print every part of one way of
        group_parts.csv or sum_parts.csv, or they do not add up to the figure.
    """
    rows = published.figures
    for name in SAME:
        rows = rows[rows[name] == figure[name]]
    found = [_parts(rows, way, figure["value"]) for way in _ways(published, figure)]
    return max(found, key=len, default=rows.iloc[:0])


def _parts(rows: pd.DataFrame, way: Way, whole: float) -> pd.DataFrame:
    kinds = list(zip(rows["indicator"], rows["group"], strict=True))
    parts = rows[[kind in way for kind in kinds]]
    complete = set(kinds) >= way and len(parts) == len(way)
    return parts if complete and parts["value"].sum() == whole else rows.iloc[:0]


def _ways(published: Published, figure: Mapping) -> Iterator[Way]:
    """The ways in which the data says that a figure like this can be divided."""
    indicator, group = figure["indicator"], figure["group"]
    groups = published.tables["group_parts"]
    groups = groups[(groups["whole"] == group) & groups["indicator"].isin(["", indicator])]
    for _, way in groups.groupby("way", sort=False):
        yield {(indicator, part) for part in way["part"]}
    mixed = published.tables["sum_parts"]
    mixed = mixed[(mixed["whole"] == indicator) & (mixed["whole_group"] == group)]
    for _, way in mixed.groupby("way", sort=False):
        yield set(zip(way["part"], way["part_group"], strict=True))
