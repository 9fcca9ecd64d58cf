"""Numbers, dates and notes in the reader's language.

Khmer separators are those of Unicode's locale data for Khmer with Latin digits: 1,335,609.5. With
Khmer digits that data turns them round (១.៣៣៥.៦០៩,៥); we keep one form, because notes and printed
numbers on the same page have it, and ១២.៣០០ must not be readable in two ways.
"""

from datetime import date

import pytest

from language import LANGUAGES, Language

ENGLISH, KHMER, DIGITS = Language("en"), Language("km"), Language("km", khmer_digits=True)
MONTHS = {
    1: "មករា",
    2: "កុម្ភៈ",
    3: "មីនា",
    4: "មេសា",
    5: "ឧសភា",
    6: "មិថុនា",
    7: "កក្កដា",
    8: "សីហា",
    9: "កញ្ញា",
    10: "តុលា",
    11: "វិច្ឆិកា",
    12: "ធ្នូ",
}


@pytest.fixture
def khmer(monkeypatch):
    """A function that makes a catalog of the texts given."""

    def translated(texts: dict[str, str]) -> None:
        monkeypatch.setattr("language.language.khmer", lambda: texts)

    return translated


def test_the_languages_are_khmer_and_english():
    assert LANGUAGES == ("km", "en")


@pytest.mark.parametrize(
    ("value", "english", "khmer_digits"),
    [
        (1335609, "1,335,609", "១,៣៣៥,៦០៩"),
        (836288.0, "836,288", "៨៣៦,២៨៨"),
        (24.9, "24.9", "២៤.៩"),
        (60.60043, "60.60043", "៦០.៦០០៤៣"),
        (0.125, "0.125", "០.១២៥"),
        (1234.5, "1,234.5", "១,២៣៤.៥"),
        (0, "0", "០"),
        (999, "999", "៩៩៩"),
        (-5.8, "-5.8", "-៥.៨"),
        (17500000000000, "17,500,000,000,000", "១៧,៥០០,០០០,០០០,០០០"),
    ],
)
def test_every_digit_of_a_number_is_written(value, english, khmer_digits):
    assert ENGLISH.number(value) == english
    assert KHMER.number(value) == english
    assert DIGITS.number(value) == khmer_digits


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (62.614732, 1, "62.6"),
        (37.679221, 1, "37.7"),
        (11.148678, 2, "11.15"),
        (50, 1, "50.0"),
        (1234.56, 0, "1,235"),
        (0.04, 1, "0.0"),
        (-0.04, 1, "0.0"),
    ],
)
def test_a_computed_number_is_rounded_to_the_decimals_asked_for(value, decimals, written):
    assert ENGLISH.number(value, decimals) == written


def test_percent():
    assert ENGLISH.percent(24.9) == "24.9 %"
    assert ENGLISH.percent(62.614732, 1) == "62.6 %"
    assert "២៤.៩" in DIGITS.percent(24.9)


@pytest.mark.parametrize(
    ("period", "english"),
    [
        ("2022", "2022"),
        ("2022-12", "December 2022"),
        ("2025-03-07", "7 March 2025"),
        ("2017/2018", "2017 to 2018"),
        ("2022-12/2023-07", "December 2022 to July 2023"),
        ("2018-01-01/2018-05-31", "1 January to 31 May 2018"),
        ("", "undated"),
    ],
)
def test_periods_in_english(period, english):
    assert ENGLISH.period(period) == english


@pytest.mark.parametrize(
    ("period", "khmer_words", "khmer_digits"),
    [
        ("2022", "2022", "២០២២"),
        ("2022-12", "ធ្នូ 2022", "ធ្នូ ២០២២"),
        ("2025-03-07", "7 មីនា 2025", "៧ មីនា ២០២៥"),
    ],
)
def test_periods_in_khmer(period, khmer_words, khmer_digits):
    assert KHMER.period(period) == khmer_words
    assert DIGITS.period(period) == khmer_digits


def test_a_span_names_its_first_and_its_last_day(khmer):
    khmer({"{first} to {last}": "{first} ដល់ {last}"})
    assert KHMER.period("2018-01-01/2018-05-31") == "1 មករា ដល់ 31 ឧសភា 2018"
    assert DIGITS.period("2017/2018") == "២០១៧ ដល់ ២០១៨"


@pytest.mark.parametrize(("number", "name"), MONTHS.items())
def test_khmer_months(number, name):
    assert KHMER.month(date(2024, number, 1)) == f"{name} 2024"
    assert KHMER.day(date(2024, number, 9)) == f"9 {name} 2024"


def test_english_days_and_months():
    assert ENGLISH.day(date(2016, 2, 29)) == "29 February 2016"
    assert ENGLISH.month(date(2016, 9, 1)) == "September 2016"


