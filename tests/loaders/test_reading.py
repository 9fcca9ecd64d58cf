"""CSV files as text, with the line where each row stands."""

import pytest

from loaders.reading import Unreadable, rows


@pytest.fixture
def csv_file(tmp_path):
    def write(raw):
        path = tmp_path / "table.csv"
        path.write_bytes(raw if isinstance(raw, bytes) else raw.encode("utf-8"))
        return path

    return write


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
        (
            b"a;b\n1;2\n",
            "t.csv:1: columns are separated by semicolons, as Excel does where the comma is the decimal sign; they "
            "must be separated by commas: python -m loaders tidy t.csv",
        ),
        (
            b"a,b\n1,\xe9\n",
            "t.csv:2: byte 0xe9 is not UTF-8; the file must be saved as UTF-8 (in Excel: Save As, CSV UTF-8)",
        ),
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


@pytest.mark.parametrize(
    "written",
    ["a,b,,\n1,2,,\n3,4,,\n", "a,b\n1,2\n,\n3,4\n,\n", "a,b,\n1,2,\n3,4,\n,,\n"],
    ids=["columns", "rows", "both"],
)
def test_empty_columns_and_rows_as_excel_adds_them_are_nothing(written, csv_file):
    header, numbered, problems = rows(csv_file(written), "t.csv")
    assert (header, [row for _, row in numbered], problems) == (["a", "b"], [["1", "2"], ["3", "4"]], [])


def test_a_cell_in_a_column_without_header_is_not_taken_for_an_empty_end(csv_file):
    _, numbered, problems = rows(csv_file("a,b,\n1,2,\n3,4,5\n"), "t.csv")
    assert (numbered, problems) == ([(2, ["1", "2", ""]), (3, ["3", "4", "5"])], [])
