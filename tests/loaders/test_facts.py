"""What the tables say of indicators, publications and tables must be true together."""

import pandas as pd
import pytest

from loaders.facts import broken_facts, broken_figures

INDICATOR = {
    "indicator": "members",
    "unit": "persons",
    "measure": "stock",
    "counts": "registered",
    "sexes": "women_men",
    "whole_sex": "all",
    "part_of": "",
    "denominator": "",
    "denominator_group": "",
    "decimals": "0",
    "_file": "indicators.csv",
}
SOURCE = {"terms": "facts", "terms_url": "", "_file": "sources.csv"}
COLUMN = {
    "file": "census.csv",
    "places": "25",
    "boundaries": "present",
    "low_column": "",
    "high_column": "",
    "status": "official",
    "counted": "census",
    "_file": "provinces/tables.csv",
}
SUM = {
    "whole": "victims",
    "whole_group": "all",
    "part": "injured",
    "part_group": "serious",
    "_file": "sum_parts.csv",
}


def _rows(usual: dict, changes: tuple[dict, ...]) -> pd.DataFrame:
    return pd.DataFrame([usual | change | {"_line": line} for line, change in enumerate(changes, start=2)])


def said(indicators=({},), sources=({},), columns=({},), sums=()) -> list[str]:
    tables = {
        "indicators": _rows(INDICATOR, indicators),
        "sources": _rows(SOURCE, sources),
        "province_tables": _rows(COLUMN, columns),
        "sum_parts": _rows(SUM, sums),
    }
    return [str(problem) for problem in broken_facts(tables)]


SOUND = {
    "people": {},
    "households without a sex": {"unit": "households", "sexes": "none"},
    "a rule with one decimal": {
        "unit": "percent", "measure": "rule", "counts": "rule", "sexes": "none", "decimals": "1",
    },
    "about women alone": {"sexes": "women", "whole_sex": "female"},
    "mothers with their children": {"sexes": "women"},
    "money spent": {"unit": "KHR", "measure": "flow", "counts": "spending", "sexes": "none"},
    "earnings of women and of men": {"unit": "USD", "measure": "amount", "counts": "price"},
    "a share of another unit": {
        "unit": "percent", "measure": "rate", "decimals": "1", "denominator": "firms", "denominator_group": "all",
    },
}  # fmt: skip
FIRMS = {"indicator": "firms", "unit": "enterprises", "sexes": "none"}


@pytest.mark.parametrize("change", SOUND.values(), ids=SOUND)
def test_what_can_be_true_together_has_no_problem(change):
    assert said(indicators=(change, FIRMS)) == []


BROKEN = {
    "a rule that is no rule": (
        {"counts": "rule"},
        "counts is 'rule'; it must be 'rule' where measure is 'rule', and only there",
    ),
    "a measure of rules that counts people": (
        {"measure": "rule"},
        "counts is 'registered'; it must be 'rule' where measure is 'rule', and only there",
    ),
    "money in all that is no money": (
        {"counts": "spending"},
        "counts is 'spending'; unit must then be one of KHR, USD, EUR, PPP_USD_2021",
    ),
    "households with a sex": (
        {"unit": "households"},
        "sexes is 'women_men'; it must be 'none', since households have no sex",
    ),
    "a whole of women where there is no sex": (
        {"unit": "facilities", "sexes": "none", "whole_sex": "female"},
        "whole_sex is 'female'; it must be 'all' where sexes is 'none'",
    ),
    "men of what is about women": (
        {"sexes": "women", "whole_sex": "male"},
        "whole_sex is 'male'; it must be 'female' or 'all' where sexes is 'women'",
    ),
    "half a person": ({"decimals": "1"}, "decimals is '1'; it must be 0, since persons are counted whole"),
    "a denominator without its group": (
        {"denominator": "workers"},
        "denominator and denominator_group must both be filled, or both be empty",
    ),
    "a part of another unit": (
        {"part_of": "firms"},
        "part_of is 'firms', counted in enterprises; it must be counted in persons",
    ),
    "a share of another unit": (
        {"denominator": "firms", "denominator_group": "all"},
        "denominator is 'firms', counted in enterprises; it must be counted in persons",
    ),
    "a part of itself": ({"part_of": "members"}, "part_of is 'members'; it must not lead back to members"),
    "a share of itself": (
        {"denominator": "members", "denominator_group": "all"},
        "denominator is 'members'; it must be another indicator",
    ),
}


