"""Pictures as SVG for files: the same forms at a fixed width, in the colours of light paper, texts as text."""

from __future__ import annotations

from collections.abc import Callable

from maps import shapes
from pictures import course as labels
from pictures.colours import MEANINGS
from pictures.drawn_grid import grid
from pictures.drawn_key import legend
from pictures.drawn_lists import ledger, sparks
from pictures.drawn_years import years
from pictures.forms import Beside, Course, Hundred, Panel, People, Picture, ProvinceMap, Row, Rows, Stack
from pictures.grid import Grid
from pictures.key import Key
from pictures.letters import width as width_of
from pictures.listed import Ledger, Quote, Sparks
from pictures.marks import PATTERNS, bar, mark, whisker
from pictures.marks import moved as _moved
from pictures.marks import text as _text
from pictures.people import HEIGHT as PEOPLE_HIGH
from pictures.people import WIDTH as PEOPLE_WIDE
from pictures.people import person_paths
from pictures.scale import share
from pictures.years import Years

TYPE = "Noto Sans, Noto Sans Khmer"
GAP = 28
LINE = 20
ROW, NAME_SHARE, CELL = 40, 0.32, 78
PLOT_HIGH, BEYOND, ROOM_BEYOND = 300, 130, 860
"""How high a plot is, and from which width on its labels have so much room to its right."""
Drawn = tuple[str, float]
"""Elements of an SVG, and how high they are."""


def svg(picture: Picture, width: int) -> str:
    """A picture as a whole SVG of this width in pixels."""
    body, height = _draw(picture, width)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height:.0f}" '
        f'viewBox="0 0 {width} {height:.0f}" font-family="{TYPE}" font-size="14">{PATTERNS}{body}</svg>'
    )


def _draw(picture: Picture, width: float) -> Drawn:
    draws: dict[type, Callable[..., Drawn]] = {
        People: _people,
        Rows: _rows,
        Course: _course,
        Stack: _stack,
        ProvinceMap: _map,
        Grid: grid,
        Beside: _beside,
        Ledger: ledger,
        Sparks: sparks,
        Years: years,
    }
    return draws[type(picture)](picture, width)


def _beside(picture: Beside, width: float) -> Drawn:
    """Side by side where each has room, else below each other; what a person told stays on the page."""
    parts = [part for part in picture.pictures if not isinstance(part, Quote)]
    if picture.stacked or width < 620 or len(parts) == 1:
        return _below([_draw(part, width) for part in parts])
    room = width - GAP * (len(parts) - 1)
    shares = [picture.first, *[1.0] * (len(parts) - 1)]
    body, left, high = "", 0.0, 0.0
    for part, width_share in zip(parts, shares, strict=True):
        wide = room * width_share / sum(shares)
        drawn, height = _draw(part, wide)
        body, left, high = body + _moved(drawn, left, 0), left + wide + GAP, max(high, height)
    return body, high


def _below(parts: list[Drawn]) -> Drawn:
    body, high = "", 0.0
    for drawn, height in parts:
        body, high = body + _moved(drawn, 0, high), high + height + GAP / 2
    return body, high - GAP / 2


def _people(picture: People, width: float) -> Drawn:
    count = sum(len(panel.hundreds) for panel in picture.panels)
    each = (width - GAP * (count - 1)) / count
    body, left, high = "", 0.0, 0.0
    for panel in picture.panels:
        wide = each * len(panel.hundreds) + GAP * (len(panel.hundreds) - 1)
        drawn, height = _panel(panel, wide, each)
        body, left, high = body + _moved(drawn, left, 0), left + wide + GAP, max(high, height)
    return body, high


def _panel(panel: Panel, width: float, each: float) -> Drawn:
    rule = f'<rect width="{width:.1f}" height="3" fill="{MEANINGS[panel.colour][0]}"/>'
    lines = [panel.heading, panel.when]
    body = rule + "".join(
        _text(0, 24 + LINE * number, line, bold=number == 0, colour="pale" if number else "ink")
        for number, line in enumerate(lines)
    )
    high = 0.0
    for number, one in enumerate(panel.hundreds):
        drawn, high = _hundred(one, each)
        body += _moved(drawn, number * (each + GAP), 30 + LINE)
    return body, high + 30 + LINE


