"""The order of a table by province against that of a known one."""

import math

import pandas as pd
import pytest

from loaders.order import order_warnings, rank_correlation

PLACES = [f"KH-{number}" for number in range(1, 11)]
SKILLED = [90, 80, 70, 60, 50, 40, 30, 20, 15, 10]
MISPLACED = [20, 70, 15, 90, 30, 10, 80, 50, 60, 40]
"""The same values on other places' names."""


def by_place(values) -> pd.Series:
    return pd.Series(values, index=PLACES[: len(values)], dtype=float)


def table(values, indicator="births", **more) -> pd.DataFrame:
    rows = {"area": ["KH", *PLACES], "value": [55.0, *values], "indicator": indicator}
    of_whom = {"sex": "all", "group": "all", "scheme": "none", "period": "2014", "source_id": "survey"}
    return pd.DataFrame(rows | of_whom | more).assign(end=pd.Timestamp("2014-12-31"))


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (SKILLED, 1),
        ([-value for value in SKILLED], -1),
        # 1 - 6 * (1 + 1) / (10 * 99)
        ([80, 90, 70, 60, 50, 40, 30, 20, 15, 10], 1 - 6 * 2 / 990),
    ],
    ids=["the same order", "turned round", "two neighbours changed"],
)
def test_the_rank_correlation_is_spearmans(second, expected):
    assert rank_correlation(by_place(SKILLED), by_place(second)) == pytest.approx(expected)


@pytest.mark.parametrize("second", [SKILLED[:7], [5] * 10], ids=["too few places", "one value"])
def test_too_little_says_nothing(second):
    assert math.isnan(rank_correlation(by_place(SKILLED), by_place(second)))


def test_names_on_other_places_values_are_noticed_beside_a_related_indicator():
    known = table(SKILLED, "skilled")
    (warning,) = order_warnings(table(MISPLACED), known, beside="skilled")
    assert warning.startswith("skilled 2014 (survey): rank correlation ")
    assert "over 10 places, less than 0.50" in warning


def test_a_table_that_orders_the_places_alike_is_not_spoken_of():
    alike = [92, 85, 71, 64, 44, 47, 33, 22, 18, 12]
    assert order_warnings(table(alike), table(SKILLED, "skilled"), beside="skilled") == []


def test_without_a_related_indicator_older_tables_of_its_own_are_compared():
    known = pd.concat([table(SKILLED, period="2010"), table(MISPLACED, "other")])
    warnings = order_warnings(table(MISPLACED), known)
    assert [one.partition(":")[0] for one in warnings] == ["births 2010 (survey)"]
