"""Squares of years as SVG for files, in the colours of light paper."""

from __future__ import annotations

import math

from pictures.colours import MEANINGS
from pictures.drawn_key import in_lines
from pictures.letters import width as width_of
from pictures.marks import mark, moved, text
from pictures.years import Year, Years, YearsRow

HIGH, TYPE, HEAD, NARROWEST = 22, 12.5, 11.5, 7
GROUNDS = {"published": 1.0, "without_sex": 0.7, "country_only": 0.42}
"""How much of the colour a square has."""


def years(picture: Years, width: float) -> tuple[str, float]:
    """The elements of the squares below their legend, and how high they are."""
    keys, top = in_lines([(_square(one, 0, -12, 14), one.said) for one in picture.legend], width)
    names = max(width_of(row.name, TYPE) for row in picture.rows) + 8
    counts = max(width_of(row.count, TYPE) for row in picture.rows) + 8
    each = max((width - names - counts) / len(picture.years), NARROWEST)
    body, high = keys, top + 14
    every = math.ceil(1.4 * HEAD / each)
    for number, (short, _) in list(enumerate(picture.years))[::every]:
        body += text(names + each * (number + 0.5), high, short, colour="pale", size=HEAD, end="middle")
    high += 6
    for row in picture.rows:
        body, high = body + moved(_row(row, names, each, width), 0, high), high + HIGH
    return body, high + 4


def _row(row: YearsRow, names: float, each: float, width: float) -> str:
    squares = "".join(_square(year, names + each * at + 1, 2, each - 2) for at, year in enumerate(row.years))
    count = text(width, 16, row.count, colour="pale", size=TYPE, end="end")
    return text(0, 16, row.name, size=TYPE) + squares + count


def _square(year: Year, x: float, y: float, wide: float) -> str:
    """A square that is as high as those of a row, from its upper left corner."""
    high = HIGH - 4 if y >= 0 else 14
    edge = MEANINGS["edge"][0]
    if year.kind == "not_begun":
        return f'<path d="M{x + wide * 0.3:.1f} {y + high / 2:.1f}h{wide * 0.4:.1f}" stroke="{edge}"/>'
    fill = "url(#hatch)" if year.kind == "partly" else MEANINGS["class-4"][0]
    own = GROUNDS.get(year.kind, 1.0 if year.kind == "partly" else 0.0)
    box = (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high}" fill="{fill}" '
        f'fill-opacity="{own:g}" stroke="{edge}" rx="2"/>'
    )
    if not year.by_sex:
        return box
    return box + moved(mark("circle", 0, 0, "women"), x + wide / 2, y + high / 2, 0.7)
