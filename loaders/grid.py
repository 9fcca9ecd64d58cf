"""One page of a spreadsheet as it is seen: text in rows and columns, and what cannot be said of a cell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from loaders.problems import Problem

Place = tuple[int, int]
"""A cell: its row and its column, both from 0."""


class Area(NamedTuple):
    """Merged cells: the first and last row and column, from 0, the last within it."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Grid:
    """A page as text, whatever file it came from.

    Attributes:
        file: the file's name, as problems give it.
        sheet: the name of the page; "" in a text file.
        rows: the text that each cell shows; all rows have the same width.
        lines: the line in which each row stands, from 1.
        wrong: what is wrong with a cell whose text cannot be said, as the end of a sentence.
        merged: cells that show one text together.
        hidden_rows, hidden_columns: what nobody sees, from 0.
        hidden_sheets: the names of pages that nobody sees.
    """

    file: str
    rows: list[list[str]]
    lines: list[int]
    sheet: str = ""
    wrong: dict[Place, str] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden_sheets: tuple[str, ...] = ()

    def where(self, row: int, column: int) -> str:
        """The cell as a spreadsheet names it: `sheet 'Table 1', cell D8`."""
        cell = f"cell {letters(column)}{self.lines[row]}"
        return f"sheet '{self.sheet}', {cell}" if self.sheet else cell

    def problem(self, row: int, column: int, sentence: str) -> Problem:
        """A problem with a cell; the sentence goes on after its name."""
        return Problem(self.file, self.lines[row], f"{self.where(row, column)} {sentence}")


def letters(column: int) -> str:
    """The name of a column, from 0: A, B … Z, AA."""
    name, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
