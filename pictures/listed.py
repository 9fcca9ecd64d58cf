"""Forms that list: what was to be beside what came of it, small courses below each other, what a person told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Side:
    """One side of a measure: what was to be, or what came of it.

    Attributes:
        number: "" where there is none; then `missing` says so, hatched where it is a `gap`.
        under: a pale second line.
        share: how long its bar is, in hundredths of the column; 0 without a bar.
        boxes: things that can be counted at a glance are drawn one by one.
        parts: shares of the number, each in hundredths, with its words and colour.
    """

    number: str = ""
    under: str = ""
    share: float = 0
    boxes: int = 0
    parts: tuple[tuple[float, str, str], ...] = ()
    missing: str = ""
    gap: bool = False
    tip: str = ""


@dataclass(frozen=True)
class Measure:
    """What is measured, and its two sides; `joined` says what may be said of the two together."""

    name: str
    under: str
    sides: tuple[Side, Side]
    joined: str = ""


@dataclass(frozen=True)
class Ledger:
    """What was to be beside what came of it, one row a measure; `columns` are the three headings."""

    measures: tuple[Measure, ...]
    columns: tuple[str, str, str]


@dataclass(frozen=True)
class Quote:
    """What a person told, beside the figures it speaks of; `said` is how it came to be, `address` the original."""

    heading: str
    words: str
    who: str
    said: str
    link: str
    address: str


@dataclass(frozen=True)
class Spark:
    """A course so small that it has no scale, in hundredths of its box: what joins, what stands alone.

    Attributes:
        lines: points that are joined.
        dots: every point, hollow where it is rounded or in doubt.
        bars: left end, width and height of each count of a year, and whether it counts a part of the year alone.
        number, when: the newest figure and its date; `address` opens the whole course.
    """

    name: str
    under: str = ""
    lines: tuple[tuple[tuple[float, float], ...], ...] = ()
    dots: tuple[tuple[float, float, bool], ...] = ()
    bars: tuple[tuple[float, float, float, bool], ...] = ()
    number: str = ""
    when: str = ""
    address: str = ""
    chosen: bool = False
    heading: bool = False
    tip: str = ""


@dataclass(frozen=True)
class Sparks:
    """Small courses below each other; `words` say what their scale is."""

    rows: tuple[Spark, ...]
    words: str = ""
