"""The index: which things answer best, which figures answer every term, and the bound of a query."""

import numpy as np
import pytest

from indicators import index as module
from indicators.everyday import Term
from indicators.index import Index, Thing, TooLong

THINGS = [
    Thing(
        "indicator", "members", "Members of the fund; សមាជិកបេឡា", "NSSF members", "People who are registered."
    ),
    Thing("indicator", "pension", "Pension of older people", "", "Members aged 60 and over who are paid."),
    Thing("source", "yearbook", "A yearbook of the fund"),
    Thing("area", "KH-1", "Banteay Meanchey; បន្ទាយមានជ័យ"),
]


@pytest.fixture
def index(frame) -> Index:
    figures = frame(
        {"indicator": "members", "value": 4335501.0, "note": "Read on a label"},
        {"indicator": "members", "area": "KH-1", "sex": "female"},
        {"indicator": "pension", "source_id": "elsewhere", "value": 24.9},
    )
    return Index(figures.assign(made_from=""), THINGS, {"Read on a label": "អាននៅលើស្លាក"}.get)


def _term(*words: str, **more) -> Term:
    return Term(" ".join(words), (words,), **more)


def test_a_name_weighs_more_than_what_is_told_of_it(index):
    scores = index.ranked(_term("members"))
    assert scores[0] == 1.0
    assert 0 < scores[1] < 0.5


def test_figures_must_answer_every_term(index):
    assert list(index.figures_with([_term("members")])) == [0, 1, 2]
    assert list(index.figures_with([_term("members"), _term("yearbook")])) == [0, 1]
    assert list(index.figures_with([_term("members"), _term("nowhere")])) == []
    assert list(index.figures_with([])) == [0, 1, 2]


@pytest.mark.parametrize(
    ("term", "found"),
    [
        (_term("4335501"), [0]),
        (_term("24.9"), [2]),
        (_term("label"), [0]),
        (_term("ស្លា", "ក"), [0]),
        (_term("x", area="KH-1"), [1]),
        (_term("x", sex="female"), [1]),
        (_term("x", indicators=("pension",)), [2]),
        (_term("x", finds=(("yearbook",),)), [0, 1]),
        (_term("x", figure="figure-2"), [1]),
        (_term("member"), [0, 1, 2]),
        (_term("regist"), [0, 1]),
    ],
)
def test_a_term_finds_figures_by_what_they_say_and_what_they_speak_of(index, term, found):
    assert list(index.figures_with([term])) == found


def test_the_nearest_known_word_is_offered_and_nothing_far(index):
    assert index.nearest("pention") == "pension"
    assert index.nearest("qqqqqqqq") == ""
    assert index.nearest("of") == ""


def test_a_query_that_costs_too_much_is_broken_off(frame, monkeypatch):
    many = frame(*({"note": f"word and {number}"} for number in range(2_000))).assign(made_from="")
    index = Index(many, [])
    assert len(index.figures_with([_term("word")])) == 2_000
    monkeypatch.setattr(module, "MOST_STEPS", 1)
    with pytest.raises(TooLong):
        index.figures_with([_term("word")])
    monkeypatch.setattr(module, "MOST_STEPS", 2_000)
    assert isinstance(index.figures_with([_term("word")]), np.ndarray)
