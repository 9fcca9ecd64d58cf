"""How the data changed: the figures as released, the difference to today's, and any earlier state."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from loaders.periods import bounds
from loaders.plain_text import named_rows
from loaders.problems import DataError, Problem
from loaders.schema import CHANGES

RELEASED = "released.csv"
"""The figures of the newest version, one row a figure: what the next version is compared with."""
COMPARED = (
    "indicator", "area", "sex", "group", "scheme", "period", "printed", "value", "unit", "low", "high", "made",
    "qualifier", "status", "concern", "source_id",
)  # fmt: skip
"""The columns of a figure that make a new version where one of them changes."""
_NUMBERS = ("value", "low", "high")
ADDED, CHANGED, WITHDRAWN = "added", "changed", "withdrawn"
_AS_WRITTEN = "it is written by python -m loaders release alone: git checkout data/released.csv"
State = dict[str, dict[str, str]]
"""Figures by `figure_id`, each with the text of its compared columns."""


class Change(NamedTuple):
    """One cell of one figure that is not as it was; columns as in changes.csv."""

    change: str
    figure_id: str
    indicator: str
    source_id: str
    column: str
    old: str
    new: str


def state_of(figures: pd.DataFrame) -> State:
    """What is compared of each figure of the tidy frame, numbers with all digits they need."""
    text = figures[["figure_id", *COMPARED]].copy()
    for name in _NUMBERS:
        text[name] = ["" if number != number else f"{number:.15g}" for number in figures[name]]
    records = text.astype(str).to_dict("records")
    return {row["figure_id"]: {name: row[name] for name in COMPARED} for row in records}


def released_state(data: Path) -> State:
    """The figures of the newest version; empty where none was released.

    Raises:
        DataError: the file is not as a release wrote it.
    """
    path = data / RELEASED
    if not path.is_file():
        return {}
    columns = ["figure_id", *COMPARED]
    try:
        rows = named_rows(path)
    except (UnicodeDecodeError, csv.Error):
        raise DataError([Problem(RELEASED, 0, f"this is no CSV file in UTF-8; {_AS_WRITTEN}")]) from None
    odd = [number for number, row in enumerate(rows, 2) if list(row) != columns or None in row.values()]
    if odd or not rows:
        said = f"the columns must be {', '.join(columns)}; {_AS_WRITTEN}"
        raise DataError([Problem(RELEASED, odd[0] if odd else 0, said)])
    return {row.pop("figure_id"): row for row in rows}


def write_state(data: Path, state: State) -> None:
    """Write the figures of the newest version, in the order of their names."""
    with (data / RELEASED).open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, ["figure_id", *COMPARED], lineterminator="\n")
        rows.writeheader()
        rows.writerows({"figure_id": name, **state[name]} for name in sorted(state))


def difference(before: State, after: State) -> list[Change]:
    """Every cell that differs between two states, by indicator, publication and figure.

    An added figure is one row with its print; a withdrawn one a row for each filled column, so that it
    can be shown again as it was.
    """
    changes = []
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name, {}), after.get(name, {})
        known = new or old
        if not old:
            cells = [(ADDED, "printed", "", new["printed"])]
        elif not new:
            cells = [(WITHDRAWN, column, old[column], "") for column in COMPARED if old[column]]
        else:
            differing = [column for column in COMPARED if old[column] != new[column]]
            cells = [(CHANGED, column, old[column], new[column]) for column in differing]
        changes += [
            Change(kind, name, known["indicator"], known["source_id"], column, was, now)
            for kind, column, was, now in cells
        ]
    return sorted(changes, key=lambda one: (one.indicator, one.source_id, one.figure_id))


def earlier(figures: pd.DataFrame, changes: pd.DataFrame, undo: list[str]) -> pd.DataFrame:
    """The figures as they were before some versions.

    Args:
        figures: the tidy frame of today.
        changes: the table of changes.
        undo: the versions to undo, newest first.

    Returns:
        The tidy frame of that time: what was added since is not there, what was changed has its old
        cells, what was withdrawn stands again at the end, without a note.
    """
    rows, touched = {row["figure_id"]: row for row in figures.to_dict("records")}, set()
    for version in undo:
        for change in changes[changes["version"] == version].to_dict("records"):
            name, kind = change["figure_id"], change["change"]
            if kind == ADDED:
                rows.pop(name, None)
            else:
                row = rows.setdefault(name, _nothing(figures) | {"figure_id": name})
                row[change["column"]] = _cell(change["column"], change["old"])
                touched.add(name)
    for name in touched & rows.keys():
        days = bounds(rows[name]["period"])
        rows[name]["start"], rows[name]["end"] = (pd.Timestamp(day) if day else pd.NaT for day in days)
    past = pd.DataFrame(list(rows.values()), columns=figures.columns)
    return past.astype({name: figures[name].dtype for name in figures.columns if name not in _NUMBERS})


def _nothing(figures: pd.DataFrame) -> dict:
    """A row in which nothing is said yet."""
    empty = {name: "" for name in figures.columns}
    numbers = dict.fromkeys([*_NUMBERS, "sample_size"], float("nan"))
    return empty | numbers | {"start": pd.NaT, "end": pd.NaT, "rankable": False}


def _cell(column: str, text: str) -> object:
    if column in _NUMBERS:
        return float(text) if text else float("nan")
    return text


def append_changes(data: Path, version: str, changes: list[Change]) -> None:
    """Write the changes of a version behind those of the versions before."""
    path = data / CHANGES.path
    known = path.is_file()
    with path.open("a", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        if not known:
            rows.writerow(CHANGES.columns)
        rows.writerows([version, *change] for change in changes)
