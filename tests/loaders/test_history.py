"""How the data changed: the difference between two states, its number, and the way back."""

import pandas as pd
import pytest

from loaders.edition import Edition, with_phase
from loaders.history import Change, difference, earlier, state_of
from loaders.periods import bounds
from loaders.release import counts, in_words
from loaders.schema import CHANGES, TIDY_COLUMNS

ROW = {
    "figure_id": "members-2022", "indicator": "members", "area": "KH", "sex": "all", "group": "all",
    "scheme": "all_nssf", "period": "2022", "printed": "2.2 million", "value": 2_200_000.0, "unit": "persons",
    "made": "printed", "qualifier": "exact", "status": "official", "source_id": "yearbook",
}  # fmt: skip
EDITION = Edition("1.1.0", "2026-11-22")


def frame(*rows: dict) -> pd.DataFrame:
    full = []
    for row in rows:
        start, end = map(pd.Timestamp, bounds(row["period"]))
        nothing = dict.fromkeys(TIDY_COLUMNS, "") | {"low": float("nan"), "high": float("nan")}
        full.append(
            nothing | {"start": start, "end": end, "rankable": False, "sample_size": float("nan")} | row
        )
    return with_phase(pd.DataFrame(full, columns=TIDY_COLUMNS), EDITION)


def changes(before: pd.DataFrame, after: pd.DataFrame) -> list[Change]:
    return difference(state_of(before), state_of(after))


def table(found: list[Change], version: str = "1.1.0") -> pd.DataFrame:
    return pd.DataFrame([(version, *one) for one in found], columns=CHANGES.columns)


def test_the_same_figures_are_no_change():
    assert changes(frame(ROW), frame(ROW)) == []


def test_a_note_is_no_change_of_a_figure():
    assert changes(frame(ROW), frame(ROW | {"note": "Read again."})) == []


def test_a_new_figure_is_one_row_with_its_print():
    new = ROW | {"figure_id": "members-2023", "printed": "2.5 million", "value": 2_500_000.0}
    assert changes(frame(ROW), frame(ROW, new)) == [
        Change("added", "members-2023", "members", "yearbook", "printed", "", "2.5 million")
    ]


def test_a_changed_number_names_the_old_and_the_new_one():
    found = changes(frame(ROW), frame(ROW | {"printed": "2.3 million", "value": 2_300_000.0}))
    assert [(one.column, one.old, one.new) for one in found] == [
        ("printed", "2.2 million", "2.3 million"),
        ("value", "2200000", "2300000"),
    ]
    assert "members-2022: printed 2.2 million → 2.3 million" in in_words(found)
    assert counts(found) == {"added": 0, "changed": 1, "withdrawn": 0}


@pytest.mark.parametrize(
    "after",
    [
        [ROW, ROW | {"figure_id": "more"}],
        [ROW | {"printed": "9", "value": 9.0, "period": "2023-05", "concern": "misprint"}],
        [ROW | {"figure_id": "another"}],
    ],
    ids=["added", "changed", "withdrawn and added"],
)
def test_an_earlier_state_comes_back_whole(after):
    before, now = frame(ROW), frame(*after)
    back = earlier(now, table(changes(before, now)), ["1.1.0"])
    assert state_of(with_phase(back, EDITION)) == state_of(before)
    assert list(back["start"]) == [pd.Timestamp("2022-01-01")]
    assert list(back["end"]) == [pd.Timestamp("2022-12-31")]


def test_versions_are_undone_newest_first():
    first, second = frame(ROW), frame(ROW | {"printed": "3", "value": 3.0})
    third = frame(ROW | {"printed": "4", "value": 4.0})
    log = pd.concat([table(changes(first, second)), table(changes(second, third), "1.1.1")])
    assert earlier(third, log, ["1.1.1"])["value"].item() == 3
    assert earlier(third, log, ["1.1.1", "1.1.0"])["value"].item() == 2_200_000
