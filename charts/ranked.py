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
    """Horizontal bars from zero, ordered by value; places without a value are not bars.

    Places without a rank (their figure is inconsistent) stand last and pale.

    Args:
        rows: `area`, `name`, `value`, `rank`, `shown`, `when`, `publication`, one row a place.
        unit: the unit in the reader's words, for the axis.
        selected: the code of the place to mark.
    """
    drawn = rows[rows["value"].notna()].sort_values(["rank", "name"], na_position="last")
    drawn = drawn.assign(ranked=drawn["rank"].notna())
    drawn = drawn[["area", "name", "value", "ranked", "shown", "printed", "when", "publication"]]
    place = alt.Y("name:N", sort=list(drawn["name"]), title=None, axis=alt.Axis(ticks=False, domain=False))
    base = alt.Chart(drawn).encode(
        y=place,
        x=alt.X("value:Q", title=unit, scale=alt.Scale(zero=True, nice=True), axis=alt.Axis(tickCount=4)),
        tooltip=tooltip(language, "name", language.text("Place")),
    )
    marked = alt.condition(alt.datum.area == selected, alt.value(style.SELECTED), alt.value(colour))
    bars = base.mark_bar(height=ROW_HEIGHT * 0.7).encode(
        color=marked, opacity=alt.condition(alt.datum.ranked, alt.value(1), alt.value(0.35))
    )
    labels = base.mark_text(align="left", dx=4).encode(text="shown:N")
    return style.finished(
        alt.layer(bars, labels).properties(height=max(1, len(drawn)) * ROW_HEIGHT, width="container"),
        language,
    )
