"""Numbers, periods and places of any kind: read as printed, or refused in a sentence; never something else."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import Language
from loaders import DATA
from loaders.numbers import KHMER_DIGITS, Unreadable, decimals, parse
from loaders.periods import NoPeriod, bounds
from loaders.places import PROVINCES, Gazetteer, UnknownPlace
from loaders.schema import NAMED_TABLES
from loaders.tables import load_table

REFUSALS = (
    "did you mean ",
    "it could be ",
    "it names ",
    "a number of the National Institute of Statistics has two digits (0",
    "it must be a spelling listed in areas.csv",
)
FORMATS = ("en", "eu", "plain", "transcribed")
SIGNS = st.text(st.sampled_from("0123456789.,- \u00a0\u2212០៩៥lO/%'’millionលានពាន់e+"), max_size=14)


def tried(read, refusal, *given):
    """What was read, or None and the sentence of the refusal."""
    try:
        return read(*given), ""
    except refusal as refused:
        return None, str(refused)


DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.fixture(scope="module")
def areas():
    table, problems = load_table(
        DATA / "areas.csv", "areas.csv", next(one for one in NAMED_TABLES if one.name == "areas")
    )
    assert not problems
    return table


@pytest.fixture(scope="module")
def gazetteer(areas):
    return Gazetteer(areas)


@given(SIGNS, st.sampled_from(FORMATS))
def test_a_print_is_a_number_or_is_refused(printed, number_format):
    value, refused = tried(parse, Unreadable, printed, number_format)
    if value is None:
        assert "must" in refused
        return
    assert abs(value) < float("inf")
    assert decimals(printed, number_format) > 0
    assert any(sign.isdigit() for sign in printed)


@given(st.integers(-(10**12), 10**12), st.integers(0, 3), st.sampled_from(["en", "eu"]))
def test_what_this_site_writes_it_reads(number, places, number_format):
    """Written with separators in either way, in Latin and in Khmer digits, it is the same number."""
    value = number / 10**places
    english = f"{value:,.{places}f}"
    printed = english if number_format == "en" else english.translate(str.maketrans(",.", ".,"))
    read, refused = tried(parse, Unreadable, printed, number_format)
    if read is None:
        assert "it could be" in refused
        return
    assert read == float(f"{value:.{places}f}")
    assert parse(printed.translate(str.maketrans("0123456789", KHMER_DIGITS)), number_format) == read


@given(st.integers(0, 10**9))
def test_both_languages_write_the_same_number(number):
    written = [
        Language("en").number(number),
        Language("km").number(number),
        Language("km", True).number(number),
    ]
    plain = {"".join(sign for sign in one if sign.isdigit()) for one in written[:2]}
    assert plain == {str(number)}
    assert "".join(sign for sign in written[2] if sign.isdigit()).translate(
        str.maketrans(KHMER_DIGITS, "0123456789")
    ) == str(number)


@given(st.text(st.sampled_from("0123456789-/ \u17e2W"), max_size=22))
def test_a_period_is_days_in_their_order_or_is_refused(text):
    days, refused = tried(bounds, NoPeriod, text)
    if days is None:
        assert "must" in refused
        return
    start, end = days
    assert (start is None) == (text == "")
    assert start is None or start <= end


@given(DAYS, st.integers(1, 5_000))
def test_a_span_begins_and_ends_with_its_days(day, length):
    last = day + timedelta(length)
    if last.year <= 2100:
        assert bounds(f"{day}/{last}") == (day, last)
        with pytest.raises(NoPeriod):
            bounds(f"{last}/{day}")


@given(
    spelling=st.one_of(st.text(max_size=20), st.sampled_from(["Kampong Chamm", "KH-3 ", "កំពង់ចាម", "Total"]))
)
def test_a_spelling_is_a_place_or_is_refused(gazetteer, spelling):
    code, refused = tried(gazetteer.code, UnknownPlace, spelling)
    if code is None:
        assert refused.startswith(REFUSALS)
        return
    assert code.partition("-")[0].isalpha()


@given(number=st.integers(0, 24), spaces=st.integers(0, 2), capitals=st.booleans())
def test_a_province_is_found_however_it_is_spaced(areas, gazetteer, number, spaces, capitals):
    for name in areas.set_index("code").loc[PROVINCES[number], ["name_en", "name_km"]]:
        spelled = name.upper() if capitals else name
        assert gazetteer.code(" " * spaces + spelled.replace(" ", " " * spaces)) == PROVINCES[number]
