"""Rows by the codes of some columns: all of them, in their order, the frame of all columns made once."""

import pandas as pd

from indicators.matching import matching

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
