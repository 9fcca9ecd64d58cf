"""How figures came to be: printed so, transcribed, or made from other numbers, and from which."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pandas as pd

from loaders.problems import Problem, quoted
from loaders.schema.vocabulary import MADE_HERE

_NAMES = re.compile(r"[^\s;]+(?:; ?[^\s;]+)*")


def named_figures(made_from: str) -> list[str]:
    """The figure_ids that a figure was made from; none where it says so in words or quotes a print.

    A text without a space within its parts is read as figure_ids.
    """
    if made_from.startswith("“") or not _NAMES.fullmatch(made_from):
        return []
    return [name.strip() for name in made_from.split(";")]


def made_of_cells(
    cells: pd.DataFrame, remarks: pd.DataFrame, identifier: Callable[[str, str], str]
) -> pd.DataFrame:
    """Cells of a table by province with what each was made from, and where that is said.

    A remark on the cell overrides what its column says; columns of the same table that a column
    names stand for the figures of the same row.

    Args:
        cells: `column`, `area`, `made_from`, `_said_in`, `_said_line`, one row a cell.
        remarks: the rows of `province_notes.csv` on this table.
        identifier: gives the figure_id of a column and a place.
    """
    columns = set(cells["column"])
    named = {words: named_figures(words) for words in cells["made_from"].unique()}
    told = zip(
        *(cells[name] for name in ("column", "area", "made_from", "_said_in", "_said_line")), strict=True
    )
    own = _overrides(remarks, columns)
    rows = []
    for column, area, words, *place in told:
        if named[words] and columns.issuperset(named[words]):
            words = ";".join(identifier(name, area) for name in named[words])
        rows.append(own.get((column, area), (words, *place)))
    made = pd.DataFrame(rows, cells.index, ["made_from", "_made_in", "_made_line"])
    return cells.assign(**made)


def _overrides(remarks: pd.DataFrame, columns: set[str]) -> dict[tuple[str, str], tuple[str, str, int]]:
    """What remarks say of the making of single cells, by column and place."""
    return {
        (column, remark["area"]): (remark["made_from"], remark["_file"], remark["_line"])
        for remark in remarks[remarks["made_from"] != ""].to_dict("records")
        for column in ([remark["column"]] if remark["column"] else sorted(columns))
    }


def broken_making(figures: pd.DataFrame) -> list[Problem]:
    """Figures of which it is not said, or said wrongly, what they were made from."""
    known = set(figures["figure_id"])
    settled = (figures["made"] == "printed") & (figures["made_from"] == "")
    told = figures[~settled | (figures["number_format"] == "transcribed")]
    columns = ["made", "made_from", "number_format", "_made_in", "_made_line"]
    return [
        Problem(row["_made_in"], row["_made_line"], sentence)
        for row in told[columns].to_dict("records")
        for sentence in _sentences(row, known)
    ]


def _sentences(row: dict, known: set[str]) -> Iterator[str]:
    made, source = row["made"], row["made_from"]
    if made == "printed" and source:
        yield f"made_from is {quoted(source)}; it must be empty where made is 'printed'"
    if made in MADE_HERE and not source:
        yield f"made_from is empty; it must say from what the number was {made.replace('_', ' ')}"
    if (made == "transcribed") != (row["number_format"] == "transcribed"):
        yield (
            f"made is {quoted(made)} and number_format is {quoted(row['number_format'])}; both must be "
            "'transcribed', or neither"
        )
    for name in named_figures(source):
        if name not in known:
            yield f"made_from is {quoted(name)}; it must be a figure_id that stands in the tables, or words"
