"""What an address says, as people and programs hand it on."""

import pytest

from reading.link import LONGEST, known


def test_a_link_that_a_chat_program_mangled_is_understood():
    pairs = [("lang", "km"), ("amp;indicator", "nssf_members"), ("amp;area", "KH-5")]
    assert known(pairs) == ({"lang": "km", "indicator": "nssf_members", "area": "KH-5"}, [])


@pytest.mark.parametrize("value", ["x" * (LONGEST + 1), "a\u0000b"])
def test_a_value_that_no_link_of_ours_has_is_named(value):
    assert known([("area", value)]) == ({}, ["area"])


def test_what_stands_twice_is_in_neither_form():
    assert known([("area", "KH-5"), ("amp;area", "KH-12")]) == ({}, ["area"])
