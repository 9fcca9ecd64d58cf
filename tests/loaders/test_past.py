"""The data as they were published here on an earlier day."""

import csv

import pandas as pd
import pytest

from loaders import Published
from loaders.__main__ import main
from loaders.edition import Edition
from loaders.past import NotYet, as_published
from loaders.schema import CHANGES
from tests.loaders.test_history import ROW, frame

NEW = ROW | {"figure_id": "members-2024", "period": "2024"}
RELEASES = pd.DataFrame({"version": ["1.0.0", "1.1.0"], "date": ["2026-11-22", "2026-12-06"]})


@pytest.fixture(scope="module")
def published() -> Published:
    added = ("1.1.0", "added", "members-2024", "members", "yearbook", "printed", "", "2.2 million")
    tables = {"releases": RELEASES, "changes": pd.DataFrame([added], columns=CHANGES.columns)}
    return Published(frame(ROW, NEW), tables, edition=Edition("1.1.0", "2026-12-06"))


def test_the_figures_as_of_an_earlier_day(published):
    then = as_published(published, "2026-11-30")
    assert list(then.figures["figure_id"]) == ["members-2022"]
    assert then.edition == ("1.0.0", "2026-11-22")
    assert as_published(published, "2026-12-06") is published


def test_before_the_first_version_nothing_was_published(published):
    with pytest.raises(NotYet, match=r"2026-11-21: the first version of the data is 1\.0\.0 of 2026-11-22"):
        as_published(published, "2026-11-21")


def test_the_first_version_can_be_written_as_it_was(tmp_path, capsys):
    """3,143 figures: what the list of changes says of version 1.0.0."""
    assert main(["export", str(tmp_path / "f.csv"), "--as-of", "2026-11-22"]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'f.csv'}: 3,143 figures, version 1.0.0\n"
    with (tmp_path / "f.csv").open(encoding="utf-8", newline="") as file:
        assert sum(1 for _ in csv.DictReader(file)) == 3143


def test_a_day_before_the_first_version_is_said(tmp_path, capsys):
    assert main(["export", str(tmp_path / "f.csv"), "--as-of", "2020-01-01"]) == 2
    assert "the first version of the data is 1.0.0" in capsys.readouterr().err
    assert not (tmp_path / "f.csv").exists()
