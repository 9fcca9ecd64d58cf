"""Excel files: each cell as it is shown, sums held against their cells, what is hidden or merged named."""

from datetime import date, datetime

import pytest
from openpyxl import Workbook, load_workbook

from loaders.excel import grid
from loaders.reading import Unreadable
from loaders.shown import NotShown, shown
from loaders.wide import table

TITLED = [
    ["Table 3. Population by province, 2013"],
    ["(persons)"],
    [],
    ["Province", "Women", None, "Men"],
    [None, "2013", "2014", "2013"],
    ["Kampot", 307849, 310000.0, 303709],
    ["Kep", 19685, "19 800", 19016],
    ["Total", 327534, 329800, 322725],
    [],
    ["Source: National Institute of Statistics"],
]
MERGED = ("A1:D1", "A4:A5", "B4:C4")


@pytest.fixture
def workbook(tmp_path):
    """Save rows as a sheet, with areas merged and cells in some form; rows start in line 1."""

    def save(lines, *merged, **forms):
        book = Workbook()
        book.active.title = "T"
        for line in lines:
            book.active.append(line)
        for area in merged:
            book.active.merge_cells(area)
        for cell, form in forms.items():
            book.active[cell].number_format = form
        path = tmp_path / "table.xlsx"
        book.save(path)
        return path

    return save


def read(path, sheet=""):
    return table(grid(path, "t.xlsx", sheet))


def said(path, sheet=""):
    return [str(problem) for problem in read(path, sheet).problems]


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (0.2, "0.0%", "20.0%"),
        (0.2055, "0.0%", "20.6%"),
        (0.00456, "0.00%", "0.46%"),
        (24.23285714285714, "0.0", "24.2"),
        (24.25, "0.0", "24.3"),
        (1234567, "#,##0", "1,234,567"),
        (1234.5, "#,##0.00", "1,234.50"),
        (7, "000", "007"),
        (0.5, "#.##", "0.5"),
        (24.900000000000002, "General", "24.9"),
        (1 / 3, "General", "0.3333333333"),
        (308641972800, "General", "308641972800"),
        (3, "General", "3"),
        (20.5, '0.0" %"', "20.5 %"),
        (-5, "#,##0_);(#,##0)", "-5"),
        (-5, "0", "-5"),
        (-0.4, "0", "0"),
        (0, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "0"),
        (1200, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "1,200"),
        (1200, "[$៛-453]#,##0", "1,200"),
        ("  ២៩,៣ ", "@", "២៩,៣"),
        (datetime(2025, 7, 3), "d/m/yyyy", "2025-07-03"),
        (date(2025, 7, 1), "mmm-yy", "2025-07"),
        (date(2025, 1, 1), "yyyy", "2025"),
        (None, "0.0%", ""),
    ],
)
def test_a_cell_is_read_as_it_is_shown(value, form, text):
    assert shown(value, form) == text


@pytest.mark.parametrize(
    ("value", "form", "sentence"),
    [
        (3.1e11, "0.00E+00", "hides digits"),
        (1234567, "#,##0,", "hides digits"),
        (0.5, "# ?/?", "hides digits"),
        (-5, "#,##0;[Red]#,##0", "shown without a sign"),
        (datetime(2025, 7, 3, 14), "d/m/yyyy h:mm", "time of day"),
        (True, "General", "is TRUE"),
    ],
)
def test_a_form_that_hides_what_the_number_is_is_refused(value, form, sentence):
    with pytest.raises(NotShown, match=sentence):
        shown(value, form)


def test_title_rows_above_the_header_are_kept_apart(workbook):
    found = read(workbook(TITLED, *MERGED))
    assert found.rows[0] == (6, ["Kampot", "307849", "310000", "303709"])
    assert found.above == ["Table 3. Population by province, 2013", "(persons)"]


def test_header_cells_merged_over_columns_and_rows_are_joined(workbook):
    assert read(workbook(TITLED, *MERGED)).header == ["province", "Women 2013", "Women 2014", "Men 2013"]


def test_a_header_of_two_lines_without_merged_cells_is_joined_the_same(workbook):
    assert read(workbook(TITLED)).header == ["province", "Women 2013", "Women 2014", "Men 2013"]


