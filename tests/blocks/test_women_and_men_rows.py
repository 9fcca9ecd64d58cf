"""Women and men as rows: their marks, their numbers, why a row is empty, what is in doubt."""

import pytest

from blocks.broken_sexes import broken_sexes_block
from blocks.gender import branches_block, places_block
from blocks.scales import scale
from blocks.women_among_them import covered_women_block, industries_block
from language import Language
from reading import Reading
from reading.published import published


@pytest.fixture(scope="module")
def english():
    return Reading(published(), Language("en"))


def row(block, name):
    return next(one for one in block.picture.rows if one.name == name)


def test_women_are_a_circle_and_men_a_diamond_each_with_its_number(english):
    found = row(branches_block(english), "At least one benefit")
    assert [(mark.shape, mark.at, mark.colour) for mark in found.marks[1:]] == [
        ("circle", 24.9, "women"),
        ("diamond", 16.6, "men"),
    ]
    assert found.cells == (("24.9", "women"), ("16.6", "men"))


def test_the_distance_between_them_is_drawn(english):
    span = row(branches_block(english), "At least one benefit").marks[0]
    assert (span.shape, span.start, span.at) == ("span", 16.6, 24.9)


def test_a_row_without_figures_says_why_on_its_track(english):
    found = row(branches_block(english), "Maternity benefit (mothers)")
    assert (found.marks, found.instead) == ((), "women only, by definition")
    assert found.cells == (("–", "pale"), ("–", "pale"))


def test_what_was_not_found_by_sex_is_a_question_and_what_has_none_a_dash(english):
    found = row(branches_block(english), "Disability benefit (severe)")
    assert (found.cells, found.instead) == ((("?", "pale"), ("?", "pale")), "not found by sex")


def test_the_swapped_labels_of_2021_are_told_at_the_row_and_hatched(english):
    found = row(covered_women_block(english), "Members ever registered")
    assert "does not fit other numbers" in found.when
    assert "The two labels may be swapped" in found.note
    assert [mark.shape for mark in found.marks if mark.doubt] == ["bar"]


def test_a_sound_share_is_not_hatched(english):
    found = row(covered_women_block(english), "Workers with contributions paid")
    assert not any(mark.doubt or mark.hollow for mark in found.marks)
    assert found.cells == (("62.6", "women"),)


def test_beside_another_place_it_is_said_whose_figures_and_of_which_years(english):
    """The world's 77.2 % (2023) are women's; of all older people they are 79.6 %."""
    block = places_block(english, "older_persons_receiving_pension")
    assert block.title == "Share of older people on a pension: women 5.7 % (World 77.2 %)"
    assert block.subtitle.startswith("women: Cambodia 2020, World 2023;")


def test_shares_of_women_stand_against_the_half(english):
    picture = industries_block(english).picture
    assert (picture.least, picture.most, picture.line.at) == (0, 100, 50)


def test_the_printed_total_and_its_parts_stand_below_each_other(english):
    assert "by sex 21,919 above the total" in broken_sexes_block(english).title
    rows = broken_sexes_block(english).picture.rows
    assert [one.cells[0][0] for one in rows] == ["4,335,501", "1,633,583", "2,723,837", "4,357,420"]
    assert [one.marks[0].doubt for one in rows] == [False, True, True, True]
    assert rows[2].marks[0].start == 1_633_583


def test_each_neighbour_has_one_row_with_its_year(english):
    names = [one.name for one in places_block(english, "older_persons_receiving_pension").picture.rows]
    assert names[0] == "Cambodia (2020)"
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("reach", "marks"),
    [
        (24.9, [0, 5, 10, 15, 20, 25]),
        (100, [0, 20, 40, 60, 80, 100]),
        (7, [0, 2, 4, 6, 8]),
        (0.4, [0, 0.1, 0.2, 0.3, 0.4]),
    ],
)
def test_a_scale_ends_at_the_first_round_mark(reach, marks):
    assert scale(reach) == marks
