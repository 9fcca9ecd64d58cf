"""One indicator by province: 25 rows, each with a figure or the reason for none."""

import pandas as pd
import pytest

from indicators.provinces import (
    NOT_PUBLISHED,
    PART_OF_KAMPONG_CHAM,
    PROVINCES,
    by_province,
    denominator_of,
    editions,
    shares_by_province,
)

EDITION = {
    "indicator": "members",
    "sex": "all",
    "group": "all",
    "period": "2022",
    "scheme": "none",
    "source_id": "yearbook",
    "status": "official",
}
SHARES = pd.DataFrame(
    [
        ("members", "persons", "", ""),
        ("idpoor_poor_households", "households", "idpoor_households_all", "all"),
        ("idpoor_households_all", "households", "", ""),
    ],
    columns=["indicator", "unit", "denominator", "denominator_group"],
)


def test_there_is_a_row_for_each_of_the_25_provinces_in_the_order_of_the_codes(frame):
    rows = by_province(frame({"area": "KH-9"}, {"area": "KH-1"}), EDITION)
    assert list(rows["area"]) == [f"KH-{number}" for number in range(1, 26)]


def test_a_province_without_a_figure_has_the_reason_and_no_zero(frame):
    rows = by_province(frame({"area": "KH-1"}), EDITION).set_index("area")
    assert rows.at["KH-1", "reason"] == ""
    assert rows.at["KH-2", "reason"] == NOT_PUBLISHED
    assert rows["value"].isna().sum() == 24


def test_a_published_zero_is_a_figure(frame):
    rows = by_province(frame({"area": "KH-4", "value": 0}), EDITION).set_index("area")
    assert rows.at["KH-4", "value"] == 0
    assert rows.at["KH-4", "reason"] == ""


def test_no_figure_at_all_is_still_25_rows(frame):
    rows = by_province(frame(), EDITION)
    assert len(rows) == 25
    assert set(rows["reason"]) == {NOT_PUBLISHED}


def test_the_country_and_neighbours_are_no_province(frame):
    rows = by_province(frame({"area": "KH"}, {"area": "TH"}), EDITION)
    assert rows["value"].isna().all()


@pytest.mark.parametrize(
    "other",
    [
        {"period": "2021"},
        {"sex": "female"},
        {"group": "garment"},
        {"indicator": "households"},
        {"source_id": "survey"},
    ],
)
def test_another_question_is_not_answered(frame, other):
    rows = by_province(frame({"area": "KH-1"} | other), EDITION)
    assert rows["value"].isna().all()


def test_a_figure_in_doubt_is_shown_as_such(frame):
    figures = frame({"area": "KH-1", "concern": "weak_source;inconsistent"}, {"area": "KH-2"})
    rows = by_province(figures, EDITION).set_index("area")
    assert rows["doubt"][["KH-1", "KH-2"]].to_list() == [True, False]


def test_before_2014_tboung_khmum_was_a_part_of_kampong_cham(frame):
    old = {"area": "KH-3", "boundaries": "before_2014"}
    rows = by_province(frame(old), EDITION).set_index("area")
    assert rows.at["KH-25", "reason"] == PART_OF_KAMPONG_CHAM
    assert rows.at["KH-3", "old_extent"]
    assert rows["old_extent"].sum() == 1


def test_tboung_khmum_is_only_missing_beside_todays_kampong_cham_whatever_a_note_says(frame):
    rows = by_province(frame({"area": "KH-3", "note": "Without Tboung Khmum."}), EDITION).set_index("area")
    assert rows.at["KH-25", "reason"] == NOT_PUBLISHED
    assert not rows["old_extent"].any()


def _offered(figures) -> list[list]:
    return editions(figures)[["period", "source_id", "provinces"]].values.tolist()


def test_an_edition_by_province_has_at_least_five(frame):
    five = [{"area": f"KH-{number}"} for number in range(1, 6)]
    four = [{"area": f"KH-{number}", "period": "2021"} for number in range(1, 5)]
    assert _offered(frame(*five, *four, {"area": "KH", "period": "2021"})) == [["2022", "yearbook", 5]]


def test_the_newest_edition_comes_first_within_an_indicator(frame):
    places = [f"KH-{number}" for number in range(1, 6)]
    rows = [{"area": area, "period": period} for period in ("2014", "2022") for area in places]
    assert [period for period, *_ in _offered(frame(*rows))] == ["2022", "2014"]


