"""Text files as spreadsheets save them: what is clear is understood, what is not is refused with its cause."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from loaders.grid import Grid
from loaders.plain_text import BYTE_ORDER_MARK, plain_lines
from loaders.problems import quoted
from loaders.reading import SAVE, Numbered, Unreadable, refuse_size, without_empty_ends
from loaders.shape import LOST_LETTERS

_SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs"}
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True)
class Saved:
    """The rows of a text file, the line of each, and what was understood of its form."""

    file: str
    rows: list[Numbered]
    understood: list[str] = field(default_factory=list)

    def grid(self) -> Grid:
        """The rows as a page of text, all of one width."""
        wide = max(len(row) for _, row in self.rows)
        cells = [[cell.strip() for cell in row] + [""] * (wide - len(row)) for _, row in self.rows]
        return Grid(self.file, cells, [line for line, _ in self.rows])


def saved(path: Path, file: str) -> Saved:
    """A text file, whatever program saved it.

    Commas, semicolons or tabs between cells; a byte-order mark, UTF-16 ("Unicode Text"), any line end;
    empty columns and rows at the ends.

    Raises:
        Unreadable: it is in none of these forms, or letters were lost when it was saved.
    """
    refuse_size(path, file)
    raw = path.read_bytes()
    text, understood = _decoded(raw, file)
    separator, text = _separator(text)
    if separator != ",":
        understood.append(f"its columns are separated by {_SEPARATORS[separator]}")
    numbered = _rows(text, separator, file)
    if not numbered:
        raise Unreadable(file, 0, "the file is empty; it must have a header line and rows")
    trimmed = without_empty_ends(numbered)
    if sum(map(_size, trimmed)) < sum(map(_size, numbered)):
        understood.append("it has empty columns or rows")
    _refuse_lost_letters(trimmed, file)
    return Saved(file, trimmed, understood)


def _size(numbered: Numbered) -> int:
    return len(numbered[1])


def _decoded(raw: bytes, file: str) -> tuple[str, list[str]]:
    understood = []
    if raw.startswith(_UTF_16):
        understood.append("it is saved as UTF-16")
        raw = raw.decode("utf-16").encode()
    elif raw.startswith(BYTE_ORDER_MARK):
        understood.append("it begins with a byte-order mark")
    if b"\r" in raw:
        understood.append("its lines end as on Windows")
    plain = plain_lines(raw)
    try:
        return plain.decode(), understood
    except UnicodeDecodeError as error:
        line = plain.count(b"\n", 0, error.start) + 1
        sentence = (
            f"byte 0x{plain[error.start]:02x} is not UTF-8; Excel's plain “CSV” has saved the file in an alphabet that "
            f"has no Khmer: open the original once more and save it anew ({SAVE})"
        )
        raise Unreadable(file, line, sentence) from None


def _separator(text: str) -> tuple[str, str]:
    """What separates cells; and the text below `sep=;`.

    It is what gives the most lines of one width above 1, whose first cell holds none of the other signs: in
    `Kep;12,5` the comma is a decimal one.
    """
    if text.startswith("sep=") and text[4:5] in _SEPARATORS:
        return text[4], "\n" + text.partition("\n")[2]

    def lines_alike(separator: str) -> int:
        others = set(_SEPARATORS) - {separator}
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        widths = Counter(len(row) for row in rows if len(row) > 1 and not others & set(row[0]))
        return max(widths.values(), default=0)

    return max(_SEPARATORS, key=lines_alike), text


def _rows(text: str, separator: str, file: str) -> list[Numbered]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    numbered, line = [], 1
    try:
        for row in reader:
            if row:
                numbered.append((line, row))
            line = reader.line_num + 1
    except csv.Error:
        sentence = "a quotation mark stands alone; each must have its partner, and be doubled within a cell"
        raise Unreadable(file, line, sentence) from None
    return numbered


def _refuse_lost_letters(rows: list[Numbered], file: str) -> None:
    for line, row in rows:
        for cell in row:
            if LOST_LETTERS.search(cell):
                sentence = (
                    f"a cell is {quoted(cell)}; its letters were lost when Excel saved the file in another form than "
                    f"UTF-8: open the original once more and save it anew ({SAVE})"
                )
                raise Unreadable(file, line, sentence)
