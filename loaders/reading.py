"""Files as text: strict reading of CSV and Excel, faults named by line."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import pandas as pd

from loaders.plain_text import plain_lines
from loaders.problems import Problem, quoted

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Numbered = tuple[int, list[str]]
"""A row: the line it stands in, and its cells as text."""
LARGEST_FILE = 64 * 1024 * 1024
INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
NO_DATA_ROWS = "there is no row below the header; there must be at least one"


class Unreadable(Exception):
    """A file that cannot be read as a table; the problem says why."""

    def __init__(self, file: str, line: int, sentence: str) -> None:
        self.problem = Problem(file, line, sentence)
        super().__init__(str(self.problem))


def rows(
    path: Path, file: str, *, may_be_empty: bool = False
) -> tuple[list[str], list[Numbered], list[Problem]]:
    """Header, numbered rows and faults of single rows of a UTF-8, comma separated file.

    Any line end and a byte-order mark are read; a line is numbered as an editor numbers it.

    Args:
        path: the file on disk.
        file: its name as problems give it, such as `figures/nssf.csv`.
        may_be_empty: whether a header alone is a table.

    Returns:
        The header; the rows that have a cell for each of its columns; a problem for each of the others.

    Raises:
        Unreadable: no row of the file can be trusted.
    """
    text = _text(path, file)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    read: list[Numbered] = []
    line = 1
    try:
        for row in reader:
            read.append((line, row))
            line = reader.line_num + 1
    except csv.Error as error:
        raise Unreadable(file, line, _quotes(str(error))) from None
    numbered = [(line, row) for line, row in read if row]
    if not numbered:
        raise Unreadable(file, 0, "the file is empty; it must have a header line and rows")
    header = numbered[0][1]
    if len(header) == 1 and ";" in header[0]:
        raise Unreadable(file, 1, "columns are separated by semicolons; they must be separated by commas")
    if len(numbered) == 1 and not may_be_empty:
        raise Unreadable(file, 1, NO_DATA_ROWS)
    return header, *_of_one_width(file, header, numbered[1:])


def _of_one_width(
    file: str, header: list[str], numbered: list[Numbered]
) -> tuple[list[Numbered], list[Problem]]:
    """The rows with as many cells as the header, and a problem for each of the others."""
    problems = [
        Problem(file, line, f"there are {len(row)} cells; there must be {len(header)}, one a column")
        for line, row in numbered
        if len(row) != len(header)
    ]
    return [(line, row) for line, row in numbered if len(row) == len(header)], problems


def _refuse_size(path: Path, file: str) -> None:
    """Refuse a file that is missing or too large to be a table."""
    if not path.is_file():
        raise Unreadable(file, 0, "the file is missing; it must be there")
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise Unreadable(
            file,
            0,
            f"the file has {size // 2**20} MB; a table must be at most {LARGEST_FILE // 2**20} MB",
        )


def _text(path: Path, file: str) -> str:
    """The decoded text of a file, its lines ended by LF alone."""
    _refuse_size(path, file)
    raw = plain_lines(path.read_bytes())
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        raise Unreadable(file, line, f"{found}; the file must be saved as UTF-8") from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise Unreadable(file, line, "there is a null byte; the file must be plain UTF-8 text")
    return text


def _quotes(error: str) -> str:
    if "unexpected end" in error:
        return "a quotation mark opens a cell and is never closed; it must be closed"
    return (
        'there is a stray quotation mark; a cell with quotation marks must be enclosed in "…" '
        "with each mark inside doubled"
    )


def sheet(path: Path, file: str) -> tuple[list[str], list[Numbered], list[Problem]]:
    """Header, numbered rows and faults of single rows of an Excel file's first sheet.

    Title rows above the header are passed over: the header is the first row whose first cell
    is `province` (or ខេត្ត, area). Header cells merged across columns or over several rows are
    joined from top to bottom: `Women 2022`. Remarks below the table (text in the first cell
    alone) and empty rows are passed over.

    Returns:
        As `rows`; a problem a formula, and a merged number, below the header.

    Raises:
        Unreadable: not an Excel file, or no header row.
    """
    page = _first_sheet(path, file)
    cells = [[_as_text(cell.value) for cell in row] for row in page.iter_rows()]
    top = next((number for number, row in enumerate(cells) if row and _is_header(row)), None)
    if top is None:
        raise Unreadable(file, 0, "no row starts with 'province'; the header row must")
    merged = [area.bounds for area in page.merged_cells.ranges]
    depth = next((low - top for left, high, _, low in merged if (left, high) == (1, top + 1)), 1)
    header = _joined_header(_filled(cells, merged)[top : top + depth])
    body = [
        (number + 1, row[: len(header)])
        for number, row in enumerate(cells)
        if number >= top + depth and any(row[1 : len(header)])
    ]
    if not body:
        raise Unreadable(file, top + 1, NO_DATA_ROWS)
    return header, body, [*_formulas(page, file), *_merged_numbers(page, file, top + depth)]


def _is_header(row: list[str]) -> bool:
    return row[0].casefold() in ("province", "provinces", "area", "ខេត្ត", "រាជធានី ខេត្ត")


def _first_sheet(path: Path, file: str) -> Worksheet:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    _refuse_size(path, file)
    try:
        return load_workbook(path, data_only=False).worksheets[0]
    except (BadZipFile, InvalidFileException, KeyError, OSError, ValueError):
        raise Unreadable(file, 0, "this is not an Excel workbook; it must be one (.xlsx)") from None


def _filled(cells: list[list[str]], merged: list[tuple[int, int, int, int]]) -> list[list[str]]:
    """Every cell of a merged area with the value that Excel keeps in its first cell."""
    filled = [list(row) for row in cells]
    for left, high, right, low in merged:
        for row in filled[high - 1 : low]:
            row[left - 1 : right] = [cells[high - 1][left - 1]] * (right - left + 1)
    return filled


def _formulas(page: Worksheet, file: str) -> list[Problem]:
    return [
        Problem(
            file,
            cell.row or 0,
            f"cell {cell.coordinate} is the formula {quoted(str(cell.value))}; it must be a number or a name",
        )
        for row in page.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


def _merged_numbers(page: Worksheet, file: str, first_row: int) -> list[Problem]:
    return [
        Problem(
            file,
            area.min_row,
            f"cells {area.coord} are merged; below the header each province must have its own cell",
        )
        for area in page.merged_cells.ranges
        if area.min_row > first_row and area.max_row > area.min_row
    ]


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _joined_header(header_rows: list[list[str]]) -> list[str]:
    columns = list(zip(*header_rows, strict=True))
    while columns and not any(columns[-1]):
        columns.pop()
    joined = [" ".join(dict.fromkeys(part for part in column if part)) for column in columns]
    return ["province", *joined[1:]]


def frame(header: list[str], numbered: list[Numbered], file: str) -> pd.DataFrame:
    """Rows as a frame of text: the columns of the header, `_file` and `_line` (a number) where each stands."""
    columns = list(zip(*(row for _, row in numbered), strict=True)) or [()] * len(header)
    named = {name: pd.array(cells, dtype="str") for name, cells in zip(header, columns, strict=True)}
    lines = [line for line, _ in numbered]
    return pd.DataFrame(named | {"_file": pd.array([file] * len(lines), dtype="str"), "_line": lines})
