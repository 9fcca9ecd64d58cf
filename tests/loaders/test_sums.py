"""Sums found by rule over parts and wholes: groups, mixed indicators, periods; what is no break."""

import pandas as pd
import pytest

from loaders.figures import read_figures
from loaders.rules import across

INDICATORS = pd.DataFrame(
    [
        ("members", "stock", ""),
        ("victims", "flow", ""),
        ("deaths", "flow", "victims"),
        ("injured", "flow", "victims"),
        ("births", "flow", ""),
        ("users", "flow", ""),
    ],
    columns=["indicator", "measure", "part_of"],
).assign(unit="persons", adds_over_area="true", adds_over_sex="true", below_zero="false")
GROUP_PARTS = pd.DataFrame(
    [
        ("veterans_and_public", "by_former_work", "public_sector", "members"),
        ("veterans_and_public", "by_former_work", "former_civil_servants", "members"),
        ("veterans_and_public", "by_former_work", "veterans", "members"),
    ],
    columns=["whole", "way", "part", "indicator"],
)
SUM_PARTS = pd.DataFrame(
    [
        ("victims", "all", "by_gravity", "deaths", "all"),
        ("victims", "all", "by_gravity", "injured", "serious"),
        ("victims", "all", "by_gravity", "injured", "light"),
        ("births", "", "by_period", "births", ""),
    ],
    columns=["whole", "whole_group", "way", "part", "part_group"],
)
TABLES = {
    "indicators": INDICATORS,
    "sources": pd.DataFrame({"source_id": [], "published": []}),
    "group_parts": GROUP_PARTS,
    "sum_parts": SUM_PARTS,
}
USUAL = {
    "indicator": "members",
    "area": "KH",
    "sex": "all",
    "group": "all",
    "scheme": "health_care",
    "period": "2018-12",
    "printed": "100",
    "number_format": "en",
    "qualifier": "exact",
    "status": "official",
    "concern": "",
    "source_id": "fund",
    "project_id": "",
    "_file": "figures/a.csv",
}


def found(*rows: dict) -> list[tuple]:
    """(code, total, sum, members, other publications) of the sums that are known to be broken."""
    sums = checked(*rows)[1]
    return [
        tuple(row) for row in sums[["code", "total", "sum", "members", "sources"]].itertuples(index=False)
    ]


def checked(*rows: dict) -> tuple[list[str], pd.DataFrame]:
    figures = pd.DataFrame(
        [{"figure_id": f"f{line}", "_line": line} | USUAL | row for line, row in enumerate(rows, start=2)]
    )
    figures = figures.assign(_said_in=figures["_file"], _said_line=figures["_line"])
    problems, sums = across(read_figures(figures, INDICATORS)[0], TABLES)
    return [str(problem) for problem in problems], sums


def group(name: str, printed: str, **more) -> dict:
    return {"group": name, "printed": printed} | more


# “amounted to estimated 300,000”: 204,084 civil servants, 55,222 former ones, 54,770 veterans
GROUPS = [
    group("public_sector", "204,084"),
    group("former_civil_servants", "55,222"),
    group("veterans", "54,770"),
]
BROKEN_TOTAL = group("veterans_and_public", "300,000", qualifier="about", concern="inconsistent")


def test_groups_that_are_more_than_a_total_about_them():
    assert found(BROKEN_TOTAL, *GROUPS) == [("groups", 300000, 314076, ["f2", "f3", "f4", "f5"], [])]


@pytest.mark.parametrize(
    ("qualifier", "printed"),
    [
        ("about", "310,000"),  # 1.3 percent: within what about may mean
        ("more_than", "300,000"),
        ("nearly", "320,000"),
        ("exact", "314,076"),
    ],
)
def test_what_the_words_of_a_publication_allow_is_no_break(qualifier, printed):
    assert found(BROKEN_TOTAL | {"qualifier": qualifier, "printed": printed}, *GROUPS) == []


@pytest.mark.parametrize(("qualifier", "printed"), [("more_than", "320,000"), ("nearly", "300,000")])
def test_what_the_words_of_a_publication_do_not_allow_is_a_break(qualifier, printed):
    assert len(found(BROKEN_TOTAL | {"qualifier": qualifier, "printed": printed}, *GROUPS)) == 1


def test_parts_of_which_one_is_more_than_a_number_can_only_be_too_much():
    part = group("veterans", "40,000", qualifier="more_than")
    assert found(group("veterans_and_public", "350,000", concern="disputed"), *GROUPS[:2], part) == []
    assert len(found(group("veterans_and_public", "290,000", concern="disputed"), *GROUPS[:2], part)) == 1


def test_a_sum_without_all_its_parts_is_none():
    assert found(BROKEN_TOTAL, *GROUPS[:2]) == []


def test_a_broken_sum_without_a_concern_is_a_problem():
    (problem,), _ = checked(BROKEN_TOTAL | {"concern": ""}, *GROUPS)
    assert problem == (
        "figures/a.csv:2: the groups add up to 314,076, which is 14,076 more than the total printed; they must be "
        "equal, or concern must be 'inconsistent' where the publication prints them so"
    )


