"""A quiet mark: how often figures of an indicator came out so far, and that the next is overdue."""

from __future__ import annotations

import pandas as pd

from indicators.matching import records
from loaders import Published
from loaders.freshness import rhythms
from reading import Reading, kept
from reading.markup import plain


def definition_and_rhythm(reading: Reading, indicator: str) -> str:
    """What an indicator counts, and that newer figures of it are overdue."""
    parts = (reading.labels.definition(indicator), overdue_in_words(reading, indicator))
    return "\n\n".join(part for part in parts if part)


@kept
def _rhythms(published: Published) -> pd.DataFrame:
    return rhythms(published.figures, published["sources"], published.edition.date)


@kept
def overdue_in_words(reading: Reading, indicator: str) -> str:
    """That newer figures were to be expected by the day of this edition; "" where they were not.

    The day is that of the edition, never the reader's: what is said changes with the data alone.
    """
    found = _rhythms(reading.published)
    late = found[(found["indicator"] == indicator) & (found["overdue"] > 0)]
    return "\n\n".join(
        reading.text(
            "So far {publisher} has published this about every {months} months; the newest is of {last}, and a newer "
            "one was not found until {date}.",
            publisher=plain(row["publisher"]),
            months=reading.language.number(row["every"]),
            last=reading.language.day(row["last"]),
            date=reading.language.period(reading.published.edition.date),
        )
        for row in records(late)
    )
