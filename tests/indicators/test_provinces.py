"""One indicator by province: 25 rows, each with a figure or the reason for none."""

import pandas as pd
import pytest

from indicators.provinces import (
    NOT_PUBLISHED,
    PART_OF_KAMPONG_CHAM,
    PROVINCES,
    by_province,
    denominator_of,
    province_series,
    shares_by_province,
)

SHARES = pd.DataFrame(
    [
        ("members", "persons", "", ""),
        ("idpoor_poor_households", "households", "idpoor_households_all", "all"),
        ("idpoor_households_all", "households", "", ""),
    ],
    columns=["indicator", "unit", "denominator", "denominator_group"],
)


def test_there_is_a_row_for_each_of_the_25_provinces_in_the_order_of_the_codes(frame):
    rows = by_province(frame({"area": "KH-9"}, {"area": "KH-1"}), "members", period="2022")
    assert list(rows["area"]) == [f"KH-{number}" for number in range(1, 26)]


def test_a_province_without_a_figure_has_the_reason_and_neither_zero_nor_rank(frame):
    rows = by_province(frame({"area": "KH-1"}), "members", period="2022").set_index("area")
    assert rows.at["KH-1", "reason"] == ""
    assert rows.at["KH-2", "reason"] == NOT_PUBLISHED
    assert rows["value"].isna().sum() == rows["rank"].isna().sum() == 24


def test_a_published_zero_is_a_figure(frame):
    rows = by_province(frame({"area": "KH-4", "value": 0}), "members", period="2022").set_index("area")
    assert rows.at["KH-4", "value"] == 0
    assert rows.at["KH-4", "reason"] == ""


def test_no_figure_at_all_is_still_25_rows(frame):
    rows = by_province(frame(), "members", period="2022")
    assert len(rows) == 25
    assert set(rows["reason"]) == {NOT_PUBLISHED}


def test_the_country_and_neighbours_are_no_province(frame):
    rows = by_province(frame({"area": "KH"}, {"area": "TH"}), "members", period="2022")
    assert rows["value"].isna().all()


@pytest.mark.parametrize(
    "other", [{"period": "2021"}, {"sex": "female"}, {"group": "garment"}, {"indicator": "households"}]
)
def test_another_question_is_not_answered(frame, other):
    rows = by_province(frame({"area": "KH-1"} | other), "members", period="2022")
    assert rows["value"].isna().all()


def test_the_highest_is_first_and_equals_share_a_rank(frame):
    figures = frame(
        {"area": "KH-1", "value": 30},
        {"area": "KH-2", "value": 50},
        {"area": "KH-3", "value": 30},
        {"area": "KH-4", "value": 10},
    )
    rows = by_province(figures, "members", period="2022").set_index("area")
    assert rows["rank"].dropna().to_dict() == {"KH-1": 2, "KH-2": 1, "KH-3": 2, "KH-4": 4}


def test_an_inconsistent_figure_is_shown_without_a_rank(frame):
    figures = frame(
        {"area": "KH-1", "value": 90, "concern": "weak_source;inconsistent"}, {"area": "KH-2", "value": 10}
    )
    rows = by_province(figures, "members", period="2022").set_index("area")
    assert rows.at["KH-1", "value"] == 90
    assert rows["rank"].dropna().to_dict() == {"KH-2": 1}


def test_before_2014_tboung_khmum_was_a_part_of_kampong_cham(frame):
    old = {"area": "KH-3", "boundaries": "before_2014"}
    rows = by_province(frame(old), "members", period="2022").set_index("area")
    assert rows.at["KH-25", "reason"] == PART_OF_KAMPONG_CHAM
    assert rows.at["KH-3", "old_extent"]
    assert rows["old_extent"].sum() == 1


def test_tboung_khmum_is_only_missing_beside_todays_kampong_cham_whatever_a_note_says(frame):
    rows = by_province(
        frame({"area": "KH-3", "note": "Without Tboung Khmum."}), "members", period="2022"
    ).set_index("area")
    assert rows.at["KH-25", "reason"] == NOT_PUBLISHED
    assert not rows["old_extent"].any()


def test_a_series_by_province_has_at_least_five(frame):
    five = [{"area": f"KH-{number}"} for number in range(1, 6)]
    four = [{"area": f"KH-{number}", "period": "2021"} for number in range(1, 5)]
    found = province_series(frame(*five, *four, {"area": "KH", "period": "2021"}))
    assert found[["indicator", "period", "provinces"]].values.tolist() == [["members", "2022", 5]]


