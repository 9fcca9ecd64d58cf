"""Every page in Khmer is set as Khmer is: its own signs, no number run into another, no description in English."""

import re
from html import unescape

import pytest

import pages
from reading import block_html
from reading.menu import ENTRIES

LATIN_COLON = re.compile(r"[\u1780-\u17ff][ \u200b]*:(?!//)")
TWO_NUMBERS = re.compile(r"\d \d")


def said(told) -> list[str]:
    """The texts of a page's blocks, one for each element."""
    reading, blocks = told.reading, told.said.blocks
    html = "".join(
        block_html.head(reading, block)
        + block_html.picture(reading, block)
        + block_html.foot(reading, block, 1)
        for block in blocks
    )
    return [unescape(text).strip() for text in re.split(r"<[^>]+>", html) if text.strip()]


@pytest.fixture(scope="module", params=[entry.name for entry in ENTRIES])
def told(request):
    return pages.told(request.param, {"lang": "km"})


def test_no_latin_colon_stands_after_a_khmer_letter(told):
    assert [text for text in said(told) if LATIN_COLON.search(text)] == []


def test_no_number_of_a_title_runs_into_the_next_one(told):
    assert [block.title for block in told.said.blocks if TWO_NUMBERS.search(block.title)] == []


def test_a_publisher_that_has_no_name_is_described_in_khmer(told):
    assert [text for text in said(told) if "not named" in text] == []


def test_what_a_remark_names_is_a_link_and_not_the_sign_of_one(told):
    assert [text for text in said(told) if "](" in text] == []


def test_two_remarks_in_one_cell_stay_two_sentences(told):
    assert [text for text in said(told) if re.search(r"។[\u1780-\u17b3]", text)] == []
