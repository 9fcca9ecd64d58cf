"""What a tap on a mark shows: the number, when and of whom, its publication, what may be wrong with it."""

from __future__ import annotations

from collections.abc import Mapping

from reading import Reading


def tip(reading: Reading, figure: Mapping) -> str:
    """Three lines of words for one figure."""
    labels = reading.labels
    source = labels.source(figure["source_id"])
    return "\n".join(
        (
            labels.marked_amount(figure),
            reading.joined(
                labels.named(figure, but=("area",)), labels.area(figure["area"]), labels.when(figure)
            ),
            reading.joined(source["publisher"], labels.published_on(figure["source_id"])),
        )
    )
