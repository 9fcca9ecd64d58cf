"""The picture of a view for link previews: 1200 by 630, title, number, source, map or chart."""

from __future__ import annotations

import re
from html import escape

from exports.lines import KHMER, broken

WIDTH, HEIGHT = 1200, 630
MARGIN = 56
SIDE = 500
"""Width of the words where they stand beside a tall picture."""
SMALLEST = 20
INK, PALE, ACCENT = "#1A2330", "#4A5564", "#1F5C99"
TYPE = "Noto Sans, Noto Sans Khmer"
_KHMER_ROOM, _LATIN_ROOM = (1.6, 1.02, 0.57), (1.25, 0.8, 0.25)
"""In type sizes: from line to line, and how far signs reach above and below a line.

Khmer stacks signs on both sides of its letters; with less room those of two lines would meet.
"""
_SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)" height="([\d.]+)"')


def compose(*, title: str, number: str, subtitle: str, source: str, site: str, chart: str = "") -> str:
    """The whole picture as one SVG.

    Args:
        chart: the chart's own SVG, or "" for words alone.
    """
    words = _Words(SIDE if _tall(chart) else WIDTH - 2 * MARGIN)
    words.add(site, 22, colour=ACCENT, bold=True, lines=1)
    words.add(title, 40, bold=True, lines=6 if _tall(chart) else 2, space=14)
    if number:
        words.add(number, 46 if chart else 64, colour=ACCENT, bold=True, lines=2, space=10)
    words.add(subtitle, 24, colour=PALE, lines=3 if _tall(chart) else 1, space=8)
    foot = _Words(SIDE if _tall(chart) else WIDTH - 2 * MARGIN)
    foot.add(source, 20, colour=PALE, lines=4 if _tall(chart) else 2)
    top = HEIGHT - MARGIN + 14 - foot.height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" font-family="{TYPE}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
        f'<rect width="{WIDTH}" height="12" fill="{ACCENT}"/>'
        f"{_placed(chart, words.height, top)}{words.svg(MARGIN - 8)}{foot.svg(top)}</svg>"
    )


def _size(chart: str) -> tuple[float, float]:
    found = _SIZE.search(chart)
    return (float(found[1]), float(found[2])) if found else (0.0, 0.0)


def _tall(chart: str) -> bool:
    """Whether a chart fits better beside the words than below them."""
    width, height = _size(chart)
    return bool(chart) and height > 0.55 * width


def _placed(chart: str, words: float, foot: float) -> str:
    """The chart in the room that the words leave."""
    if not chart:
        return ""
    width, height = _size(chart)
    if _tall(chart):
        left, top, wide, high = MARGIN + SIDE + 24, 30, WIDTH - SIDE - 2 * MARGIN, HEIGHT - 54
    else:
        top = MARGIN + words
        left, wide, high = MARGIN, WIDTH - 2 * MARGIN, foot - top - 24
    inner = re.sub(r"^<svg[^>]*>|</svg>\s*$", "", chart)
    return (
        f'<svg x="{left}" y="{top:.0f}" width="{wide}" height="{max(high, 10):.0f}" '
        f'viewBox="0 0 {width:g} {height:g}" xmlns:xlink="http://www.w3.org/1999/xlink">{inner}</svg>'
    )


class _Words:
    """Lines of text below each other, each text broken to a width."""

    def __init__(self, width: int):
        self.width = width
        self.height = 0.0
        self._deep = 0.0
        self._lines: list[str] = []

    def add(self, text: str, size: int, *, colour: str = INK, bold: bool = False, lines: int, space: int = 0):
        """A text of at most so many lines, smaller where it would need more."""
        if not text:
            return
        while size > SMALLEST and len(broken(text, self.width, size, 99, bold=bold)) > lines:
            size -= 2
        leading, rise, drop = _KHMER_ROOM if KHMER.search(text) else _LATIN_ROOM
        above = max(space + size * leading, self._deep + size * rise)
        for line in broken(text, self.width, size, lines, bold=bold):
            self.height += above
            above = size * leading
            weight = ' font-weight="700"' if bold else ""
            self._lines.append(
                f'<text x="{MARGIN}" y="{self.height:.0f}" font-size="{size}" fill="{colour}"{weight}>'
                f"{escape(line)}</text>"
            )
        self._deep = size * drop

    def svg(self, top: float) -> str:
        return f'<g transform="translate(0,{top:.0f})">{"".join(self._lines)}</g>'
