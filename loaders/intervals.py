"""Published intervals: how far the number of a sample may be from that of everybody."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from loaders import numbers
from loaders.problems import Problem, quoted

ENDS = ("low", "high")
LEVEL = 95
"""Percent: the only intervals that were met."""
BESIDE = (*ENDS, "sample_size")


def table_columns(columns: pd.DataFrame) -> list[str]:
    """Every column of a table by province: each described one, and those that stand beside it."""
    found = []
    for row in columns.to_dict("records"):
        found += [row["column"], *(row[f"{name}_column"] for name in BESIDE)]
    return list(dict.fromkeys(name for name in found if name))


def beside_cells(cells: pd.DataFrame, wide: pd.DataFrame) -> pd.DataFrame:
    """Cells with `low`, `high` and `sample_size` as the table prints them beside their number; else empty."""
    by_place = wide.set_index("area")
    beside = {
        name: [
            by_place.at[area, column] if column else ""
            for column, area in zip(cells[f"{name}_column"], cells["area"], strict=True)
        ]
        for name in BESIDE
    }
    return cells.assign(**pd.DataFrame(beside, cells.index, dtype="str"))


def read_intervals(figures: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """Figures with `low`, `high` and `sample_size` as numbers (NaN: none), and what is wrong with them.

    Args:
        figures: `low`, `high`, `sample_size` as text in the form of `number_format`, `value` as a number.
    """
    told = figures[(figures[[*BESIDE]] != "").any(axis=1)]
    problems, read = [], []
    for row in told[[*BESIDE, "value", "printed", "number_format", "_file", "_line"]].to_dict("records"):
        found = [_number(row, name) for name in BESIDE]
        refused = [sentence for sentence in found if isinstance(sentence, str)]
        read.append([float("nan") if isinstance(number, str) else number for number in found])
        sentences = refused or _impossible(row, *read[-1][:2])
        problems += [Problem(row["_file"], row["_line"], sentence) for sentence in sentences]
    numbers_read = pd.DataFrame(read, told.index, [*BESIDE], dtype=float).reindex(figures.index)
    return figures.assign(**numbers_read), problems


def _number(row: dict, name: str) -> float | str:
    """The number of a cell (NaN: empty), or the sentence that refuses it."""
    if not row[name]:
        return float("nan")
    form = "plain" if name == "sample_size" else row["number_format"]
    try:
        return float(numbers.parse(row[name], form))
    except numbers.Unreadable as error:
        return f"{name} is {quoted(row[name])}; {error}"


def _impossible(row: dict, low: float, high: float) -> Iterator[str]:
    """An interval of one end, or one in which the number itself does not lie."""
    empty = [name for name in ENDS if not row[name]]
    if len(empty) == 1:
        yield f"{empty[0]} is empty; low and high must both be filled, or both be empty"
    if low > row["value"]:
        yield f"low is {quoted(row['low'])}; it must not be more than the number itself, {row['printed']}"
    if high < row["value"]:
        yield f"high is {quoted(row['high'])}; it must not be less than the number itself, {row['printed']}"
