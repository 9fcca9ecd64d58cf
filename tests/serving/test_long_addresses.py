"""One request never holds everybody: the work for an address grows with its length, and that has a bound."""

import sys
from collections import Counter

import pytest
from asked import ask
from starlette.requests import Request

from reading import link
from reading.parameters import PARAMETERS
from serving import middleware
from ui import session


def _steps(act) -> int:
    """How many steps of the interpreter an act takes; the same on every machine."""
    count = 0

    def trace(frame, event, _):
        nonlocal count
        frame.f_trace_opcodes = True
        count += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        act()
    finally:
        sys.settrace(before)
    return count


def _request(names: int) -> Request:
    query = "&".join(f"a{number}" + "=1" * (number % 2) for number in range(names))
    return Request({"type": "http", "query_string": query.encode(), "headers": []})


def test_four_times_the_parameters_are_four_times_the_work():
    few, many = _request(300), _request(1_200)
    assert _steps(lambda: middleware.asked_by(many, "map")) < 5 * _steps(
        lambda: middleware.asked_by(few, "map")
    )


def test_the_app_asks_for_what_it_knows_and_is_given_however_long_the_address_is(monkeypatch):
    asked = Counter()

    class Given(dict):
        def get_all(self, name):
            asked[name] += 1
            return [self[name]] if name in self else []

    given = Given({f"a{number}": "1" for number in range(5_000)}, lang="km")
    held = {}
    monkeypatch.setattr(session.st, "query_params", given)
    monkeypatch.setattr(session.st, "session_state", held)
    session.adopt("trends")
    assert held["lang"] == "km"
    assert asked == {"lang": 1}


def test_a_parameter_that_stands_twice_is_not_taken():
    request = Request({"type": "http", "query_string": b"lang=km&area=KH-1&area=KH-2", "headers": []})
    assert middleware.asked_by(request, "map")[0] == {"lang": "km"}


@pytest.mark.parametrize("path", ["/", "/map", "/picture/map.png", "/data/figures.csv", "/nothing"])
def test_a_longer_address_than_the_site_has_is_refused_in_a_sentence(path):
    longest = "&".join(["a"] * 20_000)[: middleware.LONGEST_QUERY + 1]
    status, _, text = ask(path, longest)
    assert status == 414
    assert text == "This address is too long: what follows the question mark may have 8,000 bytes.\n"


def test_the_longest_address_is_still_answered():
    status, _, _ = ask("/healthz", "a" * middleware.LONGEST_QUERY)
    assert status == 200


def test_the_longest_link_of_the_site_is_shorter_than_the_bound():
    longest = {name: "a" * 70 for name in PARAMETERS} | {"q": "ក" * link.LONGEST}
    assert len(link.query(longest)) < middleware.LONGEST_QUERY / 2
