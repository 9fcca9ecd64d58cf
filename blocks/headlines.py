"""The front page's blocks: each leading figure with its date, its sexes and a small trend."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from charts import style
from charts.over_time import FEWEST_JOINED, points, steps
from indicators.choice import newest
from indicators.matching import records
from indicators.series import by_sex, over_time
from indicators.wholes import BOTH_SEXES
from reading import Block, Reading, kept

SMALL = 170


class Entry(NamedTuple):
    """One leading figure: the indicator, and for whom."""

    indicator: str
    sex: str
    group: str
    scheme: str


@kept
def headline_block(reading: Reading, entry: Entry) -> Block:
    """The soundest newest figure of an indicator, large, with women and men where published.

    Raises:
        NoFigure: none is published.
    """
    choice = newest(reading.published, **entry._asdict())
    figure, labels = choice.figure, reading.labels
    sexes = by_sex(reading.figures, figure)
    drawn = _drawn(reading, entry, figure)
    beside = [*choice.newer["figure_id"], *choice.parts["figure_id"]]
    names = [*drawn["figure_id"], *sexes["figure_id"], *beside, figure["figure_id"]]
    return Block(
        key=entry.indicator,
        title=labels.named(figure),
        subtitle=labels.what(figure),
        number=labels.amount(figure),
        figures=reading.figures_named(names),
        lead=figure["figure_id"],
        chart=_small_trend(reading, entry.indicator, drawn),
        alt=labels.sentence(figure),
        remarks=[*_said_of_sexes(reading, figure, sexes), *labels.newer(choice), *labels.otherwise(choice)],
    )


def _drawn(reading: Reading, entry: Entry, figure: Mapping) -> pd.DataFrame:
    """The figures that one line joins with the chosen one."""
    indicator = reading.labels.of_indicator(entry.indicator)
    whom = {name: figure[name] for name in ("sex", "group", "scheme")}
    rows = over_time(reading.figures, indicator, only=whom)
    line = rows.loc[rows["figure_id"] == figure["figure_id"], "line"].iloc[0]
    return rows[rows["in_line"] & (rows["line"] == line)]


def _small_trend(reading: Reading, indicator: str, drawn: pd.DataFrame) -> dict | None:
    """A small picture where one definition has at least three dated figures."""
    if drawn["date"].nunique() < FEWEST_JOINED:
        return None
    measure = drawn["measure"].iloc[0]
    if measure == "flow":
        return None
    name = reading.labels.indicator(indicator)
    words = reading.labels.tidy(drawn).assign(series=name)
    draw = steps if measure == "rule" else points
    return draw(
        words,
        unit=reading.labels.unit(drawn["unit"].iloc[0]),
        language=reading.language,
        colours={name: style.EVERYONE},
        height=SMALL,
    )


def _said_of_sexes(reading: Reading, figure: Mapping, sexes: pd.DataFrame) -> list[str]:
    """Women and men of the same publication and date, or that they were not published."""
    labels, indicator = reading.labels, figure["indicator"]
    if figure["sex"] != "all" or labels.of_indicator(indicator)["sexes"] not in BOTH_SEXES:
        return []
    rows = records(sexes)
    if rows and figure["unit"] == "percent":
        return [reading.joined(*(labels.of_sex(row) for row in rows))]
    if rows:
        said = [(labels.sex(row["sex"], indicator), labels.amount(row)) for row in rows]
        return [
            reading.text(
                "Among them {parts}.",
                parts=reading.joined(
                    *(reading.text("{who}: {printed}", who=who, printed=amount) for who, amount in said)
                ),
            )
        ]
    both, own = labels.sex("all", indicator), reading.figures
    own = own[(own["indicator"] == indicator) & (own["area"] == figure["area"])]
    if own["sex"].isin(["female", "male"]).any():
        return [reading.text("Not published apart with this number: {both}.", both=both)]
    return [reading.text("Not published apart: {both}.", both=both)]
