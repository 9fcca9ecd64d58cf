"""The front page's blocks: each leading figure with its date, its sexes and a small trend."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from charts import style
from charts.over_time import FEWEST_JOINED, points, steps
from indicators.lists import entries
from indicators.series import by_sex, newer_than, over_time, soundest
from reading import Block, Reading, kept

SMALL = 170


class Entry(NamedTuple):
    """One leading figure: the indicator, and for whom."""

    indicator: str
    sex: str
    group: str
    scheme: str


@kept
def leading(reading: Reading) -> list[Entry]:
    """What leads the front page, in its order."""
    rows = entries(reading.published.tables, "front")
    return [Entry(*row) for row in rows[list(Entry._fields)].itertuples(index=False)]


@kept
def headline_block(reading: Reading, entry: Entry) -> Block:
    """The soundest newest figure of an indicator, large, with women and men where published.

    Raises:
        NoFigure: none is published.
    """
    indicator = entry.indicator
    whom = {"sex": entry.sex, "group": entry.group}
    figure = soundest(reading.figures, indicator, scheme=entry.scheme or None, **whom)
    sexes = by_sex(reading.figures, figure)
    newer = newer_than(reading.figures, figure)
    rows = over_time(reading.figures, reading.published["indicators"], indicator, only=whom)
    drawn = rows[rows["in_line"] & (rows["line"] == _line_of(rows, figure))]
    shown = pd.concat(
        [
            drawn.reindex(columns=reading.figures.columns),
            sexes,
            newer,
            figure[reading.figures.columns].to_frame().T,
        ]
    )
    names = list(dict.fromkeys(shown["figure_id"]))
    return Block(
        key=indicator,
        title=reading.labels.indicator(indicator),
        subtitle=reading.labels.what(figure),
        number=reading.labels.amount(figure),
        figures=reading.figures.set_index("figure_id", drop=False).loc[names],
        lead=figure["figure_id"],
        chart=_small_trend(reading, indicator, drawn),
        alt=reading.labels.sentence(figure),
        remarks=[*_said_of_sexes(reading, figure, sexes), *_said_of_newer(reading, newer)],
    )


def _line_of(rows: pd.DataFrame, figure: pd.Series) -> str:
    return rows.loc[rows["figure_id"] == figure["figure_id"], "line"].iloc[0]


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


def _said_of_sexes(reading: Reading, figure: pd.Series, sexes: pd.DataFrame) -> list[str]:
    """Women and men of the same publication and date, or that they were not published."""
    if figure["sex"] != "all":
        return []
    if len(sexes) == 2:
        women, men = sexes.to_dict("records")
        return [
            reading.text(
                "Women: {women}. Men: {men}.",
                women=reading.labels.amount(women),
                men=reading.labels.amount(men),
            )
        ]
    if len(sexes) == 1 and sexes["sex"].iloc[0] == "female":
        return [
            reading.text("Women among them: {women}.", women=reading.labels.amount(sexes.iloc[0].to_dict()))
        ]
    if figure["unit"] in ("persons", "percent"):
        return [reading.text("Women and men were not published apart.")]
    return []


def _said_of_newer(reading: Reading, newer: pd.DataFrame) -> list[str]:
    """Newer figures that carry a concern, said beside the sound one."""
    return [
        reading.text(
            "Newer, with a concern: {amount}, {when} ({why})",
            amount=reading.labels.amount(row),
            when=reading.labels.when(row),
            why=reading.labels.concerns(row)[0],
        )
        for row in newer.to_dict("records")
        if row["concern"]
    ]
