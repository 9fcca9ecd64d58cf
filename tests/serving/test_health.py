"""`/healthz` tells whoever watches the server what readers can see."""

from pathlib import Path
from shutil import copytree

import pytest
from asked import ask

from loaders import load
from serving.health import health

SOUND = Path(__file__).resolve().parents[1] / "data" / "sound"


@pytest.fixture
def data(tmp_path) -> Path:
    return copytree(SOUND, tmp_path / "data")


def test_all_is_well():
    assert health(load(SOUND)) == (200, "ok\n")


def test_a_file_that_is_out_is_named_and_the_site_is_up(data):
    (data / "figures" / "nssf.csv").write_text("", encoding="utf-8")
    (data / "events.csv").unlink()
    assert health(load(data)) == (
        200,
        "ok\nleft out: events.csv, the whole file\nleft out: figures/nssf.csv, the whole file\n",
    )


def test_rows_that_are_out_are_counted(data):
    path = data / "figures" / "nssf.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",female,", ",woman,", 1), encoding="utf-8")
    assert health(load(data)) == (200, "ok\nleft out: figures/nssf.csv, 1 row\n")


def test_no_figure_at_all_is_no_health(data):
    (data / "indicators.csv").write_text("indicator;topic\n", encoding="utf-8")
    status, said = health(load(data))
    assert status == 503
    assert said.splitlines()[0] == "no published figure was read"
    assert "indicators.csv:1: columns are separated by semicolons, as Excel does" in said
    assert "they must be separated by commas: python -m loaders tidy indicators.csv" in said


def test_the_address_says_so(data, monkeypatch):
    for path in (data / "figures").iterdir():
        path.unlink()
    (data / "provinces" / "tables.csv").unlink()
    read = load(data)
    monkeypatch.setattr("serving.middleware.published", lambda: read)
    status, headers, text = ask("/healthz")
    assert (status, headers["cache-control"]) == (503, "no-store")
    assert "figures/: there is no file; there must be at least one .csv" in text
