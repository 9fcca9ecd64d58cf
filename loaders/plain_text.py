"""Text files as they are meant, whatever a spreadsheet, an editor or git made of their line ends."""

from __future__ import annotations

import csv
import io
from pathlib import Path

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""What Excel's "CSV UTF-8" and Windows editors put before the first letter."""


def plain_lines(raw: bytes) -> bytes:
    """The bytes of a UTF-8 text without a byte-order mark, every line ended by LF alone.

    Lines may end as on Windows (CR LF), as on old Macintosh computers (CR) or as elsewhere (LF).
    """
    return raw.removeprefix(BYTE_ORDER_MARK).replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def header(path: Path) -> list[str]:
    """The columns of a CSV file of our own, in their order."""
    text = plain_lines(path.read_bytes()).decode("utf-8")
    return next(csv.reader(io.StringIO(text, newline="")), [])


def several(cell: str) -> list[str]:
    """The entries of a cell that may hold several, separated by `;`."""
    return [entry.strip() for entry in cell.split(";") if entry.strip()]


def named_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file of our own as dictionaries by column; nothing is checked."""
    text = plain_lines(path.read_bytes()).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))
