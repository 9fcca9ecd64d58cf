"""A grid of numbers as SVG for files, in the colours of light paper."""

from __future__ import annotations

from html import escape

from pictures.colours import MEANINGS
from pictures.drawn_key import legend
from pictures.grid import Cell, Grid, GridRow
from pictures.letters import width as width_of
from pictures.marks import moved

HIGH, HEADING_HIGH, TYPE = 22, 26, 12
PALE_ON = ("class-5",)
"""Grounds on which letters are pale."""


def grid(picture: Grid, width: float) -> tuple[str, float]:
    """The elements of a grid above its legend, and how high they are; the signs of its columns stand upright."""
    names = max(width_of(row.name, TYPE + 1, bold=True) for row in picture.rows if not row.heading)
    each = (width - names - 8) / len(picture.columns)
    top = max(width_of(column.name, TYPE, bold=True) for column in picture.columns) + 8
    body = "".join(
        _upright(names + 8 + each * (number + 0.5), top - 4, column.name, column.colour or "ink")
        for number, column in enumerate(picture.columns)
    )
    for row in picture.rows:
        body += _row(row, names + 8, each, top)
        top += HEADING_HIGH if row.heading else HIGH
    keys, high = legend(picture.legend, width)
    return body + moved(keys, 0, top + 8), top + 8 + high


def _row(row: GridRow, left: float, each: float, top: float) -> str:
    if row.heading:
        return _words(0, top + 19, ". ".join(filter(None, (row.name, row.under))), "pale", "start", bold=True)
    cells = "".join(_cell(cell, left + each * number, each, top) for number, cell in enumerate(row.cells))
    return _words(0, top + 15, row.name, "ink", "start", bold=row.whole) + cells


def _cell(cell: Cell, left: float, each: float, top: float) -> str:
    ground, edge = "none", "none"
    if cell.doubt:
        ground, edge = "url(#hatch)", MEANINGS["edge"][0]
    elif cell.hollow:
        edge = MEANINGS[cell.shade if cell.shade in ("class-3", "class-5") else "edge"][0]
    elif cell.shade:
        ground = MEANINGS[cell.shade][0]
    pale = cell.shade in PALE_ON and not cell.hollow
    box = (
        f'<rect x="{left + 1:.1f}" y="{top + 1:.1f}" width="{each - 2:.1f}" height="{HIGH - 2}" '
        f'fill="{ground}" stroke="{edge}"/>'
    )
    return box + _words(left + each / 2, top + 15, cell.words, "paper" if pale else "ink", "middle")


def _words(x: float, y: float, words: str, colour: str, end: str, *, bold: bool = False) -> str:
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{TYPE}" fill="{MEANINGS[colour][0]}" '
        f'text-anchor="{end}"{weight}>{escape(words)}</text>'
    )


def _upright(x: float, y: float, words: str, colour: str) -> str:
    return f'<g transform="translate({x + 4:.1f},{y:.1f}) rotate(-90)">{_words(0, 0, words, colour, "start")}</g>'