def _edition(source: str, count: int, **more) -> list[dict]:
    return [{"area": f"KH-{number}", "source_id": source} | more for number in range(1, count + 1)]


def test_two_publications_are_two_editions_never_a_mixture(frame):
    figures = frame(*_edition("official-list", 11), *_edition("survey", 25, status="survey", value=10))
    assert _offered(figures) == [["2022", "survey", 25], ["2022", "official-list", 11]]
    rows = by_province(figures, EDITION | {"source_id": "official-list"})
    assert rows["value"].notna().sum() == 11


def test_a_revised_edition_goes_before_the_one_that_it_supersedes(frame):
    old, new = _edition("first", 25, concern="superseded"), _edition("revised", 25, value=2)
    assert [source for _, source, _ in _offered(frame(*old, *new))] == ["revised", "first"]


def test_a_count_without_a_published_denominator_has_no_share(frame):
    assert shares_by_province(frame({"area": "KH-1"}), SHARES, EDITION) is None


def test_a_share_takes_the_denominator_of_its_own_year(frame):
    count, whole = "idpoor_poor_households", "idpoor_households_all"
    figures = frame(
        {"indicator": count, "area": "KH-1", "value": 20},
        {"indicator": whole, "area": "KH-1", "value": 80},
        {"indicator": whole, "area": "KH-1", "value": 1000, "period": "2019"},
        {"indicator": count, "area": "KH-2", "value": 7},
        {"indicator": whole, "area": "KH-2", "value": 9, "period": "2019"},
    )
    rows = shares_by_province(figures, SHARES, EDITION | {"indicator": count}).set_index("area")
    assert len(rows) == 25
    assert (rows.at["KH-1", "value"], rows.at["KH-1", "unit"]) == (25, "percent")
    assert rows.at["KH-2", "reason"] == NOT_PUBLISHED


def _of(published, indicator: str, period: str, sex: str = "all") -> dict:
    rows = editions(published.figures)
    own = rows[(rows["indicator"] == indicator) & (rows["period"] == period) & (rows["sex"] == sex)]
    return own.iloc[0].to_dict()


def _shares(published):
    edition = _of(published, "idpoor_poor_households", "2022")
    return shares_by_province(published.figures, published["indicators"], edition)


# Printed in data/provinces/idpoor-2022.csv: 32216 of 288967, 1791 of 9674, 5540 of 22553.
@pytest.mark.parametrize(("area", "share"), [("KH-12", 11.1487), ("KH-23", 18.5135), ("KH-24", 24.5644)])
def test_poor_households_as_a_share_of_all_households(published, area, share):
    assert _shares(published).set_index("area").at[area, "value"] == pytest.approx(share, abs=0.00005)


def test_computed_shares_agree_with_the_rates_of_the_register(published):
    rates = by_province(published.figures, _of(published, "idpoor_poor_households_rate", "2022"))
    assert (_shares(published)["value"] - rates["value"]).abs().max() < 0.0501


def test_inconsistent_battambang_keeps_its_figure_and_is_in_doubt(published):
    counts = by_province(published.figures, _of(published, "idpoor_poor_households", "2022"))
    for rows in (counts, _shares(published)):
        battambang = rows.set_index("area").loc["KH-2"]
        assert battambang["printed"] in ("91072", "")
        assert battambang["doubt"]
        assert rows["doubt"].sum() == 1


def test_kampong_cham_of_the_2008_census_is_the_old_one(published):
    rows = by_province(published.figures, _of(published, "population", "2008-03-03", "female")).set_index(
        "area"
    )
    assert rows.at["KH-3", "printed"] == "861330"
    assert rows.at["KH-3", "old_extent"]
    assert rows.at["KH-25", "reason"] == PART_OF_KAMPONG_CHAM


def test_every_edition_offered_has_one_figure_a_province(published):
    offered = editions(published.figures)
    assert offered["provinces"].between(5, 25).all()
    for edition in offered.to_dict("records"):
        assert by_province(published.figures, edition)["value"].notna().sum() == edition["provinces"]


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
    rows = by_province(published.figures, _of(published, "families_commune_database", "2011")).set_index(
        "area"
    )
    assert not rows["old_extent"].any()
    assert rows.at["KH-25", "printed"]
