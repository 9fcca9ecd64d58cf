"""A table by province in a page of text: where its header is, how header lines join, what stands around it.

The rule, in order:

1. The header begins in the first row that has a word for "province" in one of its cells and text in another.
   The column of that word is the place column.
2. Below it, lines belong to the header as long as their place cell is empty, or such a word again, and they hold
   more than numbers; years are words.
3. The header's lines are joined from top to bottom, the same words once: `Women 2022`. A merged cell counts for
   every column below it. Where nothing is merged, an empty cell takes the text to its left if a line below it
   has text there. A line that only numbers the columns is left out.
4. Columns to the left of the places that hold nothing, row numbers or place codes are passed over; so are columns
   to the right without header and cells.
5. The table ends with the page; a row with text in its place cell alone is a remark, an empty row is nothing.
6. Rows and columns that are hidden are not part of what was published to see: they are left out and named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.grid import Grid, letters
from loaders.numbers import latin_digits
from loaders.places import folded
from loaders.problems import Problem
from loaders.reading import NO_DATA_ROWS, Numbered, Unreadable

_WORDS = (
    "province", "provinces", "area", "province/capital", "provinces/capital", "capital/province",
    "capital/provinces", "municipality/province", "province/municipality", "name of province", "province name",
    "ខេត្ត", "រាជធានី ខេត្ត", "ខេត្ត រាជធានី", "រាជធានី និងខេត្ត", "ខេត្ត និងរាជធានី", "ឈ្មោះខេត្ត",
    "ឈ្មោះរាជធានី ខេត្ត", "ខេត្ត ក្រុង",
)  # fmt: skip
_NUMBER = re.compile(r"[-−]?[0-9][0-9.,\s]*%?")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ROW_NUMBER = re.compile(r"[0-9]{1,3}|KH-?[0-9]{1,2}", re.IGNORECASE)


def _key(text: str) -> str:
    return folded(text).replace("/", "")


PLACE_WORDS = frozenset(map(_key, _WORDS))
"""What stands above the names of provinces, folded."""


@dataclass(frozen=True)
class Wide:
    """A table by province, wide as printed.

    Attributes:
        header: `province`, then a name a column.
        rows: the line of each row, and its cells.
        problems: what must be mended before any of it is taken.
        hidden: rows, columns and sheets that nobody sees, a sentence each; they are not taken.
        numbering: columns that only number the rows, a sentence each; they are not taken.
        above: the texts above the header, which may say of what and when.
    """

    header: list[str]
    rows: list[Numbered]
    problems: list[Problem] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    numbering: list[str] = field(default_factory=list)
    above: list[str] = field(default_factory=list)


def has_header(rows: list[list[str]]) -> bool:
    """Whether a page has a table by province."""
    return any(_place_column(row) is not None for row in rows)


def _place_column(row: list[str]) -> int | None:
    """The column of the word for "province"; None where the row is no header."""
    column = next((number for number, text in enumerate(row) if _key(text) in PLACE_WORDS), None)
    return column if column is not None and sum(map(bool, row)) > 1 else None


def table(grid: Grid) -> Wide:
    """The table by province of a page, by the rule above.

    Raises:
        Unreadable: there is none.
    """
    top = next((number for number, row in enumerate(grid.rows) if _place_column(row) is not None), None)
    if top is None:
        page = f"sheet '{grid.sheet}' has no row" if grid.sheet else "no row"
        raise Unreadable(grid.file, 0, f"{page} with a cell 'province' (or ខេត្ត); the header row must")
    return _Table(grid, top).read()


class _Table:
    """The reading of one table."""

    def __init__(self, grid: Grid, top: int) -> None:
        self._grid, self._top = grid, top
        self._place = _place_column(grid.rows[top]) or 0
        filled = _filled(grid)
        self._first = next(
            (number for number in range(top + 1, len(filled)) if self._begins_the_body(number)),
            len(filled),
        )
        self._header = _joined([row for row in filled[top : self._first]], self._place)
        self._body = [number for number in range(self._first, len(filled)) if self._is_row(number)]

    def _begins_the_body(self, number: int) -> bool:
        """A row with a place, or with numbers for which the place is missing."""
        row = self._grid.rows[number]
        if row[self._place]:
            return _key(row[self._place]) not in PLACE_WORDS
        numbers = [latin_digits(text) for text in row[self._place + 1 :] if text]
        counts = all(_NUMBER.fullmatch(text) and not _YEAR.fullmatch(text) for text in numbers)
        return bool(numbers) and counts and not _only_numbers_columns(row)

    def _is_row(self, number: int) -> bool:
        wrong = any(row == number and column > self._place for row, column in self._grid.wrong)
        return number not in self._grid.hidden_rows and (
            wrong or any(self._grid.rows[number][self._place + 1 :])
        )

    def read(self) -> Wide:
        grid = self._grid
        if not self._body:
            raise Unreadable(grid.file, grid.lines[self._top], NO_DATA_ROWS)
        columns = [self._place, *(number for number in range(len(self._header)) if self._is_taken(number))]
        header = ["province", *(self._header[number] for number in columns[1:])]
        rows = [(grid.lines[row], [grid.rows[row][column] for column in columns]) for row in self._body]
        above = [text for row in grid.rows[: self._top] for text in row if text]
        problems = [*self._wrong(columns), *self._merged(columns)]
        return Wide(header, rows, problems, self._hidden(), self._numbering(), above)

    def _cells(self, column: int) -> list[str]:
        return [self._grid.rows[row][column] for row in self._body]

    def _is_taken(self, column: int) -> bool:
        if column == self._place or column in self._grid.hidden_columns:
            return False
        cells = list(filter(None, self._cells(column)))
        if column < self._place:
            return any(not _ROW_NUMBER.fullmatch(latin_digits(cell).strip(" .")) for cell in cells)
        wrong = any(place[1] == column and place[0] in self._body for place in self._grid.wrong)
        return bool(cells or wrong or self._header[column])

    def _wrong(self, columns: list[int]) -> list[Problem]:
        grid, taken, body = self._grid, set(columns), set(self._body)
        found = [
            grid.problem(row, column, said)
            for (row, column), said in grid.wrong.items()
            if column in taken and (row in body or self._top <= row < self._first)
        ]
        nameless = [column for column in columns[1:] if not self._header[column]]
        return found + [
            grid.problem(self._top, column, "is empty above numbers; every column must have a header")
            for column in nameless
        ]

    def _merged(self, columns: list[int]) -> list[Problem]:
        """Cells below the header that are merged, so that it cannot be said whose number they show."""
        found = []
        for area in self._grid.merged:
            cells = f"{letters(area.left)}{area.top + 1}:{letters(area.right)}{area.bottom + 1}"
            touched = any(area.left <= column <= area.right for column in columns)
            several = (
                area.bottom > area.top or sum(area.left <= column <= area.right for column in columns[1:]) > 1
            )
            if touched and several and area.top >= self._first and self._grid.rows[area.top][area.left]:
                where = f"sheet '{self._grid.sheet}', cells {cells}" if self._grid.sheet else f"cells {cells}"
                sentence = f"{where} are merged; below the header each province must have its own cell"
                if area.top in self._body:
                    found.append(Problem(self._grid.file, area.top + 1, sentence))
        return found

    def _hidden(self) -> list[str]:
        grid, said = self._grid, []
        for row in sorted(grid.hidden_rows):
            if self._top <= row < len(grid.rows) and any(grid.rows[row]):
                said.append(f"row {grid.lines[row]} ({grid.rows[row][self._place] or 'no place'}) is hidden")
        for column in sorted(grid.hidden_columns):
            if column < len(self._header) and (self._header[column] or any(self._cells(column))):
                said.append(f"column {self._named(column)} is hidden")
        return said + [f"sheet '{name}' is hidden" for name in grid.hidden_sheets]

    def _numbering(self) -> list[str]:
        return [
            f"column {self._named(column)} only numbers the rows"
            for column in range(self._place)
            if (self._header[column] or any(self._cells(column)))
            and column not in self._grid.hidden_columns
            and not self._is_taken(column)
        ]

    def _named(self, column: int) -> str:
        return f"{letters(column)} ({self._header[column] or 'no header'})"


def _filled(grid: Grid) -> list[list[str]]:
    """Every cell of a merged area with the text of its first cell."""
    filled = [list(row) for row in grid.rows]
    for area in grid.merged:
        for row in filled[area.top : area.bottom + 1]:
            row[area.left : area.right + 1] = [grid.rows[area.top][area.left]] * (area.right - area.left + 1)
    return filled


def _joined(lines: list[list[str]], place: int) -> list[str]:
    lines = [line for number, line in enumerate(lines) if not number or not _only_numbers_columns(line)]
    carried = [_carried(line, lines[number + 1 :], place) for number, line in enumerate(lines)]
    return [" ".join(dict.fromkeys(part for part in column if part)) for column in zip(*carried, strict=True)]


def _carried(line: list[str], below: list[list[str]], place: int) -> list[str]:
    """A header line in which an empty cell takes the text to its left, where a line below has text."""
    carried = list(line)
    for column in range(place + 2, len(carried)):
        if not carried[column] and any(other[column] for other in below):
            carried[column] = carried[column - 1]
    return carried


def _only_numbers_columns(line: list[str]) -> bool:
    """`(1) (2) (3)`: at least two numbers that count up by one."""
    numbers = [latin_digits(text).strip("() .") for text in line if text]
    if len(numbers) < 2 or not all(number.isdecimal() and len(number) < 3 for number in numbers):
        return False
    return all(int(after) - int(before) == 1 for before, after in zip(numbers, numbers[1:], strict=False))
