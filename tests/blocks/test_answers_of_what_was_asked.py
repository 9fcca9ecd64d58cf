"""An answer is titled by what was asked: of the sex, place and year that the words name, else of the whole."""

import pytest

from blocks.answers import answers_block
from language import Language
from reading import Reading
from reading.published import published

ASKED = {
    "NSSF members": "NSSF members: 2,776,192 people, 7 March 2025",
    "NSSF members 2024": "NSSF members: 2,229,522 people, 30 June 2024",
    "NSSF women 2025": "NSSF members (women): only in doubt or in parts, "
    "nearly 2,000,000 people (read second-hand), December 2025",
    "NSSF women 2021": "NSSF members, women, 2021: no sound figure found.",
    "NSSF men 1999": "NSSF members, men: not found by us.",
    "nssf members in Siem Reap": "NSSF members, Siem Reap: not found by us.",
    "pension women": "Share of older people on a pension (women): 5.7 %, 2020",
    "pension women 2023": "Share of older people on a pension, women, 2023: no sound figure found.",
    "IDPoor Takeo 2015": "Households registered as poor, Takeo, 2015: no sound figure found.",
    "poverty women Kratie": "Poverty rate, national line, women, Kratie: not found by us.",
    "poor households Phnom Penh": "Households registered as poor (Phnom Penh): 11.1 %, 2022",
    "clc members": "Members of a union or association (CLC): about 92,274, Jul 2014",
    "members of IDEA": "Members of a union or association (IDEA): about 14,000, Aug 2018",
    "IDEA members women": "Members of a union or association (women, Street vendors in IDEA): 2,378, Nov 2023",
    "C.CAWDU members": "Members of a union or association (C.CAWDU): only in doubt or in parts, "
    "more than 80,000 people (date uncertain), undated",
    "minimum wage women 2015": "Garment and footwear minimum wage: 128 US$, from January 2015",
}
"""Money has no sex: that is not asked of it."""


@pytest.fixture(scope="module")
def english():
    return Reading(published(), Language("en"))


@pytest.mark.parametrize(("words", "title"), ASKED.items())
def test_the_title_is_of_what_was_asked(english, words, title):
    assert answers_block(english, words).title == title


def test_what_is_nearest_stands_below_as_what_it_is(english):
    block = answers_block(english, "pension women 2023")
    assert block.subtitle.startswith("Nearest: Share of older people on a pension (women): 5.7 %, 2020 · ")
    assert list(block.table["What, where and when"])[:2] == [
        "Share of older people on a pension, women, 2023\\: no sound figure found.",
        "Older people receiving a pension, women, Cambodia, 2020",
    ]


def test_an_answer_that_does_not_speak_of_every_word_is_called_the_nearest(english):
    """No publication that was found counts the members of CATU."""
    nearest = "no figure found answers all of “catu members”; this is nearest"
    assert answers_block(english, "catu members").subtitle == nearest
    assert answers_block(english, "nssf members").subtitle == "the best answers to “nssf members”"
    spending = answers_block(english, "government spending on social protection")
    assert spending.subtitle.startswith("the best answers to")


def test_an_undated_number_of_a_union_is_no_answer_for_a_year(english):
    block = answers_block(english, "C.CAWDU members 2024")
    assert "ccawdu-members-inspir" not in set(block.figures["figure_id"])
    assert block.subtitle == "no figure found answers all of “C.CAWDU members 2024”; this is nearest"


def test_what_was_asked_for_and_is_in_doubt_stands_before_the_whole(english):
    figures = answers_block(english, "NSSF women 2025").figures
    assert list(figures["figure_id"])[:2] == ["nssf-members-female-2025-12", "nssf-members-total-2025-03-07"]
