"""Titles that a phone shows in two lines, and that still say whose number it is."""

import pytest

from blocks.editions import edition, publications
from blocks.gaps import grid_block
from blocks.map import map_block
from blocks.one_figure import figure_block
from blocks.province_view import province_view
from language import Language
from reading import Reading
from reading.published import published


@pytest.fixture(scope="module")
def english():
    return Reading(published(), Language("en"))


def test_the_grid_of_a_place_and_a_sex_names_both(english):
    assert grid_block(english, "nssf", "KH-25", "female").title == (
        "NSSF: 0 of 19 published for women, Tboung Khmum"
    )
    assert grid_block(english, "nssf", "KH-25", "").title.startswith("National Social Security Fund: ")


def test_a_figure_of_everyone_says_so_where_one_group_is_the_whole(english):
    block = figure_block(english, "industry-workers-kh-18-2018-01")
    assert (block.title, block.subtitle) == (
        "Factory and enterprise workers",
        "All, Preah Sihanouk, 2018",
    )


def test_a_map_counts_many_places_in_doubt(english):
    what = ("population_commune_database", "2011", "female")
    chosen = edition(english, *what, publications(english, *what)[0])
    block = map_block(english, province_view(english, chosen, as_share=False), "")
    assert block.title == "Residents in commune records (women): 34,051 to 589,124; 3 in doubt"
