"""Words as they are compared: Khmer that looks alike, digits of both scripts, abbreviations, thousands."""

import pytest

from indicators.words import atoms, comparable, indexed

LOOK_ALIKES = {
    "a lower da for a lower ta": ("សន្តិសុខ", "សន\u17d2\u178aិសុខ"),
    "a lower ro before a lower ta": ("ស្ត្រី", "ស\u17d2\u179a\u17d2\u178fី"),
    "the dot before the vowel below": ("ត្បូងឃ្មុំ", "ត្បូងឃ្ម\u17c6\u17bb"),
    "a vowel before the letter below": ("គ្រួសារ", "គ\u17bd\u17d2\u179aសារ"),
    "a vowel of two pieces": ("កើត", "ក\u17c1\u17b8ត"),
    "another vowel of two pieces": ("ចោរ", "ច\u17c1\u17b6រ"),
    "a sign that shows nowhere": ("កំពង់ស្ពឺ", "កំពង់\u200bស្ពឺ"),
    "a joiner within a letter": ("ប្រាក់សោធន", "ប្រា\u200dក់សោ\u200cធន"),
}


@pytest.mark.parametrize(("usual", "alike"), LOOK_ALIKES.values(), ids=list(LOOK_ALIKES))
def test_what_looks_alike_is_alike(usual, alike):
    assert usual != alike
    assert comparable(usual) == comparable(alike)
    assert atoms(usual) == atoms(alike)


@pytest.mark.parametrize(("one", "other"), [("ស្ត្រី", "ស្រី"), ("កូន", "កុន"), ("ភាគ", "ភាព")])
def test_what_looks_different_stays_different(one, other):
    assert comparable(one) != comparable(other)


def test_plain_text_has_no_capitals_no_invisible_signs_and_latin_digits():
    assert comparable("NSSF ២០២៤\u200b") == "nssf 2024"


@pytest.mark.parametrize(
    "printed", ["4335501", "4,335,501", "4.335.501", "4 335 501", "៤៣៣៥៥០១", "៤.៣៣៥.៥០១", "៤,៣៣៥,៥០១"]
)
def test_a_number_is_one_atom_however_its_thousands_are_parted(printed):
    assert atoms(printed) == ["4335501"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24.9 %", ["24.9"]),
        ("in 2021 335,000 workers", ["in", "2021", "335000", "workers"]),
        ("ប.ស.ស.", ["ប", "ស", "ស"]),
        ("បសស", ["ប", "ស", "ស"]),
        ("C.CAWDU", ["ccawdu"]),
        ("ID-Poor", ["id", "poor"]),
        ("ចាស់ៗ", ["ចា", "ស់"]),
        ("?!", []),
    ],
)
def test_what_a_text_is_made_of(text, expected):
    assert atoms(text) == expected


def test_a_word_with_a_hyphen_is_indexed_in_one_piece_too():
    assert indexed("COVID-19 cash") == "covid 19 cash covid19"
