"""Over time without a chart: periods as rows, many series as small courses, every subject at a glance."""

import pandas as pd
import pytest

from blocks.glance import OF_A_SUBJECT, glance_block
from blocks.trends import trend_block
from indicators.series import changes_of_method
from language import Language
from reading import Reading
from reading.published import published
from reading.said import remark_in_view, remarks


@pytest.fixture(scope="module")
def english():
    return Reading(published(), Language("en"))


def test_full_years_are_bars_and_parts_of_years_are_hatched_on_rows_of_their_own(english):
    rows = {row.name: row for row in trend_block(english, "childbirth_allowance_women").picture.rows}
    year, part = rows["2020"], rows["1 January to 21 August 2023"]
    assert (year.cells[0][0], year.marks[0].doubt) == ("80,499", False)
    assert (part.cells[0][0], part.marks[0].doubt, part.when) == ("39,947", True, "not a full year")


def test_a_part_of_a_year_is_left_to_the_table_where_the_whole_year_is_published(english):
    block = trend_block(english, "childbirth_allowance_women")
    assert [row.name for row in block.picture.rows] == [
        "2018", "2019", "2020", "2021", "2022", "1 January to 21 August 2023",
    ]  # fmt: skip
    assert "January to June 2018" in set(block.table["Date"])


def test_a_running_total_of_several_years_is_left_to_the_table(english):
    block = trend_block(english, "childbirth_allowance_women", doubtful=True)
    assert max(row.marks[0].at for row in block.picture.rows) < 100_000


def test_neighbours_are_small_courses_on_one_scale_cambodia_first(english):
    picture = trend_block(english, "older_persons_receiving_pension", by="area").picture
    first = picture.rows[0]
    assert (first.name, first.number, first.when, first.chosen) == ("Cambodia", "8.1 %", "2020", True)
    assert len(first.lines) == 1
    assert picture.words == "The same scale in each row: 2000 to 2023, 0 to 100."


def test_every_subject_has_a_few_small_courses_that_lead_to_their_chart(english):
    rows = glance_block(english).picture.rows
    headings = [number for number, row in enumerate(rows) if row.heading]
    lengths = [end - start - 1 for start, end in zip(headings, [*headings[1:], len(rows)], strict=True)]
    assert all(0 < length <= OF_A_SUBJECT for length in lengths)
    assert all("indicator=" in row.address and row.number and row.when for row in rows if not row.heading)
    assert all(row.lines or row.bars or row.dots for row in rows if not row.heading)


def test_the_wage_at_a_glance_is_the_newest_rule_in_force(english):
    wage = next(
        row for row in glance_block(english).picture.rows if row.name == "Garment and footwear minimum wage"
    )
    assert (wage.number, wage.when) == ("210 US dollars", "from January 2026")


def course(*lines):
    dates = pd.to_datetime([f"20{10 + number}-01-01" for number in range(len(lines))])
    return pd.DataFrame({"series": "one", "line": lines, "date": dates, "in_line": True, "doubt": False})


@pytest.mark.parametrize(
    ("lines", "count"), [(("a", "a", "a"), 0), (("a", "a", "b", "b"), 1), (("a", "b", "a", "b", "a"), 0)]
)
def test_a_change_of_method_is_one_that_lasts(lines, count):
    assert len(changes_of_method(course(*lines))) == count


def test_a_change_of_method_stands_between_the_two_figures():
    assert changes_of_method(course("a", "b"))[0].year == 2010


def test_beside_many_courses_stands_no_remark_on_one_figure(english):
    block = glance_block(english)
    assert remarks(english, block)
    assert remark_in_view(english, block) == ""
    assert block.title == "23 indicators over time, 2000 to 2026"
