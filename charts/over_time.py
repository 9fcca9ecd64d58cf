"""Figures over time: points for dates, steps for rules in force.

Figures are joined only where `line` is the same: one definition, one way of counting. Each layer is written as
Vega-Lite has it: a library that builds and validates it would take the greater part of a view nobody has asked for
yet; tests validate every form once.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from charts import style
from charts.specification import layer, nominal, temporal
from charts.tooltips import tooltip
from language import Language

HEIGHT = 360
FEWEST_JOINED = 3
"""Two figures are two points: a line between them would claim a course that nobody published."""
MOST_NAMES, NAME_LINE = 8, 16
"""Names of events above a chart, and the room of each in pixels."""
FULL = {"condition": {"test": "datum.full", "value": 1}, "value": 0}
"""Full for an exact figure that nothing speaks against; hollow for one that is rounded or in doubt."""
BESIDE = {"condition": {"test": "datum.in_line", "value": 1}, "value": 0.55}
"""Pale where a figure stands beside the line."""
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
    joined, value, colour = drawn[drawn["in_line"]], _value(unit, zero), _colour(colours)
    axes = {"x": _time(drawn), "y": value, "color": colour}
    layers = [
        *_event_layers(events, drawn, named),
        *_change_layers(changes),
        _lines(_long_enough(joined), axes),
        _point_marks(drawn, colours, axes, language),
        layer(drawn, "text", axes | {"text": nominal("sign"), "shape": {}}, dy=-14, fontWeight="bold"),
    ]
    if len(joined):
        layers.append(_last_labels(joined, value))
    return style.finished(layers, language, height=height)


def _lines(joined: pd.DataFrame, axes: dict) -> dict:
    """A line through the figures of one definition."""
    return layer(joined, "line", axes | {"detail": nominal("line")}, strokeWidth=2.5)


def _point_marks(drawn: pd.DataFrame, colours: dict[str, str], axes: dict, language: Language) -> dict:
    """A point a figure: hollow where it is rounded or in doubt, pale where it stands beside the line."""
    told = {
        "shape": _shape(colours) if len(colours) > 1 else _origin(drawn),
        "fillOpacity": FULL,
        "fill": _colour(colours, legend=False),
        "opacity": BESIDE,
        "tooltip": tooltip(language, "series", language.text("Series")),
    }
    return layer(drawn, "point", axes | told, size=110, strokeWidth=2.5)


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
    axes = {"x": _time(drawn), "y": _value(unit, zero=True), "color": _colour(colours)}
    marks = {
        "shape": _shape(colours),
        "fill": _colour(colours, legend=False),
        "fillOpacity": FULL,
        "tooltip": tooltip(language, "series", language.text("Series")),
    }
    layers = [
        layer(drawn, "line", axes | {"detail": nominal("line")}, interpolate="step-after", strokeWidth=2.5),
        layer(drawn, "point", axes | marks, size=90, strokeWidth=2.5),
    ]
    return style.finished(layers, language, height=height)


def _ready(rows: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """What the chart needs of its rows, with the sign of each qualifier."""
    needed = rows[[*columns, "shown", "printed", "when", "publication"]].reset_index(drop=True)
    return needed.assign(sign=needed["qualifier"].map(SIGNS))


def _long_enough(joined: pd.DataFrame) -> pd.DataFrame:
    """The figures of lines that have at least three dates."""
    return joined[joined.groupby("line")["date"].transform("nunique") >= FEWEST_JOINED]


def _time(rows: pd.DataFrame) -> dict:
    """A true time axis of whole years, a year wider than the figures on either side."""
    dates = rows["date"]
    years = (dates.min().year, dates.max().year + 1) if len(dates) else (2015, 2026)
    ticks = min(8, years[1] - years[0] + 1)
    return temporal("date") | {
        "title": None,
        "axis": {"format": "%Y", "tickCount": ticks, "labelOverlap": True},
        "scale": {"domain": [f"{years[0]}-01-01", f"{years[1]}-12-31"]},
    }


def _value(unit: str, zero: bool) -> dict:
    axis = {
        "tickCount": 6,
        "titleAngle": 0,
        "titleAlign": "left",
        "titleBaseline": "bottom",
        "titleX": 0,
        "titleY": -10,
    }
    scale = {"zero": zero, "nice": True}
    return {"field": "value", "type": "quantitative", "title": unit or None, "scale": scale, "axis": axis}


def _colour(colours: dict[str, str], legend: bool = True) -> dict:
    shown = legend and len(colours) > 1
    return nominal("series") | {
        "scale": {"domain": list(colours), "range": list(colours.values())},
        "legend": {"title": None, "orient": "top", "direction": "vertical"} if shown else None,
    }


def _shape(colours: dict[str, str]) -> dict:
    by_colour = {style.WOMEN: style.SHAPE_BY_SEX["female"], style.MEN: style.SHAPE_BY_SEX["male"]}
    shapes = [
        by_colour.get(colour, style.SHAPES[number % len(style.SHAPES)])
        for number, colour in enumerate(colours.values())
    ]
    return nominal("series") | {
        "scale": {"domain": list(colours), "range": shapes},
        "legend": {"title": None, "orient": "top", "direction": "vertical"} if len(colours) > 1 else None,
    }


def _origin(drawn: pd.DataFrame) -> dict:
    """One shape a kind of publication; a legend where there is more than one."""
    kinds = list(dict.fromkeys(drawn["origin"]))
    shapes = [style.ORIGIN_SHAPES[number % len(style.ORIGIN_SHAPES)] for number in range(len(kinds))]
    legend = {"title": None, "orient": "top", "direction": "horizontal", "columns": 2}
    return nominal("origin") | {
        "scale": {"domain": kinds, "range": shapes},
        "legend": legend if len(kinds) > 1 else None,
    }


def _last_labels(joined: pd.DataFrame, value: dict) -> dict:
    """The newest value of each series, written beside its point."""
    newest = joined.sort_values("date").groupby("series", as_index=False).tail(1)
    channels = {"x": temporal("date"), "y": value, "text": nominal("shown")}
    return layer(newest, "text", channels, align="right", dx=-10, dy=-12, fontWeight="bold")


def _change_layers(changes: Sequence[pd.Timestamp]) -> list[dict]:
    """A dotted rule with the sign ≠ where the way of counting changes."""
    if not changes:
        return []
    rows, when = pd.DataFrame({"date": list(changes), "sign": "≠"}), {"x": temporal("date")}
    words = when | {"text": nominal("sign")}
    return [
        layer(rows, "rule", when, color=style.RULE, strokeDash=[2, 3]),
        layer(rows, "text", words, y=HEIGHT, dy=-8, dx=4, align="left", fontWeight="bold"),
    ]


def _event_names(near: pd.DataFrame, first: int, last: int) -> list[dict]:
    """The names above the chart, none on another's line; in the later half they end at their rule."""
    middle = pd.Timestamp(f"{(first + last) // 2}-07-01")
    return [
        layer(
            near.iloc[[place]].assign(title=f"{event['number']}. {event['title']}"),
            "text",
            EVENT | {"text": nominal("title")},
            y=-26 - NAME_LINE * (len(near) - 1 - place),
            baseline="bottom",
            align="left" if event["date"] < middle else "right",
            fontSize=13,
        )
        for place, event in enumerate(near.to_dict("records"))
    ]


def _event_layers(events: pd.DataFrame | None, drawn: pd.DataFrame, named: bool) -> list[dict]:
    """Numbered rules at the dates of policy events within the reach of the figures."""
    if events is None or events.empty or drawn.empty:
        return []
    first, last = drawn["date"].min().year, drawn["date"].max().year + 1
    near = events[(events["date"].dt.year >= first) & (events["date"].dt.year <= last)]
    near = near[["date", "number", "title"]]
    if near.empty:
        return []
    words = EVENT | {"text": nominal("number")}
    numbers = [
        layer(some, "text", words, y=place, baseline="top", align="left", dx=4, fontSize=13)
        for place, some in ((4, near.iloc[::2]), (20, near.iloc[1::2]))
        if len(some)
    ]
    names = _event_names(near, first, last) if named and len(near) <= MOST_NAMES else []
    return [layer(near, "rule", EVENT, color=style.RULE, strokeDash=[4, 4]), *numbers, *names]


EVENT = {"x": temporal("date"), "tooltip": [nominal("title") | {"title": " "}]}
"""Where an event stands, and that a tap says its title."""
