"""What is said of indicators, typed by hand from their definitions and from the publications."""

import pytest

# indicator: counts, sexes, part_of, kept_by, decimals
TYPED_BY_HAND = {
    "covered_by_any_benefit": ("covered", "women_men", "", "council", 1),
    "employed_covered_for_work_injury": ("covered", "women_men", "", "nssf", 1),
    "older_persons_receiving_pension": ("beneficiary", "women_men", "", "council", 1),
    "children_receiving_benefit": ("beneficiary", "girls_boys", "", "council", 1),
    "mothers_receiving_maternity_benefit": ("beneficiary", "women", "", "council", 1),
    "health_spending_over_25pct": ("context", "none", "health_spending_over_10pct", "statistics", 1),
    "unemployment_rate": ("context", "women_men", "", "statistics", 2),
    "nssf_members": ("registered", "women_men", "", "nssf", 0),
    "nssf_workers_active": ("active", "women_men", "nssf_workers_registered", "nssf", 0),
    "nssf_enterprises_registered": ("registered", "none", "", "nssf", 0),
    "nssf_compliance_rate": ("active", "none", "", "nssf", 1),
    "pension_contributions_collected": ("spending", "none", "", "nssf", 0),
    "nssf_health_visits": ("beneficiary", "women_men", "", "nssf", 0),
    "childbirth_allowance_women": ("beneficiary", "women", "", "nssf", 0),
    "childbirth_allowance_children": ("beneficiary", "girls_boys", "", "nssf", 0),
    "work_accident_cases": ("context", "none", "", "nssf", 0),
    "commuting_accident_deaths": ("context", "women_men", "commuting_accident_victims", "nssf", 0),
    "garment_women_share": ("context", "women", "", "labour", 1),
    "hef_covered_persons": ("entitled", "women_men", "", "health", 0),
    "hef_informal_workers": ("registered", "women_men", "", "health", 0),
    "family_package_households": ("registered", "none", "", "assistance_fund", 0),
    "health_access_persons": ("entitled", "women_men", "", "council", 0),
    "share_not_covered": ("excluded", "women_men", "", "council", 1),
    "people_without_legal_access": ("excluded", "women_men", "", "council", 0),
    "out_of_pocket_share": ("context", "none", "", "health", 1),
    "contribution_rate_employer": ("rule", "none", "", "nssf", 1),
    "maternity_leave_days": ("rule", "women", "", "nssf", 0),
    "minimum_wage_monthly": ("rule", "none", "", "labour", 0),
    "mean_monthly_earnings": ("price", "women_men", "", "statistics", 0),
    "project_funding_eur": ("spending", "none", "", "", 0),
    "project_people_trained": ("project", "women_men", "", "", 0),
    "idpoor_poor1_households": ("registered", "none", "idpoor_poor_households", "idpoor", 0),
    "idpoor_poor_persons": ("registered", "women_men", "", "idpoor", 0),
    "families_commune_database": ("context", "none", "", "planning", 0),
    "global_mpi_2024_index": ("context", "none", "", "statistics", 3),
    "global_mpi_2024_headcount_ratio": ("context", "women_men", "", "statistics", 1),
    "deprived_electricity": ("context", "none", "", "statistics", 1),
    "births_skilled_attendance": ("context", "none", "", "statistics", 1),
    "nssf_branch_named": ("context", "none", "", "", 0),
}
COLUMNS = ["counts", "sexes", "part_of", "kept_by", "decimals"]


@pytest.fixture(scope="module")
def rows(published) -> dict[str, dict]:
    return published["indicators"].set_index("indicator").to_dict("index")


@pytest.mark.parametrize(("indicator", "facts"), TYPED_BY_HAND.items(), ids=TYPED_BY_HAND)
def test_an_indicator_is_what_its_definition_says(indicator, facts, rows):
    assert tuple(rows[indicator][column] for column in COLUMNS) == facts


def test_what_the_definition_calls_women_only_is_about_women(published):
    known = published["indicators"]
    said = known["definition_en"].str.contains("women only|gave birth|a birth in the last two years")
    assert set(known.loc[said, "sexes"]) == {"women"}


def test_every_rate_of_a_rule_topic_is_a_rule(published):
    known = published["indicators"]
    assert set(known.loc[known["topic"] == "rules", "counts"]) == {"rule"}


# Printed: 14,022 + 4,674 + 3 = 18,699 injured in 2014; 84,865 + 3,140 = 88,005 voluntary members;
# 1,292 + 43 = 1,335 facilities; 43,849 + 174,786 = 218,635 civil servants; “50 dead, 351 seriously and 1,615
# lightly injured”.
@pytest.mark.parametrize(
    ("indicator", "parts"),
    [
        ("work_accident_injured", [{"workplace", "commuting", "occupational_disease"}]),
        ("commuting_accident_injured", [{"seriously_injured", "lightly_injured"}]),
        ("nssf_voluntary_members", [{"self_employed", "dependents"}]),
        (
            "nssf_health_facilities",
            [
                {"public_facilities", "private_facilities"},
                {"national_hospitals", "referral_hospitals", "health_centres"},
            ],
        ),
        ("civil_servants", [{"national_level", "subnational_level"}]),
        ("maternal_child_cash_persons", [{"pregnant_women", "children_under_2"}]),
    ],
)
def test_the_groups_that_divide_one_indicator(published, indicator, parts):
    ways = published["group_parts"]
    own = ways[ways["indicator"] == indicator].groupby("way", sort=False)["part"].agg(set)
    assert list(own) == parts


def test_the_victims_of_an_accident_are_the_dead_and_the_injured(published):
    mixed = published["sum_parts"]
    own = mixed[mixed["whole"] == "commuting_accident_victims"]
    own = own[own["way"] != "by_period"]
    assert set(zip(own["part"], own["part_group"], strict=True)) == {
        ("commuting_accident_deaths", "all"),
        ("commuting_accident_injured", "seriously_injured"),
        ("commuting_accident_injured", "lightly_injured"),
    }


def test_people_who_receive_something_each_year_are_not_added_up_over_years(published):
    listed = published["sum_parts"]
    over_time = set(listed.loc[listed["way"] == "by_period", "whole"])
    assert {"childbirth_allowance_women", "work_accident_cases", "nssf_health_visits"} <= over_time
    assert not over_time & {"nssf_health_users", "maternal_child_cash_persons", "cash_transfer_households"}


@pytest.mark.parametrize(
    ("source", "terms", "read"),
    [
        ("ilostat-sdg-131", "CC-BY-4.0", "https://www.ilo.org/rights-and-permissions"),
        ("ophi-mpi-2024-subnational", "not_read", ""),
        ("nis-census-2019", "not_read", ""),
        ("ppp-2018-09-mpi", "facts", ""),
        ("ilo-country-profile", "facts", ""),
    ],
)
def test_the_terms_of_publications(published, source, terms, read):
    row = published["sources"].set_index("source_id").loc[source]
    assert (row["terms"], row["terms_url"]) == (terms, read)


def test_every_table_by_province_stands_under_terms_that_were_read_or_is_held_back(published):
    tables = published["province_tables"]["source_id"].unique()
    terms = published["sources"].set_index("source_id")["terms"]
    only_facts = [source for source in tables if terms[source] == "facts"]
    assert not only_facts, (
        f"sources.csv: terms of {', '.join(only_facts)} is 'facts'; of a publication whose table by province was "
        "copied it must be the licence that somebody read, or 'not_read'"
    )
