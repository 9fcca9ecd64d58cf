"""What publications say against each other, as pictures: each answer a mark, each sum its distance."""

import pytest

from blocks.said_against import short_disagreements, short_sums
from language import Language
from pictures import html
from reading import Reading
from reading.published import published


@pytest.fixture(scope="module")
def english():
    return Reading(published(), Language("en"))


def test_each_answer_stands_on_a_line_from_nought_to_the_highest(english):
    row = next(
        row
        for row in short_disagreements(english).picture.rows
        if row.name.startswith("People covered by the Health Equity Fund")
    )
    answers = [mark for mark in row.marks if mark.shape == "circle"]
    assert [mark.at for mark in answers] == [pytest.approx(2.5 / 2.7), 1]
    assert all(mark.hollow and "GIZ" in mark.tip for mark in answers)
    assert row.cells == (("200,000", ""),)
    assert row.answers == (("about 2,500,000", "GIZ"), ("about 2,700,000", "GIZ"))


def test_a_sum_shows_its_distance_as_a_share_of_the_printed_total(english):
    block = short_sums(english)
    row = block.picture.rows[0]
    assert row.name == "Members ever registered with the NSSF, Cambodia, 2021"
    assert row.marks[0].at == pytest.approx(21_919 / 4_335_501)
    assert row.cells == (("21,919", ""),)
    assert row.answers == (
        ("4,335,501", "printed total, WSM / INSP!R Asia"),
        ("4,357,420", "parts, added up"),
    )
    assert block.table is not None
    assert not block.table_open


@pytest.mark.parametrize("make", [short_disagreements, short_sums])
def test_what_is_said_against_what_stands_large(english, make):
    drawn = html(make(english).picture, "")
    rows = make(english).picture.rows
    assert all(f"<b>{number}</b> <small>" in drawn for row in rows for number, _ in row.answers)
    assert all(len(row.answers) >= 2 for row in rows)
