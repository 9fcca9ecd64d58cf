"""The grid for a place and a sex, and the cells that a letter asks for."""

import pandas as pd
import pytest

from indicators.gaps import (
    BY_BOTH,
    BY_PROVINCE,
    BY_SEX,
    COUNTRY_ONLY,
    NOT_FOUND,
    PARTLY,
    PUBLISHED,
    TOTAL,
    WITHOUT_SEX,
    asked_about,
    by_sex_makes_sense,
    can_be_asked_for,
    grid,
    wanted,
    with_a_figure,
    with_every_province,
)

WHOLE = {"whole_sex": "all", "whole_group": "all", "whole_scheme": ""}
PEOPLE = {"indicator": "members", "sexes": "women_men", "measure": "flow"} | WHOLE
MONEY = {"indicator": "members", "sexes": "none", "measure": "flow"} | WHOLE
BOTH_IN = [{"area": "KH-1", "sex": "female"}, {"area": "KH-1", "sex": "male"}]


def _state(figures, indicator=PEOPLE, **view) -> str:
    return grid(figures, pd.DataFrame([indicator]), years=[2022], **view)["state"].iloc[0]


@pytest.mark.parametrize(
    ("rows", "view", "state"),
    [
        ([], {}, NOT_FOUND),
        ([{}], {}, COUNTRY_ONLY),
        ([{"area": "TH"}], {}, NOT_FOUND),
        ([{"area": "KH-1"}], {}, WITHOUT_SEX),
        ([{"area": "KH-1"}, {"sex": "female"}, {"sex": "male"}], {}, WITHOUT_SEX),
        (BOTH_IN, {}, PUBLISHED),
        (BOTH_IN, {"area": "KH-1"}, PUBLISHED),
        (BOTH_IN, {"area": "KH-2"}, NOT_FOUND),
        ([*BOTH_IN, {}], {"area": "KH-2"}, COUNTRY_ONLY),
        ([{"sex": "female"}, {"sex": "male"}], {"area": "KH"}, PUBLISHED),
        ([{"sex": "female"}], {"sex": "female"}, COUNTRY_ONLY),
        ([{"sex": "female"}], {"sex": "male"}, WITHOUT_SEX),
        ([{"area": "KH-1", "sex": "male"}], {"sex": "male"}, PUBLISHED),
        ([{"status": "target"}], {}, NOT_FOUND),
        ([{"period": ""}], {}, NOT_FOUND),
        ([{"period": "2022-01/2022-08"}], {}, PARTLY),
        ([{"period": "2020/2022"}], {}, PARTLY),
        ([{"period": "2020/2022"}, {}], {}, COUNTRY_ONLY),
        ([{"period": "2022-01/2022-08", "area": "KH-1"}], {"area": "KH-2"}, NOT_FOUND),
    ],
)
def test_the_state_of_a_cell(frame, rows, view, state):
    assert _state(frame(*rows), **view) == state


def test_money_lacks_no_sex(frame):
    assert _state(frame({"area": "KH-1"}), MONEY) == PUBLISHED


@pytest.mark.parametrize(
    ("indicator", "told"),
    [
        ("nssf_members", True),
        ("stunting_under_5", True),
        ("nssf_health_visits", True),
        ("nssf_enterprises_registered", False),
        ("nssf_compliance_rate", False),
        ("childbirth_allowance_women", False),
        ("work_accident_cases", False),
        ("idpoor_poor_households_rate", False),
    ],
)
def test_two_sexes_are_told_apart_only_where_people_are_counted(published, indicator, told):
    assert by_sex_makes_sense(_row(published, indicator)) is told


@pytest.mark.parametrize(("indicator", "kept"), [("nssf_members", True), ("nssf_branch_named", False)])
def test_what_no_office_keeps_is_not_asked_for(published, indicator, kept):
    assert can_be_asked_for(_row(published, indicator)) is kept


def test_two_indicators_on_the_fund_have_a_figure_for_any_province(published):
    rows = published["indicators"]
    rows = rows[rows["topic"] == "nssf"]
    assert len(rows) >= 33
    assert with_a_figure(published.figures, rows) == ["nssf_branch_named", "nssf_pilot_registered"]
    assert with_every_province(published.figures, rows) == []


