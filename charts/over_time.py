"""Figures over time: points for dates, steps for rules in force.

Figures are joined only where `line` is the same: one definition, one way of counting.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from charts import style
from charts.tooltips import tooltip
from language import Language

HEIGHT = 360
FEWEST_JOINED = 3
"""Two figures are two points: a line between them would claim a course that nobody published."""
MOST_NAMES, NAME_LINE = 8, 16
"""Names of events above a chart, and the room of each in pixels."""
FULL = alt.condition(alt.datum.full, alt.value(1), alt.value(0))
"""Full for an exact figure that nothing speaks against; hollow for one that is rounded or in doubt."""
SIGNS = {"more_than": ">", "nearly": "<", "about": "≈", "exact": ""}
"""Written above a point whose publication says more than, nearly or about."""


def points(
    rows: pd.DataFrame,
    *,
    unit: str,
    language: Language,
    colours: dict[str, str],
    events: pd.DataFrame | None = None,
    named: bool = False,
    changes: Sequence[pd.Timestamp] = (),
    zero: bool = True,
    height: int = HEIGHT,
) -> dict:
    """Dated points, joined within one definition; doubtful figures stand apart, hollow.

    Args:
        rows: one row a figure: `series` (the reader's name of it), `line` (what may be
            joined), `date`, `value`, `shown`, `printed`, `when`, `publication`,
            `qualifier`, `in_line`, `full` (exact and not in doubt), `origin` (what kind of publication,
            in words: the shape of a lone series).
        unit: the unit in the reader's words, for the axis.
        colours: colour by `series`, in the order of the legend.
        events: `date`, `number`, `title`: vertical rules with their number.
        named: the events' names stand above the chart.
        changes: where the way of counting changes.
        zero: whether the axis begins at zero.
    """
    drawn = _ready(rows, ["series", "line", "date", "value", "qualifier", "in_line", "full", "origin"])
    shape = _shape(colours) if len(colours) > 1 else _origin(drawn)
    axes: dict[str, Any] = {"x": _time(drawn, "date"), "y": _value(unit, zero), "color": _colour(colours)}
    base = alt.Chart(drawn).encode(shape=shape, **axes)
    layers = [
        *_event_layers(events, drawn, named),
        *_change_layers(changes),
        _lines(drawn, unit, zero, colours),
        _point_marks(base, colours, language),
        base.mark_text(dy=-14, fontWeight="bold").encode(text="sign:N", shape=alt.Shape()),
    ]
    if drawn["in_line"].any():
        layers += _last_labels(drawn[drawn["in_line"]], unit, zero)
    return style.finished(alt.layer(*layers).properties(width="container", height=height), language)


def _lines(drawn: pd.DataFrame, unit: str, zero: bool, colours: dict[str, str]) -> alt.Chart:
    """A line through the figures of one definition, where they are three or more."""
    return (
        alt.Chart(_long_enough(drawn[drawn["in_line"]]))
        .mark_line(strokeWidth=2.5)
        .encode(x=_time(drawn, "date"), y=_value(unit, zero), color=_colour(colours), detail="line:N")
    )


def _point_marks(base: alt.Chart, colours: dict[str, str], language: Language) -> alt.Chart:
    """A point a figure: hollow where it is rounded or in doubt, pale where it stands beside the line."""
    return base.mark_point(size=110, strokeWidth=2.5).encode(
        fillOpacity=FULL,
        fill=_colour(colours, legend=False),
        opacity=alt.condition(alt.datum.in_line, alt.value(1), alt.value(0.55)),
        tooltip=tooltip(language, "series", language.text("Series")),
    )


def steps(
    rows: pd.DataFrame, *, unit: str, language: Language, colours: dict[str, str], height: int = HEIGHT
) -> dict:
    """Rules in force from a date: a step at each, the value written on it.

    Args:
        rows: as `points`; `date` is the first day in force.
        unit: the unit in the reader's words, for the axis.
        colours: colour by `series`, in the order of the legend.
    """
    drawn = _ready(rows, ["series", "line", "date", "value", "qualifier", "in_line", "full"])
    base = alt.Chart(drawn).encode(x=_time(drawn, "date"), y=_value(unit, zero=True), color=_colour(colours))
    line = base.mark_line(interpolate="step-after", strokeWidth=2.5).encode(detail="line:N")
    marks = base.mark_point(size=90, strokeWidth=2.5).encode(
        shape=_shape(colours),
        fill=_colour(colours, legend=False),
        fillOpacity=FULL,
        tooltip=tooltip(language, "series", language.text("Series")),
    )
    return style.finished(alt.layer(line, marks).properties(width="container", height=height), language)


def _ready(rows: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """What the chart needs of its rows, with the sign of each qualifier."""
    needed = rows[[*columns, "shown", "printed", "when", "publication"]].reset_index(drop=True)
    return needed.assign(sign=needed["qualifier"].map(SIGNS))


def _long_enough(joined: pd.DataFrame) -> pd.DataFrame:
    """The figures of lines that have at least three dates."""
    return joined[joined.groupby("line")["date"].transform("nunique") >= FEWEST_JOINED]


def _time(rows: pd.DataFrame, column: str) -> alt.X:
    """A true time axis of whole years, a year wider than the figures on either side."""
    dates = rows[column]
    years = (dates.min().year, dates.max().year + 1) if len(dates) else (2015, 2026)
    ticks = min(8, years[1] - years[0] + 1)
    return alt.X(
        f"{column}:T",
        title=None,
        axis=alt.Axis(format="%Y", tickCount=ticks, labelOverlap=True),
        scale=alt.Scale(domain=[f"{years[0]}-01-01", f"{years[1]}-12-31"]),
    )


def _value(unit: str, zero: bool) -> alt.Y:
    axis = alt.Axis(
        tickCount=6, titleAngle=0, titleAlign="left", titleBaseline="bottom", titleX=0, titleY=-10
    )
    return alt.Y("value:Q", title=unit or None, scale=alt.Scale(zero=zero, nice=True), axis=axis)


def _colour(colours: dict[str, str], legend: bool = True) -> alt.Color:
    shown = legend and len(colours) > 1
    return alt.Color(
        "series:N",
        scale=alt.Scale(domain=list(colours), range=list(colours.values())),
        legend=alt.Legend(title=None, orient="top", direction="vertical") if shown else None,
    )


def _shape(colours: dict[str, str]) -> alt.Shape:
    by_colour = {style.WOMEN: style.SHAPE_BY_SEX["female"], style.MEN: style.SHAPE_BY_SEX["male"]}
    shapes = [
        by_colour.get(colour, style.SHAPES[number % len(style.SHAPES)])
        for number, colour in enumerate(colours.values())
    ]
    shown = alt.Legend(title=None, orient="top", direction="vertical") if len(colours) > 1 else None
    return alt.Shape("series:N", scale=alt.Scale(domain=list(colours), range=shapes), legend=shown)


def _origin(drawn: pd.DataFrame) -> alt.Shape:
    """One shape a kind of publication; a legend where there is more than one."""
    kinds = list(dict.fromkeys(drawn["origin"]))
    shapes = [style.ORIGIN_SHAPES[number % len(style.ORIGIN_SHAPES)] for number in range(len(kinds))]
    legend = alt.Legend(title=None, orient="top", direction="horizontal", columns=2)
    return alt.Shape(
        "origin:N",
        scale=alt.Scale(domain=kinds, range=shapes),
        legend=legend if len(kinds) > 1 else None,
    )


def _last_labels(joined: pd.DataFrame, unit: str, zero: bool) -> list[alt.Chart]:
    """The newest value of each series beside its point, on the side where its line does not come from."""
    rows = joined.sort_values("date")
    rows = rows.assign(before=rows.groupby("series")["value"].shift())
    newest = rows.groupby("series", as_index=False).tail(1)
    falls = newest["before"] > newest["value"]
    return [
        alt.Chart(some.drop(columns="before"))
        .mark_text(align="right", dx=-10, dy=beside, fontWeight="bold")
        .encode(x="date:T", y=_value(unit, zero), text="shown:N")
        for beside, some in ((-12, newest[~falls]), (14, newest[falls]))
        if len(some)
    ]


def _change_layers(changes: Sequence[pd.Timestamp]) -> list[alt.Chart]:
    """A dotted rule with the sign ≠ where the way of counting changes."""
    if not changes:
        return []
    base = alt.Chart(pd.DataFrame({"date": list(changes), "sign": "≠"})).encode(x="date:T")
    return [
        base.mark_rule(color=style.RULE, strokeDash=[2, 3]),
        base.mark_text(y=HEIGHT, dy=-8, dx=4, align="left", fontWeight="bold").encode(text="sign:N"),
    ]


def _event_names(near: pd.DataFrame, first: int, last: int) -> list[alt.Chart]:
    """The names above the chart, none on another's line; in the later half they end at their rule."""
    middle = pd.Timestamp(f"{(first + last) // 2}-07-01")
    return [
        _event_marks(near.iloc[[place]].assign(title=f"{event['number']}. {event['title']}"))
        .mark_text(
            y=-26 - NAME_LINE * (len(near) - 1 - place),
            baseline="bottom",
            align="left" if event["date"] < middle else "right",
            fontSize=13,
        )
        .encode(text="title:N")
        for place, event in enumerate(near.to_dict("records"))
    ]


def _event_layers(events: pd.DataFrame | None, drawn: pd.DataFrame, named: bool) -> list[alt.Chart]:
    """Numbered rules at the dates of policy events within the reach of the figures."""
    if events is None or events.empty or drawn.empty:
        return []
    first, last = drawn["date"].min().year, drawn["date"].max().year + 1
    near = events[(events["date"].dt.year >= first) & (events["date"].dt.year <= last)]
    if near.empty:
        return []
    rules = _event_marks(near).mark_rule(color=style.RULE, strokeDash=[4, 4])
    numbers = [
        _event_marks(some)
        .mark_text(y=place, baseline="top", align="left", dx=4, fontSize=13)
        .encode(text="number:N")
        for place, some in ((4, near.iloc[::2]), (20, near.iloc[1::2]))
        if len(some)
    ]
    names = _event_names(near, first, last) if named and len(near) <= MOST_NAMES else []
    return [rules, *numbers, *names]


def _event_marks(events: pd.DataFrame) -> alt.Chart:
    return alt.Chart(events[["date", "number", "title"]]).encode(
        x="date:T", tooltip=[alt.Tooltip("title:N", title=" ")]
    )
