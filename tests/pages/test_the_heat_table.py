"""All provinces in one table: who is behind, what is shaded, what is framed or hatched."""

import pytest

import pages
from pictures import Cell, Grid, html


@pytest.fixture(scope="module")
def block():
    return pages.told("heat", {"lang": "en"}).said.blocks[0]


def _cell(grid: Grid, province: str, column: str) -> Cell:
    number = [one.name for one in grid.columns].index(column)
    return next(row for row in grid.rows if row.name == province).cells[number]


@pytest.mark.parametrize(("province", "column", "words", "shade"), [
    ("Kratie", "Births with help", "51.9", "class-5"),
    ("Kampong Speu", "Births with help", "89.3", "class-2"),
    ("Kampong Speu", "Water lacking", "21.8", "class-3"),
    ("Svay Rieng", "Water lacking", "0", "class-1"),
    ("Kampong Cham", "School missed", "50.1", "class-5"),
    ("Kratie", "IDPoor register", "29.3", ""),
    ("Siem Reap", "Poverty", "21.8", "class-2"),
])  # fmt: skip
def test_the_shade_is_a_multiple_of_the_countrys_figure(block, province, column, words, shade):
    cell = _cell(block.picture, province, column)
    assert (cell.words, cell.shade) == (words, shade)


def test_second_hand_is_framed_and_doubt_or_nothing_is_hatched(block):
    grid = block.picture
    koh_kong = _cell(grid, "Koh Kong", "Jobless women")
    assert (koh_kong.words, koh_kong.hollow, koh_kong.doubt) == ("8.8", True, False)
    assert _cell(grid, "Battambang", "IDPoor register").doubt
    assert _cell(grid, "Tboung Khmum", "Births with help").words == "–"
    assert _cell(grid, "Tboung Khmum", "Births with help").doubt
    assert _cell(grid, "Kampong Cham", "Births with help").words == "91.5*"


def test_who_is_behind_is_named_and_what_is_known_of_women_is_said(block):
    assert "Kratie, Mondulkiri, Preah Vihear, Pursat, Ratanakiri, Stung Treng." in block.remarks[0]
    assert "women and men apart only this is found by province: Unemployment rate" in block.remarks[0]


def test_it_is_a_table_with_names_for_rows_and_columns(block):
    made = html(block.picture, block.alt)
    assert made.count('<th scope="row">') == 26
    assert made.count('<th scope="col"') == 10
    assert f"<caption>{block.title}</caption>" in made
