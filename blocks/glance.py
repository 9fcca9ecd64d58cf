"""Every subject at a glance: small courses of the indicators that have been published most often."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from blocks.sparks import by_year, spark
from blocks.tables import figures_table
from blocks.trends import indicators, topics
from charts.over_time import FEWEST_JOINED
from indicators.choice import newest
from indicators.series import NoFigure, over_time
from language.labels import TOPICS
from pictures import Spark, Sparks
from reading import Block, Reading, kept
from reading.parameters import INDICATOR

OF_A_SUBJECT = 4
"""Small courses of one subject; every other indicator is one choice away."""


@kept
def glance_block(reading: Reading) -> Block:
    """Some courses of every subject, each a link to its chart.

    Raises:
        NoFigure: no indicator has three sound figures that measure the same.
    """
    rows: list[Spark] = []
    shown, newest_of = [], []
    for topic in topics(reading):
        found = _courses(reading, topic)
        if found:
            rows.append(Spark(reading.text(TOPICS[topic]), heading=True))
        for drawn, figure in found:
            rows.append(_spark(reading, drawn, figure))
            shown.append(drawn)
            newest_of.append(figure)
    if not shown:
        raise NoFigure("no course of three sound figures")
    names = list(dict.fromkeys([*pd.concat(shown)["figure_id"], *(row["figure_id"] for row in newest_of)]))
    dates = pd.concat(shown)
    title = reading.text(
        "{count} indicators over time, {first} to {last}",
        count=reading.language.number(len(newest_of)),
        first=reading.language.digits(str(dates["start"].min().year)),
        last=reading.language.digits(str(dates["end"].max().year)),
    )
    return Block(
        key="glance",
        title=title,
        subtitle=reading.text(
            "Points are figures as published; a line joins one way of counting only; bars are full years, "
            "hatched ones parts of years. Each box has its own scale from zero."
        ),
        figures=reading.figures_named(names),
        lead=newest_of[0]["figure_id"],
        picture=Sparks(tuple(rows)),
        alt=title,
        table=figures_table(reading, newest_of),
        badge=reading.text("all figures"),
    )


def _courses(reading: Reading, topic: str) -> list[tuple[pd.DataFrame, Mapping]]:
    """The longest courses of a subject, each with its newest sound figure."""
    names = indicators(reading, topic)
    figures = reading.figures
    own = figures[figures["indicator"].isin(names) & (figures["area"] == "KH")]
    often = own.groupby("indicator")["period"].nunique().sort_values(ascending=False, kind="stable")
    found: list[tuple[pd.DataFrame, Mapping]] = []
    for name in often.index:
        course = _course(reading, name)
        if course is not None:
            found.append(course)
        if len(found) == OF_A_SUBJECT:
            break
    return found


def _course(reading: Reading, name: str) -> tuple[pd.DataFrame, Mapping] | None:
    """The sound figures that measure the same as the newest one; None where they are fewer than three."""
    try:
        figure = newest(reading.published, name).figure
    except NoFigure:
        return None
    whom = {dimension: figure[dimension] for dimension in ("sex", "group", "scheme")}
    rows = over_time(reading.figures, reading.labels.of_indicator(name), only=whom)
    rows = rows[rows["in_line"] & ~rows["doubt"]]
    if len(rows) and rows["measure"].iloc[0] == "flow":
        drawn = by_year(rows)
        compared = drawn[drawn["whole"]]
    else:
        drawn = compared = rows[rows["line"].isin(rows.loc[rows["figure_id"] == figure["figure_id"], "line"])]
    return (drawn, figure) if compared["date"].nunique() >= FEWEST_JOINED else None


def _spark(reading: Reading, drawn: pd.DataFrame, figure: Mapping) -> Spark:
    first, last = drawn["start"].min().year, max(drawn["end"].max().year, figure["end"].year) + 1
    return spark(
        reading,
        drawn,
        name=reading.labels.named(figure),
        ends=(first, last),
        most=drawn["value"].max(),
        newest=figure,
        under=reading.language.digits(f"{first}–{last - 1}"),
        address=reading.address("trends", **{INDICATOR: figure["indicator"]}),
    )
