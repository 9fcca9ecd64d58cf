"""What every mark says when it is touched: the figure, its date, its publication."""

from __future__ import annotations

import altair as alt
import pandas as pd

from language import Language
from loaders.intervals import LEVEL

COLUMNS = ("shown", "printed", "when", "publication")


def with_interval(rows: pd.DataFrame) -> bool:
    """Whether any of the rows has a published interval: `low`, `high` and, in words, `interval`."""
    return "low" in rows and bool(rows["low"].notna().any())


def tooltip(language: Language, first: str, title: str, *, interval: bool = False) -> list[alt.Tooltip]:
    """A tooltip that starts with the column `first` and ends with the source.

    Args:
        interval: whether the rows have a published interval, in words in the column `interval`.
    """
    level = language.text("{level} percent interval", level=language.number(LEVEL))
    return [
        alt.Tooltip(f"{first}:N", title=title),
        alt.Tooltip("shown:N", title=language.text("Figure")),
        *([alt.Tooltip("interval:N", title=level)] if interval else []),
        alt.Tooltip("printed:N", title=language.text("As printed")),
        alt.Tooltip("when:N", title=language.text("Date")),
        alt.Tooltip("publication:N", title=language.text("Source")),
    ]
