"""How wide a text is: Khmer letters stand on each other, and each pile is wider than a Latin letter."""

import pytest

from loaders.khmer import CLUSTER, unified, width


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("", 0),
        ("NSSF members", 12),
        ("ក", 1.4),
        ("ស្ត្រី", 1.4),  # one letter with two below it and a vowel above
        ("គ្រួសារ", 4.2),  # គ្រួ សា រ
        ("ឧបត្ថម្ភ", 5.6),  # ឧ ប ត្ថ ម្ភ: a vowel that stands by itself is a letter
        ("ប.ស.ស.", 7.2),  # three letters, three stops
        ("កូវីដ-១៩", 7.2),  # កូ វី ដ, a dash, two digits
        ("សមាជិក ប.ស.ស.", 13.8),
    ],
)
def test_a_khmer_letter_with_its_signs_counts_once(text, wide):
    assert width(text) == wide


def test_a_word_is_taken_apart_between_its_letters():
    assert CLUSTER.findall("កម្មករនិយោជិត") == ["ក", "ម្ម", "ក", "រ", "និ", "យោ", "ជិ", "ត"]


@pytest.mark.parametrize(
    ("usual", "typed"),
    [
        ("បន្ទាយ", "បន្\u200bទាយ"),  # a space without width
        ("កណ្តាល", "កណ្ដាល"),  # ដ and ត below a letter look the same
        ("ស្រ្តីមេផ្ទះ", "ស្ត្រីមេផ្ទះ"),  # រ and ត below, in either order
        ("ប្រាំ", "បា្រំ"),  # the vowel before the letter below
        ("កំុ", "កុំ"),  # the sign above before the one below
    ],
)
def test_what_looks_the_same_is_the_same(usual, typed):
    assert usual != typed
    assert unified(usual) == unified(typed)


def test_other_words_stay_apart():
    assert unified("ក្រចេះ") != unified("ក្រចេ")
    assert unified("កំពត") != unified("កំពង់")
    assert unified("Kampot 12") == "Kampot 12"
