"""How a figure was counted, and its published interval, in both languages."""

import pytest

from language import Language
from language.counting import counted, interval
from language.labels import Labels


@pytest.fixture(scope="module")
def english(published):
    return Labels(published, Language("en"))


@pytest.fixture(scope="module")
def khmer(published):
    return Labels(published, Language("km"))


@pytest.fixture(scope="module")
def figure(published):
    """A function: one published figure by its name."""
    figures = published.figures.set_index("figure_id", drop=False)
    return lambda figure_id: figures.loc[figure_id]


def test_the_published_interval_is_said_in_both_languages(english, khmer, figure):
    ratanak_kiri = figure("mpi-2022-headcount-kh-16")
    assert english.remarks(ratanak_kiri) == [
        "95 percent interval: 38.2 % to 60.0 %. 1,513 people in the sample."
    ]
    (khmer_sentence,) = khmer.remarks(ratanak_kiri)
    for number in ("95", "38.2", "60.0", "1,513"):
        assert number in khmer_sentence
    assert interval(english, figure("mpi-2022-headcount-kh")) == ""


@pytest.mark.parametrize(
    ("figure_id", "words"),
    [
        ("mpi-2022-headcount-kh-16", "a survey; small differences mean nothing"),
        ("mpi-2022-poor-persons-kh-16", "an estimate, not a count"),
        ("census-2019-all-kh-12", "a census"),
        ("idpoor-2022-poor-households-kh-1", "a register"),
        ("health-facilities-2026-facilities-kh-1", "a list"),
        ("seed4-members-2021", ""),
    ],
)
def test_how_it_was_counted_is_said(english, khmer, figure, figure_id, words):
    assert counted(english, figure(figure_id)) == words
    assert bool(counted(khmer, figure(figure_id))) == bool(words)
