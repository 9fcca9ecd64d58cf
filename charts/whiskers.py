"""Whiskers: how far the number of a sample may be from that of everybody, as published."""

from __future__ import annotations

import altair as alt

from charts import style

END = 10
"""Height of the ends in pixels."""


def whiskers(base: alt.Chart) -> list[alt.Chart]:
    """The published interval of each row as a thin line with an end on either side; none without one.

    Args:
        base: the rows (`low`, `high`) and where they stand from top to bottom.
    """
    drawn = base.transform_filter("isValid(datum.low) && isValid(datum.high)")
    ink = alt.value(style.INK)
    line = drawn.mark_rule(strokeWidth=1.5).encode(x="low:Q", x2="high:Q", color=ink)
    ends = [
        drawn.mark_tick(orient="vertical", size=END, thickness=1.5).encode(x=f"{end}:Q", color=ink)
        for end in ("low", "high")
    ]
    return [line, *ends]
