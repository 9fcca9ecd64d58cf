"""CSV files as Excel saves them: what is clear is mended, what is not is refused in a sentence that names Excel."""

import pandas as pd
import pytest

from loaders.__main__ import main
from loaders.as_saved import saved
from loaders.dates import TwoDays, repaired
from loaders.reading import Unreadable
from loaders.schema import SOURCES as SOURCES_TABLE
from loaders.shape import row_problems
from loaders.tidy import tidied

SOURCES = "source_id,published,published_inferred\nnssf-2025-07,2025-07-13,false\nilo-2024,2024-12,true\n"


@pytest.fixture
def written(tmp_path):
    def write(raw, name="sources.csv"):
        path = tmp_path / name
        path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
        return path

    return write


@pytest.mark.parametrize(
    "raw",
    [
        SOURCES,
        "\ufeff" + SOURCES.replace("\n", "\r\n"),
        SOURCES.replace(",", ";").replace("\n", "\r\n"),
        "sep=;\n" + SOURCES.replace(",", ";"),
        SOURCES.replace(",", "\t").encode("utf-16"),
        SOURCES.replace("\n", ",,\n") + ",,,,\n",
        SOURCES.replace("2025-07-13", "13/7/2025").replace("2024-12", "Dec-24"),
        SOURCES.replace("2025-07-13", "7/13/2025").replace("false", "FALSE").replace("true", "TRUE"),
        SOURCES.replace("2025-07-13", "2025-7-13 ").replace("ilo", "\u00a0ilo"),
    ],
    ids=["tidy", "mark", "semicolons", "sep", "utf-16", "empty", "dates", "american", "zeros"],
)
def test_what_a_spreadsheet_made_of_a_file_is_undone(raw, written):
    made = tidied(written(raw))
    assert (made.text, made.problems) == (SOURCES, [])
    assert (raw == SOURCES) == (not made.mended)


def test_the_command_writes_the_file_and_says_what_it_mended(written, capsys):
    path = written(SOURCES.replace("2025-07-13", "13/7/2025").replace(",", ";"))
    assert main(["tidy", str(path)]) == 0
    assert path.read_text() == SOURCES
    assert capsys.readouterr().out.splitlines() == [
        "sources.csv: its columns are separated by semicolons",
        "sources.csv: published: '13/7/2025' becomes '2025-07-13'",
    ]


def test_a_date_that_could_be_two_days_is_refused_and_the_file_stays(written, capsys):
    spoiled = SOURCES.replace("2025-07-13", "3/7/2025").replace(",", ";")
    path = written(spoiled)
    assert main(["tidy", str(path)]) == 1
    assert path.read_text() == spoiled
    assert capsys.readouterr().out.splitlines()[-1] == (
        "sources.csv:2: published is '3/7/2025'; it could be 2025-07-03 or 2025-03-07, for Excel has written the date "
        "in its own way; write it as 2025-07-03"
    )


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("########", "Excel shows it so where a column is too narrow, and has saved that"),
        ("#REF!", "Excel's formula had no result; take the cell from the publication"),
        ("3.1E+11", "Excel has cut its digits; it must be written in full, from the publication"),
    ],
)
def test_what_excel_put_in_the_place_of_a_cell_is_refused_by_tidy_and_by_check(cell, sentence, written):
    (problem,) = tidied(written(f"source_id,title\na,{cell}\n")).problems
    assert str(problem).startswith(f"sources.csv:2: title is '{cell}'; {sentence}")
    if cell.startswith("#"):
        rows = pd.DataFrame(
            [{field.name: cell for field in SOURCES_TABLE.fields} | {"_file": "f", "_line": 2}]
        )
        assert any(sentence in one.sentence for one in row_problems(rows, SOURCES_TABLE))


@pytest.mark.parametrize(
    ("raw", "rows"),
    [
        ("Members, June 2026\nProvince;Share\nKep;12,5\nKampot;13,5\n", ["Kep", "12,5"]),
        ("Members; June 2026\nProvince,Names\nKep,a;b\nKampot,c;d\n", ["Kep", "a;b"]),
        ("Members, women, men\nProvince\tShare\nKep\t12,5\nKampot\t13,5\n", ["Kep", "12,5"]),
    ],
)
def test_what_separates_cells_is_told_from_what_stands_in_them(raw, rows, written):
    assert saved(written(raw), "t.csv").rows[2][1][:2] == rows


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        ("a,b\n????,1\n", "t.csv:2: a cell is '????'; its letters were lost when Excel saved the file"),
        ("a,b\n\u00e1\u009e\u0081\u00e1\u009f\u0092,1\n", "its letters were lost when Excel saved the file"),
        ("a,b\náž€áŸ†áž–,1\n", "its letters were lost when Excel saved the file"),
        (b"a,b\nR\xe9gion,1\n", "t.csv:2: byte 0xe9 is not UTF-8; Excel's plain “CSV” has saved the file"),
        (b"", "t.csv: the file is empty"),
        ('a,b\n"1,2\n', "t.csv:2: a quotation mark stands alone"),
    ],
)
def test_what_was_lost_cannot_be_mended_and_its_cause_is_named(raw, sentence, written):
    with pytest.raises(Unreadable) as refused:
        saved(written(raw), "t.csv")
    assert sentence in str(refused.value)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("31/12/2024", "2024-12-31"),
        ("12/31/2024", "2024-12-31"),
        ("5/5/2024", "2024-05-05"),
        ("Jul-25", "2025-07"),
        ("2025-7", "2025-07"),
        ("2025/7/3", "2025-07-03"),
        ("2022/2023", "2022/2023"),
        ("2025-07-03", "2025-07-03"),
        ("45/7/2025", "45/7/2025"),
        ("", ""),
    ],
)
def test_a_clear_date_is_understood(text, meant):
    assert repaired(text) == meant


@pytest.mark.parametrize("text", ["3/7/2025", "12-11-2024", "01.02.2023"])
def test_a_date_of_two_days_is_not(text):
    with pytest.raises(TwoDays):
        repaired(text)
