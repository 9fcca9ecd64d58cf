"""What a picture is made of: words, positions and colours by meaning; nothing of how it is drawn.

Colours are names of `colours.MEANINGS` or `class-1` (least) to `class-5` (most). `doubt` is drawn as a hatch,
`hollow` as an outline: a rounded number, or one read second-hand. A `tip` is what a tap shows: value, date, publication.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pictures.grid import Grid
from pictures.key import Key
from pictures.listed import Ledger, Quote, Sparks
from pictures.years import Years


@dataclass(frozen=True)
class Hundred:
    """A hundred people of whom `filled` are coloured, and up to `goal` outlined.

    Attributes:
        number: `filled` in the reader's digits; `of` says of how many.
        name, said: who they are, and the share as published.
    """

    filled: int
    number: str
    of: str
    colour: str
    name: str
    said: str
    goal: int = 0
    tip: str = ""


@dataclass(frozen=True)
class Panel:
    """Hundreds that answer the same question; `when` stands pale behind the heading."""

    heading: str
    when: str
    colour: str
    hundreds: tuple[Hundred, ...]


@dataclass(frozen=True)
class People:
    """Panels of a hundred people each."""

    panels: tuple[Panel, ...]


@dataclass(frozen=True)
class Mark:
    """Something on the track of a row, in the unit of its scale.

    Attributes:
        shape: bar (from `start` to `at`), open (a bar whose end is not known, fading towards `at`), span (a thin line from `start` to `at`), whisker (an interval), tick,
            circle, diamond.
    """

    shape: str
    at: float
    start: float = 0
    colour: str = "all"
    doubt: bool = False
    hollow: bool = False
    tip: str = ""


@dataclass(frozen=True)
class Row:
    """One row: its name, marks on a track, numbers in their own columns.

    Attributes:
        under: a second, pale line of the name; left out on a phone.
        when: the date, pale; on a phone as well.
        note: a sentence on the row below them; left out on a phone, and in files, which tell it among the remarks.
        cells: as many as the columns of `Rows`, each with its colour ("" for the ink).
        instead: words on the track where there is no number.
        address: where a tap on the name leads; "" for nowhere.
        heading: the row is a heading of the rows below it.
        ends: words at both ends of its track, where each row has a scale of its own.
        answers: numbers that stand large below its track, each with who says it.
    """

    name: str
    under: str = ""
    when: str = ""
    note: str = ""
    marks: tuple[Mark, ...] = ()
    cells: tuple[tuple[str, str], ...] = ()
    instead: str = ""
    address: str = ""
    chosen: bool = False
    heading: bool = False
    ends: tuple[str, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Line:
    """A line over all rows, such as the country's figure."""

    at: float
    words: str


@dataclass(frozen=True)
class Rows:
    """Rows on one scale.

    Attributes:
        most: the right end of the scale; it begins at `least`.
        ticks: position and words of the scale's marks.
        columns: the headings of the cells, each with its colour.
        narrow: names are short, so the track gets more room.
    """

    rows: tuple[Row, ...]
    most: float
    least: float = 0
    ticks: tuple[tuple[float, str], ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    legend: tuple[Key, ...] = ()
    line: Line | None = None
    narrow: bool = False


@dataclass(frozen=True)
class Dot:
    """A figure in time: `at` in years (2022.97), its mark, and its words where there is room for them.

    Attributes:
        weight: labels of more weight get their place first.
        under: a second line of the label.
    """

    at: float
    value: float
    shape: str
    colour: str
    hollow: bool = False
    label: str = ""
    under: str = ""
    weight: int = 0
    tip: str = ""


@dataclass(frozen=True)
class Event:
    """Something that happened, at a time in years: a line with its sign, which the legend explains."""

    at: float
    sign: str
    words: str
    tip: str = ""


@dataclass(frozen=True)
class Course:
    """Figures over time; marks of one colour are joined only where `joined` names their colour.

    Attributes:
        first, last: the ends of the time axis, in years.
        most: the upper end of the scale, which begins at 0.
        levels, times: position and words of the marks of the two scales.
        unit: stands above the scale.
    """

    dots: tuple[Dot, ...]
    first: float
    last: float
    most: float
    levels: tuple[tuple[float, str], ...]
    times: tuple[tuple[float, str], ...]
    unit: str
    events: tuple[Event, ...] = ()
    legend: tuple[Key, ...] = ()
    joined: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """A part of a whole: its share of it, and its number with its name."""

    value: float
    number: str
    name: str
    colour: str
    tip: str = ""


@dataclass(frozen=True)
class Stack:
    """One bar made of its parts."""

    heading: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class ProvinceMap:
    """The 25 provinces.

    Attributes:
        classes: by code of a province a colour, `off`, `hatch` (in doubt) or `none` (no value, dotted); the others
            are `none`.
        tips: by code what a tap shows.
        page: with it, a tap leads to the province there (the parameter `area` is set); "" stays here.
        number, words: stand large over the map, where the number is what is missing.
    """

    classes: Mapping[str, str] = field(default_factory=dict)
    tips: Mapping[str, str] = field(default_factory=dict)
    legend: tuple[Key, ...] = ()
    heading: str = ""
    chosen: str = ""
    number: str = ""
    words: str = ""
    link: str = ""
    link_words: str = ""


@dataclass(frozen=True)
class Beside:
    """Pictures side by side, below each other on a phone or where they are `stacked`.

    Attributes:
        first: the room of the first as a multiple of that of the second.
    """

    pictures: tuple[Picture, ...]
    first: float = 1
    stacked: bool = False


Picture = People | Rows | Course | Stack | ProvinceMap | Grid | Ledger | Quote | Sparks | Years | Beside
