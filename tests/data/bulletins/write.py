"""The bulletins as files: Khmer over two lines, percent cells, sums with hidden parts, a text file of Excel."""

from __future__ import annotations

import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from loaders.numbers import DIGITS, KHMER_DIGITS
from tests.data.bulletins.typed import ALL, MEN, PLACES, WOMEN

TO_KHMER = str.maketrans(DIGITS, KHMER_DIGITS)
MISSPELT = {"កំពត": "កំពតត", "ក្រចេះ": "ក្រចេស", "តាកែវ": "តាកែវវ"}
"""Three provinces as a tired hand types them."""


def khmer(number: int) -> str:
    return f"{number:,}".replace(",", ".").translate(TO_KHMER)


def members_in_khmer(folder: Path, spoiled: bool = False) -> Path:
    """Khmer headers over two lines, row numbers, Khmer digits as text, a total row, three misspelt provinces."""
    book = Workbook()
    page = book.active
    page.title = "តារាង១"
    page.append(["សមាជិកបេឡាជាតិសន្តិសុខសង្គម តាមរាជធានី-ខេត្ត"])
    page.append(["គិតត្រឹមថ្ងៃទី៣០ ខែមិថុនា ឆ្នាំ២០២៦"])
    page.append(["ល.រ", "រាជធានី-ខេត្ត", "ចំនួនសមាជិក", None, None])
    page.append([None, None, "សរុប", "ស្រី", "ប្រុស"])
    for area in ("A1:E1", "A2:E2", "A3:A4", "B3:B4", "C3:E3"):
        page.merge_cells(area)
    for number, (_, place, women, men, _) in enumerate(PLACES, 1):
        spelled = MISSPELT.get(place, place)
        page.append([khmer(number), spelled, khmer(women + men), khmer(women), khmer(men)])
    page.append([None, "សរុប", khmer(ALL), khmer(WOMEN), khmer(MEN)])
    page.append(["ប្រភព៖ បេឡាជាតិសន្តិសុខសង្គម"])
    if spoiled:
        page["D12"] = khmer(8000) + "l"
        page.merge_cells("C6:C7")
    return _saved(book, folder, "members-khmer", spoiled)


def shares_in_percent(folder: Path, spoiled: bool = False) -> Path:
    """Percent cells under an English header, two pairs of provinces that are one domain each."""
    book = Workbook()
    page = book.active
    page.append(["Percentage of mothers with health insurance, survey of 2025"])
    page.append(["Province", "Mothers with health insurance"])
    pairs = {"Mondulkiri": "Mondulkiri & Ratanakiri", "Preah Vihear": "Preah Vihear/Stung Treng"}
    for place, _, _, _, share in PLACES:
        if place in ("Ratanakiri", "Stung Treng"):
            continue
        page.append([pairs.get(place, place), share / 100])
        page.cell(page.max_row, 2).number_format = "0.0%"
    if spoiled:
        page["B5"] = 0.3
        page["B5"].number_format = "General"
    return _saved(book, folder, "insurance-percent", spoiled)


def members_with_sums(folder: Path, spoiled: bool = False) -> Path:
    """Numbers with commas, a date in a cell, totals as sums, a hidden column and sheet, two sheets."""
    from datetime import date

    book = Workbook()
    page = book.active
    page.title = "By province"
    page.append(["Members of the NSSF as of", date(2026, 7, 31)])
    page["B1"].number_format = "d mmmm yyyy"
    page.append(["No.", "Province", "Draft", "Members", "Members, women"])
    for number, (place, _, women, men, _) in enumerate(PLACES, 1):
        page.append([number, place, women, women + men, women])
    page.append([None, "Total", None, "=SUM(D3:D27)", "=SUM(E3:E27)"])
    for row in page.iter_rows(3, 28, 3, 5):
        for cell in row:
            cell.number_format = "#,##0"
    page.column_dimensions["C"].hidden = True
    _second_sheet(book.create_sheet("By branch"))
    path = _saved(book, folder, "members-sums", spoiled)
    results = {"SUM(D3:D27)": ALL, "SUM(E3:E27)": WOMEN + (1 if spoiled else 0)}
    _store_results(path, results)
    return path


def _second_sheet(page: Worksheet) -> None:
    page.append(["Province", "Branches"])
    page.append(["Kep", 1])


def members_as_text(folder: Path, spoiled: bool = False) -> Path:
    """A text file as Excel saves it: semicolons, a byte-order mark, Windows line ends, empty columns."""
    lines = ["Members of the NSSF;June 2026;;;", "ខេត្ត;Members;Women;;"]
    lines += [f"{km};{women + men};{women};;" for _, km, women, men, _ in PLACES]
    lines += [f"សរុប;{ALL};{WOMEN};;"]
    if spoiled:
        lines[4] = lines[4].replace("កំពង់ចាម", "????????")
    path = folder / ("members-text-spoiled.csv" if spoiled else "members-text.csv")
    path.write_bytes(("\ufeff" + "\r\n".join(lines) + "\r\n").encode())
    return path


def _saved(book: Workbook, folder: Path, name: str, spoiled: bool) -> Path:
    path = folder / f"{name}{'-spoiled' if spoiled else ''}.xlsx"
    book.save(path)
    return path


def _store_results(path: Path, results: dict[str, int]) -> None:
    """Put the results of formulas into a file, as Excel stores them."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    for formula, result in results.items():
        for empty in ("<v></v>", "<v />", "<v/>"):
            old, new = f"<f>{formula}</f>{empty}", f"<f>{formula}</f><v>{result}</v>"
            parts[sheet] = parts[sheet].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w") as book:
        for part, written in parts.items():
            book.writestr(part, written)


FORMS = (members_in_khmer, shares_in_percent, members_with_sums, members_as_text)
