"""Counts of years in small courses: whole years full, a part hatched and only where no whole year is published."""

import pandas as pd

from blocks.glance import glance_block
from blocks.sparks import by_year
from language import Language
from reading import Reading
from reading.published import published


def counts(*periods: tuple[str, str, int]) -> pd.DataFrame:
    rows = pd.DataFrame(periods, columns=["start", "end", "value"])
    dates = {side: pd.to_datetime(rows[side]) for side in ("start", "end")}
    return rows.assign(**dates, doubt=False)


def test_a_part_of_a_year_stands_only_where_no_whole_year_does():
    shown = by_year(
        counts(
            ("2022-01-01", "2022-12-31", 55_801),
            ("2022-01-01", "2022-06-30", 20_000),
            ("2023-01-01", "2023-03-31", 9_000),
            ("2023-01-01", "2023-08-21", 39_947),
            ("2018-01-01", "2023-10-02", 419_044),
        )
    )
    assert list(zip(shown["value"], shown["whole"], strict=True)) == [(55_801, True), (39_947, False)]


def test_the_newest_part_of_a_year_is_in_the_picture_that_names_it():
    rows = glance_block(Reading(published(), Language("en"))).picture.rows
    allowance = next(row for row in rows if row.name == "Women with a childbirth allowance")
    assert allowance.number == "39,947 people"
    assert [part for *_, part in allowance.bars] == [False] * 5 + [True]
