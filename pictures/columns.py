"""Long pictures in columns beside each other, for a screen that is wider than high and is read from afar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pictures.forms import Beside, Picture, Row, Rows
from pictures.grid import Grid, GridRow
from pictures.years import Years, YearsRow

FEW = 10
"""So many rows stay below each other."""
ABOVE_OTHERS = 3.2
"""The room of what stood above the others, as a multiple of that of each."""


def in_columns(picture: Picture) -> Picture:
    """The same rows, each once; rows of the whole head every column, the legend stands in the last alone."""
    if isinstance(picture, Beside):
        parts = tuple(part for one in picture.pictures for part in _columns(one))
        return Beside(parts, ABOVE_OTHERS if picture.stacked else picture.first)
    columns = _columns(picture)
    return Beside(columns) if len(columns) > 1 else picture


def _columns(picture: Picture) -> tuple[Picture, ...]:
    if not isinstance(picture, Grid | Rows | Years) or len(picture.rows) <= FEW:
        return (picture,)
    whole: tuple[GridRow, ...] = ()
    if isinstance(picture, Grid):
        whole = tuple(row for row in picture.rows if row.whole)
        parts = _at_headings([row for row in picture.rows if not row.whole])
    else:
        parts = _halves(picture.rows)
    columns: list[Picture] = []
    for number, part in enumerate(parts, 1):
        own: dict[str, Any] = {"rows": (*whole, *part)}
        columns.append(replace(picture, **own if number == len(parts) else own | {"legend": ()}))
    return tuple(columns)


def _at_headings(rows: Sequence[GridRow]) -> list[Sequence]:
    """Parted at each heading, or in halves where there are not two."""
    headings = [number for number, row in enumerate(rows) if row.heading]
    if len(headings) < 2:
        return _halves(rows)
    return [rows[start:end] for start, end in zip(headings, [*headings[1:], len(rows)], strict=True)]


def _halves(rows: Sequence[Row | GridRow | YearsRow]) -> list[Sequence]:
    """Two of one length, or the first longer; a heading stays with what it heads."""
    middle = (len(rows) + 1) // 2
    while getattr(rows[middle - 1], "heading", False):
        middle -= 1
    return [rows[:middle], rows[middle:]]
