"""What both languages of a text must have in common: the numbers, and no English left in the Khmer."""

import pytest

from language.agreement import faults, latin_words, numbers
from language.khmer_texts import pairs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4,335,501 members in 2021", {"4,335,501", "2021"}),
        ("៤,៣៣៥,៥០១ នាក់ ឆ្នាំ ២០២១", {"4,335,501", "2021"}),
        ("{count} of 25 provinces", {"25"}),
        ("0.8 percent.", {"0.8"}),
        ("no number", set()),
    ],
)
def test_the_numbers_of_a_text(text, found):
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("english", "khmer"),
    [
        ("in 2008", "ក្នុងឆ្នាំ 2008"),
        ("children under two", "កុមារអាយុក្រោម 2 ឆ្នាំ"),
        ("children under two", "កុមារអាយុក្រោមពីរឆ្នាំ"),
        ("the ninety-day campaign", "យុទ្ធនាការរយៈពេល 90 ថ្ងៃ"),
        ("{count} figures", "តួលេខ {count}"),
        ("Published by the ILO in mpi-trend.csv", "ផ្សាយដោយ ILO ក្នុង mpi-trend.csv"),
        ("Read at example.org", "អានលើ example.org"),
        ("Digits: ១២៣", "លេខ៖ ១២៣"),
        ("OPHI's estimate", "ការប៉ាន់ប្រមាណរបស់ OPHI"),
        ("Atlas of Cambodia", "Atlas of Cambodia"),
    ],
)
def test_texts_that_agree(english, khmer):
    assert list(faults(english, khmer)) == []


@pytest.mark.parametrize(
    ("english", "khmer", "sentence"),
    [
        ("in 2008", "ក្នុងឆ្នាំ", "the number 2008 of the English is not in the Khmer"),
        ("in 2008", "ក្នុងឆ្នាំ 2008 និង 2019", "the Khmer has the number 2019, which the English has not"),
        ("7,200 workers", "កម្មករ 7.200 នាក់", "the number 7,200 of the English is not in the Khmer"),
        ("in 2008", "ក្នុងឆ្នាំ ២០០៨", "the number ២០០៨ is in Khmer digits; it must be 2008"),
        ("three months", "4 ខែ", "the Khmer has the number 4"),
        ("the fund", "fund ជាតិ", "the English word “fund” was left"),
        ("the fund", "Fund ជាតិ", "the Latin word “Fund” is not in the English"),
        ("the NSSF", "សមាជិកNSSF", "“សមាជិកNSSF” joins Latin and Khmer letters"),
    ],
)
def test_texts_that_do_not_agree(english, khmer, sentence):
    assert any(sentence in fault for fault in faults(english, khmer)), list(faults(english, khmer))


def test_every_latin_word_that_stays_stands_in_a_text():
    unused = [word for word in latin_words() if not any(word in text.khmer for text in pairs())]
    assert not unused, f"language/latin_words.csv: {unused} stand in no Khmer text any more; take them out"
