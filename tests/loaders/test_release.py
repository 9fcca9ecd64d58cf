"""`python -m loaders release`: the next version, made from the difference, and every file that names it."""

import csv
from pathlib import Path
from shutil import copytree

import pytest

from loaders import load
from loaders.__main__ import main
from loaders.edition import newest_edition
from loaders.history import state_of, write_state

ROOT = Path(__file__).resolve().parents[2]
CITATION = 'title: a title\nversion: 1.0.0\ndate-released: "2026-11-22"\n'


@pytest.fixture
def data(tmp_path) -> Path:
    """The small data as released, beside a citation and a list of changes."""
    data = copytree(ROOT / "tests/data/sound", tmp_path / "data")
    write_state(data, state_of(load(data).figures))
    (tmp_path / "CITATION.cff").write_text(CITATION, encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text("# Changes\n## [Unreleased]\n- A page.\n", encoding="utf-8")
    return data


def release(data: Path, *more: str) -> int:
    return main(["release", "--data", str(data), "--date", "2026-12-06", *more])


def edit(data: Path, old: str, new: str) -> None:
    file = data / "figures/nssf.csv"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def rows(file: Path) -> list[dict]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_without_a_change_there_is_no_version(data, capsys):
    assert release(data, "--write") == 1
    assert capsys.readouterr().err == "no figure has changed since version 1.0.0\n"


def test_nothing_is_written_unless_asked(data, capsys):
    edit(data, "៣៨.៩៩៧", "៣៨.៩៩៨")
    assert release(data) == 0
    said = capsys.readouterr().out
    assert "nssf-maternity-2018-8m: printed ៣៨.៩៩៧ → ៣៨.៩៩៨" in said
    assert "version 1.0.1 of 2026-12-06: 0 added, 1 changed, 0 withdrawn" in said
    assert newest_edition(data) == ("1.0.0", "2026-11-22")


def test_a_changed_number_raises_the_third_number_everywhere(data):
    edit(data, "៣៨.៩៩៧", "៣៨.៩៩៨")
    assert release(data, "--write", "--en", "A number read again.") == 0
    assert newest_edition(data) == ("1.0.1", "2026-12-06")
    assert [(row["column"], row["old"], row["new"]) for row in rows(data / "changes.csv")] == [
        ("printed", "៣៨.៩៩៧", "៣៨.៩៩៨"),
        ("value", "38997", "38998"),
    ]
    beside = data.parent
    assert (beside / "CITATION.cff").read_text(
        encoding="utf-8"
    ) == 'title: a title\nversion: 1.0.1\ndate-released: "2026-12-06"\n'
    assert "## [Unreleased]\n\n## [1.0.1] - 2026-12-06\n- A page." in (beside / "CHANGELOG.md").read_text(
        encoding="utf-8"
    )
    assert '"version": "1.0.1"' in (data / "datapackage.json").read_text(encoding="utf-8")
    assert load(data).edition == ("1.0.1", "2026-12-06")
    assert release(data, "--write") == 1


def test_a_day_before_the_last_version_is_refused(data, capsys):
    edit(data, "៣៨.៩៩៧", "៣៨.៩៩៨")
    assert main(["release", "--data", str(data), "--date", "2026-11-01", "--write"]) == 1
    assert "2026-11-22 or later" in capsys.readouterr().err


def test_faulty_data_become_no_version(data, capsys):
    edit(data, "៣៨.៩៩៧", "៣៨.៩៩l")
    assert release(data, "--write") == 1
    assert "mend them first" in capsys.readouterr().err


def test_check_says_what_is_not_released_yet(data, capsys):
    edit(data, "៣៨.៩៩៧", "៣៨.៩៩៨")
    assert main(["check", "--data", str(data)]) == 0
    assert "version 1.0.0 of 2026-11-22, and 1 figures that differ since" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("spoiled", "said"),
    [
        (b"\xff\xfe not a table", "released.csv: this is no CSV file in UTF-8"),
        (b"", "released.csv: the columns must be figure_id, indicator, area"),
        (b"figure_id,indicator\na,b\n", "released.csv:2: the columns must be figure_id, indicator, area"),
    ],
    ids=["no text", "empty", "other columns"],
)
def test_what_was_released_is_not_guessed_from_a_spoiled_file(data, capsys, spoiled, said):
    (data / "released.csv").write_bytes(spoiled)
    assert main(["check", "--data", str(data)]) == 1
    assert said in capsys.readouterr().out
    assert release(data, "--write") == 1
    refused = capsys.readouterr().err
    assert said in refused
    assert "git checkout data/released.csv" in refused
