"""The order of a table by province against that of a known one."""

import math

import pandas as pd
import pytest

from loaders.order import rank_correlation

PLACES = [f"KH-{number}" for number in range(1, 11)]
SKILLED = [90, 80, 70, 60, 50, 40, 30, 20, 15, 10]


def by_place(values) -> pd.Series:
    return pd.Series(values, index=PLACES[: len(values)], dtype=float)


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
