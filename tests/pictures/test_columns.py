"""Long pictures stand in columns on the screen of a meeting: every row once, what belongs to all in each column."""

import pytest

from blocks.heat import heat_block
from language import Language
from pictures import (
    Beside,
    Course,
    Grid,
    GridRow,
    Key,
    ProvinceMap,
    Row,
    Rows,
    Stack,
    Year,
    Years,
    YearsRow,
    in_columns,
)
from reading import Reading
from reading.published import published

LEGEND = (Key("women", "women"),)
MAP, COURSE, STACK = ProvinceMap(), Course((), 2008, 2026, 4, (), (), ""), Stack("Members", ())


def rows(*names: str, heading: str = "") -> Rows:
    return Rows(tuple(Row(name, heading=name == heading) for name in names), most=1, legend=LEGEND)


def names(picture: Beside) -> list[list[str]]:
    return [[row.name for row in part.rows] for part in picture.pictures]


def test_few_rows_stay_below_each_other():
    few = rows(*"abcdefghij")
    assert in_columns(few) is few


def test_rows_stand_in_two_columns_with_the_legend_in_the_last():
    shown = in_columns(rows(*"abcdefghijk"))
    assert names(shown) == [list("abcdef"), list("ghijk")]
    assert [part.legend for part in shown.pictures] == [(), LEGEND]


def test_a_heading_stays_with_what_it_heads():
    assert names(in_columns(rows(*"abcdefghijk", heading="f"))) == [list("abcde"), list("fghijk")]


def test_the_squares_of_years_stand_in_two_columns():
    years = Years("", "", "", (), tuple(YearsRow(name, (Year("partly", ""),), "") for name in "abcdefghijkl"))
    assert names(in_columns(years)) == [list("abcdef"), list("ghijkl")]


def test_a_map_stays_before_its_rows():
    shown = in_columns(Beside((MAP, rows(*"abcdefghijkl")), 1.2))
    assert shown.pictures[0] is MAP
    assert [len(part.rows) for part in shown.pictures[1:]] == [6, 6]


def test_what_stood_above_stands_beside_and_has_more_room():
    shown = in_columns(Beside((COURSE, STACK), stacked=True))
    assert (shown.pictures, shown.stacked) == ((COURSE, STACK), False)
    assert shown.first > 2


@pytest.mark.parametrize("headed", [True, False])
def test_a_grid_is_parted_at_its_headings_below_rows_of_the_whole(headed):
    listed = [GridRow(name, heading=headed and name in "ag") for name in "abcdefghijkl"]
    shown = in_columns(Grid("", "", (), (GridRow("Cambodia", whole=True), *listed), LEGEND))
    assert names(shown) == [["Cambodia", *"abcdef"], ["Cambodia", *"ghijkl"]]


def test_a_slide_has_every_province_once_and_the_country_in_every_column():
    page = heat_block(Reading(published(), Language("en"))).picture
    shown = [[row.name for row in part.rows if not row.heading] for part in in_columns(page).pictures]
    assert [column[0] for column in shown] == ["Cambodia"] * 3
    provinces = sum((column[1:] for column in shown), [])
    assert sorted(provinces) == sorted(row.name for row in page.rows if not row.heading and not row.whole)
    assert len(provinces) == 25