def test_a_total_row_is_read_and_remarks_below_it_are_not(workbook):
    found = read(workbook(TITLED, *MERGED))
    assert ([row[0] for _, row in found.rows], found.problems) == (["Kampot", "Kep", "Total"], [])


def test_a_number_written_as_text_keeps_its_spaces(workbook):
    assert read(workbook(TITLED, *MERGED)).rows[1] == (7, ["Kep", "19685", "19 800", "19016"])


@pytest.mark.parametrize(
    "word", ["ខេត្ត", "រាជធានី-ខេត្ត", "រាជធានី ខេត្ត", "Province/Capital", "ឈ្មោះខេត្ត", "Municipality / Province"]
)
def test_a_header_in_other_words_is_found(word, workbook):
    found = read(workbook([["ចំណងជើង"], [word, "ស្រី"], ["កំពត", 5]]))
    assert (found.header, found.rows) == (["province", "ស្រី"], [(3, ["កំពត", "5"])])


def test_columns_that_number_the_rows_are_passed_over_and_named(workbook):
    lines = [["ល.រ", "លេខកូដ", "ខេត្ត", "ស្រី"], ["១", "KH07", "កំពត", "៥"], ["២", "KH23", "កែប", "៦"]]
    found = read(workbook(lines))
    assert found.rows == [(2, ["កំពត", "៥"]), (3, ["កែប", "៦"])]
    assert found.numbering == [
        "column A (ល.រ) only numbers the rows",
        "column B (លេខកូដ) only numbers the rows",
    ]


def test_a_header_in_two_languages_and_a_line_that_numbers_columns(workbook):
    lines = [["ខេត្ត", "ស្រី", "ប្រុស"], ["Province", "Women", "Men"], ["(1)", "(2)", "(3)"], ["Kep", 1, 2]]
    assert read(workbook(lines)).header == ["province", "ស្រី Women", "ប្រុស Men"]


def test_a_row_with_numbers_and_no_name_is_not_passed_over(workbook):
    first = read(workbook([["province", "all"], [None, 2], ["Kep", 1]]))
    last = read(workbook([["province", "all"], ["Kep", 1], [None, 2]]))
    assert first.rows == [(2, ["", "2"]), (3, ["Kep", "1"])]
    assert last.rows == [(2, ["Kep", "1"]), (3, ["", "2"])]


def test_a_formula_is_named_by_its_cell(workbook):
    assert said(workbook([["province", "all"], ["Kep", "=B9*2"]])) == [
        "t.xlsx:2: sheet 'T', cell B2 is the formula '=B9*2'; it must be a number or a name"
    ]


@pytest.fixture
def summed(workbook):
    """A table whose total is a formula with the result that Excel stored, as a file holds it."""

    def save(result, cell=19685):
        path = workbook([["province", "all"], ["Kampot", 307849], ["Kep", cell], ["Total", "=SUM(B2:B3)"]])
        return _with_result(path, "SUM(B2:B3)", result)

    return save


def _with_result(path, formula, result):
    import zipfile

    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    name = "xl/worksheets/sheet1.xml"
    old = (
        f"<f>{formula}</f><v></v>".encode(),
        f"<f>{formula}</f><v />".encode(),
        f"<f>{formula}</f><v/>".encode(),
    )
    here = next(one for one in old if one in parts[name])
    parts[name] = parts[name].replace(here, f"<f>{formula}</f><v>{result}</v>".encode())
    with zipfile.ZipFile(path, "w") as book:
        for part, written in parts.items():
            book.writestr(part, written)
    assert load_workbook(path, data_only=True).active["B4"].value == result
    return path


def test_a_sum_whose_stored_result_adds_up_is_read(summed):
    found = read(summed(327534))
    assert (found.rows[-1], found.problems) == ((4, ["Total", "327534"]), [])


def test_a_sum_whose_stored_result_does_not_add_up_is_refused(summed):
    assert said(summed(327535)) == [
        "t.xlsx:4: sheet 'T', cell B4 is the formula '=SUM(B2:B3)' and shows 327,535, but its cells add up to "
        "327,534; one of them is wrong"
    ]


