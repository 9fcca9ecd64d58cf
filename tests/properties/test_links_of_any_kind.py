"""Whatever an address says: it is understood or passed over, and what is understood comes back as it was."""

import string
from urllib.parse import parse_qsl

from hypothesis import given
from hypothesis import strategies as st

from reading import link, selection
from reading.choices import Choices, number_in
from reading.parameters import FORMERLY, PARAMETERS, SLIDES

names = st.one_of(
    st.sampled_from(PARAMETERS), st.sampled_from(["kind", "all", "amp;lang", ""]), st.text(max_size=9)
)
values = st.one_of(st.text(max_size=9), st.text(string.printable, min_size=110, max_size=130), st.just("km"))
pairs = st.lists(st.tuples(names, values), max_size=40)
pages = st.sampled_from(["map", *FORMERLY, "", "nothing"])


@given(pairs, pages)
def test_only_what_pages_look_at_is_taken(given_pairs, page):
    found, bad = link.known(given_pairs, page)
    assert set(found) <= set(PARAMETERS)
    assert not set(found) & set(bad)
    for name, value in found.items():
        assert len(value) <= (selection.LONGEST if name == SLIDES else link.LONGEST)
        assert value.isprintable()


@given(pairs, pages)
def test_what_stands_twice_is_not_taken(given_pairs, page):
    found, _ = link.known([*given_pairs, *given_pairs], page)
    assert found == {}


@given(pairs)
def test_a_view_that_was_understood_is_understood_again(given_pairs):
    view = {name: value for name, value in link.known(given_pairs)[0].items() if value}
    again, bad = link.known(parse_qsl(link.query(view)[1:], keep_blank_values=True))
    assert (again, bad) == (view, [])


@given(pairs, st.lists(st.text(max_size=9), unique=True, max_size=5))
def test_a_choice_is_one_that_is_offered(given_pairs, options):
    given_view = {name: value for name, value in link.known(given_pairs)[0].items()}
    choices = Choices(dict(given_view))
    for name in PARAMETERS:
        chosen = choices.one_of(name, options)
        assert chosen in options or chosen == ""
        assert (name in choices.not_understood) == (
            bool(given_view.get(name)) and given_view[name] not in options
        )


@given(st.text(max_size=15))
def test_a_number_is_one_that_ten_fingers_write(text):
    number = number_in(text)
    assert number is None or (0 <= number < 10**9 and set(text) <= set(string.digits))
