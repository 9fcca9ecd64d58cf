"""Pictures as SVG for files: the same forms at a fixed width, in the colours of light paper, texts as text."""

from __future__ import annotations

from collections.abc import Callable

from maps import shapes
from pictures import course as labels
from pictures.colours import MEANINGS
from pictures.drawn_grid import grid
from pictures.drawn_key import legend
from pictures.drawn_lists import ledger, sparks
from pictures.drawn_rows import rows
from pictures.drawn_years import years
from pictures.forms import Beside, Course, Hundred, Panel, People, Picture, ProvinceMap, Rows, Stack
from pictures.grid import Grid
from pictures.key import Key
from pictures.letters import in_lines
from pictures.letters import width as width_of
from pictures.listed import Ledger, Quote, Sparks
from pictures.marks import PATTERNS, mark
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
        Rows: rows,
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
    rooms = [each * len(panel.hundreds) + GAP * (len(panel.hundreds) - 1) for panel in picture.panels]
    heads = [
        in_lines(panel.heading, room, 14, bold=True)
        for panel, room in zip(picture.panels, rooms, strict=True)
    ]
    most = max(map(len, heads))
    body, left, high = "", 0.0, 0.0
    for panel, lines, room in zip(picture.panels, heads, rooms, strict=True):
        drawn, height = _panel(panel, lines, room, each, 30 + LINE * most)
        body, left, high = body + _moved(drawn, left, 0), left + room + GAP, max(high, height)
    return body, high


def _panel(panel: Panel, lines: list[str], width: float, each: float, top: float) -> Drawn:
    """A panel below its heading; `top` is where the numbers of all panels begin."""
    rule = f'<rect width="{width:.1f}" height="3" fill="{MEANINGS[panel.colour][0]}"/>'
    body = rule + _lines(lines, 24, bold=True) + _text(0, 24 + LINE * len(lines), panel.when, colour="pale")
    high = 0.0
    for number, one in enumerate(panel.hundreds):
        drawn, height = _hundred(one, each)
        body, high = body + _moved(drawn, number * (each + GAP), top), max(high, height)
    return body, high + top


def _lines(
    lines: list[str],
    top: float,
    *,
    colour: str = "ink",
    size: float = 14,
    bold: bool = False,
    end: str = "",
) -> str:
    """Lines below each other, the first one at `top`."""
    return "".join(
        _text(0, top + LINE * number, line, colour=colour, size=size, bold=bold, end=end)
        for number, line in enumerate(lines)
    )


def _hundred(one: Hundred, width: float) -> Drawn:
    scale, colour = width / PEOPLE_WIDE, MEANINGS[one.colour][0]
    path = person_paths(one)
    people = (
        f'<path d="{path["on"]}" fill="{colour}"/><path d="{path["off"]}" fill="{MEANINGS["off"][0]}"/>'
        f'<path d="{path["goal"]}" fill="#fff" stroke="{colour}"/>'
    )
    top = 52 + PEOPLE_HIGH * scale
    said = in_lines(one.said, width, 13)
    return (
        _text(0, 42, one.number, colour=one.colour, size=44, bold=True)
        + _text(width_of(one.number, 44, bold=True) + 8, 42, one.of, colour="pale", size=16)
        + _moved(people, 0, 52, scale)
        + _text(0, top + 20, one.name, bold=True)
        + _lines(said, top + 40, colour="pale", size=13)
    ), top + 28 + LINE * len(said)


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
        words = in_lines(picture.words, width, 13, bold=True)
        body += _moved(_lines(words, top + high / 2 + 22, bold=True, size=13, end="middle"), width / 2, 0)
    return _below([(body, top + high), legend(picture.legend, width)])


def _area(code: str, path: str, picture: ProvinceMap) -> str:
    kind = picture.classes.get(code, "none")
    fill = {"hatch": "url(#hatch)", "none": "url(#dots)"}.get(kind) or MEANINGS[kind][0]
    return f'<path d="{path}" fill="{fill}" stroke="{MEANINGS["edge"][0]}" stroke-width="0.8"/>'
