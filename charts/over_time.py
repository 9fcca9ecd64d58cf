"""Figures over time: points for dates, bars for periods, steps for rules in force.

Figures are joined only where `line` is the same: one definition, one way of counting.
"""

from __future__ import annotations

from typing import Literal

import altair as alt
import pandas as pd

from charts import style
from charts.line_breaks import broken
from charts.tooltips import tooltip
from language import Language

HEIGHT = 360
PANEL_HEIGHT, PANEL_SPACING = 84, 14
LONGEST_BAR = 366
FEWEST_JOINED = 3
"""Two figures are two points: a line between them would claim a course that nobody published."""
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
    zero: bool = True,
    height: int = HEIGHT,
) -> dict:
    """Dated points, joined within one definition; doubtful figures stand apart, hollow.

    Args:
        rows: one row a figure: `series` (the reader's name of it), `line` (what may be
            joined), `date`, `value`, `shown`, `printed`, `when`, `publication`,
            `qualifier`, `in_line`, `full` (exact and not in doubt), `origin` (what kind of publication, in words): a lone
            series tells its publications apart by shape, several series tell themselves apart.
        unit: the unit in the reader's words, for the axis.
        colours: colour by `series`, in the order of the legend.
        events: `date`, `number`, `title`: vertical rules with their number.
        zero: whether the axis begins at zero.
        height: in pixels.
    """
    drawn = _ready(rows, ["series", "line", "date", "value", "qualifier", "in_line", "full", "origin"])
    shape = _shape(colours) if len(colours) > 1 else _origin(drawn)
    joined = drawn[drawn["in_line"]]
    base = alt.Chart(drawn).encode(
        x=_time(drawn, "date"), y=_value(unit, zero), color=_colour(colours), shape=shape
    )
    lines = (
        alt.Chart(_long_enough(joined))
        .mark_line(strokeWidth=2.5)
        .encode(x=_time(drawn, "date"), y=_value(unit, zero), color=_colour(colours), detail="line:N")
    )
    signs = base.mark_text(dy=-14, fontWeight="bold").encode(text="sign:N", shape=alt.Shape())
    layers = [*_event_layers(events, drawn), lines, _point_marks(base, colours, language), signs]
    if len(joined):
        layers.append(_last_labels(joined, unit, zero, colours))
    return style.finished(alt.layer(*layers).properties(width="container", height=height), language)


def _point_marks(base: alt.Chart, colours: dict[str, str], language: Language) -> alt.Chart:
    """A point a figure: hollow where it is rounded or in doubt, pale where it stands beside the line."""
    return base.mark_point(size=110, strokeWidth=2.5).encode(
        fillOpacity=FULL,
        fill=_colour(colours, legend=False),
        opacity=alt.condition(alt.datum.in_line, alt.value(1), alt.value(0.55)),
        tooltip=tooltip(language, "series", language.text("Series")),
    )


def bars(rows: pd.DataFrame, *, unit: str, language: Language, colours: dict[str, str]) -> dict:
    """Counts during a period, from zero: each bar is as wide as the time it covers.

    A part of a year is a narrower bar, never a year. Running totals of more than a year are
    left to the table where shorter periods are published: they would dwarf them.

    Args:
        rows: as `points`, with `start` and `end` (first and last day) instead of `date`.
        unit: the unit in the reader's words, for the axis.
        colours: colour by `series`, in the order of the legend.
    """
    drawn = _ready(rows, ["series", "start", "end", "value", "qualifier", "in_line", "full"])
    drawn = drawn.assign(
        end=drawn["end"] + pd.Timedelta(days=1), width=(drawn["end"] - drawn["start"]).dt.days
    )
    short = drawn["width"] <= LONGEST_BAR
    drawn = drawn[short] if short.any() else drawn
    drawn = drawn.sort_values("width", ascending=False).drop(columns="width")
    bar = (
        alt.Chart(drawn)
        .mark_rect(strokeWidth=1.5)
        .encode(
            x=_time(drawn, "start"),
            x2="end:T",
            y=_value(unit, zero=True),
            y2=alt.Y2Datum(0),
            color=_colour(colours),
            stroke=_colour(colours, legend=False),
            fillOpacity=alt.condition(alt.datum.full, alt.value(0.75), alt.value(0.08)),
            strokeDash=alt.condition(alt.datum.full, alt.value([1, 0]), alt.value([4, 3])),
            tooltip=tooltip(language, "series", language.text("Series")),
        )
    )
    signs = (
        alt.Chart(drawn.assign(middle=drawn["start"] + (drawn["end"] - drawn["start"]) / 2))
        .mark_text(dy=-8, fontWeight="bold")
        .encode(x="middle:T", y=_value(unit, zero=True), text="sign:N")
    )
    return style.finished(alt.layer(bar, signs).properties(width="container", height=HEIGHT), language)


