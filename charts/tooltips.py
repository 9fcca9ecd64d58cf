"""What every mark says when it is touched: the figure, its date, its publication."""

from __future__ import annotations

from charts.specification import nominal
from language import Language

COLUMNS = ("shown", "printed", "when", "publication")


def tooltip(language: Language, first: str, title: str) -> list[dict]:
    """A tooltip that starts with the column `first` and ends with the source."""
    lines = {
        first: title,
        "shown": language.text("Figure"),
        "printed": language.text("As printed"),
        "when": language.text("Date"),
        "publication": language.text("Source"),
    }
    return [nominal(column) | {"title": words} for column, words in lines.items()]
