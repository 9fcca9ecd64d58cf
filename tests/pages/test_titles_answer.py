"""The title of each page answers: a name alone says nothing."""

import pytest

import pages
from reading.menu import ENTRIES, entry
from tests.claims.said import numbers

QUESTIONS = {"what_if"}
"""Pages whose title asks what the reader sets."""


@pytest.mark.parametrize("lang", ["en", "km"])
@pytest.mark.parametrize("name", [one.name for one in ENTRIES if one.name not in QUESTIONS])
def test_the_first_title_of_a_page_answers(name, lang):
    told = pages.told(name, {"lang": lang})
    first = told.said.heading or told.said.blocks[0].title
    assert first != told.reading.text(entry(name).title)
    assert numbers(first) or name == "projects"
