"""An Excel workbook as its reader sees it: each cell as it is shown, sums held against what they add up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from loaders.grid import Area, Grid, Place
from loaders.problems import quoted
from loaders.reading import Unreadable, refuse_size
from loaders.shown import NotShown, shown
from loaders.wide import has_header

_ADDEND = r"\$?[A-Z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Z]{1,3}\$?[0-9]{1,7})?"
_SUM = re.compile(
    rf"=\+?(?:SUM\(\s*{_ADDEND}(?:\s*[,;]\s*{_ADDEND})*\s*\)|{_ADDEND}(?:\s*\+\s*{_ADDEND})+)", re.I
)
_REFERENCE = re.compile(_ADDEND)
_MOST_ADDENDS = 10_000
MOST_ROWS, MOST_COLUMNS = 20_000, 500


def grid(path: Path, file: str, sheet: str = "") -> Grid:
    """One page of a workbook as text.

    Args:
        path: the file on disk.
        file: its name as problems give it.
        sheet: the name of the page; "": the only one that has a table by province.

    Raises:
        Unreadable: no workbook, no such page, or several to choose from.
    """
    seen, stored = _opened(path, file, formulas=False), _opened(path, file, formulas=True)
    visible = [page for page in seen.worksheets if page.sheet_state == "visible"]
    if sheet:
        chosen = [page for page in visible if page.title == sheet]
    else:
        _refuse_large(visible, file)
        chosen = [page for page in visible if has_header(_plain(page))] or visible[:1]
    if len(chosen) != 1:
        raise Unreadable(file, 0, _no_choice(sheet, [page.title for page in chosen or visible]))
    _refuse_large(chosen, file)
    hidden = tuple(page.title for page in seen.worksheets if page.sheet_state != "visible")
    return _Page(chosen[0], stored[chosen[0].title]).grid(file, hidden)


def tables(path: Path, file: str) -> list[str]:
    """The names of the sheets that have a table by province.

    Raises:
        Unreadable: it is no workbook.
    """
    pages = _opened(path, file, formulas=False).worksheets
    visible = [page for page in pages if page.sheet_state == "visible"]
    _refuse_large(visible, file)
    return [page.title for page in visible if has_header(_plain(page))]


def _no_choice(sheet: str, names: list[str]) -> str:
    listed = ", ".join(quoted(name) for name in names)
    if sheet:
        return f"there is no sheet {quoted(sheet)}; it must be one of {listed or '(none is visible)'}"
    if not names:
        return "there is no sheet that anybody sees; there must be one"
    return (
        f"several sheets have a table: {listed}; one must be named (--sheet NAME), or stand alone in the file"
    )


def _opened(path: Path, file: str, *, formulas: bool) -> Workbook:
    refuse_size(path, file)
    try:
        return load_workbook(path, data_only=not formulas)
    except (BadZipFile, InvalidFileException, KeyError, OSError, ValueError, TypeError, EOFError):
        raise Unreadable(file, 0, "this is not an Excel workbook; it must be one (.xlsx)") from None


def _refuse_large(pages: Sequence[Worksheet], file: str) -> None:
    for page in pages:
        if page.max_row > MOST_ROWS or page.max_column > MOST_COLUMNS:
            sentence = (
                f"sheet {quoted(page.title)} has {page.max_row:,} rows and {page.max_column:,} columns; a table by "
                f"province has at most {MOST_ROWS:,} and {MOST_COLUMNS}: delete the empty ones below and beside it"
            )
            raise Unreadable(file, 0, sentence)


def _plain(page: Worksheet) -> list[list[str]]:
    return [[str(value or "").strip() for value in row] for row in page.iter_rows(values_only=True)]


class _Page:
    """A page twice: with what it shows, and with the formulas behind it."""

    def __init__(self, seen: Worksheet, stored: Worksheet) -> None:
        self._seen, self._stored = seen, stored
        self._wrong: dict[Place, str] = {}

    def grid(self, file: str, hidden_sheets: tuple[str, ...]) -> Grid:
        rows = [[self._text(cell) for cell in row] for row in self._seen.iter_rows()]
        merged = [Area(top - 1, left - 1, low - 1, right - 1) for left, top, right, low in self._merged()]
        return Grid(
            file,
            rows,
            list(range(1, len(rows) + 1)),
            self._seen.title,
            self._wrong,
            merged,
            frozenset(number - 1 for number, row in self._seen.row_dimensions.items() if row.hidden),
            frozenset(self._hidden_columns()),
            hidden_sheets,
        )

    def _merged(self) -> list[tuple[int, int, int, int]]:
        return [area.bounds for area in self._seen.merged_cells.ranges]

    def _hidden_columns(self) -> Iterator[int]:
        for column in self._seen.column_dimensions.values():
            if column.hidden:
                yield from range((column.min or 1) - 1, column.max or column.min or 1)

    def _text(self, cell: Cell | MergedCell) -> str:
        """What the cell shows; where that cannot be said, it is noted as wrong and the text is empty."""
        if isinstance(cell, MergedCell):
            return ""
        place = (cell.row - 1, cell.column - 1)
        behind = self._stored.cell(cell.row, cell.column)
        if behind.data_type == "f":
            said = self._wrong_formula(str(getattr(behind.value, "text", behind.value)), cell)
            if said:
                self._wrong[place] = said
                return ""
        if cell.data_type == "e":
            self._wrong[place] = f"shows the error {cell.value}; it must be a number or a name"
            return ""
        try:
            return shown(cell.value, cell.number_format)
        except NotShown as refused:
            self._wrong[place] = str(refused)
            return ""

    def _wrong_formula(self, formula: str, cell: Cell) -> str:
        """Why the result of a formula cannot be taken; "" for a sum that adds up."""
        said = f"is the formula {quoted(formula)}"
        if not _SUM.fullmatch(formula.strip()):
            return f"{said}; it must be a number or a name"
        if not isinstance(cell.value, int | float):
            return f"{said} without its result; open the file in Excel, save it, and give it again"
        total = 0.0
        for addend in self._addends(formula):
            if isinstance(addend.value, int | float) and not isinstance(addend.value, bool):
                total += addend.value
            elif re.search(r"[0-9០-៩]", str(addend.value or "")):
                return (
                    f"{said}, which passes over {addend.coordinate} ({quoted(str(addend.value))}), a number "
                    "written as text; it must be typed as it is published"
                )
        if abs(total - cell.value) > 1e-6 * max(1.0, abs(total)):
            return f"{said} and shows {cell.value:,.10g}, but its cells add up to {total:,.10g}; one of them is wrong"
        return ""

    def _addends(self, formula: str) -> Iterator[Cell]:
        taken = 0
        for reference in _REFERENCE.findall(formula.upper().replace("SUM", "")):
            left, top, right, low = (
                int(bound or 1) for bound in range_boundaries(reference.replace("$", ""))
            )
            for row in self._seen.iter_rows(top, min(low, MOST_ROWS), left, min(right, MOST_COLUMNS)):
                for cell in row:
                    taken += 1
                    if taken <= _MOST_ADDENDS and isinstance(cell, Cell):
                        yield cell