def _hundred(one: Hundred, width: float) -> Drawn:
    scale, colour = width / PEOPLE_WIDE, MEANINGS[one.colour][0]
    path = person_paths(one)
    people = (
        f'<path d="{path["on"]}" fill="{colour}"/><path d="{path["off"]}" fill="{MEANINGS["off"][0]}"/>'
        f'<path d="{path["goal"]}" fill="#fff" stroke="{colour}"/>'
    )
    top = 52 + PEOPLE_HIGH * scale
    return (
        _text(0, 42, one.number, colour=one.colour, size=44, bold=True)
        + _text(width_of(one.number, 44, bold=True) + 8, 42, one.of, colour="pale", size=16)
        + _moved(people, 0, 52, scale)
        + _text(0, top + 20, one.name, bold=True)
        + _text(0, top + 40, one.said, colour="pale", size=13)
    ), top + 48


def _rows(picture: Rows, width: float) -> Drawn:
    keys, top = legend(picture.legend, width)
    name = width * NAME_SHARE
    track = max(width - name - CELL * len(picture.columns) - 10, 60)
    body, high = _axis(picture, name, track, top + 14)
    for row in picture.rows:
        drawn, height = _row(picture, row, name, track, width)
        body, high = body + _moved(drawn, 0, high), high + height
    if picture.line:
        x = name + track * _along(picture, picture.line.at)
        body += f'<path d="M{x:.1f} {top + 20:.0f}V{high:.0f}" stroke="{MEANINGS["ink"][0]}" stroke-dasharray="4 3" stroke-width="1.5"/>'
        body, high = body + _text(0, high + 18, picture.line.words, colour="pale"), high + 26
    return keys + body, high


def _along(picture: Rows, value: float) -> float:
    return min(max(share(value, picture.most, picture.least), 0), 1)


def _axis(picture: Rows, name: float, track: float, top: float) -> Drawn:
    body = "".join(
        _text(name + track * _along(picture, at), top, words, colour="pale", size=13, end="middle")
        for at, words in picture.ticks
    )
    for number, (words, colour) in enumerate(picture.columns, 1):
        body += _text(
            name + track + CELL * number + 10, top, words, colour=colour or "pale", size=13, end="end"
        )
    return body, top + 8 if picture.ticks or picture.columns else top - 14


def _row(picture: Rows, row: Row, name: float, track: float, width: float) -> Drawn:
    if row.heading:
        return _text(0, 22, row.name, colour="pale", bold=True, size=13), 28
    high = 26 if picture.narrow else ROW
    middle = high / 2
    body = f'<path d="M0 0H{width:.0f}" stroke="{MEANINGS["rule"][0]}"/>'
    under = ", ".join(words for words in (row.under, row.when) if words)
    body += _text(0, middle - 2 if under else middle + 5, row.name, bold=not picture.narrow)
    body += _text(0, middle + 14, under, colour="pale", size=11.5) if under else ""
    for one in row.marks:
        at, start = (name + track * _along(picture, value) for value in (one.at, one.start))
        if one.shape in ("bar", "open"):
            body += bar(start, at, middle, one.colour, doubt=one.doubt, hollow=one.hollow)
        elif one.shape in ("span", "whisker"):
            body += whisker(start, at, middle, ends=one.shape == "whisker")
        else:
            body += mark(one.shape, at, middle, one.colour, hollow=one.hollow, doubt=one.doubt)
    body += _text(name + 6, middle + 5, row.instead, colour="pale", size=13) if row.instead else ""
    for number, (words, colour) in enumerate(row.cells, 1):
        body += _text(
            name + track + CELL * number + 10, middle + 5, words, colour=colour or "ink", bold=True, end="end"
        )
    for number, (words, who) in enumerate(row.answers):
        left = name + (width - name) * number / len(row.answers)
        body += _text(left, high + 12, words, bold=True, size=17) + _text(
            left, high + 28, who, colour="pale", size=11.5
        )
    return body, high + (36 if row.answers else 0)


