"""What a tap on a mark says: a value or that there is none, its date, its publication; on every page."""

import pytest

import pages
from pictures import Course, Grid, Rows, Years
from reading.menu import ENTRIES

LINES = 3


def _pictures(picture):
    inner = getattr(picture, "pictures", ())
    return [one for part in inner for one in _pictures(part)] if inner else [picture]


def _tips(picture) -> list[str]:
    """The tips of all marks of a picture that carry a figure or say that there is none."""
    if isinstance(picture, Rows):
        return [mark.tip for row in picture.rows for mark in row.marks if mark.tip]
    if isinstance(picture, Grid):
        return [cell.tip for row in picture.rows for cell in row.cells]
    if isinstance(picture, Course):
        return [one.tip for one in picture.dots]
    if isinstance(picture, Years):
        gaps = ("not_found", "not_begun")
        return [year.said for row in picture.rows for year in row.years if year.kind not in gaps]
    return []


@pytest.mark.parametrize("name", [one.name for one in ENTRIES])
def test_a_tip_has_a_value_its_date_and_its_publication(name):
    blocks = pages.told(name, {"lang": "en"}).said.blocks
    tips = [tip for block in blocks for one in _pictures(block.picture) for tip in _tips(one)]
    assert [tip for tip in tips if tip.count("\n") < LINES - 1 or not tip.split("\n")[-1].strip()] == []


def test_a_square_of_the_grid_gives_its_figure_and_a_dash_its_reason():
    block = next(one for one in pages.told("gaps", {"lang": "en"}).said.blocks if one.key == "grid")
    members, *_ = [row for row in block.picture.rows if row.name == "NSSF members"]
    said = {year.said.split("\n")[0][:4]: year.said for year in members.years}
    assert "2,776,192 people" in said["2025"]
    assert "Phnom Penh Post" in said["2025"]
    assert said["2010"] == "2010: not found"


def test_a_dash_of_the_heat_table_says_why_and_of_when():
    grid = next(one for one in pages.told("heat", {"lang": "en"}).said.blocks if one.key == "heat").picture
    dashes = [cell.tip for row in grid.rows for cell in row.cells if cell.words == "–"]
    assert "IDPoor register\nno figure found\n2022" in dashes[0]
    assert any(
        "Part of Kampong Cham until 2013\n2014\nNational Institute of Statistics" in one for one in dashes
    )


def test_a_bar_of_a_project_says_who_published_its_dates():
    block = pages.told("projects", {"lang": "en"}).said.blocks[0]
    inspire = next(row for row in block.picture.rows if row.name == "INSPIRE")
    assert inspire.marks[0].tip.split("\n")[1:] == [
        "23 May 2022 to December 2025",
        "Laudes Foundation and Oxfam in Cambodia, 24 May 2022",
    ]