@pytest.mark.parametrize(("change", "sentence"), BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_true_together_is_said(change, sentence):
    assert said(indicators=(change, FIRMS)) == [f"indicators.csv:2: {sentence}"]


def test_a_circle_of_parts_is_said_at_each_of_them():
    one, other = {"part_of": "workers"}, {"indicator": "workers", "part_of": "members"}
    assert said(indicators=(one, other)) == [
        "indicators.csv:2: part_of is 'workers'; it must not lead back to members",
        "indicators.csv:3: part_of is 'members'; it must not lead back to workers",
    ]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"terms": "CC-BY-4.0"}, "terms_url is empty; it must say where CC-BY-4.0 was read"),
        (
            {"terms": "not_read", "terms_url": "https://example.org/terms"},
            "terms_url must be empty where terms is 'not_read'",
        ),
    ],
)
def test_a_licence_says_where_it_was_read(change, sentence):
    assert said(sources=({}, change)) == [f"sources.csv:3: {sentence}"]


def test_all_columns_of_a_table_have_the_same_places_and_boundaries():
    assert said(
        columns=({}, {"places": "24", "boundaries": "before_2014"}, {"file": "idpoor.csv", "places": "9"})
    ) == [
        "provinces/tables.csv:3: places is '24'; it must be '25', as in the first column of census.csv",
        "provinces/tables.csv:3: boundaries is 'before_2014'; it must be 'present', as in the first column of "
        "census.csv",
    ]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"status": "survey"}, "counted is 'census'; it must be 'survey' where status is 'survey'"),
        (
            {"status": "modelled", "counted": "survey"},
            "counted is 'survey'; it must be 'estimate' where status is 'modelled'",
        ),
        ({"low_column": "from"}, "low_column and high_column must both be filled, or both be empty"),
    ],
)
def test_a_table_says_how_it_was_counted_and_both_ends_of_its_intervals(change, sentence):
    assert said(columns=({}, change)) == [f"provinces/tables.csv:3: {sentence}"]


def test_an_estimate_that_a_body_compiled_is_an_estimate():
    assert said(columns=({"status": "compiled", "counted": "estimate"},)) == []


OVER_TIME = {"whole": "members", "part": "members", "whole_group": "", "part_group": ""}


def test_victims_are_divided_by_groups_of_other_indicators_and_births_over_time():
    flow = {"indicator": "births", "measure": "flow"}
    over_time = OVER_TIME | {"whole": "births", "part": "births"}
    assert said(indicators=({}, flow), sums=({}, over_time)) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (OVER_TIME, "whole is 'members', a stock; only a flow adds up over time"),
        ({"part_group": ""}, "whole_group and part_group must both be filled"),
        (
            OVER_TIME | {"whole": "births", "part": "births", "part_group": "all"},
            "whole_group and part_group must both be filled, or both empty where an indicator adds up over time",
        ),
    ],
)
def test_a_way_to_divide_a_whole_that_cannot_add_up_is_named(change, sentence):
    assert said(sums=(change,)) == [f"sum_parts.csv:2: {sentence}"]


FIGURE = {
    "indicator": "members",
    "area": "KH-7",
    "sex": "all",
    "concern": "",
    "source_id": "survey",
    "_file": "figures/a.csv",
    "_said_in": "figures/a.csv",
}


def _of_figure(change: dict, sexes: str = "women_men") -> list[str]:
    tables = {
        "indicators": _rows(INDICATOR, ({"sexes": sexes},)),
        "shared_domains": pd.DataFrame([{"source_id": "survey", "first": "KH-7", "second": "KH-23"}]),
    }
    figures = pd.DataFrame([FIGURE | change | {"_line": 2, "_said_line": 2}])
    return [str(problem) for problem in broken_figures(figures, tables)]


@pytest.mark.parametrize(
    ("sexes", "sex", "broken"),
    [
        ("women_men", "male", False),
        ("girls_boys", "female", False),
        ("women", "female", False),
        ("women", "male", True),
        ("none", "all", False),
        ("none", "female", True),
    ],
)
def test_a_figure_has_a_sex_that_its_indicator_knows(sexes, sex, broken):
    sentence = f"figures/a.csv:2: sex is '{sex}'; members has no such sex (sexes in indicators.csv)"
    assert _of_figure({"sex": sex}, sexes) == ([sentence] if broken else [])


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ({"area": "KH-7"}, False),
        ({"area": "KH-23"}, False),
        ({"area": "KH-2"}, True),
        ({"source_id": "census"}, True),
    ],
)
def test_a_shared_survey_domain_says_with_whom_it_is_shared(change, broken):
    row = FIGURE | change
    sentence = (
        "figures/a.csv:2: concern is 'shared_domain'; shared_domains.csv must say with which place "
        f"{row['area']} shares the domain of '{row['source_id']}'"
    )
    assert _of_figure(change | {"concern": "undated;shared_domain"}) == ([sentence] if broken else [])
    assert _of_figure(change) == []