def test_a_sum_that_passes_over_a_number_written_as_text_is_refused(summed):
    assert said(summed(307849, "១៩៦៨៥")) == [
        "t.xlsx:4: sheet 'T', cell B4 is the formula '=SUM(B2:B3)', which passes over B3 ('១៩៦៨៥'), a number written "
        "as text; it must be typed as it is published"
    ]


def test_a_sum_without_a_stored_result_is_refused(workbook):
    assert said(workbook([["province", "all"], ["Kep", 1], ["Total", "=SUM(B2:B2)"]])) == [
        "t.xlsx:3: sheet 'T', cell B3 is the formula '=SUM(B2:B2)' without its result; open the file in Excel, save "
        "it, and give it again"
    ]


def test_hidden_rows_columns_and_sheets_are_named_and_not_read(workbook):
    path = workbook([["province", "all", "draft"], ["Kep", 1, 8], ["Kampot", 2, 9]])
    book = load_workbook(path)
    book.active.row_dimensions[3].hidden = True
    book.active.column_dimensions["C"].hidden = True
    book.create_sheet("old").sheet_state = "hidden"
    book.save(path)
    found = read(path)
    assert (found.header, found.rows) == (["province", "all"], [(2, ["Kep", "1"])])
    assert found.hidden == ["row 3 (Kampot) is hidden", "column C (draft) is hidden", "sheet 'old' is hidden"]


def test_numbers_merged_over_two_provinces_are_refused(workbook):
    path = workbook([["province", "all"], ["Kep", 1], ["Kampot", 2], ["Takeo", None]], "B3:B4")
    assert said(path) == [
        "t.xlsx:3: sheet 'T', cells B3:B4 are merged; below the header each province must have its own cell"
    ]


def test_numbers_merged_over_two_columns_are_refused(workbook):
    path = workbook([["province", "women", "men"], ["Kep", 1, None], ["Kampot", 2, 3]], "B2:C2")
    assert said(path) == [
        "t.xlsx:2: sheet 'T', cells B2:C2 are merged; below the header each province must have its own cell"
    ]


def test_an_error_and_a_column_without_header_are_named(workbook):
    path = workbook([["province", "all", None], ["Kep", "#DIV/0!", 4]])
    book = load_workbook(path)
    book.active["B2"].data_type = "e"
    book.save(path)
    assert said(path) == [
        "t.xlsx:2: sheet 'T', cell B2 shows the error #DIV/0!; it must be a number or a name",
        "t.xlsx:1: sheet 'T', cell C1 is empty above numbers; every column must have a header",
    ]


def test_of_several_sheets_one_must_be_named(workbook):
    path = workbook([["province", "all"], ["Kep", 1]])
    book = load_workbook(path)
    other = book.create_sheet("ស្រី")
    other.append(["ខេត្ត", "ស្រី"])
    other.append(["កែប", 2])
    book.create_sheet("notes").append(["Method"])
    book.save(path)
    with pytest.raises(
        Unreadable, match=r"several sheets have a table: 'T', 'ស្រី'; one must be named \(--sheet NAME"
    ):
        read(path)
    assert read(path, "ស្រី").rows == [(2, ["កែប", "2"])]
    with pytest.raises(Unreadable, match="there is no sheet 'Ta'; it must be one of 'T', 'ស្រី', 'notes'"):
        read(path, "Ta")


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (
            [["place", "all"], ["Kep", 1]],
            "t.xlsx: sheet 'T' has no row with a cell 'province' (or ខេត្ត); the header row must",
        ),
        (
            [["Title"], ["province", "all"]],
            "t.xlsx:2: there is no row below the header; there must be at least one",
        ),
        ([[]], "t.xlsx: sheet 'T' has no row with a cell 'province' (or ខេត្ត); the header row must"),
    ],
)
def test_a_sheet_without_a_table_is_refused(lines, sentence, workbook):
    with pytest.raises(Unreadable) as refused:
        read(workbook(lines))
    assert str(refused.value) == sentence


def test_a_text_file_named_xlsx_is_refused(tmp_path):
    path = tmp_path / "t.xlsx"
    path.write_text("province,all\nKep,1\n")
    with pytest.raises(Unreadable, match="this is not an Excel workbook; it must be one"):
        read(path)
