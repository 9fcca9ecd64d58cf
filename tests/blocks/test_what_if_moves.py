"""What if: the picture follows the numbers that a reader chooses."""

import pytest

from blocks.what_if import what_if_block
from language import Language
from reading import Reading
from reading.published import published


@pytest.fixture(scope="module")
def english():
    return Reading(published(), Language("en"))


@pytest.mark.parametrize(
    ("more", "filled", "number", "together"),
    [(300_000, 3, "2.9", "3,076,192"), (1_000_000, 10, "9.6", "3,776,192"), (0, 0, "0.0", "2,776,192")],
)
def test_people_and_bars_move_with_the_workers_chosen(english, more, filled, number, together):
    people, rows = what_if_block(english, more, 0).picture.pictures
    hundred = people.panels[0].hundreds[0]
    assert (hundred.filled, hundred.number) == (filled, number)
    assert rows.rows[2].cells[0][0] == together


def test_what_is_chosen_is_an_outline_and_what_is_published_is_not(english):
    rows = what_if_block(english, 300_000, 60_000).picture.pictures[1].rows
    assert [[mark.hollow for mark in row.marks] for row in rows] == [
        [False],
        [False],
        [False, True],
        [True],
        [True],
    ]
