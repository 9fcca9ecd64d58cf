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
            "sources": [["daily"]],
        }
    )
    row = reconciliation(figures, sums).iloc[0]
    assert (row["figure_id"], row["sum"], row["difference"]) == ("figure-1", 11, 1)
    assert row["computed_from"] == ["figure-1", "figure-2", "figure-3"]
    assert row["sources"] == ["daily"]


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


# Printed: estimated 300,000 against 204,084 + 55,222 + 54,770; 28,482 against 23,128 + 5,229; 282,073 against
# 65,054 + 77,449 + 80,499 + 65,871; 284,016 against 65,534 + 77,966 + 81,031 + 66,335; 346,258 against these four
# and 56,173; 2,006 victims against 50 dead, 351 seriously and 1,615 lightly injured; another publication has
# 42 dead and 1,821 injured of 1,894, and 100,304 + 11,589 of 111,720.
BROKEN = {
    "nssf-public-all-2018-12": ("groups", 314076, 14076),
    "nssf-maternity-2018h1": ("periods", 28357, -125),
    "nssf-maternity-2018-2021": ("periods", 288873, 6800),
    "nssf-maternity-children-2018-2021": ("periods", 290866, 6850),
    "nssf-maternity-children-2018-2022": ("periods", 347039, 781),
    "traffic-2019-victims": ("parts", 2016, 10),
    "traffic-2018-victims": ("parts", 1863, -31),
    "nssf-voluntary-total-2024-01-08": ("groups", 111893, 173),
}


@pytest.mark.parametrize(("whole", "expected"), BROKEN.items(), ids=BROKEN)
def test_a_printed_total_that_its_printed_parts_do_not_give(whole, expected, published):
    row = reconciliation(published.figures, published.broken_sums).set_index("figure_id").loc[whole]
    assert (row["code"], row["sum"], row["difference"]) == expected


def test_no_other_printed_total_is_off(published):
    assert len(reconciliation(published.figures, published.broken_sums)) == len(BROKEN) + 2


def test_the_retired_officials_of_2023_add_up(published):
    assert not any("gi-pension-civil-2023" in members for members in published.broken_sums["members"])