def _course(picture: Course, width: float) -> Drawn:
    left, right, top = 34, BEYOND if width >= ROOM_BEYOND else 26, 34
    wide = width - left - right
    body = _text(0, 14, picture.unit, colour="pale", size=13)
    for value, words in picture.levels:
        y = top + PLOT_HIGH * (1 - share(value, picture.most))
        body += f'<path d="M{left} {y:.1f}H{width:.0f}" stroke="{MEANINGS["edge" if y == top + PLOT_HIGH else "rule"][0]}"/>'
        body += _text(left - 8, y + 5, words, colour="pale", size=13, end="end")
    for at, words in picture.times:
        x = left + wide * labels.along(picture, at)
        body += _text(x, top + PLOT_HIGH + 20, words, colour="pale", size=13, end="middle")
    for event in picture.events:
        x = left + wide * labels.along(picture, event.at)
        body += f'<path d="M{x:.1f} {top}v{PLOT_HIGH}m0 25v5" stroke="{MEANINGS["edge"][0]}" stroke-dasharray="2 3"/>'
        body += _text(x, top + PLOT_HIGH + 44, event.sign, size=12, end="middle")
    body += _moved(_dots(picture, wide, right), left, top)
    high = top + PLOT_HIGH + (58 if picture.events else 30)
    signs = tuple(Key(f"{event.sign}  {event.words}", shape="words") for event in picture.events)
    return _below([(body, high), legend(picture.legend, width), *([legend(signs, width)] if signs else [])])


def _dots(picture: Course, wide: float, beyond: float) -> str:
    body = ""
    sides = labels.placed(picture, wide, PLOT_HIGH, beyond)
    for number, dot in enumerate(picture.dots):
        along, up = labels.position(picture, dot)
        x, y = along * wide / 100, PLOT_HIGH * (1 - up / 100)
        body += mark(dot.shape, x, y, dot.colour, hollow=dot.hollow)
        if number in sides:
            side, whole = sides[number]
            box = labels.label_box(dot, x, y, side, whole=whole)
            body += _text(box.left, box.top + 14, dot.label, colour=dot.colour, bold=dot.weight > 1)
            body += (
                _text(box.left, box.top + 32, dot.under, colour="pale", size=12)
                if dot.under and whole
                else ""
            )
    return body


def _stack(picture: Stack, width: float) -> Drawn:
    whole = sum(part.value for part in picture.parts)
    body, left = _text(0, 16, picture.heading, bold=True), 0.0
    for part in picture.parts:
        wide = width * share(part.value, whole)
        body += f'<rect x="{left:.1f}" y="26" width="{max(wide - 2, 1):.1f}" height="28" fill="{MEANINGS[part.colour][0]}"/>'
        left += wide
    keys = tuple(Key(f"{part.number} {part.name}", part.colour) for part in picture.parts)
    return _below([(body, 58), legend(keys, width)])


def _map(picture: ProvinceMap, width: float) -> Drawn:
    scale = width / shapes.WIDTH
    high = shapes.height() * scale
    body = "".join(_area(code, path, picture) for code, path in shapes.provinces().items())
    body += f'<path d="{shapes.lake()}" fill="{MEANINGS["lake"][0]}"/>'
    if picture.chosen in shapes.provinces():
        body += f'<path d="{shapes.provinces()[picture.chosen]}" fill="none" stroke="{MEANINGS["here"][0]}" stroke-width="4"/>'
    head = _text(0, 18, picture.heading, bold=True) if picture.heading else ""
    top = 28 if picture.heading else 0
    body = head + _moved(body, 0, top, scale)
    if picture.number:
        body += _text(width / 2, top + high / 2, picture.number, size=44, bold=True, end="middle")
        body += _text(width / 2, top + high / 2 + 22, picture.words, bold=True, size=13, end="middle")
    return _below([(body, top + high), legend(picture.legend, width)])


def _area(code: str, path: str, picture: ProvinceMap) -> str:
    kind = picture.classes.get(code, "none")
    fill = {"hatch": "url(#hatch)", "none": "url(#dots)"}.get(kind) or MEANINGS[kind][0]
    return f'<path d="{path}" fill="{fill}" stroke="{MEANINGS["edge"][0]}" stroke-width="0.8"/>'
