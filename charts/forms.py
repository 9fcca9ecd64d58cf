"""The marks of charts over time, each built and validated by Altair once; `$names` stand for what a view puts in."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, NamedTuple

import altair as alt

from charts import style
from charts.specification import form
from charts.tooltips import tooltip
from language import Language

FULL = alt.condition(alt.datum.full, alt.value(1), alt.value(0))
"""Full for an exact figure that nothing speaks against; hollow for one that is rounded or in doubt."""
BESIDE = alt.condition(alt.datum.in_line, alt.value(1), alt.value(0.55))
"""Pale where a figure stands beside the line."""


class Several(NamedTuple):
    """Whether there are several series, and several kinds of publication: each then has a legend."""

    series: bool
    kinds: bool


@cache
def line(several: Several, zero: bool) -> dict:
    """A line through the figures of one definition."""
    return form(alt.Chart().mark_line(strokeWidth=2.5).encode(**_axes(several, zero), detail="line:N"))


@cache
def points(several: Several, zero: bool, language: Language) -> dict:
    """A point a figure: hollow where it is rounded or in doubt, pale where it stands beside the line."""
    return form(
        alt.Chart()
        .mark_point(size=110, strokeWidth=2.5)
        .encode(
            **_axes(several, zero),
            shape=_shape(several) if several.series else _kind(several),
            fillOpacity=FULL,
            fill=_colour(legend=False),
            opacity=BESIDE,
            tooltip=tooltip(language, "series", language.text("Series")),
        )
    )


@cache
def signs(several: Several, zero: bool) -> dict:
    """Above a point: more than, nearly, about."""
    marks = alt.Chart().mark_text(dy=-14, fontWeight="bold")
    return form(marks.encode(**_axes(several, zero), text="sign:N", shape=alt.Shape()))


@cache
def written(zero: bool, below: int, align: Literal["left", "right"]) -> dict:
    """A value beside its point."""
    aside = 10 if align == "left" else -10
    marks = alt.Chart().mark_text(align=align, dx=aside, dy=below, fontWeight="bold")
    return form(marks.encode(x="date:T", y=_value(zero), text="shown:N"))


@cache
def steps(several: Several) -> dict:
    """A step at each date from which a rule is in force."""
    marks = alt.Chart().mark_line(interpolate="step-after", strokeWidth=2.5)
    return form(marks.encode(**_axes(several, zero=True), detail="line:N"))


@cache
def stops(several: Several, language: Language) -> dict:
    """The points of the steps."""
    return form(
        alt.Chart()
        .mark_point(size=90, strokeWidth=2.5)
        .encode(
            **_axes(several, zero=True),
            shape=_shape(several),
            fill=_colour(legend=False),
            fillOpacity=FULL,
            tooltip=tooltip(language, "series", language.text("Series")),
        )
    )


@cache
def change() -> dict:
    """A dotted rule."""
    return form(alt.Chart().mark_rule(color=style.RULE, strokeDash=[2, 3]).encode(x="date:T"))


@cache
def change_sign(height: int) -> dict:
    """The sign at the foot of that rule."""
    marks = alt.Chart().mark_text(y=height, dy=-8, dx=4, align="left", fontWeight="bold")
    return form(marks.encode(x="date:T", text="sign:N"))


@cache
def event() -> dict:
    """The rule of an event; touched, it says its title."""
    return form(_of_an_event(alt.Chart().mark_rule(color=style.RULE, strokeDash=[4, 4])))


@cache
def event_number(y: int) -> dict:
    """The number of an event beside its rule."""
    marks = alt.Chart().mark_text(y=y, baseline="top", align="left", dx=4, fontSize=13)
    return form(_of_an_event(marks).encode(text="number:N"))


@cache
def event_name(y: int, align: Literal["left", "right"]) -> dict:
    """The name of an event above the chart."""
    marks = alt.Chart().mark_text(y=y, baseline="bottom", align=align, fontSize=13)
    return form(_of_an_event(marks).encode(text="title:N"))


def _of_an_event(marks: alt.Chart) -> alt.Chart:
    return marks.encode(x="date:T", tooltip=[alt.Tooltip("title:N", title=" ")])


def _axes(several: Several, zero: bool) -> dict[str, Any]:
    return {"x": _time(), "y": _value(zero), "color": _colour(legend=several.series)}


def _time() -> alt.X:
    return alt.X(
        "date:T",
        title=None,
        axis=alt.Axis(format="%Y", tickCount=alt.ExprRef("$ticks"), labelOverlap=True),
        scale=alt.Scale(domain=["$first", "$last"]),
    )


def _value(zero: bool) -> alt.Y:
    axis = alt.Axis(
        tickCount=6, titleAngle=0, titleAlign="left", titleBaseline="bottom", titleX=0, titleY=-10
    )
    return alt.Y("value:Q", title="$unit", scale=alt.Scale(zero=zero, nice=True), axis=axis)


def _colour(legend: bool) -> alt.Color:
    scale = alt.Scale(domain=["$series"], range=["$colours"])
    return alt.Color("series:N", scale=scale, legend=_legend() if legend else None)


def _shape(several: Several) -> alt.Shape:
    scale = alt.Scale(domain=["$series"], range=["$shapes"])
    return alt.Shape("series:N", scale=scale, legend=_legend() if several.series else None)


def _kind(several: Several) -> alt.Shape:
    """One shape a kind of publication."""
    legend = alt.Legend(title=None, orient="top", direction="horizontal", columns=2)
    scale = alt.Scale(domain=["$kinds"], range=["$kind_shapes"])
    return alt.Shape("origin:N", scale=scale, legend=legend if several.kinds else None)


def _legend() -> alt.Legend:
    return alt.Legend(title=None, orient="top", direction="vertical")