# 2,006 victims: 50 dead, 351 seriously and 1,615 lightly injured
VICTIMS = {"indicator": "victims", "period": "2019", "printed": "2,006"}
GRAVITY = [
    VICTIMS | {"indicator": "deaths", "printed": "50"},
    VICTIMS | {"indicator": "injured", "group": "serious", "printed": "351", "concern": "misprint"},
    VICTIMS | {"indicator": "injured", "group": "light", "printed": "1,615"},
]


def test_parts_that_are_groups_of_other_indicators():
    assert found(VICTIMS, *GRAVITY) == [("parts", 2006, 2016, ["f2", "f3", "f4", "f5"], [])]


def test_a_misprint_is_not_held_against_another_publication():
    assert found(VICTIMS | {"source_id": "press", "concern": "disputed"}, *GRAVITY) == []


# 1,894 victims; another publication has 42 dead and 1,821 injured
DEAD_AND_INJURED = [
    VICTIMS | {"indicator": "deaths", "printed": "42", "source_id": "press"},
    VICTIMS | {"indicator": "injured", "printed": "1,821", "source_id": "press"},
]


def test_parts_of_one_other_publication_are_held_against_a_whole_and_it_is_named():
    whole = VICTIMS | {"printed": "1,894", "concern": "disputed"}
    assert found(whole, *DEAD_AND_INJURED) == [("parts", 1894, 1863, ["f2", "f3", "f4"], ["press"])]


def test_without_a_concern_the_other_publication_is_named_in_the_problem():
    (problem,), _ = checked(VICTIMS | {"printed": "1,894"}, *DEAD_AND_INJURED)
    assert problem.endswith("or concern must be 'disputed' where it differs from what press prints")


def test_parts_of_two_publications_are_not_mixed():
    whole = VICTIMS | {"printed": "1,894", "concern": "disputed"}
    assert found(whole, DEAD_AND_INJURED[0], DEAD_AND_INJURED[1] | {"source_id": "blog"}) == []


def test_what_is_undated_is_not_held_against_another_publication():
    whole = VICTIMS | {"printed": "1,894", "concern": "disputed", "period": ""}
    assert found(whole, *(row | {"period": ""} for row in DEAD_AND_INJURED)) == []


def test_the_parts_of_the_wholes_own_publication_come_first():
    whole = VICTIMS | {"printed": "1,894", "concern": "disputed"}
    own = [row | {"source_id": "fund"} for row in DEAD_AND_INJURED]
    own[1] = own[1] | {"printed": "1,852"}
    assert found(whole, *own, *DEAD_AND_INJURED) == []


def birth(period: str, printed: str, **more) -> dict:
    return {"indicator": "births", "period": period, "printed": printed} | more


# 28,482 in the first half of 2018; 23,128 in five months and 5,229 in June
HALF = birth("2018-01/2018-06", "28,482", concern="inconsistent")
MONTHS = [birth("2018-01/2018-05", "23,128", source_id="page"), birth("2018-06", "5,229")]


def test_periods_that_fill_a_longer_one_without_gap_or_overlap():
    assert found(HALF, *MONTHS) == [("periods", 28482, 28357, ["f2", "f3", "f4"], ["page"])]


@pytest.mark.parametrize(
    "parts",
    [
        [MONTHS[0]],
        [MONTHS[0], birth("2018-05/2018-06", "5,229")],
        [birth("2018-01/2018-04", "23,128"), MONTHS[1]],
        [MONTHS[0], birth("2018-06", "5,229", sex="female")],
        [MONTHS[0], birth("2018-06", "5,229", concern="weak_source")],
        [MONTHS[0], birth("2018-06", "5,229", qualifier="about")],
        [MONTHS[0] | {"concern": "superseded"}, MONTHS[1]],
    ],
    ids=["a gap", "an overlap", "a month short", "another sex", "in doubt", "not exact", "superseded"],
)
def test_periods_that_do_not_fill_it_or_are_in_doubt_are_not_added_up(parts):
    assert found(HALF, *parts) == []


def test_a_superseded_number_of_the_wholes_own_publication_was_printed_with_it():
    later = birth("2018-01/2018-05", "23,253", source_id="page")
    own = birth("2018-01/2018-05", "23,128", concern="superseded")
    assert found(HALF, own, later, MONTHS[1])[0][2:] == (28357, ["f2", "f3", "f5"], [])


def test_the_finest_filling_counts():
    quarters = [birth("2018-01/2018-03", "14,000"), birth("2018-04/2018-06", "14,482")]
    single = [birth("2018-04", "4,000"), birth("2018-05", "5,000"), birth("2018-06", "5,229")]
    assert [row[2] for row in found(HALF, *quarters, *single) if row[1] == 28482] == [28229]


def test_people_who_may_be_counted_in_two_years_are_not_added_up_over_time():
    users = [row | {"indicator": "users"} for row in (HALF, *MONTHS)]
    assert found(*users) == []
