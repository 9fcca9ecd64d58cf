"""Ranked bars: one value a place, longest first."""

from __future__ import annotations

import altair as alt
import pandas as pd

from charts import style
from charts.tooltips import tooltip, with_interval
from charts.whiskers import whiskers
from language import Language

ROW_HEIGHT = 24
COLUMNS = ("area", "name", "value", "doubt", "shown", "printed", "when", "publication")
INTERVAL = ("low", "high", "interval")


def ranked_bars(
    rows: pd.DataFrame, *, unit: str, language: Language, selected: str = "", colour: str = style.EVERYONE
) -> dict:
    """Horizontal bars from zero in the order of the rows; places without a value are not bars.

    A number in doubt is an outline; a published interval is drawn as a whisker.

    Args:
        rows: `area`, `name`, `value`, `doubt`, `shown`, `printed`, `when`, `publication`, one row a place;
            where intervals are published also `low`, `high` and `interval` (in words).
        unit: the unit in the reader's words, for the axis.
        selected: the code of the place to mark.
    """
    drawn = rows[rows["value"].notna()]
    sampled = with_interval(drawn)
    drawn = drawn[[*COLUMNS, *(INTERVAL if sampled else ())]]
    drawn = drawn.assign(label_at=drawn["high"].fillna(drawn["value"]) if sampled else drawn["value"])
    place = alt.Y("name:N", sort=list(drawn["name"]), title=None, axis=alt.Axis(ticks=False, domain=False))
    base = alt.Chart(drawn).encode(
        y=place,
        x=alt.X("value:Q", title=unit, scale=alt.Scale(zero=True, nice=True), axis=alt.Axis(tickCount=4)),
        tooltip=tooltip(language, "name", language.text("Place"), interval=sampled),
    )
    marked = alt.condition(alt.datum.area == selected, alt.value(style.SELECTED), alt.value(colour))
    bars = base.mark_bar(height=ROW_HEIGHT * 0.7, strokeWidth=1.5).encode(
        color=marked,
        stroke=marked,
        fillOpacity=alt.condition(alt.datum.doubt, alt.value(0), alt.value(1)),
        strokeDash=alt.condition(alt.datum.doubt, alt.value([4, 3]), alt.value([1, 0])),
    )
    labels = base.mark_text(align="left", dx=4).encode(text="shown:N", x=alt.X("label_at:Q", title=unit))
    spans = whiskers(alt.Chart(drawn).encode(y=place)) if sampled else []
    return style.finished(
        alt.layer(bars, *spans, labels).properties(height=max(1, len(drawn)) * ROW_HEIGHT, width="container"),
        language,
    )
