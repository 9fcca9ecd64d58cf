"""What changed since a day, as a reader is told it."""

import pytest

from blocks.changes import changes_in_words, days, of_version
from blocks.edition import changes_in_words as editions_in_words
from blocks.one_figure import figure_block
from indicators.changes import changes_since
from language import Language
from reading import Reading


@pytest.fixture(scope="module")
def english(published) -> Reading:
    return Reading(published, Language("en"))


@pytest.fixture(scope="module")
def khmer(published) -> Reading:
    return Reading(published, Language("km"))


def test_the_day_of_the_first_edition_may_be_chosen(english):
    assert days(english)[-1] == "2026-11-22"


def test_the_list_names_indicators_publishers_and_what_is_another_remark_now(english):
    rows = changes_since(english.published, "2026-11-22")
    said = "\n".join(of_version(english, rows[rows["version"] == "1.1.0"]))
    assert (
        "Births in a health facility](./figures?lang=en&indicator=births_in_health_facility): 28 added (World Bank)"
        in said
    )
    assert "gi-unsdg2020-earn10-kh-2014): without a remark → superseded" in said


def test_in_khmer_too(khmer):
    said = changes_in_words(khmer, "2026-11-22")
    assert "បន្ថែម" in said
    assert "added" not in said


def test_that_nothing_changed_is_said(english):
    assert changes_in_words(english, "2999-01-01") == "No figure has changed since 1 January 2999."


def test_each_edition_counts_its_figures(english):
    assert (
        editions_in_words(english)
        .splitlines()[-1]
        .startswith("- **1.0.0**, 22 November 2026: 3,143 figures from 254 publications. First edition")
    )


def test_a_changed_figure_says_how_it_stood_here_and_what_is_right(english):
    remarks = figure_block(english, "gi-ct-inflation-hh-2023").remarks
    assert remarks[0].startswith("Wrong at the source; right is 495,307")
    assert "Before version 1.1.0 (26 November 2026) it stood here as “494,307”, disputed." in remarks
