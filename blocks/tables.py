"""The table that says a picture once more: what, how much, when, by whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from reading import Reading


def figures_table(reading: Reading, figures: Sequence[Mapping]) -> pd.DataFrame:
    """One row a figure, in the order given; its number with its standing and what may be wrong with it."""
    labels = reading.labels
    return pd.DataFrame(
        {
            reading.text("What"): [labels.named(row) for row in figures],
            reading.text("Figure"): [labels.marked_amount(row) for row in figures],
            reading.text("Date"): [labels.when(row) for row in figures],
            reading.text("Source"): [labels.publication(row["source_id"]) for row in figures],
        }
    )
