"""One table from its file: rows that keep the schema, problems of the others."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from loaders import reading, shape
from loaders.problems import Problem
from loaders.schema import Table


def load_table(path: Path, file: str, table: Table) -> tuple[pd.DataFrame, list[Problem]]:
    """The rows of a file that keep the table's schema, and every problem met.

    Returns:
        A frame of text cells, one row a row of the file, with `_file` and `_line`; empty
        when no row can be trusted. Its `attrs["readable"]` tells the two apart.
    """
    try:
        header, numbered, problems = reading.rows(path, file, may_be_empty=table.may_be_empty)
    except reading.Unreadable as error:
        return _unreadable(table), [error.problem]
    wrong_header = shape.header_problems(header, table, file)
    if wrong_header:
        return _unreadable(table), wrong_header
    absent = {name: "" for name in table.columns if name not in header}
    rows = reading.frame(header, numbered, file).assign(**absent)
    problems += shape.row_problems(rows, table)
    sound = rows[~rows["_line"].isin({problem.line for problem in problems})] if problems else rows
    sound.attrs["readable"] = True
    return sound, problems


def _unreadable(table: Table) -> pd.DataFrame:
    empty = pd.DataFrame({name: pd.Series(dtype="str") for name in table.columns})
    empty = empty.assign(_file="", _line=0)
    empty.attrs["readable"] = False
    return empty


def readable(rows: pd.DataFrame) -> bool:
    """False when the table's file could not be read, so nothing can be looked up in it."""
    return rows.attrs.get("readable", True)
