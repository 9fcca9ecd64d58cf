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
            whose(reading, figure["source_id"]),
        )
    )


def whose(reading: Reading, source_id: str) -> str:
    """The publisher and the date of a publication, the last line of every tip."""
    labels = reading.labels
    return reading.joined(labels.source(source_id)["publisher"], labels.published_on(source_id))
