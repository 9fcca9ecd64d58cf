"""What is not published: by indicator and year, never passed over."""

import pandas as pd
import pytest

from indicators import missing
from indicators.gaps import COUNTRY_ONLY, NOT_FOUND, PUBLISHED, WITHOUT_SEX


def _states(figures: pd.DataFrame, years: list[int]) -> dict[int, str]:
    grid = missing(figures, pd.DataFrame({"indicator": ["members"]}), years)
    return grid.set_index("year")["state"].to_dict()


def test_every_indicator_has_a_row_for_every_year(frame):
    indicators = pd.DataFrame({"indicator": ["members", "never_published"]})
    grid = missing(frame({}), indicators, [2021, 2022])
    assert grid[["indicator", "year", "figures"]].values.tolist() == [
        ["members", 2021, 0],
        ["members", 2022, 1],
        ["never_published", 2021, 0],
        ["never_published", 2022, 0],
    ]


@pytest.mark.parametrize(
    ("rows", "state"),
    [
        ([], NOT_FOUND),
        ([{}], COUNTRY_ONLY),
        ([{"sex": "female"}, {"sex": "male"}], COUNTRY_ONLY),
        ([{"area": "TH"}], COUNTRY_ONLY),
        ([{"area": "KH-1"}], WITHOUT_SEX),
        ([{"area": "KH-1", "sex": "female"}], WITHOUT_SEX),
        ([{"area": "KH-1", "sex": "female"}, {"area": "KH-1", "sex": "male"}], PUBLISHED),
    ],
)
def test_the_state_says_what_is_there(frame, rows, state):
    assert _states(frame(*rows), [2022]) == {2022: state}


def test_a_figure_counts_in_every_year_it_spans(frame):
    states = _states(frame({"period": "2020-06/2022-03"}), [2019, 2020, 2021, 2022, 2023])
    assert [year for year, state in states.items() if state != NOT_FOUND] == [2020, 2021, 2022]


@pytest.mark.parametrize("change", [{"status": "target"}, {"status": "demand"}, {"period": ""}])
def test_targets_demands_and_undated_figures_fill_no_gap(frame, change):
    assert _states(frame(change), [2022]) == {2022: NOT_FOUND}


def test_provinces_are_counted_once(frame):
    figures = frame({"area": "KH-1"}, {"area": "KH-1", "sex": "female"}, {"area": "KH-2"}, {"area": "KH"})
    grid = missing(figures, pd.DataFrame({"indicator": ["members"]}), [2022])
    assert grid[["figures", "provinces", "female", "male"]].values.tolist() == [[4, 2, True, False]]


def test_members_by_province_were_not_found(published):
    grid = missing(published.figures, published["indicators"], [2021, 2024, 2025])
    own = grid[grid["indicator"] == "nssf_members"].set_index("year")
    assert own["provinces"].eq(0).all()
    assert own.at[2021, "state"] == NOT_FOUND
    assert own.at[2025, "state"] == COUNTRY_ONLY
