"""Shares, gaps and rates: two published figures of one publication, and nothing else."""

import pytest

from indicators import gap, rate, share_of_women

WOMEN, MEN, ALL = {"sex": "female"}, {"sex": "male"}, {"sex": "all"}


def test_the_share_of_women_is_women_of_the_printed_total(frame):
    rows = share_of_women(frame(WOMEN | {"value": 30}, ALL | {"value": 40}), "members")
    assert (rows["value"].item(), rows["unit"].item()) == (75, "percent")
    assert rows["formula"].item() == "female / all"
    assert rows["computed_from"].item() == ["figure-1", "figure-2"]


def test_the_printed_total_wins_over_the_sum_of_women_and_men(frame):
    figures = frame(WOMEN | {"value": 30}, MEN | {"value": 20}, ALL | {"value": 60})
    assert share_of_women(figures, "members")["value"].item() == 50


def test_without_a_printed_total_women_and_men_are_the_whole(frame):
    rows = share_of_women(frame(WOMEN | {"value": 30}, MEN | {"value": 10}), "members")
    assert (rows["value"].item(), rows["formula"].item()) == (75, "female / (female + male)")
    assert rows["computed_from"].item() == ["figure-1", "figure-2"]


@pytest.mark.parametrize(
    "change",
    [
        {"source_id": "newspaper"},
        {"period": "2021"},
        {"group": "garment"},
        {"scheme": "pension"},
        {"status": "target"},
        {"area": "KH-1"},
        {"project_id": "some-project"},
    ],
)
def test_counts_of_two_publications_dates_or_groups_are_no_pair(frame, change):
    figures = frame(WOMEN | {"value": 30}, ALL | {"value": 40} | change)
    assert share_of_women(figures, "members", area=None).empty


def test_men_alone_a_total_alone_and_an_empty_whole_give_no_share(frame):
    assert share_of_women(frame(MEN, ALL), "members").empty
    assert share_of_women(frame(WOMEN | {"value": 0}, ALL | {"value": 0}), "members").empty
    assert share_of_women(frame(), "members").empty


def test_more_women_than_people_are_not_a_share(frame):
    assert share_of_women(frame(WOMEN | {"value": 50}, ALL | {"value": 40}), "members").empty


def test_a_count_printed_twice_with_different_values_is_not_chosen_between(frame):
    figures = frame(WOMEN | {"value": 10}, WOMEN | {"value": 20}, ALL | {"value": 40})
    assert share_of_women(figures, "members").empty


@pytest.mark.parametrize("qualifier", ["about", "nearly", "more_than"])
def test_a_share_of_a_rounded_count_is_about(frame, qualifier):
    figures = frame(WOMEN | {"value": 2, "qualifier": qualifier}, ALL | {"value": 4})
    assert share_of_women(figures, "members")["qualifier"].item() == "about"


def test_a_share_carries_the_concerns_of_both_counts_once(frame):
    figures = frame(WOMEN | {"concern": "weak_source"}, ALL | {"value": 4, "concern": "disputed;weak_source"})
    assert share_of_women(figures, "members")["concern"].item() == "disputed;weak_source"


def test_836288_of_1335609_contributors_are_women(published):
    rows = share_of_women(published.figures, "nssf_contributing_workers")
    row = rows[rows["period"] == "2022-12"].iloc[0]
    assert (row["female"], row["whole"], row["qualifier"]) == (836288, 1335609, "exact")
    assert round(row["value"], 1) == 62.6


def test_1633583_of_4335501_members_of_2021_are_women(published):
    row = share_of_women(published.figures, "nssf_members_registered").iloc[-1]
    assert (row["female"], row["whole"], row["period"]) == (1633583, 4335501, "2021")
    assert round(row["value"], 1) == 37.7
    assert row["concern"] == "inconsistent"


def test_nearly_two_million_of_more_than_three_and_a_half_is_about(published):
    row = share_of_women(published.figures, "nssf_members").iloc[-1]
    assert (row["female"], row["whole"], row["qualifier"]) == (2000000, 3500000, "about")


@pytest.mark.parametrize(("women", "men", "apart"), [(24.9, 16.6, 8.3), (5.7, 11.5, -5.8), (0, 0, 0)])
def test_a_gap_is_women_minus_men_in_percentage_points(frame, women, men, apart):
    share = {"unit": "percent"}
    rows = gap(frame(WOMEN | share | {"value": women}, MEN | share | {"value": men}), "members")
    assert (rows["value"].item(), rows["unit"].item()) == (apart, "percentage_points")
    assert rows["computed_from"].item() == ["figure-1", "figure-2"]


def test_counts_have_no_gap(frame):
    assert gap(frame(WOMEN, MEN), "members").empty


def test_a_gap_needs_both_sexes_of_one_publication(frame):
    share = {"unit": "percent"}
    assert gap(frame(WOMEN | share, ALL | share), "members").empty
    assert gap(frame(WOMEN | share, MEN | share | {"source_id": "newspaper"}), "members").empty


@pytest.mark.parametrize(
    ("indicator", "year", "women", "men", "apart"),
    [
        ("covered_by_any_benefit", "2022", 24.9, 16.6, 8.3),
        ("older_persons_receiving_pension", "2020", 5.7, 11.5, -5.8),
    ],
)
def test_the_published_gaps(published, indicator, year, women, men, apart):
    row = gap(published.figures, indicator).iloc[-1]
    assert (row["period"], row["female"], row["male"], row["value"]) == (year, women, men, apart)


def test_a_rate_names_and_dates_its_denominator(frame):
    figures = frame(
        {"value": 5, "period": "2022"}, {"indicator": "workers", "value": 50, "period": "2022-06"}
    )
    row = rate(figures, "members", "workers").iloc[0]
    assert (row["value"], row["unit"], row["printed"]) == (10, "percent", "")
    assert (row["denominator"], row["denominator_period"]) == ("workers", "2022-06")
    assert (row["numerator_value"], row["denominator_value"]) == (5, 50)
    assert row["computed_from"] == ["figure-1", "figure-2"]


def test_of_several_denominators_in_a_year_the_newest_counts(frame):
    below = {"indicator": "workers"}
    figures = frame(
        {"value": 5},
        below | {"value": 100, "period": "2022-10"},
        below | {"value": 50, "period": "2022-03"},
    )
    assert rate(figures, "members", "workers")["denominator_value"].tolist() == [100]


@pytest.mark.parametrize(
    "change",
    [{"period": "2021"}, {"area": "KH-1"}, {"sex": "female"}, {"group": "garment"}, {"value": 0}],
)
def test_another_year_place_sex_or_group_is_no_denominator(frame, change):
    figures = frame({}, {"indicator": "workers", "value": 9} | change)
    assert rate(figures, "members", "workers", area=None).empty


def test_the_groups_of_both_counts_can_be_named(frame):
    figures = frame({"group": "adults"}, {"indicator": "workers", "group": "aged_15_plus", "value": 4})
    found = rate(figures, "members", "workers", groups=("adults", "aged_15_plus"))
    assert found["value"].tolist() == [25]


def test_poor_households_of_phnom_penh_are_counted_among_all_its_households(published):
    rows = rate(published.figures, "idpoor_poor_households", "idpoor_households_all", area="KH-12")
    row = rows.iloc[-1]
    assert (row["numerator_value"], row["denominator_value"]) == (32216, 288967)
    assert (row["denominator"], row["denominator_period"]) == ("idpoor_households_all", "2022")
    assert round(row["value"], 2) == 11.15
