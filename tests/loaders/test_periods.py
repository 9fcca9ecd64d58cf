"""Periods become a first and a last day, or are refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.periods import NoPeriod, bounds


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-09", date(2022, 9, 1), date(2022, 9, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2022-09-30", date(2022, 9, 30), date(2022, 9, 30)),
        ("2021/2022", date(2021, 1, 1), date(2022, 12, 31)),
        ("2022-01/2022-09", date(2022, 1, 1), date(2022, 9, 30)),
        ("2023-01-01/2023-08-21", date(2023, 1, 1), date(2023, 8, 21)),
        ("2018-01/2021-05-02", date(2018, 1, 1), date(2021, 5, 2)),
        ("2020/2022-05", date(2020, 1, 1), date(2022, 5, 31)),
        ("2020-06-25/2022", date(2020, 6, 25), date(2022, 12, 31)),
        ("1900", date(1900, 1, 1), date(1900, 12, 31)),
        ("2100", date(2100, 1, 1), date(2100, 12, 31)),
    ],
)
def test_a_period_has_a_first_and_a_last_day(period, start, end):
    assert bounds(period) == (start, end)


def test_an_undated_figure_stays_undated():
    assert bounds("") == (None, None)


@pytest.mark.parametrize(
    ("period", "must"),
    [
        ("2023-02-29", "its day must be 01 to 28"),
        ("2022-09-31", "its day must be 01 to 30"),
        ("2022-09-00", "its day must be 01 to 30"),
        ("2022-13", "its month must be 01 to 12"),
        ("2022-00", "its month must be 01 to 12"),
        ("1899", "its year must lie between 1900 and 2100"),
        ("2101", "its year must lie between 1900 and 2100"),
        ("2022/2021", "its end must come after its start"),
        ("2022-09/2022-08", "its end must come after its start"),
        ("2022-09-30/2022-09-30", "its end must come after its start"),
        ("2022-12/2022", "its end must come after its start"),
        ("2022/2023-02-30", "its day must be 01 to 28"),
        ("២០២២", "it must be a year, month or day"),
        ("Sept 2022", "it must be a year, month or day"),
        ("30/09/2022", "it must be a year, month or day"),
        ("2022-9", "it must be a year, month or day"),
        ("20220930", "it must be a year, month or day"),
        ("2022/", "it must be a year, month or day"),
        ("2020/2021/2022", "it must be a year, month or day"),
        (" 2022", "it must be a year, month or day"),
    ],
)
def test_what_no_calendar_has_is_refused(period, must):
    with pytest.raises(NoPeriod, match=f"^{must}"):
        bounds(period)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_day_is_its_own_first_and_last_day(day):
    assert bounds(day.isoformat()) == (day, day)
