"""What a question asks for: phrases with a meaning, places, years, and words that only ask."""

import pandas as pd
import pytest

from indicators.everyday import Everyday

WORDS = pd.DataFrame(
    [
        ("asking", "how;many;are;in", "តើ;ប៉ុន្មាន;នាក់;មាន", "", "", ""),
        ("women", "women;woman", "ស្ត្រី", "women", "", "female"),
        ("pension", "pension;retirement", "ប្រាក់សោធន", "pension", "older_persons;contributions", ""),
        ("workers_covered", "workers covered", "កម្មករ គាំពារ", "", "covered_workers", ""),
        ("covered", "covered", "គាំពារ", "", "covered_people", ""),
    ],
    columns=["meaning", "words_en", "words_km", "finds", "indicators", "sex"],
)
AREAS = pd.DataFrame(
    [("KH-1", "Banteay Meanchey", "បន្ទាយមានជ័យ", "Bantey Meanchey"), ("KH-16", "Ratanakiri", "រតនគិរី", "")],
    columns=["code", "name_en", "name_km", "aliases"],
)


@pytest.fixture(scope="module")
def everyday() -> Everyday:
    return Everyday(WORDS, AREAS)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("How many women?", ["women"]),
        ("how many workers are covered", ["workers covered"]),
        ("covered workers", ["covered workers"]),
        ("retirement in Ratanakiri", ["ratanakiri", "retirement"]),
        ("តើមានស្ត្រីប៉ុន្មាននាក់?", ["ស្ត្រី"]),
        ("កម្មករប៉ុន្មាននាក់មានការគាំពារ", ["កម្មករគាំពារ", "ការ"]),
        ("how many", ["how", "many"]),
        ("", []),
    ],
)
def test_what_a_question_asks_for(everyday, text, said):
    assert sorted(term.said for term in everyday.terms(text)) == sorted(said)


def test_the_longest_phrase_is_understood_first(everyday):
    assert everyday.terms("workers covered")[0].indicators == ("covered_workers",)
    assert everyday.terms("covered")[0].indicators == ("covered_people",)


def test_a_phrase_names_the_sex_the_place_and_the_indicators(everyday):
    place, pension, women = everyday.terms("pension women Bantey Meanchey")
    assert (place.area, pension.indicators, women.sex) == (
        "KH-1",
        ("older_persons", "contributions"),
        "female",
    )


def test_a_place_whose_name_holds_a_word_that_only_asks_stays_whole(everyday):
    (place,) = everyday.terms("បន្ទាយមានជ័យ")
    assert place.area == "KH-1"


@pytest.mark.parametrize(("word", "year"), [("2021", "2021"), ("២០២១", "2021"), ("20211", ""), ("4335", "")])
def test_a_year_is_four_digits_of_our_time(everyday, word, year):
    (term,) = everyday.terms(word)
    assert term.year == year


def test_of_a_very_long_question_a_part_is_read(everyday):
    assert len(everyday.terms("x y z " * 1000)) <= 60
