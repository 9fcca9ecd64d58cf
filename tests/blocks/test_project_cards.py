"""Projects: one timeline, targets beside results, demands apart, a voice beside its figures."""

import pandas as pd
import pytest

from blocks.project_cards import card_block, demands_block
from blocks.project_names import short_name_of
from blocks.project_timeline import timeline_block
from blocks.projects import Asked, found
from blocks.voices import quote_of
from indicators.projects import measures, parts_of_row, with_targets
from language import Language
from pictures import Beside
from reading import Reading
from reading.published import published


@pytest.fixture(scope="module")
def english():
    return Reading(published(), Language("en"))


def ledger(english, code):
    picture = card_block(english, Asked(), code).picture
    return picture.pictures[0] if isinstance(picture, Beside) else picture


def figure(name, **more):
    row = {
        "figure_id": name,
        "project_id": "one",
        "indicator": "project_people_reached",
        "sex": "all",
        "group": "direct",
        "scheme": "none",
        "status": "result",
        "value": 10.0,
        "unit": "persons",
        "period": "2024",
        "start": pd.Timestamp("2024-01-01"),
        "end": pd.Timestamp("2024-12-31"),
        "source_id": "source",
    }
    return row | more


def test_inspire_stands_with_its_three_targets_and_no_result(english):
    rows = ledger(english, "inspire").measures
    assert [row.sides[0].number for row in rows[:3]] == ["23,000", "735,000", "about 1,000,000"]
    assert {(row.sides[1].number, row.sides[1].missing, row.sides[1].gap) for row in rows[:3]} == {
        ("", "no result published", True)
    }


def test_the_bars_of_targets_have_one_scale(english):
    assert [row.sides[0].share for row in ledger(english, "inspire").measures[:3]] == [2.3, 73.5, 100.0]


def test_a_result_without_a_target_has_no_bar(english):
    enrolled = next(
        row for row in ledger(english, "inspire").measures if row.sides[1].number == "more than 11,000"
    )
    assert (enrolled.sides[0].missing, enrolled.sides[1].share) == ("no target published", 0)


def test_the_women_among_the_trained_belong_to_their_row(english):
    leaders = next(row for row in ledger(english, "inspire").measures if row.sides[1].number == "65")
    assert leaders.sides[1].parts == ((52.31, "34 women", "women"),)


def test_the_regulations_are_drawn_one_by_one(english):
    boxes = {row.name: row.sides[1].boxes for row in ledger(english, "sp4all").measures if row.sides[1].boxes}
    assert boxes == {"Regulations promoted": 4, "Regulations approved": 3}


def test_the_programme_with_clc_aims_at_1725(english):
    first = ledger(english, "wsm-clc-2022-2026").measures[0]
    assert (first.sides[0].number, first.sides[0].under) == ("1,725", "during 2026")


CARDS = {
    "inspire": ("INSPIRE: no result measured like its targets", "Led by Oxfam in Cambodia · "),
    "clc": ("CLC", "Members of a union or association (CLC): about 92,274, Jul 2014 · Led by CLC · "),
    "asean-marginalised-workers": (
        "Inclusive and Equitable Social Protection for Marginalized Workers in ASEAN",
        "no result measured like its targets · Led by Oxfam · ",
    ),
}


@pytest.mark.parametrize("code", CARDS)
def test_a_card_says_what_was_found_in_its_title_or_where_a_phone_has_no_room_below_it(english, code):
    title, below = CARDS[code]
    card = card_block(english, Asked(), code)
    assert (card.title, card.subtitle[: len(below)]) == (title, below)


def test_the_demand_stands_apart_as_an_outline(english):
    rows = demands_block(english, Asked(), "wsm-clc-2022-2026").picture.rows
    assert [row.cells[0][0] for row in rows] == ["300,000", "60,000"]
    assert all(mark.hollow for row in rows for mark in row.marks)


def test_without_a_choice_the_projects_with_the_latest_targets_are_opened(english):
    assert found(english, Asked()) == ["inspire", "first", "sp4all", "wsm-clc-2022-2026"]


def test_the_timeline_holds_every_project_and_says_where_no_date_is_published(english):
    rows = [row for row in timeline_block(english).picture.rows if not row.heading]
    assert len(rows) == 19
    undated = [row.name for row in rows if row.instead == "no dates published"]
    assert undated == [
        "SP4ALL",
        "IDEA",
        "CLC",
        "C.CAWDU",
        "BWTUC (construction workers' union)",
        "CLC and CAWF outreach on a banana farm",
    ]


def test_a_project_without_an_end_fades(english):
    rows = {row.name: row for row in timeline_block(english).picture.rows}
    assert rows["NSSF and Oxfam annual forum"].marks[0].shape == "open"
    assert rows["INSPIRE"].marks[0].shape == "bar"


def test_initials_stand_for_a_project_only_where_they_spell_its_code(english):
    assert short_name_of(english, "ccawdu") == "C.CAWDU"
    assert (
        short_name_of(english, "inspire-video-competition") == "INSPIRE: NSSF video training and competition"
    )


def test_a_voice_stands_beside_the_project_whose_figures_its_publication_prints(english):
    assert quote_of(english, "wsm-clc-2022-2026").who.startswith("Thel Sreypov")
    assert quote_of(english, "eu-support-social-protection") is None


def test_a_result_is_joined_to_its_target_only_if_they_measure_the_same():
    target = figure("target", status="target", value=20.0)
    same, other = figure("same"), figure("other", group="indirect")
    assert measures(pd.DataFrame([target, same, other])) == [("target", "same"), ("", "other")]


def test_a_share_of_women_belongs_to_the_count_of_the_same_people():
    whole, women = figure("whole"), figure("women", indicator="project_share", sex="female", unit="percent")
    elsewhere = figure("elsewhere", indicator="project_share", sex="female", unit="percent", period="2023")
    assert parts_of_row(pd.DataFrame([whole, women, elsewhere]), "whole") == ["women"]


def test_the_latest_target_goes_first():
    old = figure("old", status="target", project_id="a")
    new = figure("new", status="target", project_id="b", end=pd.Timestamp("2026-12-31"))
    assert with_targets(pd.DataFrame([old, new])) == ["b", "a"]
