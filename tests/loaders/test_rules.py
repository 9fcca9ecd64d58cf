"""Rules across rows: what must hold between figures, and what a publication breaks."""

import pandas as pd
import pytest

from loaders.figures import read_figures
from loaders.places import PROVINCES, Gazetteer
from loaders.references import dangling, reversed_projects, spelling_clashes, without_dangling
from loaders.rules import across
from loaders.schema import NAMED_TABLES, PROJECT_FIGURES

INDICATORS = pd.DataFrame(
    [
        ("members", "persons", "stock", "true", "true", ""),
        ("share", "percent", "rate", "false", "false", ""),
        ("wage", "USD", "rule", "false", "false", ""),
        ("households", "households", "stock", "true", "false", ""),
        ("poor", "households", "stock", "true", "false", "households"),
        ("poor1", "households", "stock", "true", "false", "poor"),
        ("poor2", "households", "stock", "true", "false", "poor"),
    ],
    columns=["indicator", "unit", "measure", "adds_over_area", "adds_over_sex", "part_of"],
).assign(below_zero="false")
INDICATORS.loc[len(INDICATORS)] = ["gap", "percent", "rate", "false", "false", "", "true"]
GROUP_PARTS = pd.DataFrame(
    [
        ("all", "by_sector", "public_sector", ""),
        ("all", "by_sector", "private_sector", ""),
        ("all", "by_sector", "voluntary_members", ""),
        ("all", "by_level", "national_level", "poor"),
        ("all", "by_level", "subnational_level", "poor"),
    ],
    columns=["whole", "way", "part", "indicator"],
)
SOURCES = pd.DataFrame({"source_id": ["report", "undated-page"], "published": ["2022-06", ""]})
SUM_PARTS = pd.DataFrame(
    {name: [] for name in ("whole", "whole_group", "way", "part", "part_group")}, dtype=str
)
TABLES = {"indicators": INDICATORS, "sources": SOURCES, "group_parts": GROUP_PARTS, "sum_parts": SUM_PARTS}
USUAL = {
    "indicator": "members",
    "area": "KH",
    "sex": "all",
    "group": "all",
    "scheme": "all_nssf",
    "period": "2021",
    "printed": "100",
    "number_format": "plain",
    "made": "printed",
    "qualifier": "exact",
    "status": "official",
    "concern": "",
    "source_id": "report",
    "note": "",
    "project_id": "",
    "organisation": "",
    "_file": "figures/a.csv",
} | dict.fromkeys(("made_from", "low", "high", "sample_size", "counted"), "")
NO_SUM = "they must be equal, or concern must be 'inconsistent' where the publication prints them so"


def checked(*rows: dict):
    """The figures, the sentences and the known sums of rows that differ from the usual one as said."""
    figures = pd.DataFrame(
        [{"figure_id": f"f{line}", "_line": line} | USUAL | row for line, row in enumerate(rows, start=2)]
    )
    figures = figures.assign(_said_in=figures["_file"], _said_line=figures["_line"])
    figures, problems = read_figures(figures, INDICATORS)
    more, sums = across(figures, TABLES)
    return figures, [str(problem) for problem in [*problems, *more]], sums


SOUND = {
    "women and men that add up": [{}, {"sex": "female", "printed": "60"}, {"sex": "male", "printed": "40"}],
    "a rounded total is not added up": [
        {"printed": "90", "qualifier": "more_than"},
        {"sex": "female", "printed": "60"},
        {"sex": "male", "printed": "40"},
    ],
    "one off by rounding in millions": [
        {"printed": "2.2 million"},
        {"sex": "female", "printed": "1.3 million"},
        {"sex": "male", "printed": "1 million"},
    ],
    "one off by rounding in a survey": [
        {"status": "survey"},
        {"status": "survey", "sex": "female", "printed": "60"},
        {"status": "survey", "sex": "male", "printed": "41"},
    ],
    "parts of another source": [
        {},
        {"sex": "female", "printed": "60", "source_id": "undated-page"},
        {"sex": "male", "printed": "41"},
    ],
    "a share of 0 and a share of 100": [
        {"indicator": "share", "printed": "0"},
        {"indicator": "share", "printed": "100", "period": "2020"},
    ],
    "a gap below zero": [{"indicator": "gap", "printed": "-3.5"}],
    "a rule that starts after it was published": [{"indicator": "wage", "period": "2023"}],
    "a target after the publication": [{"status": "target", "period": "2026"}],
    "a period that began before the publication": [{"period": "2022"}],
    "a source without a date": [{"period": "2030", "source_id": "undated-page"}],
    "two answers of which one has a concern": [{}, {"printed": "101", "concern": "disputed"}],
    "two undated figures": [{"period": ""}, {"period": "", "printed": "101"}],
    "a single part is not all of its whole": [
        {"indicator": "households", "printed": "900"},
        {"indicator": "poor", "printed": "100"},
    ],
    "groups that divide another indicator": [
        {},
        {"group": "national_level", "printed": "20"},
        {"group": "subnational_level", "printed": "70"},
    ],
    "a figure of a project and one of the fund": [{}, {"project_id": "inspire"}],
}


