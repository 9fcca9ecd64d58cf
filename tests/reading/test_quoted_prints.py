"""Prints in another script than the reader's are marked as quotations, letter by letter."""

import pytest

from blocks.methods import reading_block
from blocks.one_figure import figure_table
from blocks.projects import project_table
from language import Language
from reading import Reading
from reading.markup import inline
from reading.published import published


@pytest.fixture(scope="module")
def khmer() -> Reading:
    return Reading(published(), Language("km"))


@pytest.fixture(scope="module")
def english() -> Reading:
    return Reading(published(), Language("en"))


@pytest.mark.parametrize(
    ("printed", "in_khmer", "in_english"),
    [
        ("4.335.501", "4.335.501", "4.335.501"),
        ("៣,៥លាន", "៣,៥លាន", "<code>៣,៥លាន</code>"),
        ("three million", "<code>three million</code>", "three million"),
        ("2.2 million", "<code>2.2 million</code>", "2.2 million"),
        ("24万", "<code>24万</code>", "<code>24万</code>"),
        ("7만 8000", "<code>7만 8000</code>", "<code>7만 8000</code>"),
        ("~1 234*", "~1 234*", "~1 234*"),
        ("<b>one`", "<code>&lt;b&gt;one`</code>", "&lt;b&gt;one`"),
        ("", "", ""),
    ],
)
def test_a_print_of_another_script_is_marked(printed, in_khmer, in_english, khmer, english):
    assert inline(khmer.quoted(printed)) == in_khmer
    assert inline(english.quoted(printed)) == in_english


def test_the_tables_of_a_khmer_page_mark_the_words_that_a_publication_prints(khmer):
    rows = khmer.figures[khmer.figures["figure_id"] == "hef-covered-2016-06"]
    tables = [
        ("three million", project_table(khmer, rows.assign(organisation=""))),
        ("three million", figure_table(khmer, rows.iloc[0].to_dict())),
        ("2 million", reading_block(khmer).table),
        ("24万", reading_block(khmer).table),
    ]
    for printed, table in tables:
        assert f"`{printed}`" in set(table.to_numpy().ravel())
        assert printed not in set(table.to_numpy().ravel())


def test_an_english_page_says_how_a_number_came_to_be_without_a_mark(english):
    rows = english.figures[english.figures["figure_id"] == "idpoor-2022-poor-households-kh-1"]
    assert list(project_table(english, rows.assign(organisation=""))["As printed"]) == ["added up here"]
