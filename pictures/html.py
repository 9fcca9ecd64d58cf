"""Pictures as HTML of a page: words that wrap, rows that are a table, marks placed in hundredths."""

from __future__ import annotations

import math
from pathlib import Path

from markupsafe import Markup

from maps import shapes
from pictures import course as labels
from pictures.forms import Beside, Course, People, Picture, ProvinceMap, Rows, Stack
from pictures.grid import Grid
from pictures.letters import width
from pictures.listed import Ledger, Quote, Sparks
from pictures.people import person_paths
from pictures.scale import share
from pictures.templating import in_one_line, macros
from pictures.tips import shared
from pictures.years import Years

TEMPLATES = Path(__file__).with_name("templates")
ALONE = {
    Grid: ("grid", "grid"),
    Ledger: ("ledger", "ledger"),
    Quote: ("ledger", "quote"),
    Sparks: ("sparks", "sparks"),
    Years: ("years", "years"),
}
"""Template and macro of each form whose macro needs nothing else."""
NUMBERS, BESIDE_NUMBERS = 14, 8
"""Type size of the numbers of rows, of which `width` never says too little, and the space left of them."""


def html(picture: Picture, alt: str) -> Markup:
    """A picture as a part of a page.

    Args:
        alt: one sentence for who cannot see it; rows are a table and need none.
    """
    drawn, tips = shared(_figure(picture, alt))
    return in_one_line(Markup('<div class="picture"{}>{}</div>').format(tips, drawn))


def _figure(picture: Picture, alt: str) -> Markup:
    if isinstance(picture, Beside):
        parts = [_figure(part, alt) for part in picture.pictures]
        return macros(TEMPLATES, "frame").beside(parts, picture.first, picture.stacked)
    if isinstance(picture, People):
        return macros(TEMPLATES, "people").people(picture, person_paths, alt)
    if isinstance(picture, Rows):
        return macros(TEMPLATES, "rows").rows(picture, _hundredths, _number_width(picture))
    if isinstance(picture, Course):
        return _course(picture, alt)
    if isinstance(picture, Stack):
        return macros(TEMPLATES, "stack").stack(picture, sum(part.value for part in picture.parts), share)
    if isinstance(picture, ProvinceMap):
        return _map(picture, alt)
    file, macro = ALONE[type(picture)]
    return getattr(macros(TEMPLATES, file), macro)(picture)


def _hundredths(rows: Rows, value: float) -> float:
    """Where a value stands on the scale, from 0 to 100."""
    return round(100 * min(max(share(value, rows.most, rows.least), 0), 1), 2)


def _number_width(rows: Rows) -> int:
    """The room in pixels that the widest of all numbers needs, so that every row has the same track."""
    texts = [words for row in rows.rows for words, _ in row.cells] + [words for words, _ in rows.columns]
    return math.ceil(max((width(text, NUMBERS, bold=True) for text in texts), default=0)) + BESIDE_NUMBERS


def _course(picture: Course, alt: str) -> Markup:
    dots = [
        (dot, *labels.position(picture, dot), sides)
        for dot, sides in zip(picture.dots, labels.places(picture), strict=True)
    ]
    return macros(TEMPLATES, "course").course(
        picture,
        dots,
        [(round(100 * share(value, picture.most), 2), words) for value, words in picture.levels],
        [(round(100 * labels.along(picture, at), 2), words) for at, words in picture.times],
        [(round(100 * labels.along(picture, event.at), 2), event) for event in picture.events],
        _joined(picture),
        alt,
    )


def _joined(picture: Course) -> list[tuple[str, str]]:
    """For each colour whose marks are joined its line through them, in hundredths of the plot."""
    lines = []
    for colour in picture.joined:
        points = labels.joined(picture, colour)
        lines.append((colour, " ".join(f"{x},{100 - y:.2f}" for x, y in points)))
    return lines


def _map(picture: ProvinceMap, alt: str) -> Markup:
    return macros(TEMPLATES, "map").map(
        picture, shapes.provinces(), shapes.lake(), shapes.WIDTH, shapes.height(), alt
    )
