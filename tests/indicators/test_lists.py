"""The lists that lead pages: their order, and for whom each entry is."""

import pandas as pd
import pytest

from indicators.lists import NoEntry, entries, first, voice_subjects

INDICATORS = pd.DataFrame(
    [
        ("members", "all", "all", "all_nssf"),
        ("mothers", "female", "all", ""),
        ("wage", "all", "garment", "none"),
    ],
    columns=["indicator", "whole_sex", "whole_group", "whole_scheme"],
)


def _tables(*rows: tuple) -> dict:
    columns = ["list", "place", "indicator", "sex", "group", "scheme", "short_en", "short_km"]
    filled = [(*row, *[""] * (len(columns) - len(row))) for row in rows]
    return {"lists": pd.DataFrame(filled, columns=columns), "indicators": INDICATORS}


def test_entries_stand_in_the_order_of_their_places():
    tables = _tables(("front", 10, "wage"), ("front", 2, "members"), ("map", 1, "members"))
    assert list(entries(tables, "front")["indicator"]) == ["members", "wage"]


def test_an_entry_that_says_nothing_is_for_the_declared_whole():
    rows = entries(
        _tables(("front", 1, "mothers"), ("front", 2, "wage", "female", "all", "pension")), "front"
    )
    assert rows[["sex", "group", "scheme"]].values.tolist() == [
        ["female", "all", ""],
        ["female", "all", "pension"],
    ]


def test_an_entry_of_an_unknown_indicator_is_left_out():
    assert list(entries(_tables(("front", 1, "gone"), ("front", 2, "wage")), "front")["indicator"]) == [
        "wage"
    ]


def test_a_list_that_is_not_there_is_empty():
    assert entries(_tables(("front", 1, "wage")), "nowhere").empty


def test_a_page_that_needs_an_entry_says_which_list_lacks_it():
    tables = _tables(("map", 1, "wage"))
    assert first(tables, "map")["indicator"] == "wage"
    with pytest.raises(NoEntry, match="lists.csv has no entry of the list 'similar_provinces'"):
        first(tables, "similar_provinces")


def test_the_front_page_leads_with_wholes_or_with_a_part_that_the_list_names(published):
    rows = entries(published.tables, "front")
    assert [(row["indicator"], row["group"], row["scheme"]) for row in rows.to_dict("records")] == [
        ("covered_by_any_benefit", "all", "none"),
        ("nssf_members", "all", "all_nssf"),
        ("nssf_contributing_workers", "all", "pension"),
        ("employed_covered_for_work_injury", "all", "none"),
        ("health_protection_coverage_rate", "all", "none"),
        ("nssf_health_members", "private_sector", "health_care"),
        ("older_persons_receiving_pension", "all", "none"),
        ("mothers_receiving_maternity_benefit", "all", "none"),
        ("informal_employment_share", "all", "none"),
        ("minimum_wage_monthly", "garment", "none"),
    ]


def test_every_entry_of_the_front_page_is_published_for_cambodia(published):
    figures = published.figures[published.figures["area"] == "KH"]
    have = set(figures[["indicator", "sex", "group", "scheme"]].itertuples(index=False, name=None))
    rows = entries(published.tables, "front")[["indicator", "sex", "group", "scheme"]]
    assert set(rows.itertuples(index=False, name=None)) <= have


def test_every_list_is_one_that_a_page_asks_for(published):
    assert set(published["lists"]["list"]) == {
        "front", "branches", "branches_told", "of_those_covered", "industries", "compared_by_place",
        "women_and_men_by_year", "women_and_men_over_time", "map", "similar_provinces",
        "province_population", "kinds", "what_if_members", "what_if_labour_force", "what_if_coverage",
        "what_if_demand", "factsheet_place", "factsheet_strips", "factsheet_trend", "factsheet_sexes",
        "nssf_ways", "life", "life_told", "not_by_province", "people", "heat", "strips", "place", "place_trend",
    }  # fmt: skip


def test_the_branches_have_short_names_in_both_languages(published):
    rows = entries(published.tables, "branches")
    assert len(rows) == 10
    assert rows["short_en"].iloc[0] == "At least one benefit"
    assert rows[["short_en", "short_km"]].ne("").all(axis=None)


def test_the_industries_are_groups_of_one_indicator(published):
    rows = entries(published.tables, "industries")
    assert set(rows["indicator"]) == {"employed_persons"}
    assert list(rows["group"])[:2] == ["garment", "footwear_leather"]


def test_subjects_of_accounts_have_words_and_a_figure(published):
    rows = voice_subjects(published.tables).set_index("subject")
    assert rows.at["factories", "words"] == ("garment", "equal pay")
    assert tuple(rows.loc["maternity", ["indicator", "sex", "group"]]) == (
        "mothers_receiving_maternity_benefit",
        "female",
        "all",
    )


def test_every_account_has_a_subject(published):
    words = [word for row in voice_subjects(published.tables)["words"] for word in row]
    for theme in published["stories"]["theme"]:
        assert any(word in theme for word in words), theme
