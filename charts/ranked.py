"""Ranked bars: one value a place, longest first."""

from __future__ import annotations

import altair as alt
import pandas as pd

from charts import style
from charts.tooltips import tooltip
from language import Language

ROW_HEIGHT = 24


def ranked_bars(
    rows: pd.DataFrame, *, unit: str, language: Language, selected: str = "", colour: str = style.EVERYONE
) -> dict:
    """Horizontal bars from zero in the order of the rows; places without a value are not bars.

    A number in doubt is an outline.

    Args:
        rows: `area`, `name`, `value`, `doubt`, `shown`, `printed`, `when`, `publication`, one row a place.
        unit: the unit in the reader's words, for the axis.
        selected: the code of the place to mark.
    """
    drawn = rows[rows["value"].notna()]
    drawn = drawn[["area", "name", "value", "doubt", "shown", "printed", "when", "publication"]]
    place = alt.Y("name:N", sort=list(drawn["name"]), title=None, axis=alt.Axis(ticks=False, domain=False))
    base = alt.Chart(drawn).encode(
        y=place,
        x=alt.X("value:Q", title=unit, scale=alt.Scale(zero=True, nice=True), axis=alt.Axis(tickCount=4)),
        tooltip=tooltip(language, "name", language.text("Place")),
    )
    marked = alt.condition(alt.datum.area == selected, alt.value(style.SELECTED), alt.value(colour))
    bars = base.mark_bar(height=ROW_HEIGHT * 0.7, strokeWidth=1.5).encode(
        color=marked,
        stroke=marked,
        fillOpacity=alt.condition(alt.datum.doubt, alt.value(0), alt.value(1)),
        strokeDash=alt.condition(alt.datum.doubt, alt.value([4, 3]), alt.value([1, 0])),
    )
    labels = base.mark_text(align="left", dx=4).encode(text="shown:N")
    return style.finished(
        alt.layer(bars, labels).properties(height=max(1, len(drawn)) * ROW_HEIGHT, width="container"),
        language,
    )
