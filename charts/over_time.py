"""Figures over time: points for dates, steps for rules in force.

Figures are joined only where `line` is the same: one definition, one way of counting. The forms of `charts/forms.py`
are built once; a view puts its rows, its years, its series and its unit into them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from charts import forms, style
from charts.specification import layer
from language import Language

HEIGHT = 360
FEWEST_JOINED = 3
"""Two figures are two points: a line between them would claim a course that nobody published."""
MOST_NAMES, NAME_LINE = 8, 16
"""Names of events above a chart, and the room of each in pixels."""
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
    told: str = "",
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
        told: the figure (`figure_id`, "" for none) that the title names: its number is written, else the newest.
    """
    drawn = _ready(rows, ["series", "line", "date", "value", "qualifier", "in_line", "full", "origin"])
    joined = drawn[drawn["in_line"]]
    parts = _axes(drawn, unit) | _series(colours) | _kinds(drawn)
    several = forms.Several(series=len(colours) > 1, kinds=len(set(drawn["origin"])) > 1)
    layers = [
        *_event_layers(events, drawn, named),
        *_change_layers(changes),
        layer(_long_enough(joined), forms.line(several, zero), parts),
        layer(drawn, forms.points(several, zero, language), parts),
        layer(drawn, forms.signs(several, zero), parts),
    ]
    layers += _labels(drawn, _of(rows, told), zero, parts)
    return style.finished(layers, language, height=height)


def steps(
    rows: pd.DataFrame,
    *,
    unit: str,
    language: Language,
    colours: dict[str, str],
    told: str = "",
    height: int = HEIGHT,
) -> dict:
    """Rules in force from a date: a step at each.

    Args:
        rows: as `points`; `date` is the first day in force.
        unit: the unit in the reader's words, for the axis.
        colours: colour by `series`, in the order of the legend.
        told: as `points`.
    """
    drawn = _ready(rows, ["series", "line", "date", "value", "qualifier", "in_line", "full"])
    parts = _axes(drawn, unit) | _series(colours)
    several = forms.Several(series=len(colours) > 1, kinds=False)
    layers = [
        layer(drawn, forms.steps(several), parts),
        layer(drawn, forms.stops(several, language), parts),
        *_labels(drawn, _of(rows, told), True, parts),
    ]
    return style.finished(layers, language, height=height)


def _ready(rows: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """What the chart needs of its rows, with the sign of each qualifier."""
    needed = rows[[*columns, "shown", "printed", "when", "publication"]].reset_index(drop=True)
    return needed.assign(sign=needed["qualifier"].map(SIGNS))


def _long_enough(joined: pd.DataFrame) -> pd.DataFrame:
    """The figures of lines that have at least three dates."""
    return joined[joined.groupby("line")["date"].transform("nunique") >= FEWEST_JOINED]


def _of(rows: pd.DataFrame, told: str) -> pd.Series:
    """True for the figure that the title names, in the order of the rows."""
    return (rows["figure_id"] == told).reset_index(drop=True) if told else pd.Series(False, range(len(rows)))


def _labels(drawn: pd.DataFrame, told: pd.Series, zero: bool, parts: Mapping[str, object]) -> list[dict]:
    """The numbers that are written at their points, each on the side where its line does not come from.

    Above where a line rises, below where it falls; to the right in the earlier half of the years.
    """
    if drawn.empty:
        return []
    rows = drawn[drawn["in_line"] | told].sort_values("date")
    before = rows.groupby("series")["value"].shift()
    named = rows[told.loc[rows.index]]
    others = rows[rows["in_line"] & ~rows["series"].isin(named["series"])]
    written = pd.concat([named, others.groupby("series").tail(1)])
    below = (before.loc[written.index] > written["value"]).map({True: 14, False: -12})
    middle = pd.Timestamp(f"{(drawn['date'].min().year + drawn['date'].max().year + 1) // 2}-07-01")
    side = (written["date"] < middle).map({True: "left", False: "right"})
    return [
        layer(some, forms.written(zero, beside, align), parts)
        for (beside, align), some in written.groupby([below, side], sort=False)
    ]


def _axes(rows: pd.DataFrame, unit: str) -> dict[str, object]:
    """A true time axis of whole years, a year wider than the figures on either side; the unit."""
    dates = rows["date"]
    years = (dates.min().year, dates.max().year + 1) if len(dates) else (2015, 2026)
    return {
        "$first": f"{years[0]}-01-01",
        "$last": f"{years[1]}-12-31",
        "$ticks": min(8, years[1] - years[0] + 1),
        "$unit": unit or None,
    }


def _series(colours: dict[str, str]) -> dict[str, object]:
    """The series with their colours, and their shapes: those of women and men are always the same."""
    by_colour = {style.WOMEN: style.SHAPE_BY_SEX["female"], style.MEN: style.SHAPE_BY_SEX["male"]}
    shapes = [
        by_colour.get(colour, style.SHAPES[number % len(style.SHAPES)])
        for number, colour in enumerate(colours.values())
    ]
    return {"$series": list(colours), "$colours": list(colours.values()), "$shapes": shapes}


def _kinds(drawn: pd.DataFrame) -> dict[str, object]:
    """One shape a kind of publication."""
    kinds = list(dict.fromkeys(drawn["origin"]))
    shapes = [style.ORIGIN_SHAPES[number % len(style.ORIGIN_SHAPES)] for number in range(len(kinds))]
    return {"$kinds": kinds, "$kind_shapes": shapes}


def _change_layers(changes: Sequence[pd.Timestamp]) -> list[dict]:
    """A dotted rule with the sign ≠ where the way of counting changes."""
    if not changes:
        return []
    rows = pd.DataFrame({"date": list(changes), "sign": "≠"})
    return [layer(rows, forms.change()), layer(rows, forms.change_sign(HEIGHT))]


def _event_names(near: pd.DataFrame, first: int, last: int) -> list[dict]:
    """The names above the chart, none on another's line; in the later half they end at their rule."""
    middle = pd.Timestamp(f"{(first + last) // 2}-07-01")
    return [
        layer(
            near.iloc[[place]].assign(title=f"{event['number']}. {event['title']}"),
            forms.event_name(
                -26 - NAME_LINE * (len(near) - 1 - place), "left" if event["date"] < middle else "right"
            ),
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
    numbers = [
        layer(some, forms.event_number(place))
        for place, some in ((4, near.iloc[::2]), (20, near.iloc[1::2]))
        if len(some)
    ]
    names = _event_names(near, first, last) if named and len(near) <= MOST_NAMES else []
    return [layer(near, forms.event()), *numbers, *names]
