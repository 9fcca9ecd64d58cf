"""Publications that disagree, and sums that do not add up."""

import pandas as pd
import pytest

from indicators import disagreements, reconciliation


def test_two_numbers_for_one_question_disagree(frame):
    found = disagreements(frame({"value": 10}, {"value": 12, "source_id": "newspaper"}, {"period": "2021"}))
    assert sorted(found["value"]) == [10, 12]
    assert set(found["apart"]) == {2}
    assert found["question"].nunique() == 1


def test_two_publications_with_the_same_number_agree(frame):
    assert disagreements(frame({"value": 10}, {"value": 10, "source_id": "newspaper"})).empty


@pytest.mark.parametrize(
    "change",
    [
        {"indicator": "workers"},
        {"area": "KH-1"},
        {"sex": "female"},
        {"group": "garment"},
        {"scheme": "pension"},
        {"period": "2022-12"},
        {"project_id": "some-project"},
        {"status": "target"},
        {"status": "demand"},
        {"status": "testimony"},
    ],
)
def test_another_question_a_target_or_an_account_is_no_disagreement(frame, change):
    assert disagreements(frame({"value": 10}, {"value": 12} | change)).empty


def test_figures_without_a_date_answer_no_common_question(frame):
    assert disagreements(frame({"value": 10, "period": ""}, {"value": 12, "period": ""})).empty


def test_the_newest_question_comes_first(frame):
    figures = frame(
        {"value": 1, "period": "2019"},
        {"value": 2, "period": "2019"},
        {"value": 3, "period": "2023"},
        {"value": 4, "period": "2023"},
    )
    found = disagreements(figures)
    assert list(found["period"]) == ["2023", "2023", "2019", "2019"]
    assert list(found["question"]) == [0, 0, 1, 1]


def test_no_figures_no_disagreement(frame):
    assert disagreements(frame()).empty


def test_a_sum_names_its_parts_and_how_far_it_is_off(frame):
    figures = frame({"value": 10}, {"value": 7}, {"value": 4})
    sums = pd.DataFrame(
        {
            "members": [["figure-1", "figure-2", "figure-3"]],
            "total": [10.0],
            "sum": [11.0],
            "code": ["parts"],
        }
    )
    row = reconciliation(figures, sums).iloc[0]
    assert (row["figure_id"], row["sum"], row["difference"]) == ("figure-1", 11, 1)
    assert row["computed_from"] == ["figure-1", "figure-2", "figure-3"]


def test_two_editions_of_coverage_in_2019_disagree_by_ten_points(published):
    found = disagreements(published.figures)
    own = found[
        (found["indicator"] == "covered_by_any_benefit")
        & (found["area"] == "KH")
        & (found["period"] == "2019")
        & (found["sex"] == "all")
    ]
    assert sorted(own["printed"]) == ["16.4", "6.2"]
    assert own["apart"].round(1).tolist() == [10.2, 10.2]


def test_men_and_women_of_2021_are_21919_more_than_the_printed_total(published):
    sums = reconciliation(published.figures, published.broken_sums).set_index("figure_id")
    row = sums.loc["seed4-members-2021"]
    assert (row["printed"], row["sum"], row["difference"]) == ("4.335.501", 4357420, 21919)


def test_the_facilities_by_province_are_one_less_than_the_printed_total(published):
    sums = reconciliation(published.figures, published.broken_sums).set_index("figure_id")
    row = sums.loc["health-facilities-2026-facilities-kh"]
    assert (row["printed"], row["sum"], row["difference"]) == ("1521", 1520, -1)


def test_no_other_printed_total_is_off(published):
    assert len(reconciliation(published.figures, published.broken_sums)) == 2