def test_khmer_digits_stand_in_names_and_texts_too(monkeypatch):
    monkeypatch.setattr("language.language.khmer", lambda: {"{count} of 25": "{count} ក្នុងចំណោម 25"})
    assert DIGITS.text("{count} of 25", count="SDG 1.3") == "SDG 1.3 ក្នុងចំណោម ២៥"
    assert DIGITS.text("Of 25") == "Of ២៥"
    assert KHMER.text("{count} of 25", count=3) == "3 ក្នុងចំណោម 25"
    event = {"title_en": "Registration in 2008", "title_km": "ការចុះបញ្ជី ឆ្នាំ 2008"}
    assert DIGITS.name(event, "title") == "ការចុះបញ្ជី ឆ្នាំ ២០០៨"
    assert KHMER.name(event, "title") == "ការចុះបញ្ជី ឆ្នាំ 2008"
    assert ENGLISH.name(event, "title") == "Registration in 2008"


def test_khmer_digits_stay_out_of_latin_names():
    assert DIGITS.digits("SP4ALL, A4, 2021-22, 1,234.5") == "SP4ALL, A4, ២០២១-២២, ១,២៣៤.៥"


def test_khmer_digits_leave_letters_alone():
    assert DIGITS.digits("SDG 1.3.1, ខែ 12") == "SDG ១.៣.១, ខែ ១២"
    assert KHMER.digits("12") == "12"


def test_a_text_without_khmer_is_shown_in_english_with_its_values(khmer):
    khmer({})
    assert KHMER.text("more than {number}", number="5") == "more than 5"


def test_a_text_is_shown_in_khmer_with_its_values(khmer):
    khmer({"more than {number}": "ច្រើនជាង {number}"})
    assert KHMER.text("more than {number}", number="5") == "ច្រើនជាង 5"
    assert ENGLISH.text("more than {number}", number="5") == "more than 5"


def test_a_brace_in_a_text_without_values_is_left_alone():
    assert ENGLISH.text("a {brace}") == "a {brace}"


def test_a_value_with_braces_is_not_filled_in():
    assert ENGLISH.text("see {what}", what="{secret}") == "see {secret}"


def test_notes_of_the_data_are_translated_part_by_part(khmer):
    khmer({"Estimate.": "ការប៉ាន់ស្មាន។"})
    assert KHMER.note("Estimate. | Not yet translated.") == "ការប៉ាន់ស្មាន។\nNot yet translated."
    assert ENGLISH.note("Estimate. | Another.") == "Estimate.\nAnother."
    assert KHMER.note("") == ENGLISH.note("") == ""


def test_a_note_that_differs_only_in_its_numbers_is_found_and_keeps_them(khmer):
    khmer({"men and women add up to {}, which is {} more": "បុរស និងស្ត្រី {} លើស {}"})
    note = "men and women add up to 4,357,420, which is 21,919 more"
    assert KHMER.note(note) == "បុរស និងស្ត្រី 4,357,420 លើស 21,919"
    assert DIGITS.note(note) == "បុរស និងស្ត្រី ៤,៣៥៧,៤២០ លើស ២១,៩១៩"


def test_a_note_may_put_its_numbers_in_another_order(khmer):
    khmer({"{} of {} provinces": "ខេត្ត {1} ក្នុងនោះ {0}"})
    assert KHMER.note("24 of 25 provinces") == "ខេត្ត 25 ក្នុងនោះ 24"


def test_the_whole_note_wins_over_its_pattern(khmer):
    khmer({"{} people": "{} នាក់", "2 people": "មនុស្សពីរនាក់"})
    assert KHMER.note("2 people") == "មនុស្សពីរនាក់"
    assert KHMER.note("3 people") == "3 នាក់"


def test_a_name_without_khmer_is_english():
    row = {"name_en": "Cambodia", "name_km": "កម្ពុជា"}
    assert (KHMER.name(row), ENGLISH.name(row)) == ("កម្ពុជា", "Cambodia")
    assert KHMER.name({"name_en": "C.CAWDU", "name_km": ""}) == "C.CAWDU"


@pytest.mark.parametrize(
    ("text", "in_khmer", "in_english"),
    [
        ("1,234.5 %", True, True),
        ("៣៨.៩៩៧", True, True),
        ("ស្ត្រី", True, False),
        ("four", False, True),
        ("écart", False, True),
        ("24万", False, False),
        ("លាន million", False, False),
    ],
)
def test_a_language_spells_with_the_letters_of_its_own_script(text, in_khmer, in_english):
    assert (Language("km").spells(text), Language("en").spells(text)) == (in_khmer, in_english)