def _row(published, indicator):
    return published["indicators"].set_index("indicator", drop=False).loc[indicator].to_dict()


def _members(published):
    return _row(published, "nssf_members")


def test_members_by_province_and_sex_in_2024_are_fifty_numbers(published):
    missing = wanted(published.figures, _members(published), 2024, detail=BY_BOTH)
    assert (len(missing.cells), missing.asked, missing.sexes) == (50, 50, ("female", "male"))
    assert missing.areas == tuple(f"KH-{number}" for number in range(1, 26))
    assert missing.found[0] == "nssf-members-total-2024-06-30"


def test_only_men_are_missing_for_2025(published):
    assert wanted(published.figures, _members(published), 2025, detail=BY_SEX).cells == (("KH", "male"),)


def test_a_published_total_is_not_asked_for(published):
    assert wanted(published.figures, _members(published), 2024, detail=TOTAL).cells == ()


def test_a_province_that_is_published_is_not_asked_for(frame):
    missing = wanted(frame({"area": "KH-1"}), PEOPLE, 2022, detail=BY_PROVINCE)
    assert len(missing.cells) == 24
    assert "KH-1" not in missing.areas


def test_one_province_and_one_sex(frame):
    missing = wanted(frame(), PEOPLE, 2022, detail=BY_BOTH, area="KH-5", sex="female")
    assert missing.cells == (("KH-5", "female"),)


def test_enterprises_are_asked_for_without_sex(frame):
    missing = wanted(frame(), MONEY, 2022, detail=BY_BOTH)
    assert missing.sexes == ("all",)


def _known(*rows: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["indicator", "sexes"])


def test_any_row_is_something_published_whatever_its_group_time_or_date(frame):
    known = _known(("members", "women_men"), ("vendors", "women_men"), ("planned", "women_men"))
    figures = frame(
        {"sex": "female", "period": "2020/2023", "group": "garment"},
        {"indicator": "vendors", "sex": "female", "period": ""},
        {"indicator": "planned", "sex": "female", "status": "target"},
    )
    assert with_a_figure(figures, known, area="KH", sex="female") == ["members", "vendors"]
    assert with_a_figure(figures, known, area="KH", sex="male") == []


def test_what_cannot_have_a_sex_does_not_lack_one(frame):
    known = _known(
        ("members", "women_men"), ("enterprises", "none"), ("mothers", "women"), ("children", "girls_boys")
    )
    assert asked_about(known, "female") == ["members", "mothers", "children"]
    assert asked_about(known, "male") == ["members", "children"]
    assert asked_about(known) == ["members", "enterprises", "mothers", "children"]


def test_figures_about_women_alone_count_for_women(frame):
    known = _known(
        ("members", "women"),
    )
    assert with_a_figure(frame({"sex": "all"}), known, area="KH", sex="female") == ["members"]


def test_a_part_of_a_year_does_not_answer_for_the_year_and_is_quoted(frame):
    missing = wanted(frame({"period": "2022-01/2022-08", "figure_id": "part"}), PEOPLE, 2022, detail=TOTAL)
    assert missing.cells == (("KH", "all"),)
    assert missing.found == ("part",)


def test_a_group_alone_does_not_answer_for_all_and_is_quoted(frame):
    figures = frame({"period": "2022", "group": "private_sector", "figure_id": "part"})
    missing = wanted(figures, PEOPLE, 2022, detail=TOTAL)
    assert (missing.cells, missing.found) == ((("KH", "all"),), ("part",))


def test_women_alone_do_not_answer_for_the_total(frame):
    missing = wanted(frame({"sex": "female", "figure_id": "women"}), PEOPLE, 2022, detail=TOTAL)
    assert (missing.cells, missing.found, missing.filling) == ((("KH", "all"),), ("women",), ())


def test_what_fills_a_cell_is_named(frame):
    missing = wanted(frame({"figure_id": "all"}), PEOPLE, 2022, detail=TOTAL)
    assert (missing.cells, missing.filling) == ((), ("all",))
