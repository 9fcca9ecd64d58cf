"""What is said to be missing is missing: a figure that is added takes the sentence away."""

import pandas as pd
import pytest

from indicators.not_found import contradicting, named, still_missing

NOTHING = {"detail": "total", "since": "", "indicators": "members", "sources": "", "words": ""}


def test_nothing_that_is_called_not_found_is_there(published):
    there = {
        row["missing"]: [
            *contradicting(published.figures, row)["figure_id"],
            *named(published["indicators"], row),
        ]
        for row in published["not_found"].to_dict("records")
    }
    wrong = {missing: names[:5] for missing, names in there.items() if names}
    assert not wrong, f"not_found.csv says that these are missing, and they are there: {wrong}"


@pytest.mark.parametrize(
    ("missing", "figure", "there"),
    [
        ({}, {"area": "KH"}, True),
        ({}, {"area": "KH-1"}, False),
        ({}, {"indicator": "visits"}, False),
        ({}, {"status": "target"}, False),
        ({"detail": "province"}, {"area": "KH-1"}, True),
        ({"detail": "province"}, {"area": "KH"}, False),
        ({"detail": "province_sex"}, {"area": "KH-1"}, False),
        ({"detail": "province_sex"}, {"area": "KH-1", "sex": "female"}, True),
        ({"detail": "province_sex", "sources": "survey"}, {"area": "KH-1", "sex": "female"}, False),
        ({"detail": "year", "since": "2023"}, {"period": "2022"}, False),
        ({"detail": "year", "since": "2023"}, {"period": "2023-01/2023-08"}, False),
        ({"detail": "year", "since": "2023"}, {"period": "2024"}, True),
    ],
)
def test_a_figure_in_the_detail_that_is_missed_contradicts(frame, missing, figure, there):
    assert contradicting(frame(figure), NOTHING | missing).empty is not there


def test_a_sentence_that_is_no_longer_true_is_not_said(frame):
    rows = [
        NOTHING | {"missing": "members"},
        NOTHING | {"missing": "reserves", "indicators": "", "words": "reserve"},
    ]
    tables = {
        "not_found": pd.DataFrame(rows),
        "indicators": pd.DataFrame({"indicator": ["members"], "name_en": ["Members"]}),
    }
    assert list(still_missing(frame({}), tables)["missing"]) == ["reserves"]
    more = pd.DataFrame({"indicator": ["fund"], "name_en": ["Reserves of the fund"]})
    assert list(still_missing(frame({"area": "KH-1"}), tables | {"indicators": more})["missing"]) == [
        "members"
    ]
