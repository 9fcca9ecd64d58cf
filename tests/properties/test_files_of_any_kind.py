"""Data files of any kind: what is in order is read, what is not is named with its line; nothing crashes."""

import csv
import io
import shutil
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from exports.spreadsheet import workbook
from loaders import load

SOUND = Path(__file__).resolve().parents[1] / "data" / "sound"
CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["", "nan", "NULL", "-1", "1e400", "=1+1", "៣,៥លាន", "4.335.501", "2022/2021", "\ufeff", "\x00"]
    ),
)
FILES = [
    "figures/nssf.csv",
    "sources.csv",
    "indicators.csv",
    "areas.csv",
    "provinces/tables.csv",
    "groups.csv",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return shutil.copytree(SOUND, tmp_path_factory.mktemp("any") / "data")


@pytest.mark.slow
@settings(max_examples=15)
@given(file=st.sampled_from(FILES), data=st.data())
def test_a_cell_of_any_kind_is_read_or_named(folder, file, data):
    sound = (SOUND / file).read_text(encoding="utf-8")
    rows = list(csv.reader(io.StringIO(sound)))
    line = data.draw(st.integers(1, len(rows) - 1))
    column = data.draw(st.integers(0, len(rows[0]) - 1))
    rows[line][column] = data.draw(CELLS)
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    (folder / file).write_text(written.getvalue(), encoding="utf-8")
    try:
        read = load(folder)
    finally:
        (folder / file).write_text(sound, encoding="utf-8")
    assert read.figures["value"].map(lambda value: abs(value) < float("inf")).all()
    assert set(read.figures["source_id"]) <= set(read["sources"]["source_id"])
    assert set(read.figures["indicator"]) <= set(read["indicators"]["indicator"])
    assert bool(read.problems) >= bool(read.left_out)


@pytest.mark.slow
@settings(max_examples=15)
@given(file=st.sampled_from(FILES), content=st.binary(max_size=300))
def test_bytes_of_any_kind_are_named_and_the_rest_stands(folder, file, content):
    sound = (SOUND / file).read_bytes()
    (folder / file).write_bytes(content)
    try:
        read = load(folder)
    finally:
        (folder / file).write_bytes(sound)
    assert any(problem.file == file for problem in read.problems)


TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=20)


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=2), min_size=1, max_size=6))
def test_an_excel_file_of_ours_carries_any_text_there_and_back(rows):
    sheet = load_workbook(
        io.BytesIO(workbook({"a": pd.DataFrame(rows, columns=["b", "c"])}, title=""))
    ).active
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [["b", "c"], *rows]
