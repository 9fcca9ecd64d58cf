"""The one choice of a figure: sound, newest, of the declared whole; what is newer and in doubt is named beside."""

import pandas as pd
import pytest

from indicators.choice import newest
from indicators.series import NoFigure
from loaders import Published

WHOLE = {
    "indicator": "members",
    "counts": "registered",
    "whole_sex": "all",
    "whole_group": "all",
    "whole_scheme": "all_nssf",
}

PARTS = pd.DataFrame({"whole": ["all"], "way": ["by_sector"], "part": ["public_sector"], "indicator": [""]})


@pytest.fixture(scope="module")
def of(frame):
    """The published figures of one indicator, its whole under the scheme all_nssf."""

    def written(*rows: dict, **whole: str) -> Published:
        figures = frame(*({"scheme": "all_nssf"} | row for row in rows))
        return Published(figures, {"indicators": pd.DataFrame([WHOLE | whole]), "group_parts": PARTS})

    return written


def chosen(published: Published, **of_whom: str) -> str:
    return newest(published, "members", **of_whom).figure["figure_id"]


def test_the_newest_is_chosen(of):
    assert chosen(of({"period": "2020"}, {"period": "2024", "figure_id": "new"}, {"period": "2022"})) == "new"


@pytest.mark.parametrize(
    "concern",
    [
        "disputed",
        "misprint",
        "undated",
        "weak_source",
        "inconsistent",
        "superseded",
        "incomplete",
        "shared_domain;disputed",
    ],
)
def test_a_figure_in_doubt_is_never_chosen_however_new_and_is_named_beside(of, concern):
    figures = of({"figure_id": "sound"}, {"figure_id": "doubtful", "period": "2024", "concern": concern})
    choice = newest(figures, "members")
    assert choice.figure["figure_id"] == "sound"
    assert list(choice.newer["figure_id"]) == ["doubtful"]


@pytest.mark.parametrize("status", ["target", "demand"])
def test_what_is_wanted_is_never_chosen_and_is_told_as_to_come(of, status):
    choice = newest(
        of({"figure_id": "counted"}, {"figure_id": "wanted", "period": "2030", "status": status}), "members"
    )
    assert choice.figure["figure_id"] == "counted"
    assert list(choice.to_come["figure_id"]) == ["wanted"]
    assert choice.newer.empty


@pytest.mark.parametrize("part", [{"sex": "female"}, {"group": "public_sector"}, {"scheme": "pension"}])
def test_a_newer_part_is_named_beside_the_whole(of, part):
    choice = newest(of({"period": "2022"}, {"period": "2023"} | part, {"period": "2024"} | part), "members")
    assert choice.figure["figure_id"] == "figure-1"
    assert list(choice.parts["figure_id"]) == ["figure-3"]


@pytest.mark.parametrize(
    "other", [{"group": "members_of_a_union"}, {"area": "KH-1"}, {"sex": "male", "concern": "disputed"}]
)
def test_what_is_no_part_of_the_whole_or_in_doubt_is_not_named(of, other):
    assert newest(of({"period": "2022"}, {"period": "2024"} | other), "members").parts.empty


def test_the_voluntary_members_of_2025_are_known_in_parts(until_2026):
    choice = newest(until_2026, "nssf_voluntary_members")
    assert choice.figure["printed"] == "106,862"
    assert list(choice.parts["printed"]) == ["531,136", "174,415"]


def test_an_account_is_neither_chosen_nor_named(of):
    choice = newest(of({}, {"period": "2024", "status": "testimony"}), "members")
    assert choice.newer.empty
    assert choice.to_come.empty


def test_a_rule_of_a_later_day_is_not_in_force(of):
    choice = newest(of({"figure_id": "today", "period": "2022-10/2027-09"}, {"period": "2027-10"}), "members")
    assert choice.figure["figure_id"] == "today"
    assert list(choice.to_come["period"]) == ["2027-10"]


@pytest.mark.parametrize(
    "part", [{"sex": "female"}, {"group": "garment"}, {"scheme": "pension"}, {"area": "KH-1"}]
)
def test_a_part_never_answers_for_the_whole(of, part):
    figures = of({"period": "2025", "figure_id": "part"} | part)
    with pytest.raises(NoFigure):
        newest(figures, "members")
    assert chosen(figures, **part) == "part"


def test_the_declared_whole_is_what_is_asked_for_unless_said_otherwise(of):
    figures = of({"figure_id": "mothers", "sex": "female"}, {"figure_id": "all"}, whole_sex="female")
    assert chosen(figures) == "mothers"
    assert chosen(figures, sex="all") == "all"


def test_of_one_day_the_narrower_time_and_the_firmer_kind_are_chosen_never_the_first_row(of):
    days = [{"figure_id": "year", "period": "2022"}, {"figure_id": "day", "period": "2022-12-31"}]
    kinds = [{"figure_id": "survey", "status": "survey"}, {"figure_id": "official"}]
    for rows, name in ((days, "day"), (kinds, "official")):
        assert chosen(of(*rows)) == name
        assert chosen(of(*reversed(rows))) == name


def test_who_says_otherwise_for_the_same_time_is_told(of):
    figures = of(
        {"value": 10},
        {"value": 12, "concern": "disputed", "figure_id": "other"},
        {"value": 10, "concern": "disputed"},
    )
    assert list(newest(figures, "members").otherwise["figure_id"]) == ["other"]


@pytest.mark.parametrize("rows", [[], [{"concern": "misprint"}], [{"area": "VN"}], [{"period": ""}]])
def test_where_nothing_sound_is_published_no_figure_is_chosen(of, rows):
    with pytest.raises(NoFigure):
        newest(of(*rows), "members")


def test_what_each_project_does_has_no_whole(of):
    with pytest.raises(NoFigure, match="each project's own"):
        newest(of({}, counts="project"), "members")


def test_the_membership_is_the_newest_sound_count_and_the_second_hand_one_is_beside(until_2026):
    choice = newest(until_2026, "nssf_members")
    assert (choice.figure["printed"], choice.figure["period"]) == ("2,776,192", "2025-03-07")
    assert list(choice.newer["printed"]) == ["៣,៥លាន"]


def test_contributions_paid_have_no_whole_but_each_scheme_its_own(until_2026):
    with pytest.raises(NoFigure):
        newest(until_2026, "nssf_contributing_workers")
    figure = newest(until_2026, "nssf_contributing_workers", scheme="pension").figure
    assert (figure["printed"], figure["period"]) == ("1,335,609", "2022-12")


@pytest.mark.parametrize(
    ("indicator", "printed", "period"),
    [
        ("covered_by_any_benefit", "20.8", "2022"),
        ("employed_covered_for_work_injury", "32.1", "2022"),
        ("older_persons_receiving_pension", "8.1", "2020"),
        ("health_protection_coverage_rate", "41", "2024-05"),
        ("minimum_wage_monthly", "210", "2026-01"),
    ],
)
def test_the_leading_figures_are_those_of_their_publications(until_2026, indicator, printed, period):
    figure = newest(until_2026, indicator).figure
    assert (figure["printed"], figure["period"]) == (printed, period)


def test_the_goal_for_health_cover_is_to_come(until_2026):
    (goal,) = newest(until_2026, "health_protection_coverage_rate").to_come.to_dict("records")
    assert (goal["value"], goal["period"], goal["status"]) == (80, "2035", "target")
