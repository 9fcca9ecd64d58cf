"""Printed numbers become values, or are refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.numbers import Unreadable, decimals, parse

READ = [
    ("4,335,501", "en", 4335501),
    ("1,234.5", "en", 1234.5),
    ("24.9", "en", 24.9),
    ("0.8", "en", 0.8),
    ("0.125", "en", 0.125),
    ("35", "en", 35),
    ("4.335.501", "eu", 4335501),
    ("1.234,5", "eu", 1234.5),
    ("3,4", "eu", 3.4),
    ("0,125", "eu", 0.125),
    ("17.355", "eu", 17355),
    ("4335501", "plain", 4335501),
    ("1234.5", "plain", 1234.5),
    ("82.595", "plain", 82.595),
    ("113 000", "plain", 113000),
    ("4\u2009335\u2009501", "plain", 4335501),
    ("4\u00a0335\u00a0501", "plain", 4335501),
    ("4\u202f335\u202f501", "plain", 4335501),
    ("1 234.5", "plain", 1234.5),
    ("៤៣៣៥៥០១", "plain", 4335501),
    ("២៣ ១២៨", "plain", 23128),
    ("៤៧,០៣២", "en", 47032),
    ("៣៨.៩៩៧", "eu", 38997),
    ("៣8.៩97", "eu", 38997),
    ("4126.284 thousand", "plain", 4126284),
    ("2.2 million", "en", 2200000),
    ("2.2million", "en", 2200000),
    ("2,2 million", "eu", 2200000),
    ("1.359 billion", "en", 1359000000),
    ("5,000 billion", "en", 5000000000000),
    ("17.5 trillion", "en", 17500000000000),
    ("៥ពាន់", "plain", 5000),
    ("៥ ពាន់", "plain", 5000),
    ("៣ម៉ឺន", "plain", 30000),
    ("៣ ម៉ឺន", "plain", 30000),
    ("៧សែន", "plain", 700000),
    ("៧ សែន", "plain", 700000),
    ("២លាន", "plain", 2000000),
    ("៣,៥លាន", "eu", 3500000),
    ("៣,៥ លាន", "eu", 3500000),
    ("៣៦.៩ពាន់លាន", "en", 36900000000),
    ("២.២ពាន់ លាន", "en", 2200000000),
    ("២.២ ពាន់ លាន", "en", 2200000000),
    ("18699", "transcribed", 18699),
    ("9", "transcribed", 9),
    ("-2.5", "en", -2.5),
    ("\u22122.5", "plain", -2.5),
    ("-0.5 million", "en", -500000),
]


@pytest.mark.parametrize(("printed", "number_format", "value"), READ)
def test_a_printed_number_is_read(printed, number_format, value):
    assert parse(printed, number_format) == value


@pytest.mark.parametrize(
    ("printed", "number_format"),
    [
        ("1.234", "en"),
        ("៣៨.៩៩៧", "en"),
        ("1,234", "eu"),
        ("-1,234", "eu"),
        ("1,234", "plain"),
        ("1,234", "transcribed"),
    ],
)
def test_a_number_with_two_readings_is_refused(printed, number_format):
    with pytest.raises(Unreadable, match="it could be .* thousandths; number_format must say which"):
        parse(printed, number_format)


@pytest.mark.parametrize(
    ("printed", "number_format"),
    [
        ("4.335.501", "en"),
        ("1.234,5", "en"),
        ("27,76,192", "en"),
        ("1,23", "en"),
        ("4 335 501", "en"),
        ("4,335,501", "eu"),
        ("1,234.5", "eu"),
        ("4,335,501", "plain"),
        ("4.335.501", "plain"),
        ("43 35 501", "plain"),
        ("4 335 501", "transcribed"),
        ("1,5 million", "plain"),
        ("2.", "en"),
    ],
)
def test_separators_of_another_format_are_refused(printed, number_format):
    with pytest.raises(Unreadable, match=f"under number_format '{number_format}' it must be"):
        parse(printed, number_format)


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "4.335.50l",
        "4,335,5O1",
        "about 5",
        "5 dozen",
        "=1+1",
        "1e6",
        ".5",
        "½",
        "٤",
        "NaN",
        "9" * 61,
    ],
)
def test_what_is_no_number_is_refused(printed):
    with pytest.raises(Unreadable, match="^it must be a number such as"):
        parse(printed, "en")


@pytest.mark.parametrize(
    ("printed", "number_format", "size"),
    [
        ("24.9", "en", 0.1),
        ("24,95", "eu", 0.01),
        ("2.2 million", "en", 100000),
        ("4126.284 thousand", "plain", 1),
        ("៣,៥លាន", "eu", 100000),
        ("4.335.501", "eu", 1),
    ],
)
def test_the_last_printed_digit_has_a_size(printed, number_format, size):
    assert decimals(printed, number_format) == pytest.approx(size)


whole_numbers = st.integers(min_value=-(10**12), max_value=10**12)
KHMER_DIGITS = str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")


@given(whole_numbers)
def test_a_whole_number_printed_in_english_is_read_back(number):
    assert parse(f"{number:,}", "en") == number


@given(whole_numbers)
def test_a_whole_number_printed_in_european_is_read_back(number):
    assert parse(f"{number:,}".replace(",", "."), "eu") == number


@given(whole_numbers, st.sampled_from(["", " ", "\u00a0", "\u2009", "\u202f"]))
def test_a_whole_number_printed_plainly_is_read_back(number, space):
    assert parse(f"{number:,}".replace(",", space), "plain") == number


@given(whole_numbers)
def test_a_whole_number_printed_in_khmer_digits_is_read_back(number):
    assert parse(str(number).translate(KHMER_DIGITS), "plain") == number


@given(st.integers(0, 10**6), st.integers(0, 99))
def test_hundredths_are_read_back_in_english_and_in_european(whole, hundredths):
    english = f"{whole:,}.{hundredths:02}"
    european = english.translate(str.maketrans(",.", ".,"))
    assert parse(english, "en") == parse(european, "eu") == float(f"{whole}.{hundredths:02}")


def test_a_percent_sign_is_said_to_be_one():
    with pytest.raises(
        Unreadable, match="^it has a percent sign; its indicator must then be counted in percent$"
    ):
        parse("5%", "plain")
