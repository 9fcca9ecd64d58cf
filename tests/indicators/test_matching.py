"""Rows by the codes of some columns: all of them, in their order, the frame of all columns made once."""

import pandas as pd
import pytest

from indicators.matching import matching, records

ROWS = pd.DataFrame(
    {"area": ["KH", "KH-1", "KH", "KH"], "sex": ["all", "all", "female", "all"], "value": [1, 2, 3, 4]}
)


def test_rows_with_each_code_stand_in_their_order():
    assert list(matching(ROWS, area="KH", sex="all")["value"]) == [1, 4]
    assert list(matching(ROWS, sex="male")["value"]) == []
    assert list(matching(ROWS)["value"]) == [1, 2, 3, 4]


def test_the_frame_is_made_once_however_many_codes(monkeypatch):
    made = []
    take = pd.DataFrame.take
    monkeypatch.setattr(pd.DataFrame, "take", lambda *given, **how: made.append(1) or take(*given, **how))
    matching(ROWS, area="KH", sex="all", value=4)
    assert len(made) <= 1


@pytest.mark.parametrize(
    "rows",
    [
        ROWS,
        ROWS.assign(
            end=pd.to_datetime(["2022-01-31", None, "2024", "2025"], format="ISO8601"), share=0.5, known=True
        ),
        ROWS.assign(area=ROWS["area"].astype(object), low=float("nan")),
        ROWS.iloc[:0],
    ],
    ids=["codes", "days", "mixed", "none"],
)
def test_records_are_what_pandas_makes_of_the_rows(rows):
    expected = rows.to_dict("records")
    found = records(rows)
    assert str(found) == str(expected)
    assert [list(map(type, row.values())) for row in found] == [
        list(map(type, row.values())) for row in expected
    ]
