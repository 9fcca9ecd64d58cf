"""A number and the sign of its unit stay on one line."""

import re

import pytest

from reading.markup import titled, unbroken, with_whole_names


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("11.1 % to 29.3 %", "11.1\u00a0% to 29.3\u00a0%"),
        ("21 people", "21 people"),
        ("១១ %", "១១\u00a0%"),
        ("1,335,609 នាក់", "1,335,609\u00a0នាក់"),
        ('<b data-copy="5 % of all">5 % of all</b>', '<b data-copy="5 % of all">5\u00a0% of all</b>'),
    ],
)
def test_a_number_and_its_sign_are_not_parted(said, shown):
    assert unbroken(said) == shown


def test_a_khmer_term_of_a_title_is_one_word_for_the_browser():
    shown = titled("ភាគទាន 62.6 % & ស្ត្រី")
    assert shown == '<span class="term">ភាគទាន</span> 62.6\u00a0% &amp; ស្ត្រី'


def test_no_line_ends_after_a_bracket_that_opens_or_begins_with_a_comma():
    assert titled("(ភាគទាន), 2022") == '<span class="term">(ភាគទាន),</span> 2022'


def test_a_title_in_english_stays_as_it_is():
    assert titled("21 of 100 & more") == "21 of 100 &amp; more"


def test_a_row_keeps_the_terms_of_its_name_whole_and_nothing_else_is_touched():
    row = '<tr><th scope="row"><a href="./x?q=សុខភាព">ការថែទាំសុខភាពរបស់កម្មករនិយោជិតក្រៅប្រព័ន្ធ 2020</a></th><td>ការថែទាំសុខភាព</td></tr>'
    kept = with_whole_names(row)
    assert kept.count('<span class="term">') >= 1
    assert 'href="./x?q=សុខភាព"' in kept
    assert kept.endswith("<td>ការថែទាំសុខភាព</td></tr>")
    assert re.sub(r"</?span[^>]*>", "", kept) == row
