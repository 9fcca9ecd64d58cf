"""Rows on one scale as SVG for files: names in as many lines as they need, marks on a track, numbers in columns."""

from __future__ import annotations

from pictures.colours import MEANINGS
from pictures.drawn_key import legend
from pictures.forms import Mark, Row, Rows
from pictures.letters import in_lines
from pictures.letters import width as width_of
from pictures.marks import bar, mark, moved, text, whisker
from pictures.scale import share

Drawn = tuple[str, float]
ROW, NARROW, NAME_SHARE, CELL = 40, 26, 0.32, 78
NAME, UNDER, HEADING, ANSWER = 14, 11.5, 13, 17
NAME_LINE, UNDER_LINE, ANSWER_LINE = 20, 16, 36
"""Sizes of type, and how high their lines are."""


def rows(picture: Rows, width: float) -> Drawn:
    """All rows below their legend and scale, and how high they are."""
    keys, top = legend(picture.legend, width)
    name = width * NAME_SHARE
    track = max(width - name - CELL * len(picture.columns) - 10, 60)
    body, high = _axis(picture, name, track, top + 14)
    for row in picture.rows:
        drawn, height = _heading(row, width) if row.heading else _row(picture, row, name, track, width)
        body, high = body + moved(drawn, 0, high), high + height
    if picture.line:
        x = name + track * _along(picture, picture.line.at)
        body += f'<path d="M{x:.1f} {top + 20:.0f}V{high:.0f}" stroke="{MEANINGS["ink"][0]}" stroke-dasharray="4 3" stroke-width="1.5"/>'
        body, high = body + text(0, high + 18, picture.line.words, colour="pale"), high + 26
    return keys + body, high


def _along(picture: Rows, value: float) -> float:
    return min(max(share(value, picture.most, picture.least), 0), 1)


def _axis(picture: Rows, name: float, track: float, top: float) -> Drawn:
    body = "".join(
        text(name + track * _along(picture, at), top, words, colour="pale", size=13, end="middle")
        for at, words in picture.ticks
    )
    for number, (words, colour) in enumerate(picture.columns, 1):
        body += text(
            name + track + CELL * number + 10, top, words, colour=colour or "pale", size=13, end="end"
        )
    return body, top + 8 if picture.ticks or picture.columns else top - 14


def _heading(row: Row, width: float) -> Drawn:
    lines = in_lines(row.name, width, HEADING, bold=True)
    body = "".join(
        text(0, 22 + NAME_LINE * number, line, colour="pale", bold=True, size=HEADING)
        for number, line in enumerate(lines)
    )
    return body, 8 + NAME_LINE * len(lines)


def _row(picture: Rows, row: Row, name: float, track: float, width: float) -> Drawn:
    named, high = _name(picture, row, name)
    middle = high / 2
    body = f'<path d="M0 0H{width:.0f}" stroke="{MEANINGS["rule"][0]}"/>' + named
    for one in row.marks:
        body += _mark(
            one, name + track * _along(picture, one.at), name + track * _along(picture, one.start), middle
        )
    body += text(name + 6, middle + 5, row.instead, colour="pale", size=13) if row.instead else ""
    for number, (words, colour) in enumerate(row.cells, 1):
        body += text(
            name + track + CELL * number + 10, middle + 5, words, colour=colour or "ink", bold=True, end="end"
        )
    answers, more = _answers(row, width - name)
    return body + moved(answers, name, high), high + more


def _name(picture: Rows, row: Row, room: float) -> Drawn:
    """The name of a row and what stands below it, within its column, and how high the row is for it."""
    under = ", ".join(words for words in (row.under, row.when) if words)
    lines = in_lines(row.name, room - 8, NAME, bold=not picture.narrow)
    below = in_lines(under, room - 8, UNDER)
    words = NAME_LINE * len(lines) + UNDER_LINE * len(below)
    high = max(NARROW if picture.narrow else ROW, words + 6)
    top = (high - words) / 2
    body = "".join(
        text(0, top + NAME_LINE * number + 15, line, bold=not picture.narrow)
        for number, line in enumerate(lines)
    )
    top += NAME_LINE * len(lines)
    for number, line in enumerate(below):
        body += text(0, top + UNDER_LINE * number + 11, line, colour="pale", size=UNDER)
    return body, high


def _mark(one: Mark, at: float, start: float, middle: float) -> str:
    if one.shape in ("bar", "open"):
        return bar(start, at, middle, one.colour, doubt=one.doubt, hollow=one.hollow)
    if one.shape in ("span", "whisker"):
        return whisker(start, at, middle, ends=one.shape == "whisker")
    return mark(one.shape, at, middle, one.colour, hollow=one.hollow, doubt=one.doubt)


def _answers(row: Row, room: float) -> Drawn:
    """Numbers with who says each: side by side where they have room, else below each other."""
    each = room / max(len(row.answers), 1)
    beside = all(
        max(width_of(words, ANSWER, bold=True), width_of(who, UNDER)) <= each - 8
        for words, who in row.answers
    )
    body = ""
    for number, (words, who) in enumerate(row.answers):
        left, top = (each * number, 0) if beside else (0, ANSWER_LINE * number)
        body += text(left, top + 12, words, bold=True, size=ANSWER)
        body += text(left, top + 28, who, colour="pale", size=UNDER)
    lines = 1 if beside else len(row.answers)
    return body, ANSWER_LINE * lines if row.answers else 0
