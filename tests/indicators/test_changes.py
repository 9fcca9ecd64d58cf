"""What is new: newest figures with the number before, what changed since a day, the figures as of a day."""

import pandas as pd
import pytest

from indicators.changes import changes_since, newest_entries
from loaders import Published
from loaders.edition import Edition
from loaders.schema import CHANGES

WHOLE = {"counts": "registered", "whole_sex": "all", "whole_group": "all", "whole_scheme": "none"}
RELEASES = pd.DataFrame({"version": ["1.0.0", "1.1.0"], "date": ["2026-11-22", "2026-12-06"]})


def added(figure_id: str) -> tuple:
    return "1.1.0", "added", figure_id, "members", "yearbook", "printed", "", "5"


@pytest.fixture(scope="module")
def of(frame):
    """Figures of two indicators in two versions of the data, with the changes of the second."""

    def written(changes: list[tuple], *rows: dict) -> Published:
        known = pd.DataFrame([WHOLE | {"indicator": name} for name in ("cards", "members")])
        tables = {
            "indicators": known,
            "group_parts": pd.DataFrame(columns=["whole", "way", "part", "indicator"]),
            "releases": RELEASES,
            "changes": pd.DataFrame(changes, columns=CHANGES.columns),
        }
        return Published(frame(*rows), tables, edition=Edition("1.1.0", "2026-12-06"))

    return written


OLD = {"figure_id": "old", "period": "2022", "value": 4}
NEW = {"figure_id": "new", "period": "2024", "value": 5}
CARDS = {"figure_id": "cards", "indicator": "cards", "period": "2025"}


def test_the_newest_version_comes_first_with_the_number_before(of):
    entries = newest_entries(of([added("new")], OLD, NEW, CARDS))
    assert [entry.figure["figure_id"] for entry in entries] == ["new", "cards"]
    assert (entries[0].before["value"], entries[0].figure["value"]) == (4, 5)
    assert [entry.edition.version for entry in entries] == ["1.1.0", "1.0.0"]
    assert entries[1].before is None


def test_a_corrected_number_stands_beside_its_old_one(of):
    cells = [("printed", "5.5", "5"), ("value", "5.5", "5")]
    changes = [("1.1.0", "changed", "new", "members", "yearbook", *cell) for cell in cells]
    entry = newest_entries(of(changes, OLD, NEW))[0]
    assert entry.changed
    assert (entry.before["printed"], entry.before["value"], entry.figure["value"]) == ("5.5", 5.5, 5)


@pytest.mark.parametrize(
    "row",
    [{"concern": "disputed"}, {"status": "target"}, {"period": "2030"}, {"concern": "superseded"}],
    ids=["disputed", "target", "to come", "superseded"],
)
def test_what_is_in_doubt_or_to_come_is_not_news(of, row):
    assert [one.figure["figure_id"] for one in newest_entries(of([added("new")], OLD, NEW | row))] == ["old"]


def test_at_most_so_many(of):
    assert len(newest_entries(of([], OLD, CARDS), 1)) == 1


def test_what_changed_since_a_day(of):
    published = of([added("new")], OLD, NEW)
    assert list(changes_since(published, "2026-11-22")["figure_id"]) == ["new"]
    assert list(changes_since(published, "2026-12-06")["figure_id"]) == []
