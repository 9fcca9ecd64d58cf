"""What was looked for and not found."""

from __future__ import annotations

from indicators.matching import records
from indicators.not_found import still_missing
from reading import Reading, kept


@kept
def not_found(reading: Reading) -> list[str]:
    """What was looked for and not found, as long as no figure says otherwise."""
    rows = still_missing(reading.figures, reading.published.tables)
    return [reading.language.name(row) for row in records(rows)]
