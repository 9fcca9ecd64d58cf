"""What a mark of a picture means: an entry of its legend."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Key:
    """An entry of the legend: a mark and its words. `shape`: circle, diamond, square, triangle, bar, line, hatch."""

    words: str
    colour: str = "off"
    shape: str = "square"
    hollow: bool = False
