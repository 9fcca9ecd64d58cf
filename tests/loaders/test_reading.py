"""CSV and Excel files as text, with the line where each row stands."""

import pytest
from openpyxl import Workbook

from loaders.reading import Unreadable, rows, sheet


@pytest.fixture
def csv_file(tmp_path):
    def write(raw):
        path = tmp_path / "table.csv"
        path.write_bytes(raw if isinstance(raw, bytes) else raw.encode("utf-8"))
        return path

    return write


@pytest.fixture
def workbook(tmp_path):
    """Save rows as a sheet, with areas merged; rows start in line 1."""

    def save(lines, *merged):
        book = Workbook()
        for line in lines:
            book.active.append(line)
        for area in merged:
            book.active.merge_cells(area)
        path = tmp_path / "table.xlsx"
        book.save(path)
        return path

    return save


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


def test_a_cell_keeps_its_text(csv_file):
    header, numbered, problems = rows(csv_file('a,b\n"1,234",ខេត្ត\n'), "t.csv")
    assert (header, numbered, problems) == (["a", "b"], [(2, ["1,234", "ខេត្ត"])], [])


def test_rows_are_numbered_by_the_line_they_begin_in(csv_file):
    _, numbered, _ = rows(csv_file('a,b\n1,"two\nlines"\n\n3,4\n'), "t.csv")
    assert numbered == [(2, ["1", "two\nlines"]), (5, ["3", "4"])]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CR LF", "CR"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["no mark", "byte-order mark"])
def test_any_line_end_and_a_byte_order_mark_are_read_to_the_same_rows(end, mark, csv_file):
    written = mark + 'a,b\n1,"two\nlines"\n\n3\n'.replace("\n", end)
    header, numbered, problems = rows(csv_file(written), "t.csv")
    assert (header, numbered) == (["a", "b"], [(2, ["1", "two\nlines"])])
    assert [str(problem) for problem in problems] == [
        "t.csv:5: there are 1 cells; there must be 2, one a column"
    ]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CR LF", "CR"])
def test_a_byte_that_is_not_utf_8_is_named_by_its_line_whatever_ends_it(end, csv_file):
    with pytest.raises(Unreadable, match="^t.csv:3: byte 0xe9 is not UTF-8"):
        rows(csv_file(b"a,b\n1,2\n1,\xe9\n".replace(b"\n", end)), "t.csv")


def test_a_row_of_another_width_is_named_and_the_others_stay(csv_file):
    _, numbered, problems = rows(csv_file("a,b\n1,2\n3\n4,5,6\n7,8\n"), "t.csv")
    assert numbered == [(2, ["1", "2"]), (5, ["7", "8"])]
    assert [str(problem) for problem in problems] == [
        "t.csv:3: there are 1 cells; there must be 2, one a column",
        "t.csv:4: there are 3 cells; there must be 2, one a column",
    ]


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "t.csv: the file is empty; it must have a header line and rows"),
        (b"\n\n", "t.csv: the file is empty; it must have a header line and rows"),
        (b"a,b\n", "t.csv:1: there is no row below the header; there must be at least one"),
        (b"a;b\n1;2\n", "t.csv:1: columns are separated by semicolons; they must be separated by commas"),
        (b"a,b\n1,\xe9\n", "t.csv:2: byte 0xe9 is not UTF-8; the file must be saved as UTF-8"),
        (b"a,b\n1,2\n3,\x00\n", "t.csv:3: there is a null byte; the file must be plain UTF-8 text"),
        (
            b'a,b\n1,"two\n3,4\n',
            "t.csv:2: a quotation mark opens a cell and is never closed; it must be closed",
        ),
    ],
)
def test_a_file_that_is_no_table_is_refused(raw, sentence, csv_file):
    with pytest.raises(Unreadable) as refused:
        rows(csv_file(raw), "t.csv")
    assert str(refused.value) == sentence


def test_title_rows_above_the_header_are_passed_over(workbook):
    _, numbered, _ = sheet(workbook(TITLED, *MERGED), "t.xlsx")
    assert numbered[0] == (6, ["Kampot", "307849", "310000", "303709"])


def test_header_cells_merged_over_columns_and_rows_are_joined(workbook):
    header, _, _ = sheet(workbook(TITLED, *MERGED), "t.xlsx")
    assert header == ["province", "Women 2013", "Women 2014", "Men 2013"]


def test_a_total_row_is_read_and_remarks_below_it_are_not(workbook):
    _, numbered, problems = sheet(workbook(TITLED, *MERGED), "t.xlsx")
    assert ([row[0] for _, row in numbered], problems) == (["Kampot", "Kep", "Total"], [])


def test_a_number_written_as_text_keeps_its_spaces(workbook):
    _, numbered, _ = sheet(workbook(TITLED, *MERGED), "t.xlsx")
    assert numbered[1] == (7, ["Kep", "19685", "19 800", "19016"])


def test_a_khmer_header_is_found(workbook):
    header, numbered, _ = sheet(workbook([["ចំណងជើង"], ["ខេត្ត", "ស្រី"], ["កំពត", 5]]), "t.xlsx")
    assert (header, numbered) == (["province", "ស្រី"], [(3, ["កំពត", "5"])])


def test_an_unmerged_header_of_one_row_is_read(workbook):
    header, numbered, _ = sheet(workbook([["province", "all"], ["Kep", 42665]]), "t.xlsx")
    assert (header, numbered) == (["province", "all"], [(2, ["Kep", "42665"])])


def test_a_row_with_numbers_and_no_name_is_not_passed_over(workbook):
    _, numbered, _ = sheet(workbook([["province", "all"], ["Kep", 1], [None, 2]]), "t.xlsx")
    assert numbered == [(2, ["Kep", "1"]), (3, ["", "2"])]


def test_a_formula_is_named_by_its_cell(workbook):
    _, _, problems = sheet(workbook([["province", "all"], ["Kep", "=1+1"]]), "t.xlsx")
    assert [str(problem) for problem in problems] == [
        "t.xlsx:2: cell B2 is the formula '=1+1'; it must be a number or a name"
    ]


def test_numbers_merged_over_two_provinces_are_refused(workbook):
    path = workbook([["province", "all"], ["Kep", 1], ["Kampot", 2], ["Takeo", None]], "B3:B4")
    assert [str(problem) for problem in sheet(path, "t.xlsx")[2]] == [
        "t.xlsx:3: cells B3:B4 are merged; below the header each province must have its own cell"
    ]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ([["place", "all"], ["Kep", 1]], "t.xlsx: no row starts with 'province'; the header row must"),
        (
            [["Title"], ["province", "all"]],
            "t.xlsx:2: there is no row below the header; there must be at least one",
        ),
        ([[]], "t.xlsx: no row starts with 'province'; the header row must"),
    ],
)
def test_a_sheet_without_a_table_is_refused(lines, sentence, workbook):
    with pytest.raises(Unreadable) as refused:
        sheet(workbook(lines), "t.xlsx")
    assert str(refused.value) == sentence


def test_a_text_file_named_xlsx_is_refused(csv_file):
    with pytest.raises(Unreadable, match="this is not an Excel workbook; it must be one"):
        sheet(csv_file("province,all\nKep,1\n"), "t.xlsx")