@pytest.mark.parametrize("rows", SOUND.values(), ids=SOUND)
def test_what_keeps_the_rules_has_no_problem(rows):
    assert checked(*rows)[1] == []


BROKEN = {
    "women and men that do not add up": (
        [{}, {"sex": "female", "printed": "60"}, {"sex": "male", "printed": "39"}],
        f"figures/a.csv:2: men and women add up to 99, which is 1 less than the total printed; {NO_SUM}",
    ),
    "groups that do not add up": (
        [
            {"printed": "100"},
            {"group": "public_sector", "printed": "20"},
            {"group": "private_sector", "printed": "70"},
            {"group": "voluntary_members", "printed": "11"},
        ],
        f"figures/a.csv:2: the groups add up to 101, which is 1 more than the total printed; {NO_SUM}",
    ),
    "levels of poverty that do not add up": (
        [
            {"indicator": "poor"},
            {"indicator": "poor1", "printed": "40"},
            {"indicator": "poor2", "printed": "50"},
        ],
        f"figures/a.csv:2: the parts add up to 90, which is 10 less than the total printed; {NO_SUM}",
    ),
    "more women than people": (
        [{}, {"sex": "female", "printed": "101"}],
        "figures/a.csv:3: printed is '101'; sex 'female' must not be more than all (100, figure 'f2')",
    ),
    "a group larger than all": (
        [{}, {"group": "garment", "printed": "101"}],
        "figures/a.csv:3: printed is '101'; group 'garment' must not be more than all (100, figure 'f2')",
    ),
    "groups of the only indicator that is divided so": (
        [
            {"indicator": "poor"},
            {"indicator": "poor", "group": "national_level", "printed": "20"},
            {"indicator": "poor", "group": "subnational_level", "printed": "70"},
        ],
        f"figures/a.csv:2: the groups add up to 90, which is 10 less than the total printed; {NO_SUM}",
    ),
    "a part larger than its whole": (
        [{"indicator": "households"}, {"indicator": "poor", "printed": "101"}],
        "figures/a.csv:3: printed is '101'; poor must not be more than households (100, figure 'f2')",
    ),
    "two answers to one question": (
        [{}, {"printed": "101"}],
        "figures/a.csv:3: figure 'f3' answers the same question as 'f2'; "
        "only one of them may be without concern",
    ),
    "one identifier twice": (
        [{}, {"figure_id": "f2", "period": "2020"}],
        "figures/a.csv:3: figure_id 'f2' stands already at figures/a.csv:2; it must stand once",
    ),
    "a count after its publication": (
        [{"period": "2022-07"}],
        "figures/a.csv:2: period is '2022-07'; it must not begin after its publication (report, 2022-06-30)",
    ),
    "a share above 100": (
        [{"indicator": "share", "printed": "100.1"}],
        "figures/a.csv:2: printed is '100.1'; a share must lie between 0 and 100",
    ),
    "a negative wage": (
        [{"indicator": "wage", "printed": "-1"}],
        "figures/a.csv:2: printed is '-1'; it must not be negative",
    ),
    "half a person": (
        [{"printed": "99.5"}],
        "figures/a.csv:2: printed is '99.5'; a count must be a whole number; is number_format right?",
    ),
    "thousands grouped by points and read as plain": (
        [{"printed": "700.000"}],
        "figures/a.csv:2: printed is '700.000'; a count must be a whole number; is number_format right?",
    ),
}


@pytest.mark.parametrize(("rows", "sentence"), BROKEN.values(), ids=BROKEN)
def test_what_breaks_a_rule_is_said(rows, sentence):
    assert checked(*rows)[1] == [sentence]


