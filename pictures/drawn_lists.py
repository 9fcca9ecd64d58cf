"""Lists as SVG for files: targets beside results, small courses below each other."""

from __future__ import annotations

from typing import NamedTuple

from pictures.colours import MEANINGS
from pictures.letters import in_lines
from pictures.letters import width as width_of
from pictures.listed import Ledger, Measure, Side, Spark, Sparks
from pictures.marks import bar, mark, moved, text

Drawn = tuple[str, float]
MEASURE, SPARK, HEADING = 62, 46, 34
BOX, PART = 16, 72
FEW, SHORT, HEADING_SHORT, SHORTEST, SMALL = 10, 28, 26, 90, 13
"""More rows than that are so high, where so much width is left for their courses."""


class Place(NamedTuple):
    """Where the small course of a row stands: from where, how wide, and how high its row is."""

    left: float
    wide: float
    high: float


def ledger(picture: Ledger, width: float) -> Drawn:
    """One row a measure, in three columns."""
    column = width / 3
    body = "".join(
        text(column * number, 14, words, colour="pale", size=13)
        for number, words in enumerate(picture.columns)
    )
    high = 24.0
    for measure in picture.measures:
        drawn, height = _measure(measure, column)
        body, high = body + moved(drawn, 0, high), high + height
    return body, high


def _measure(measure: Measure, column: float) -> Drawn:
    body = f'<path d="M0 0H{3 * column:.0f}" stroke="{MEANINGS["rule"][0]}"/>'
    names, below = (
        in_lines(measure.name, column - 12, 14, bold=True),
        in_lines(measure.under, column - 12, 11.5),
    )
    top = 24.0
    for line in names:
        body, top = body + text(0, top, line, bold=True), top + 18
    for line in below:
        body, top = body + text(0, top, line, colour="pale", size=11.5), top + 15
    for number, side in enumerate(measure.sides, 1):
        drawn = _side(side, column - 16, result=number > 1)
        body += moved(drawn, column * number, 0)
    return body + text(2 * column + 120, 24, measure.joined, size=13), max(MEASURE, top)


def _side(side: Side, room: float, *, result: bool) -> str:
    if not side.number:
        if not side.gap:
            return text(0, 34, side.missing, colour="pale", size=13)
        return bar(0, room, 30, "off", doubt=True, hollow=False) + text(0, 56, side.missing, size=12)
    body = text(0, 22, side.number, size=17, bold=True, colour="all" if result else "ink")
    body += "".join(
        bar(110 + BOX * one, 122 + BOX * one, 16, "all", doubt=False, hollow=False)
        for one in range(side.boxes)
    )
    if side.share:
        body += bar(0, max(room * side.share / 100, 3), 36, "all", doubt=False, hollow=not result)
    for share, words, colour in side.parts:
        body += bar(0, PART, 36, "off", doubt=False, hollow=False)
        body += bar(0, PART * share / 100, 36, colour, doubt=False, hollow=False) + text(
            PART + 8, 41, words, size=12
        )
    return body + text(0, 58, side.under, colour="pale", size=11.5)


def sparks(picture: Sparks, width: float) -> Drawn:
    """Name, small course, newest number and date of each row; many rows have one line each where that has room."""
    rows = [row for row in picture.rows if not row.heading]
    names = max(width_of(row.name, SMALL, bold=True) for row in rows) + 12
    numbers = max(width_of(_newest(row), SMALL, bold=True) for row in rows) + 12
    course = Place(names, width - names - numbers, SHORT)
    short = len(rows) > FEW and course.wide >= SHORTEST
    if not short:
        course = Place(width * 0.42, width * 0.28, SPARK)
    body, high = "", 0.0
    for row in picture.rows:
        if row.heading:
            body += text(0, high + 20, row.name, colour="pale", bold=True, size=SMALL)
            high += HEADING_SHORT if short else HEADING
            continue
        words = _in_one_line(row, width) if short else _in_two_lines(row, width)
        body += moved(words + _small_course(row, course), 0, high)
        high += course.high
    words = text(0, high + 18, picture.words, colour="pale", size=SMALL) if picture.words else ""
    return body + words, high + (26 if words else 0)


def _newest(row: Spark) -> str:
    return f"{row.number} · {row.when}"


def _in_one_line(row: Spark, width: float) -> str:
    numbers = text(width, 19, _newest(row), size=SMALL, end="end")
    return text(0, 19, row.name, bold=True, size=SMALL) + numbers


def _in_two_lines(row: Spark, width: float) -> str:
    body = f'<path d="M0 0H{width:.0f}" stroke="{MEANINGS["rule"][0]}"/>' + text(0, 20, row.name, bold=True)
    body += text(0, 37, row.under, colour="pale", size=11.5)
    body += text(width, 20, row.number, bold=True, end="end")
    return body + text(width, 37, row.when, colour="pale", size=11.5, end="end")


def _small_course(row: Spark, place: Place) -> str:
    left, wide, high = place.left, place.wide, place.high - 12
    own = MEANINGS["all"][0]
    body = ""
    for at, along, tall, part in row.bars:
        top = 6 + high * (1 - tall / 100)
        fill = f'fill="url(#hatch)" stroke="{MEANINGS["edge"][0]}"' if part else f'fill="{own}"'
        body += f'<rect x="{left + wide * at / 100:.1f}" y="{top:.1f}" width="{wide * along / 100:.1f}" height="{high * tall / 100:.1f}" {fill}/>'
    for line in row.lines:
        points = " ".join(f"{left + wide * x / 100:.1f},{6 + high * (1 - y / 100):.1f}" for x, y in line)
        body += f'<polyline points="{points}" fill="none" stroke="{own}" stroke-width="2"/>'
    for x, y, hollow in row.dots:
        dot = mark("circle", 0, 0, "all", hollow=hollow)
        body += moved(
            dot, left + wide * x / 100, 6 + high * (1 - y / 100), 0.6 if place.high > SHORT else 0.35
        )
    return body
