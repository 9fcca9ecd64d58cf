"""Classes of the map: the same limits in every year, easy to remember, none empty at the ends."""

import pandas as pd
import pytest

from maps.classes import COUNT, limits, position


def test_classes_have_about_the_same_number_of_values():
    values = pd.Series(range(1, 101))
    cuts = limits(values)
    assert cuts == [21, 41, 60, 80]
    sizes = pd.Series([position(value, cuts) for value in values]).value_counts()
    assert sizes.between(19, 21).all()
    assert len(sizes) == COUNT


@pytest.mark.parametrize(
    ("values", "cuts"),
    [
        ([], []),
        ([float("nan")], []),
        ([7], []),
        ([7, 7, 7], []),
        ([float("nan"), 7, 7], []),
        ([0, 0, 0, 0, 10], [2]),
        ([0, 100], [20, 40, 60, 80]),
        ([0.001, 0.002], [0.0012, 0.0014, 0.0016, 0.0018]),
        ([1_000_000, 2_000_000], [1_200_000, 1_400_000, 1_600_000, 1_800_000]),
    ],
)
def test_limits(values, cuts):
    assert limits(pd.Series(values, dtype=float)) == pytest.approx(cuts)


def test_limits_are_rounded_to_two_digits():
    for cut in limits(pd.Series([11.3, 13.94, 17.46, 18.29, 22.08, 23.15, 29.28, 30.6])):
        assert float(f"{cut:.2g}") == cut


def test_no_limit_leaves_the_first_or_the_last_class_empty():
    values = pd.Series([9.96, 10.04, 10.05, 10.06, 99])
    cuts = limits(values)
    found = {position(value, cuts) for value in values}
    assert {0, len(cuts)} <= found


@pytest.mark.parametrize(("value", "place"), [(9.9, 0), (10, 1), (19.9, 1), (20, 2), (1000, 2), (-1, 0)])
def test_a_limit_belongs_to_the_class_above_it(value, place):
    assert position(value, [10, 20]) == place


def test_without_limits_there_is_one_class():
    assert position(5, []) == 0