def test_a_sum_that_a_publication_prints_wrong_is_a_code_with_values_and_no_note():
    printed_wrong = [
        {"concern": "inconsistent"},
        {"sex": "female", "printed": "60"},
        {"sex": "male", "printed": "42"},
    ]
    figures, problems, sums = checked(*printed_wrong)
    assert (problems, list(figures["note"])) == ([], [""] * 3)
    assert sums.to_dict("records") == [
        {"total": 100.0, "sum": 102.0, "members": ["f2", "f3", "f4"], "code": "sexes", "sources": []}
    ]


def test_a_sum_that_a_publication_prints_wrong_keeps_its_values():
    figures, _, sums = checked(
        {"concern": "disputed"}, {"sex": "female", "printed": "60"}, {"sex": "male", "printed": "42"}
    )
    assert list(figures["value"]) == [100, 60, 42]
    assert sums[["total", "sum"]].to_numpy().tolist() == [[100, 102]]


def table_of(values: list[int], total: int) -> list[dict]:
    """A table by province with a national total."""
    place = {"_file": "provinces/t.csv"}
    local = [
        {"area": code, "printed": str(value)} | place for code, value in zip(PROVINCES, values, strict=False)
    ]
    return [{"printed": str(total)} | place, *local]


def test_provinces_that_add_up_to_the_printed_total_have_no_problem():
    assert checked(*table_of([4] * 25, 100))[1] == []


@pytest.mark.parametrize(("count", "total"), [(25, 99), (24, 95)])
def test_provinces_that_do_not_add_up_to_the_printed_total_are_said(count, total):
    sentence = f"the provinces add up to {count * 4}, which is 1 more than the total printed; {NO_SUM}"
    assert checked(*table_of([4] * count, total))[1] == [f"provinces/t.csv:2: {sentence}"]


def test_a_table_of_11_provinces_is_not_added_up():
    assert checked(*table_of([4] * 11, 100))[1] == []


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [("2022", "2026", False), ("2022-02", "2022", False), ("2022", "", False), ("2022-02", "2022-01", True)],
)
def test_a_project_ends_after_it_begins(start, end, wrong):
    projects = pd.DataFrame([{"start": start, "end": end, "_file": "projects.csv", "_line": 2}])
    expected = [f"projects.csv:2: end is '{end}'; it must not come before start"] if wrong else []
    assert [str(problem) for problem in reversed_projects(projects)] == expected


def test_a_denominator_that_is_no_indicator_is_named():
    tables = {table.name: pd.DataFrame(columns=[*table.columns, "_file", "_line"]) for table in NAMED_TABLES}
    tables["indicators"].loc[0] = dict.fromkeys(tables["indicators"].columns, "") | {
        "indicator": "share",
        "denominator": "people",
        "_file": "indicators.csv",
        "_line": 2,
    }
    sentence = "indicators.csv:2: denominator is 'people'; it must be an indicator of indicators.csv"
    assert [str(problem) for problem in dangling(tables, NAMED_TABLES)] == [sentence]


def test_an_optional_reference_that_leads_nowhere_is_emptied_and_named():
    tables = {table.name: pd.DataFrame(columns=[*table.columns, "_file", "_line"]) for table in NAMED_TABLES}
    tables["indicators"].loc[0] = dict.fromkeys(tables["indicators"].columns, "") | {
        "indicator": "members",
        "kept_by": "nsssf",
        "whole_group": "al",
        "_file": "indicators.csv",
        "_line": 2,
    }
    emptied, problems = without_dangling(tables, NAMED_TABLES)
    assert [str(problem) for problem in problems] == [
        "indicators.csv:2: kept_by is 'nsssf'; it must be an office of offices.csv"
    ]
    assert emptied["indicators"][["kept_by", "whole_group"]].values.tolist() == [["", "al"]]
    assert [str(problem) for problem in dangling(emptied, NAMED_TABLES)] == [
        "indicators.csv:2: whole_group is 'al'; it must be a group of groups.csv"
    ]


def test_a_spelling_of_two_places_is_a_problem():
    areas = pd.DataFrame([("KH-23", "Kep", "កែប", "Kaeb"), ("KH-24", "Pailin", "ប៉ៃលិន", "Kaeb")])
    areas.columns = ["code", "name_en", "name_km", "aliases"]
    sentence = "areas.csv: the spelling 'Kaeb' belongs to KH-23 and to KH-24; it must belong to one"
    assert [str(problem) for problem in spelling_clashes(Gazetteer(areas))] == [sentence]


def test_a_figure_keeps_the_columns_of_its_file():
    assert set(PROJECT_FIGURES.columns) <= set(checked({})[0].columns)
