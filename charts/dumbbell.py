"""Dumbbells: women and men on one scale, the distance between them drawn."""

from __future__ import annotations

import altair as alt
import pandas as pd

from charts import style
from charts.tooltips import tooltip, with_interval
from charts.whiskers import whiskers
from language import Language

ROW_HEIGHT = 56
COLUMNS = ("row", "sex", "value", "shown", "printed", "when", "publication")
INTERVAL = ("low", "high", "interval")


def dumbbell(
    rows: pd.DataFrame,
    *,
    unit: str,
    language: Language,
    names: dict[str, str],
    order: list[str],
    wanting: dict[str, str] | None = None,
) -> dict:
    """One row a place, branch or year; a point for women, one for men, a bar between.

    Args:
        rows: one row a figure: `row` (the reader's name of the line), `sex` (female or
            male), `value`, `shown`, `printed`, `when`, `publication`; where intervals are published
            also `low`, `high` and `interval` (in words).
        unit: the unit in the reader's words, for the axis.
        names: the reader's words for female and male.
        order: the rows from top to bottom, those without figures too.
        wanting: why a row is empty, by row.
    """
    sampled = with_interval(rows)
    drawn = rows[[*COLUMNS, *(INTERVAL if sampled else ())]]
    lowest = drawn.groupby("row")["value"].transform("min")
    drawn = drawn.assign(
        who=drawn["sex"].map(names), end=(drawn["value"] > lowest).map({True: "high", False: "low"})
    )
    line = alt.Y("row:N", sort=order, scale=alt.Scale(domain=order), title=None, axis=_above(-18))
    layers = [_between(drawn, line, unit), *_women_and_men(drawn, line, unit, language, names)]
    layers += whiskers(alt.Chart(drawn).encode(y=line)) if sampled else []
    if wanting:
        layers.append(_reasons(wanting, line))
    chart = alt.layer(*layers).properties(width="container", height=max(1, len(order)) * ROW_HEIGHT)
    return style.finished(chart, language)


def _between(drawn: pd.DataFrame, line: alt.Y, unit: str) -> alt.Chart:
    """The distance between women and men as a bar."""
    return (
        alt.Chart(drawn)
        .mark_rule(strokeWidth=4, color=style.RULE, opacity=0.6)
        .encode(y=line, x=alt.X("min(value):Q", title=unit), x2="max(value):Q")
    )


def _women_and_men(
    drawn: pd.DataFrame, line: alt.Y, unit: str, language: Language, names: dict[str, str]
) -> list[alt.Chart]:
    """A point for each figure, its number on the outer side."""
    who = list(names.values())
    legend = alt.Legend(title=None, orient="top")
    base = alt.Chart(drawn).encode(
        y=line,
        x=alt.X("value:Q", title=unit, scale=alt.Scale(zero=True, nice=True), axis=alt.Axis(tickCount=5)),
        color=alt.Color("who:N", scale=alt.Scale(domain=who, range=[style.WOMEN, style.MEN]), legend=legend),
    )
    marks = base.mark_point(size=170, filled=True, opacity=1).encode(
        shape=alt.Shape("who:N", scale=alt.Scale(domain=who, range=["circle", "diamond"]), legend=legend),
        tooltip=[
            alt.Tooltip("row:N", title=" "),
            *tooltip(language, "who", language.text("Who"), interval="interval" in drawn),
        ],
    )
    labels = [
        base.transform_filter(alt.datum.end == end)
        .mark_text(align="right" if end == "low" else "left", dx=-11 if end == "low" else 11)
        .encode(text="shown:N", color=alt.value(style.INK))
        for end in ("low", "high")
    ]
    return [marks, *labels]


def _reasons(wanting: dict[str, str], line: alt.Y) -> alt.Chart:
    """Why a row is empty, in its place."""
    empty = pd.DataFrame({"row": list(wanting), "reason": list(wanting.values())})
    return alt.Chart(empty).mark_text(align="left", x=4, fontStyle="italic").encode(y=line, text="reason:N")


def _above(offset: int) -> alt.Axis:
    """Row names above their marks, at the left edge, so that a phone keeps its width."""
    return alt.Axis(
        ticks=False,
        domain=False,
        labelOffset=offset,
        labelPadding=-4,
        labelAlign="left",
    )


def shares(rows: pd.DataFrame, *, unit: str, language: Language) -> dict:
    """Share of women, one bar a group from 0 to 100, half marked.

    Args:
        rows: `row`, `value` (percent), `doubt`, `shown`, `printed`, `when`, `publication`.
    """
    drawn = rows[["row", "value", "doubt", "shown", "printed", "when", "publication"]]
    base = alt.Chart(drawn).encode(
        y=alt.Y(
            "row:N",
            sort=list(drawn["row"]),
            title=None,
            axis=_above(-20),
        ),
        x=alt.X("value:Q", title=unit, scale=alt.Scale(domain=[0, 100]), axis=alt.Axis(tickCount=5)),
        tooltip=tooltip(language, "row", language.text("Who")),
    )
    half = (
        alt.Chart(pd.DataFrame({"half": [50]}))
        .mark_rule(strokeDash=[4, 4], color=style.RULE)
        .encode(x="half:Q")
    )
    labels = base.mark_text(align="left", dx=6).encode(text="shown:N")
    bars = base.mark_bar(color=style.WOMEN, stroke=style.WOMEN, strokeWidth=1.5, height=18).encode(
        fillOpacity=alt.condition(alt.datum.doubt, alt.value(0), alt.value(1)),
        strokeDash=alt.condition(alt.datum.doubt, alt.value([4, 3]), alt.value([1, 0])),
    )
    return style.finished(
        alt.layer(bars, half, labels).properties(width="container", height=max(1, len(drawn)) * ROW_HEIGHT),
        language,
    )