def steps(
    rows: pd.DataFrame, *, unit: str, language: Language, colours: dict[str, str], height: int = HEIGHT
) -> dict:
    """Rules in force from a date: a step at each, the value written on it.

    Args:
        rows: as `points`; `date` is the first day in force.
        unit: the unit in the reader's words, for the axis.
        colours: colour by `series`, in the order of the legend.
        height: in pixels.
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


def small_multiples(rows: pd.DataFrame, *, unit: str, language: Language, measure: str = "rate") -> dict:
    """One small panel a series, below each other on common axes, where lines in one panel would tangle.

    Each panel is as wide as its container; a facet would be drawn 0 wide there.

    Args:
        rows: as `points`, with `start` and `end` for a flow.
        unit: the unit in the reader's words, above the panels.
        measure: what is measured; a flow is drawn as bars over its periods, a rule as steps.
    """
    spans = ["start", "end"] if measure == "flow" else []
    drawn = _ready(rows, ["series", "line", "date", "value", "qualifier", "in_line", "full", *spans])
    axes = {"x": _time(drawn, "start" if spans else "date"), "y": _value("", zero=True, ticks=3)}
    layers = _panel_bars if spans else _panel_points
    panels = [
        alt.layer(*layers(drawn[drawn["series"] == name], axes, language, measure)).properties(
            title=alt.TitleParams(broken(name)), width="container", height=PANEL_HEIGHT
        )
        for name in dict.fromkeys(drawn["series"])
    ]
    chart = alt.vconcat(*panels, title=alt.TitleParams(unit, fontWeight="normal"), spacing=PANEL_SPACING)
    return style.finished(chart.resolve_scale(y="shared"), language)


def _panel_points(own: pd.DataFrame, axes: dict, language: Language, measure: str) -> list[alt.Chart]:
    """The figures of one series, joined within one definition."""
    course: Literal["step-after", "linear"] = "step-after" if measure == "rule" else "linear"
    line = alt.Chart(_long_enough(own[own["in_line"]])).mark_line(color=style.EVERYONE, interpolate=course)
    marks = alt.Chart(own).mark_point(size=60, strokeWidth=2, color=style.EVERYONE, fill=style.EVERYONE)
    touched = tooltip(language, "series", language.text("Series"))
    return [line.encode(**axes, detail="line:N"), marks.encode(**axes, fillOpacity=FULL, tooltip=touched)]


def _panel_bars(own: pd.DataFrame, axes: dict, language: Language, measure: str) -> list[alt.Chart]:
    """The counts of one series, each as wide as the time it covers."""
    own = own.assign(end=own["end"] + pd.Timedelta(days=1))
    bar = alt.Chart(own).mark_rect(color=style.EVERYONE, stroke=style.EVERYONE)
    touched = tooltip(language, "series", language.text("Series"))
    faint = alt.condition(alt.datum.full, alt.value(0.75), alt.value(0.08))
    return [bar.encode(**axes, x2="end:T", y2=alt.Y2Datum(0), fillOpacity=faint, tooltip=touched)]


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


def _value(unit: str, zero: bool, ticks: int = 6) -> alt.Y:
    axis = alt.Axis(
        tickCount=ticks, titleAngle=0, titleAlign="left", titleBaseline="bottom", titleX=0, titleY=-10
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


def _last_labels(joined: pd.DataFrame, unit: str, zero: bool, colours: dict[str, str]) -> alt.Chart:
    """The newest value of each series, written beside its point."""
    newest = joined.sort_values("date").groupby("series", as_index=False).tail(1)
    return (
        alt.Chart(newest)
        .mark_text(align="right", dx=-10, dy=-12, fontWeight="bold")
        .encode(x="date:T", y=_value(unit, zero), text="shown:N")
    )


def _event_layers(events: pd.DataFrame | None, drawn: pd.DataFrame) -> list[alt.Chart]:
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
    return [rules, *numbers]


def _event_marks(events: pd.DataFrame) -> alt.Chart:
    return alt.Chart(events[["date", "number", "title"]]).encode(
        x="date:T", tooltip=[alt.Tooltip("title:N", title=" ")]
    )
