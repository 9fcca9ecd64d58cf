"""The figures of a block as an Excel file: numbers as numbers, days as days, and nothing that is a formula."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING

import pandas as pd

from exports.edition import day
from exports.taken import LICENCE, LICENCE_ADDRESS, Taken, edition, what_it_is, where_from
from language.words import SOURCE_KINDS
from reading.said import citation, remarks, rows_to_take

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

TYPE = "Noto Sans Khmer"
NARROWEST, WIDEST = 9, 60
_PLAIN = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}


def excel(taken: Taken) -> bytes:
    """Three sheets: the figures, their publications, and what must be known of them."""
    reading = taken.reading
    sheets = {
        reading.text("Figures"): rows_to_take(reading, taken.block),
        reading.text("Sources"): _sources(taken),
        reading.text("Notes"): _notes(taken),
    }
    return workbook(sheets, title=taken.block.title)


def workbook(sheets: dict[str, pd.DataFrame], *, title: str) -> bytes:
    """Frames as the sheets of an Excel file, headers frozen, columns as wide as what they hold."""
    from xlsxwriter import Workbook

    written = io.BytesIO()
    with Workbook(written, {"in_memory": True, **_PLAIN}) as book:
        book.set_properties({"title": title[:200], "created": datetime.fromisoformat(day())})
        for name, rows in sheets.items():
            _fill(book, book.add_worksheet(name[:31]), rows)
    return written.getvalue()


def _fill(book: Workbook, sheet: Worksheet, rows: pd.DataFrame) -> None:
    text = {"font_name": TYPE, "valign": "top", "text_wrap": True}
    head = book.add_format({**text, "bold": True, "bottom": 1})
    forms = {"text": book.add_format(text), "day": book.add_format({**text, "num_format": "yyyy-mm-dd"})}
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(rows.columns):
        sheet.write_string(0, column, str(name), head)
        sheet.set_column(column, column, _width(name, rows[name]))
        for row, cell in enumerate(rows[name], 1):
            _write(sheet, row, column, cell, forms)
    if len(rows):
        sheet.autofilter(0, 0, len(rows), len(rows.columns) - 1)


def _write(sheet: Worksheet, row: int, column: int, cell: object, forms: dict[str, Format]) -> None:
    """A cell as what it is; an empty one where nothing is known."""
    if cell is None or cell != cell or cell is pd.NaT:
        return
    if isinstance(cell, datetime):
        sheet.write_datetime(row, column, cell.replace(tzinfo=None), forms["day"])
    elif isinstance(cell, bool) or not isinstance(cell, int | float):
        sheet.write_string(row, column, str(cell), forms["text"])
    else:
        sheet.write_number(row, column, cell, forms["text"])


def _width(name: str, cells: pd.Series) -> int:
    longest = max((len(line) for cell in [name, *cells] for line in str(cell).split("\n")), default=0)
    return min(max(longest + 2, NARROWEST), WIDEST)


def _sources(taken: Taken) -> pd.DataFrame:
    """One row a publication that the figures stand in."""
    reading = taken.reading
    rows = [reading.labels.source(code) for code in dict.fromkeys(taken.block.figures["source_id"])]
    return pd.DataFrame(
        {
            "source_id": [row["source_id"] for row in rows],
            reading.text("Publisher"): [row["publisher"] for row in rows],
            reading.text("Title"): [row["title"] for row in rows],
            reading.text("Published"): [reading.labels.published_on(row["source_id"]) for row in rows],
            reading.text("Kind of publication"): [reading.text(SOURCE_KINDS[row["kind"]]) for row in rows],
            reading.text("Terms"): [row["terms"] for row in rows],
            reading.text("Address"): [row["url"] for row in rows],
        }
    )


def _notes(taken: Taken) -> pd.DataFrame:
    """What the sheet shows, and what a reader must know, one line each."""
    reading, block = taken.reading, taken.block
    lines = [
        (reading.text("Finding"), block.title),
        (reading.text("What it is"), what_it_is(taken)),
        (reading.text("Source"), where_from(taken)),
        (reading.text("To be cited as"), citation(reading, taken.leading)),
        *((reading.text("Remarks"), line) for line in remarks(reading, block)),
        (reading.text("Address of this view"), taken.address),
        (reading.text("Edition"), edition(reading)),
        (reading.text("Licence"), f"{LICENCE} ({LICENCE_ADDRESS})"),
    ]
    return pd.DataFrame(lines, columns=[reading.text("Field"), reading.text("Value")])
