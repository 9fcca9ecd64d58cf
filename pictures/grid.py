"""A grid of numbers on shaded ground, as a form of picture."""

from __future__ import annotations

from dataclasses import dataclass

from pictures.key import Key


@dataclass(frozen=True)
class Column:
    """A column of a grid: its sign, what stands below it, and the colour of its words ("" for the ink)."""

    name: str
    under: str = ""
    colour: str = ""


@dataclass(frozen=True)
class Cell:
    """A number of a grid.

    Attributes:
        short: the number where there is little room.
        shade: a colour of the ground, or "".
        doubt, hollow: hatched; framed alone.
    """

    words: str
    short: str = ""
    under: str = ""
    shade: str = ""
    doubt: bool = False
    hollow: bool = False
    tip: str = ""


@dataclass(frozen=True)
class GridRow:
    """A row of a grid: its name, a cell a column. A `heading` has no cells."""

    name: str
    under: str = ""
    cells: tuple[Cell, ...] = ()
    address: str = ""
    heading: bool = False
    whole: bool = False


@dataclass(frozen=True)
class Grid:
    """A table of numbers whose ground says how they stand.

    Attributes:
        corner: the heading of the names.
        caption: what the table shows, for who cannot see it.
    """

    caption: str
    corner: str
    columns: tuple[Column, ...]
    rows: tuple[GridRow, ...]
    legend: tuple[Key, ...] = ()
