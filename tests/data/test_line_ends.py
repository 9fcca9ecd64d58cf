"""A spreadsheet, an editor or git may change line ends and put a byte-order mark: the figures are the same."""

from pathlib import Path
from shutil import copytree

import pytest
from pandas.testing import assert_frame_equal

from loaders import load

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
FORMS = {
    "as on Windows": lambda raw: raw.replace(b"\n", b"\r\n"),
    "as on an old Macintosh": lambda raw: raw.replace(b"\n", b"\r"),
    "with a byte-order mark": lambda raw: BYTE_ORDER_MARK + raw,
    "as Excel saves it": lambda raw: BYTE_ORDER_MARK + raw.replace(b"\n", b"\r\n"),
}


def _turned(folder: Path, turn) -> Path:
    for path in folder.rglob("*.csv"):
        path.write_bytes(turn(path.read_bytes()))
    return folder


@pytest.mark.parametrize("form", FORMS)
def test_every_table_in_another_form_is_read_to_the_same_figures(form, sound, loaded):
    read, usual = load(_turned(sound, FORMS[form])), loaded()
    assert (read.problems, read.left_out) == ([], {})
    assert_frame_equal(read.figures, usual.figures)
    for name, table in usual.tables.items():
        assert_frame_equal(read[name], table)


@pytest.mark.parametrize("form", FORMS)
def test_one_table_in_another_form_changes_nothing_beside_the_others(form, sound, loaded):
    path = sound / "figures" / "nssf.csv"
    path.write_bytes(FORMS[form](path.read_bytes()))
    assert_frame_equal(load(sound).figures, loaded().figures)


@pytest.mark.parametrize("form", FORMS)
def test_a_fault_in_another_form_is_named_by_the_same_line(form, tmp_path, sentences):
    here = Path(__file__).parent
    data = copytree(here / "sound", tmp_path / "data")
    copytree(here / "spoiled" / "file-row-with-too-many-cells", data, dirs_exist_ok=True)
    assert [str(problem) for problem in load(_turned(data, FORMS[form])).problems] == sentences(
        "file-row-with-too-many-cells"
    )
