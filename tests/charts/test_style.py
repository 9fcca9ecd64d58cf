"""The house style: colours that everyone can tell apart, type that keeps Khmer whole."""

from itertools import combinations

import pandas as pd
import pytest

from charts import style
from charts.specification import layer
from language import Language
from tests.contrast import contrast

WHITE, DARK = "#FFFFFF", "#11161D"
MARKS = sorted({*style.BY_SEX.values(), *style.CATEGORIES, style.RULE})
SEEN_TOGETHER = [*combinations(style.BY_SEX.values(), 2), *combinations(style.CATEGORIES, 2)]
KHMER, KHMER_DIGITS, ENGLISH = Language("km"), Language("km", khmer_digits=True), Language("en")


@pytest.mark.parametrize(
    ("one", "other", "counted"), [("#000000", "#FFFFFF", 21), ("#767676", "#FFFFFF", 4.54)]
)
def test_contrast_is_counted_as_the_guidelines_do(one, other, counted):
    assert contrast(one, other) == pytest.approx(counted, abs=0.01)


@pytest.mark.parametrize("colour", MARKS)
@pytest.mark.parametrize("page", [WHITE, DARK])
def test_every_mark_stands_out_from_the_light_and_the_dark_page(colour, page):
    assert contrast(colour, page) >= 3


@pytest.mark.parametrize(("one", "other"), SEEN_TOGETHER)
def test_colours_drawn_together_differ_in_grey(one, other):
    assert contrast(one, other) >= 1.2


def test_women_men_and_everyone_differ_in_colour_and_shape():
    assert len(set(style.BY_SEX.values())) == len(set(style.SHAPE_BY_SEX.values())) == 3
    assert (style.BY_SEX["female"], style.BY_SEX["male"]) == (style.WOMEN, style.MEN)


def test_no_two_shapes_are_the_same():
    for shapes in (style.SHAPES, style.ORIGIN_SHAPES):
        assert len(set(shapes)) == len(shapes)


def _finished(language: Language) -> dict:
    shown = {"mark": "point", "encoding": {"x": {"field": "value", "type": "quantitative"}}}
    return style.finished([layer(pd.DataFrame({"value": [1]}), shown)], language, height=100)


@pytest.mark.parametrize("language", [ENGLISH, KHMER, KHMER_DIGITS])
def test_an_axis_writes_numbers_as_the_sentences_do(language):
    number = _finished(language)["config"]["locale"]["number"]
    digits = number.get("numerals", list("0123456789"))
    written = f"1{number['thousands']}234{number['decimal']}5"
    assert "".join(digits[int(sign)] if sign.isdigit() else sign for sign in written) == language.number(
        1234.5
    )
    assert number["grouping"] == [3]


def test_khmer_digits_stand_at_the_axes_only_where_they_are_asked_for():
    assert "numerals" not in style.locale(KHMER)["number"]
    assert style.locale(KHMER_DIGITS)["number"]["numerals"] == list("០១២៣៤៥៦៧៨៩")


def test_months_and_days_are_khmer():
    time = style.locale(KHMER)["time"]
    assert (len(time["months"]), len(time["days"])) == (12, 7)
    assert (time["months"][2], time["months"][11], time["days"][0]) == ("មីនា", "ធ្នូ", "អាទិត្យ")
    assert time["months"] == [KHMER.month(pd.Timestamp(2022, month, 1)).split()[0] for month in range(1, 13)]


def test_labels_are_never_cut_or_spaced_out():
    config = _finished(KHMER)["config"]
    assert config["axis"]["labelLimit"] == config["axis"]["titleLimit"] == 0
    assert config["legend"]["labelLimit"] == config["legend"]["titleLimit"] == 0
    assert "letterSpacing" not in str(config)


def test_type_has_a_latin_and_a_khmer_font():
    assert _finished(ENGLISH)["config"]["font"].startswith("Noto Sans, Noto Sans Khmer")


def test_words_of_a_chart_are_text():
    assert _finished(ENGLISH)["usermeta"] == {"embedOptions": {"renderer": "svg"}}


def test_in_a_meeting_type_is_larger_and_the_first_picture_is_left_as_it_was():
    usual = _finished(ENGLISH) | {"height": 400}
    large = style.for_meeting(usual)
    assert large["config"]["axis"]["labelFontSize"] == 21
    assert (large["height"], usual["height"]) == (500, 400)
    assert usual["config"]["axis"]["labelFontSize"] == 14


def test_nothing_within_a_chart_is_read_out_beside_its_sentence():
    config = _finished(KHMER)["config"]
    assert (config["aria"], config["mark"]["aria"]) == (False, False)