def test_the_newest_series_comes_first_within_an_indicator(frame):
    places = [f"KH-{number}" for number in range(1, 6)]
    rows = [{"area": area, "period": period} for period in ("2014", "2022") for area in places]
    assert list(province_series(frame(*rows))["period"]) == ["2022", "2014"]


def test_a_count_without_a_published_denominator_has_no_share(frame):
    assert shares_by_province(frame({"area": "KH-1"}), SHARES, "members", period="2022") is None


def test_a_share_takes_the_denominator_of_its_own_year(frame):
    count, whole = "idpoor_poor_households", "idpoor_households_all"
    figures = frame(
        {"indicator": count, "area": "KH-1", "value": 20},
        {"indicator": whole, "area": "KH-1", "value": 80},
        {"indicator": whole, "area": "KH-1", "value": 1000, "period": "2019"},
        {"indicator": count, "area": "KH-2", "value": 7},
        {"indicator": whole, "area": "KH-2", "value": 9, "period": "2019"},
    )
    rows = shares_by_province(figures, SHARES, count, period="2022").set_index("area")
    assert len(rows) == 25
    assert (rows.at["KH-1", "value"], rows.at["KH-1", "unit"]) == (25, "percent")
    assert rows.at["KH-2", "reason"] == NOT_PUBLISHED


# Printed in data/provinces/idpoor-2022.csv: 32216 of 288967, 1791 of 9674, 5540 of 22553.
@pytest.mark.parametrize(("area", "share"), [("KH-12", 11.1487), ("KH-23", 18.5135), ("KH-24", 24.5644)])
def test_poor_households_as_a_share_of_all_households(published, area, share):
    rows = shares_by_province(
        published.figures, published["indicators"], "idpoor_poor_households", period="2022"
    )
    assert rows.set_index("area").at[area, "value"] == pytest.approx(share, abs=0.00005)


def test_computed_shares_agree_with_the_rates_the_publication_prints(published):
    computed = shares_by_province(
        published.figures, published["indicators"], "idpoor_poor_households", period="2022"
    )
    printed = by_province(published.figures, "idpoor_poor_households_rate", period="2022")
    assert (computed["value"] - printed["value"]).abs().max() < 0.0501


def test_inconsistent_battambang_keeps_its_figure_and_gets_no_rank(published):
    for rows in (
        by_province(published.figures, "idpoor_poor_households", period="2022"),
        shares_by_province(
            published.figures, published["indicators"], "idpoor_poor_households", period="2022"
        ),
    ):
        battambang = rows.set_index("area").loc["KH-2"]
        assert battambang["printed"] in ("91072", "")
        assert battambang["rank"] != battambang["rank"]
        assert sorted(rows["rank"].dropna()) == list(range(1, 25))


def test_kampong_cham_of_the_2008_census_is_the_old_one(published):
    rows = by_province(published.figures, "population", period="2008-03-03", sex="female").set_index("area")
    assert rows.at["KH-3", "printed"] == "861330"
    assert rows.at["KH-3", "old_extent"]
    assert rows.at["KH-25", "reason"] == PART_OF_KAMPONG_CHAM


def test_every_series_offered_has_one_figure_a_province(published):
    offered = province_series(published.figures)
    assert not offered.duplicated(["indicator", "sex", "group", "period"]).any()
    assert offered["provinces"].between(5, 25).all()


def test_every_denominator_of_a_count_is_published_by_province(published):
    local = published.figures[published.figures["area"].isin(PROVINCES)]
    known = published["indicators"]
    below = [denominator_of(known, name) for name in known["indicator"]]
    wholes = {(row["indicator"], row["group"]) for row in local.to_dict("records")}
    assert {pair for pair in below if pair} <= wholes
    assert sum(pair is not None for pair in below) >= 6


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        ("idpoor_poor1_households", ("idpoor_households_all", "all")),
        ("international_migrants_18_plus", ("population_18_plus_commune_database", "aged_18_plus")),
        ("migrants_search_of_employment", ("migrants_previous_residence", "all")),
        ("idpoor_poor_households_rate", None),
        ("nssf_compliance_rate", None),
        ("nssf_members", None),
        ("not_an_indicator", None),
    ],
)
def test_a_share_is_computed_of_counts_alone(published, indicator, expected):
    assert denominator_of(published["indicators"], indicator) == expected


def test_the_commune_records_of_2011_are_split_by_district_and_have_todays_kampong_cham(published):
    rows = by_province(published.figures, "families_commune_database", period="2011").set_index("area")
    assert not rows["old_extent"].any()
    assert rows.at["KH-25", "printed"]
