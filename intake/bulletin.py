"""A bulletin's table as issued: the file opened, its places known, proposed or named as unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from loaders.as_saved import saved
from loaders.excel import grid
from loaders.numbers import Unreadable as NoNumber
from loaders.numbers import parse
from loaders.places import PROVINCES, Gazetteer, UnknownPlace
from loaders.problems import Problem, quoted
from loaders.reading import Unreadable
from loaders.wide import Wide, table

FORMATS = ("plain", "en", "eu")
NOT_GIVEN = {"", "-", "–", "—", "…", "...", "n/a", "na", "n.a.", "..", "មិនមាន", "គ្មាន"}
_BELOW = "they must stand below one another (in Excel: copy the table, Paste Special, Transpose)"
_PERCENT = re.compile(r"\s*[%៪]$")


@dataclass(frozen=True)
class Row:
    """A row of the table.

    Attributes:
        codes: the places it speaks of: one, or two that a survey could not tell apart; () where unknown.
        proposed: the code of the place that is spelled nearly so; "" where it is known, or nobody can say.
        said: why the place is not known.
    """

    line: int
    spelling: str
    cells: tuple[str, ...]
    codes: tuple[str, ...]
    proposed: str = ""
    said: str = ""


@dataclass(frozen=True)
class Bulletin:
    """A table by province as issued.

    Attributes:
        file: the file's name.
        headers: the name of each column of numbers.
        rows: its rows, cells as shown.
        problems: what keeps it from being taken in.
        remarks: what was seen and not taken, a sentence each.
        above: the titles above the table.
    """

    file: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...]
    above: tuple[str, ...]

    def cells(self, header: str) -> list[str]:
        """The cells of a column that hold something, without their percent signs."""
        number = self.headers.index(header)
        cells = (_PERCENT.sub("", row.cells[number]) for row in self.rows)
        return [cell for cell in cells if cell.casefold() not in NOT_GIVEN]

    def has_fractions(self, header: str) -> bool:
        """Whether a number of a column has a fraction however it is read, so that the column counts nothing."""
        return any(map(_fraction, self.cells(header)))

    def wrong(self, header: str) -> Row | None:
        """The first row whose cell in a column is no number."""
        number = self.headers.index(header)
        filled = ((row, _PERCENT.sub("", row.cells[number])) for row in self.rows)
        return next(
            (row for row, cell in filled if cell.casefold() not in NOT_GIVEN and not _reads(cell)), None
        )

    def in_percent(self, header: str) -> bool:
        """Whether the cells of a column have a percent sign."""
        number = self.headers.index(header)
        return any(_PERCENT.search(row.cells[number]) for row in self.rows)


def opened(path: Path, gazetteer: Gazetteer, sheet: str = "") -> Bulletin:
    """A bulletin's table, from Excel or a text file.

    Raises:
        Unreadable: there is no table by province in it.
    """
    small = path.suffix.lower()
    if small == ".xlsx":
        page = grid(path, path.name, sheet)
    elif small in (".csv", ".tsv", ".txt"):
        page = saved(path, path.name).grid()
    else:
        raise Unreadable(path.name, 0, "it must be an Excel workbook (.xlsx) or a text file (.csv)")
    seen = table(page)
    across = [name for name in seen.header[1:] if _is_place(name, gazetteer)]
    if len(across) > 1:
        raise Unreadable(path.name, 0, f"places stand side by side ({across[0]}, {across[1]} …); {_BELOW}")
    rows = [_row(line, cells, gazetteer) for line, cells in seen.rows]
    hidden = [f"{said} and was left out" for said in seen.hidden]
    problems = [
        *seen.problems,
        *_twice(seen, path.name),
        *_repeated(rows, path.name),
        *_mixed(seen, path.name),
    ]
    return Bulletin(
        path.name,
        tuple(seen.header[1:]),
        tuple(rows),
        tuple(problems),
        tuple([*hidden, *seen.numbering]),
        tuple(seen.above),
    )


def _is_place(name: str, gazetteer: Gazetteer) -> bool:
    try:
        return gazetteer.code(name) in PROVINCES
    except UnknownPlace:
        return False


def _row(line: int, cells: list[str], gazetteer: Gazetteer) -> Row:
    spelling, *numbers = cells
    try:
        return Row(line, spelling, tuple(numbers), (gazetteer.code(spelling),))
    except UnknownPlace as unknown:
        pair = unknown.places if "shared_domain" in str(unknown) else ()
        return Row(line, spelling, tuple(numbers), pair, unknown.proposed, "" if pair else str(unknown))


def _twice(seen: Wide, file: str) -> list[Problem]:
    again = sorted({name for name in seen.header if seen.header.count(name) > 1})
    return [
        Problem(file, 0, f"header {quoted(name)} stands twice; each column must have a name of its own")
        for name in again
    ]


def _mixed(seen: Wide, file: str) -> list[Problem]:
    """Columns in which some numbers have a percent sign and others none, so that 0.3 may be 30 percent."""
    found = []
    for number, name in enumerate(seen.header[1:], 1):
        filled = [(line, row[number]) for line, row in seen.rows if row[number].casefold() not in NOT_GIVEN]
        bare = [(line, cell) for line, cell in filled if not _PERCENT.search(cell)]
        if bare and len(bare) < len(filled):
            line, cell = bare[0]
            sentence = f"{quoted(name)} is {quoted(cell)}, while other cells of the column are in percent; all must be"
            found.append(Problem(file, line, sentence))
    return found


def _repeated(rows: list[Row], file: str) -> list[Problem]:
    first: dict[str, int] = {}
    return [
        Problem(
            file, row.line, f"province {quoted(row.spelling)} ({code}) stands already in line {first[code]}"
        )
        for row in rows
        for code in row.codes
        if first.setdefault(code, row.line) != row.line
    ]


def number_format(cells: list[str], *, counted: bool = False) -> str:
    """How the numbers of a column are written, where one way reads them all and no other reads other numbers.

    Args:
        cells: the numbers as shown.
        counted: whether they count people or things, so that none has a fraction.

    Raises:
        NoNumber: none reads all of them, or two read different numbers.
    """
    readings = {}
    for form in FORMATS:
        try:
            readings[form] = [parse(cell, form) for cell in cells]
        except NoNumber:
            continue
    if counted:
        whole = {
            form: values for form, values in readings.items() if all(value == int(value) for value in values)
        }
        readings = whole or readings
    if not readings:
        wrong = next((cell for cell in cells if not _reads(cell)), "")
        said = f"{quoted(wrong)} is no number" if wrong else "its numbers are written in two ways"
        raise NoNumber(f"{said}; a column must hold numbers such as 1,234.5 or 1.234,5 or ១២៣៤")
    if any(values != readings[next(iter(readings))] for values in readings.values()):
        raise NoNumber(
            "its points could part thousands or decimals; say which: en for 1,234.5, eu for 1.234,5, plain"
        )
    return next(iter(readings))


def _reads(cell: str) -> bool:
    for form in FORMATS:
        try:
            parse(cell, form)
        except NoNumber:
            continue
        return True
    return False


def _fraction(cell: str) -> bool:
    values = []
    for form in FORMATS:
        try:
            values.append(parse(cell, form))
        except NoNumber:
            continue
    return bool(values) and all(value != int(value) for value in values)


def absent(bulletin: Bulletin) -> list[str]:
    """The provinces that have no row."""
    there = {code for row in bulletin.rows for code in (*row.codes, row.proposed)}
    return [code for code in PROVINCES if code not in there]
