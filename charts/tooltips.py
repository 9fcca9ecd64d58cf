"""What every mark says when it is touched: the figure, its date, its publication."""

from __future__ import annotations

import altair as alt

from language import Language

COLUMNS = ("shown", "printed", "when", "publication")


def tooltip(language: Language, first: str, title: str) -> list[alt.Tooltip]:
    """A tooltip that starts with the column `first` and ends with the source."""
    return [
        alt.Tooltip(f"{first}:N", title=title),
        alt.Tooltip("shown:N", title=language.text("Figure")),
        alt.Tooltip("printed:N", title=language.text("As printed")),
        alt.Tooltip("when:N", title=language.text("Date")),
        alt.Tooltip("publication:N", title=language.text("Source")),
    ]
