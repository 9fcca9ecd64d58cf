"""The picture of the rooms is what the imports say, and every room can be said in five words."""

import pytest

from tests import rooms

AGAIN = "draw it anew with `make rooms`, and look whether the picture still reads"


def test_every_package_is_a_room():
    assert not rooms.homeless(), f"{rooms.homeless()} have no place in ROOMS of tests/rooms.py: give each one"


@pytest.mark.parametrize("room", rooms.ROOMS)
def test_a_room_is_said_in_five_words(room):
    words = rooms.ROOMS[room].words
    assert 0 < len(words.split()) <= 5, f"{room} is said in {len(words.split())} words: “{words}”"


def test_the_picture_is_what_the_imports_say():
    assert rooms.PICTURE.read_text(encoding="utf-8") == rooms.picture(), (
        f"docs/rooms.svg is out of date; {AGAIN}"
    )


def test_the_table_is_what_the_imports_say():
    page = rooms.PAGE.read_text(encoding="utf-8")
    assert rooms.TABLE.search(page), "docs/architecture.md has lost the marks between which the table stands"
    assert page == rooms.page(page), f"the table of docs/architecture.md is out of date; {AGAIN}"


def test_no_room_stands_on_another():
    places = [rooms.place_of(room) for room in rooms.ROOMS]
    close = [
        (one, other)
        for number, one in enumerate(places)
        for other in places[number + 1 :]
        if abs(one[0] - other[0]) < rooms.WIDTH and abs(one[1] - other[1]) < rooms.HEIGHT
    ]
    assert not close, f"rooms overlap at {close}; give them other columns in tests/rooms.py"
