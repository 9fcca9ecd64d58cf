"""Each format read back: its numbers, days and publications are those of data/, typed here by hand."""

import csv
import io
import re
from datetime import datetime
from html import unescape

import openpyxl
import pandas as pd
import pypdfium2
import pytest

from exports import formats
from exports.formats import WRITERS, written
from reading.formats import FORMATS, address, file_name, named, offered
from reading.published import published
from reading.said import no_formula

LANGUAGES = ("en", "km")
VERSION = published().edition.version
MEMBERS = {"page": "trends", "key": "trend", "indicator": "nssf_members"}


def test_every_format_has_a_writer_and_every_writer_a_format():
    assert list(WRITERS) == [form.name for form in FORMATS]


@pytest.mark.parametrize(
    ("page", "key", "view", "name"),
    [
        ("trends", "trend", {"indicator": "nssf_members", "lang": "km"}, "nssf-members-2024-2025-km.png"),
        ("map", "map", {"lang": "en"}, "idpoor-poor-households-rate-by-province-2022-en.png"),
        ("province", "place", {"lang": "en", "area": "KH-5"}, "province-place-kampong-speu-2019-2022-en.png"),
        ("gender", "branches", {"lang": "km"}, "gender-branches-2020-2022-km.png"),
    ],
)
def test_the_name_of_a_file_says_what_it_is(taken, page, key, view, name):
    one = taken(page, key, **view)
    assert file_name(one.reading, page, one.block, named("picture")) == name
    assert file_name(one.reading, page, one.block, named("slide")) == name.replace(".png", "-slide.png")


def test_the_address_of_a_format_holds_the_view(taken):
    one = taken("map", "map", lang="km", area="KH-5")
    assert address("map", one.block, named("excel"), {"lang": "km", "area": "KH-5"}) == (
        "/take/map/map/excel.xlsx?lang=km&area=KH-5"
    )


def test_a_table_alone_is_no_picture(taken):
    one = taken("province", "topic-labour", lang="en", area="KH-5")
    assert [form.name for form in offered(one.block)] == ["page", "embed", "excel", "csv"]
    with pytest.raises(ValueError, match="it can be taken away as a table"):
        written(one, "picture")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_csv_carries_number_print_day_and_publication(taken, lang):
    text = written(taken(**MEMBERS, lang=lang), "csv").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    own = next(row for row in rows if "2776192.0" in row)
    assert {"2,776,192", "2025-03-07"} <= set(own)
    assert any("Phnom Penh Post" in cell for cell in own)
    assert text.endswith("\r\n")


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("=1+1", "'=1+1"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+855 23", "'+855 23"),
        ("-2.4", "-2.4"),
        ("+3", "+3"),
        ("2,776,192", "2,776,192"),
        (-2.4, -2.4),
    ],
)
def test_no_cell_of_a_csv_is_a_formula(cell, said):
    assert no_formula(cell) == said


def _cells(content: bytes) -> list[list]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [[[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_spreadsheet_holds_numbers_days_publications_and_notes(taken, lang):
    content = written(taken(**MEMBERS, lang=lang), "excel")
    figures, sources, notes = _cells(content)
    own = next(row for row in figures if 2776192 in row)
    assert datetime(2025, 3, 7) in own
    assert "2,776,192" in own
    publishers = {cell for row in sources for cell in row}
    assert {"Phnom Penh Post", "EAC News"} <= publishers
    said = " ".join(str(cell) for row in notes for cell in row)
    assert "https://example.org/trends?" in said
    assert "CC BY 4.0" in said


def test_the_spreadsheet_is_laid_out_to_be_read(taken):
    book = openpyxl.load_workbook(io.BytesIO(written(taken(**MEMBERS, lang="en"), "excel")))
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert all(9 <= column.width <= 61 for column in sheet.column_dimensions.values())


def test_what_looks_like_a_formula_stays_a_text():
    from exports.spreadsheet import workbook

    book = openpyxl.load_workbook(io.BytesIO(workbook({"a": pd.DataFrame({"=1": ["=1+1", "-2"]})}, title="")))
    assert [(cell.value, cell.data_type) for cell in book["a"]["A"]] == [
        ("=1", "s"),
        ("=1+1", "s"),
        ("-2", "s"),
    ]


def test_the_same_figures_give_the_same_bytes(taken):
    for form in ("csv", "excel", "drawing", "picture"):
        assert written(taken(**MEMBERS, lang="km"), form) == written(taken(**MEMBERS, lang="km"), form)


def _words(svg: str) -> str:
    return " ".join(unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)", svg))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_picture_says_finding_number_print_publication_edition_licence_and_address(taken, lang):
    said = _words(written(taken(**MEMBERS, lang=lang), "drawing").decode())
    for part in ("2,776,192", "2025", "Phnom Penh Post", VERSION, "CC BY 4.0", "https://example.org/trends"):
        assert part in said, part
    assert "“2,776,192”" in said
    assert "3,500,000" in said


@pytest.mark.parametrize(
    ("form", "size"), [("picture", (2400, 1260)), ("square", (2160, 2160)), ("slide", (3200, 1800))]
)
def test_each_picture_has_the_shape_of_its_use_twice(taken, form, size):
    content = written(taken("map", "map", lang="km"), form)
    assert content.startswith(b"\x89PNG")
    assert (int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")) == size


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_holds_its_figures_as_text(taken, lang):
    document = pypdfium2.PdfDocument(written(taken(**MEMBERS, lang=lang), "page"))
    said = "".join(page.get_textpage().get_text_range() for page in document)
    for part in ("2,776,192", "2,229,522", "Phnom Penh Post", "EAC News", VERSION, "example.org/trends"):
        assert part in said, part
    assert round(document[0].get_width()), round(document[0].get_height()) == (595, 842)


def test_the_name_of_a_taken_file_comes_from_the_table(taken):
    one = taken(**MEMBERS, lang="km")
    assert formats.name(one, named("csv")) == "nssf-members-2024-2025-km.csv"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_frozen_copy_carries_its_figures_its_publication_its_version_and_the_code_to_embed_it(taken, lang):
    one = taken(**MEMBERS, lang=lang)
    said = unescape(written(one, "embed").decode())
    assert f'<iframe src="{file_name(one.reading, "trends", one.block, named("embed"))}"' in said
    assert file_name(one.reading, "trends", one.block, named("embed")).endswith(f"-{lang}-embed.html")
    for part in ("2,776,192", "Phnom Penh Post", VERSION, "CC BY 4.0", "https://example.org/trends?"):
        assert part in said, part
    assert said.count("<article") == 1
    assert "<header>" not in said


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_block_whose_picture_is_a_table_of_its_own_is_a_page_too(taken, lang):
    one = taken("gaps", "grid", lang=lang)
    for form in offered(one.block):
        assert written(one, form), form.name
    document = pypdfium2.PdfDocument(written(one, "page"))
    assert "NSSF" in document[0].get_textpage().get_text_range()
