"""How figures were counted, and whether places may be ranked by them."""

import pandas as pd
import pytest

from loaders.counting import with_counting


# A table by province says how it was counted; a single figure by its status, unless its row says it.
@pytest.mark.parametrize(
    ("status", "counted", "ranked", "expected"),
    [
        ("official", "census", "true", ("census", True)),
        ("official", "register", "true", ("register", True)),
        ("compiled", "list", "true", ("list", True)),
        ("compiled", "list", "false", ("list", False)),
        ("survey", "survey", "true", ("survey", False)),
        ("modelled", "estimate", "true", ("estimate", False)),
        ("compiled", "estimate", "false", ("estimate", False)),
        ("survey", "", None, ("survey", False)),
        ("modelled", "", None, ("estimate", False)),
        ("official", "", None, ("", False)),
        ("compiled", "", None, ("", False)),
        ("official", "census", None, ("census", True)),
    ],
)
def test_how_it_was_counted_decides_whether_places_are_ranked(status, counted, ranked, expected):
    figures = pd.DataFrame([{"status": status, "counted": counted, "ranked": ranked}])
    row = with_counting(figures).iloc[0]
    assert (row["counted"], bool(row["rankable"])) == expected


def test_without_a_table_by_province_only_the_rows_say_it():
    row = with_counting(pd.DataFrame([{"status": "official", "counted": "census"}])).iloc[0]
    assert (row["counted"], bool(row["rankable"])) == ("census", True)
