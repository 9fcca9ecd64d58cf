"""How many times as bad a place is as the country."""

import pytest

from indicators.against_country import step, times_as_bad


@pytest.mark.parametrize(("value", "country", "better", "unit", "times"), [
    (43.8, 16.6, "lower", "percent", 2.6386),
    (51.9, 89.0, "higher", "percent", 4.3727),
    (89.0, 89.0, "higher", "percent", 1.0),
    (29.3, 16.5, "neutral", "percent", None),
    (500.0, 900.0, "higher", "persons", None),
    (3.0, 0.0, "lower", "percent", None),
])  # fmt: skip
def test_of_what_more_is_better_the_shortfall_is_compared(value, country, better, unit, times):
    found = times_as_bad(value, country, better=better, unit=unit)
    assert found == (None if times is None else pytest.approx(times, abs=0.001))


@pytest.mark.parametrize(
    ("times", "where"), [(0.79, 0), (0.8, 1), (1.24, 1), (1.25, 2), (1.99, 2), (2.0, 3), (9.0, 3)]
)
def test_a_limit_belongs_to_the_step_above_it(times, where):
    assert step(times) == where
