"""A number and the sign of its unit stay on one line."""

import pytest

from reading.markup import titled, unbroken


@pytest.mark.parametrize(
    ("said", "shown"),
    [("11.1 % to 29.3 %", "11.1\u00a0% to 29.3\u00a0%"), ("21 people", "21 people"), ("១១ %", "១១\u00a0%")],
)
def test_a_number_and_its_sign_are_not_parted(said, shown):
    assert unbroken(said) == shown


def test_a_khmer_term_of_a_title_is_one_word_for_the_browser():
    shown = titled("ភាគទាន 62.6 % & ស្ត្រី")
    assert shown == '<span class="term">ភាគទាន</span> 62.6\u00a0% &amp; ស្ត្រី'


def test_a_title_in_english_stays_as_it_is():
    assert titled("21 of 100 & more") == "21 of 100 &amp; more"
