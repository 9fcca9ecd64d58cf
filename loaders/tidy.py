"""`python -m loaders tidy FILE`: a text file as a spreadsheet has saved it, in the form of the tables of data/."""

from __future__ import annotations

import csv
import io
import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from loaders.as_saved import saved
from loaders.dates import TwoDays, repaired
from loaders.numbers import CUT_DIGITS, SHORTENED
from loaders.problems import Problem, quoted
from loaders.schema import NAMED_TABLES, SOME_DATE, Field, figure_table
from loaders.shape import LEFT_BY_EXCEL, said_of_left

_PERIODS = ("period", "published", "date", "start", "end")


@dataclass
class Tidied:
    """What a file becomes: its text, what was mended, and what nobody but the steward can mend."""

    text: str
    mended: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class NotMended(ValueError):
    """A cell in which Excel has kept something else than what was written; the text says what to do."""


def tidied(path: Path) -> Tidied:
    """A text file in UTF-8, with commas, LF, no empty ends, dates as 2025-07-03, true and false in small letters.

    Numbers stay as they are printed. Columns of the tables of data/ are known by name.

    Raises:
        Unreadable: no cell of it can be trusted.
    """
    file = saved(path, path.name)
    header = [name.strip() for name in file.rows[0][1]]
    made = Tidied("", list(file.understood))
    known, mended = _known(path, header), Counter[str]()
    rows = [header]
    for line, cells in file.rows[1:]:
        row = []
        for name, cell in zip(header, cells, strict=False):
            try:
                better = _mended(cell, known.get(name))
            except (TwoDays, NotMended) as why:
                made.problems.append(Problem(path.name, line, f"{name} is {quoted(cell)}; {why}"))
                better = cell
            if better != cell:
                mended[f"{name}: {quoted(cell)} becomes {quoted(better)}"] += 1
            row.append(better)
        rows.append(row + cells[len(header) :])
    made.mended += [f"{said} ({count} times)" if count > 1 else said for said, count in mended.items()]
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    made.text = written.getvalue()
    return made


def _known(path: Path, header: list[str]) -> dict[str, Field]:
    """The columns whose form is known: those of the table that the file's name says; dates by their name anywhere."""
    tables = {Path(table.path).name: table for table in NAMED_TABLES}
    table = tables.get(path.name) or (figure_table(path.name) if "figure_id" in header else None)
    dates = {name: Field(name, "", type="period") for name in _PERIODS if name in header}
    return dates | {field.name: field for field in (table.fields if table else ())}


def _mended(cell: str, form: Field | None) -> str:
    """The cell without spaces around it, in the form of its column.

    Raises:
        NotMended: Excel has kept something else than what was written.
    """
    bare = cell.strip().strip("\u00a0\u202f\ufeff")
    if LEFT_BY_EXCEL.fullmatch(bare):
        raise NotMended(said_of_left(bare))
    if SHORTENED.fullmatch(bare):
        raise NotMended(CUT_DIGITS)
    if form is None:
        return bare
    if form.type == "period" or form.pattern == SOME_DATE:
        first, slash, last = bare.partition("/")
        span = slash and last.count("/") == 0 and len(first) > 4
        return f"{repaired(first)}/{repaired(last)}" if span else repaired(bare)
    if form.choices and bare.lower() in form.choices:
        return bare.lower()
    if form.name == "nis_code" and len(bare) == 1:
        return f"0{bare}"
    return bare


def replace(path: Path, text: str) -> None:
    """Write a file whole, or leave it as it was."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    os.replace(beside, path)
