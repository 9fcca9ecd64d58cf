"""`python -m loaders`: check, export, describe; the steward's commands have tests of their own."""

import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pandas as pd
import pytest

from loaders.__main__ import main
from loaders.schema import TIDY_COLUMNS

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def data(tmp_path) -> Path:
    return copytree(ROOT / "tests/data/sound", tmp_path / "data")


@pytest.fixture
def broken(data) -> Path:
    (data / "events.csv").write_text("", encoding="utf-8")
    (data / "stories.csv").unlink()
    return data


def test_check_prints_the_counts(data, capsys):
    assert main(["check", "--data", str(data)]) == 0
    assert capsys.readouterr().out.splitlines()[:4] == [
        "figures: 123",
        "areas: 36",
        "sources: 22",
        "indicators: 14",
    ]


def test_check_prints_every_problem_and_exits_with_1(broken, capsys):
    assert main(["check", "--data", str(broken)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "events.csv: the file is empty; it must have a header line and rows",
        "stories.csv: the file is missing; it must be there",
    ]


@pytest.mark.parametrize(("name", "read"), [("f.csv", pd.read_csv), ("f.parquet", pd.read_parquet)])
def test_export_writes_one_row_a_figure(name, read, data, tmp_path):
    assert main(["export", str(tmp_path / name), "--data", str(data)]) == 0
    figures = read(tmp_path / name)
    assert (list(figures.columns), len(figures)) == (TIDY_COLUMNS, 123)


def test_an_exported_csv_row_is_complete(data, tmp_path):
    main(["export", str(tmp_path / "f.csv"), "--data", str(data)])
    rows = (tmp_path / "f.csv").read_text(encoding="utf-8").split("\n")
    assert rows[9] == (
        "nssf-maternity-2018-8m,childbirth_allowance_women,KH,female,all,health_care,2018-01/2018-08,"
        "2018-01-01,2018-08-31,past,៣៨.៩៩៧,38997.0,persons,,,,printed,,exact,official,,False,,"
        "cnc-2018-childbirth-8-months,,,,"
    )


def test_an_exported_parquet_keeps_types(data, tmp_path):
    main(["export", str(tmp_path / "f.parquet"), "--data", str(data)])
    figures = pd.read_parquet(tmp_path / "f.parquet").set_index("figure_id")
    assert figures.at["census-2019-all-kh-3", "value"] == 899791.0
    assert figures.at["census-2019-all-kh-3", "start"] == pd.Timestamp("2019-03-03")
    assert pd.isna(figures.at["nssf-members-total-2023-09", "start"])


def test_export_of_broken_data_writes_nothing(broken, tmp_path, capsys):
    assert main(["export", str(tmp_path / "f.csv"), "--data", str(broken)]) == 1
    assert not (tmp_path / "f.csv").exists()
    assert "stories.csv: the file is missing; it must be there" in capsys.readouterr().err


def test_export_under_another_ending_is_refused(tmp_path, capsys):
    assert main(["export", str(tmp_path / "f.xls")]) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'f.xls'}: the name must end in .csv or .parquet\n"


def test_describe_writes_the_data_package(data):
    assert main(["describe", "--data", str(data)]) == 0
    written = (data / "datapackage.json").read_text(encoding="utf-8")
    assert '"path": "provinces/cips-2013.xlsx"' in written


def test_without_a_command_it_says_which_there_are(capsys):
    with pytest.raises(SystemExit):
        main([])
    assert "{check,export,describe,tidy,add,import," in capsys.readouterr().err


def test_python_m_loaders_exits_with_1_on_a_folder_that_is_not_there(tmp_path):
    command = [sys.executable, "-m", "loaders", "check", "--data", str(tmp_path / "none")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert "areas.csv: the file is missing; it must be there" in done.stdout
    assert "Traceback" not in done.stderr
