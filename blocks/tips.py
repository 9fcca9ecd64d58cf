"""What a tap on a mark shows: the number, when and of whom, its publication, what may be wrong with it."""

from __future__ import annotations

from collections.abc import Mapping

from reading import Reading


def tip(reading: Reading, figure: Mapping) -> str:
    """Three lines of words for one figure."""
    labels = reading.labels
    return "\n".join(
        (
            labels.marked_amount(figure),
            reading.joined(
                labels.named(figure, but=("area",)), labels.area(figure["area"]), labels.when(figure)
            ),
            labels.publisher_and_date(figure["source_id"]),
        )
    )
