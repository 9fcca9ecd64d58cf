"""Text files as tables: strict reading of CSV, faults named by line."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pandas as pd

from loaders.plain_text import plain_lines
from loaders.problems import Problem

Numbered = tuple[int, list[str]]
"""A row: the line it stands in, and its cells as text."""
LARGEST_FILE = 64 * 1024 * 1024
INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
SAVE = "in Excel: Save As, CSV UTF-8"
TIDY = "python -m loaders tidy"
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

    Any line end and a byte-order mark are read, and empty columns and rows as Excel adds them; a line is
    numbered as an editor numbers it.

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
    numbered = without_empty_ends(numbered)
    header = numbered[0][1]
    _refuse_semicolons(header, file)
    if len(numbered) == 1 and not may_be_empty:
        raise Unreadable(file, 1, NO_DATA_ROWS)
    return header, *_of_one_width(file, header, numbered[1:])


def _refuse_semicolons(header: list[str], file: str) -> None:
    if len(header) == 1 and ";" in header[0]:
        sentence = (
            "columns are separated by semicolons, as Excel does where the comma is the decimal sign; they must "
            f"be separated by commas: {TIDY} {file}"
        )
        raise Unreadable(file, 1, sentence)


def without_empty_ends(numbered: list[Numbered]) -> list[Numbered]:
    """The rows without columns at their end, and rows among them, that hold nothing; Excel writes such."""
    wide = len(numbered[0][1])
    while wide > 1 and not any(cell for _, row in numbered for cell in row[wide - 1 : wide]):
        wide -= 1
    return [
        (line, row if any(row[wide:]) else row[:wide]) for line, row in numbered if any(row) or len(row) == 1
    ]


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


def refuse_size(path: Path, file: str) -> None:
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
    refuse_size(path, file)
    raw = plain_lines(path.read_bytes())
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        raise Unreadable(file, line, f"{found}; the file must be saved as UTF-8 ({SAVE})") from None
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


def frame(header: list[str], numbered: list[Numbered], file: str) -> pd.DataFrame:
    """Rows as a frame of text: the columns of the header, `_file` and `_line` (a number) where each stands."""
    columns = list(zip(*(row for _, row in numbered), strict=True)) or [()] * len(header)
    named = {name: pd.array(cells, dtype="str") for name, cells in zip(header, columns, strict=True)}
    lines = [line for line, _ in numbered]
    return pd.DataFrame(named | {"_file": pd.array([file] * len(lines), dtype="str"), "_line": lines})
