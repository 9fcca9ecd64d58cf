"""The picture of a view for link previews: 1200 by 630, title, number, source, map or chart."""

from __future__ import annotations

import re
from functools import cache
from html import escape

from exports.drawing import font_files

WIDTH, HEIGHT = 1200, 630
MARGIN = 56
SIDE = 500
"""Width of the words where they stand beside a tall picture."""
SMALLEST = 20
INK, PALE, ACCENT = "#1A2330", "#4A5564", "#1F5C99"
TYPE = "Noto Sans, Noto Sans Khmer"
KHMER = re.compile(r"[\u1780-\u17ff]")
_CLUSTER = re.compile(
    r"[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17d3\u17dd\u200c\u200d])*|.", re.S
)
_STACKED = re.compile(r"\u17d2[\u1780-\u17b3]|[\u17b4\u17b5\u17b7-\u17bd\u17c6\u17c9-\u17d3\u200b-\u200d]")
"""Khmer signs that stand above or below a letter and take no room in the line."""
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
        self._lines: list[str] = []

    def add(self, text: str, size: int, *, colour: str = INK, bold: bool = False, lines: int, space: int = 0):
        """A text of at most so many lines, smaller where it would need more."""
        if not text:
            return
        while size > SMALLEST and len(broken(text, self.width, size, 99, bold=bold)) > lines:
            size -= 2
        self.height += space
        leading = 1.55 if KHMER.search(text) else 1.25
        for line in broken(text, self.width, size, lines, bold=bold):
            self.height += size * leading
            weight = ' font-weight="700"' if bold else ""
            self._lines.append(
                f'<text x="{MARGIN}" y="{self.height:.0f}" font-size="{size}" fill="{colour}"{weight}>'
                f"{escape(line)}</text>"
            )

    def svg(self, top: float) -> str:
        return f'<g transform="translate(0,{top:.0f})">{"".join(self._lines)}</g>'


def broken(text: str, width: float, size: int, most: int, *, bold: bool = False) -> list[str]:
    """A text in lines no wider than `width`; Khmer, which has few spaces, breaks between syllables."""
    lines, line = [], ""
    for piece in _pieces(text):
        if line and _length(line + piece.rstrip(), size, bold) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    lines.append(line.rstrip())
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and _length(last + "…", size, bold) > width:
        last = last[:-1].rstrip()
    return [*lines[: most - 1], last + "…"]


def _pieces(text: str) -> list[str]:
    """Where a line may end: after a space, and between Khmer syllables."""
    pieces = []
    for word in re.findall(r"[^ \u200b]*[ \u200b]?", text):
        if KHMER.search(word) and len(word) > 14:
            pieces += _CLUSTER.findall(word)
        elif word:
            pieces.append(word)
    return pieces


def _length(text: str, size: int, bold: bool) -> float:
    latin, khmer = _fonts()
    text = _STACKED.sub("", text)
    width = sum((khmer if KHMER.match(sign) else latin).getlength(sign) for sign in text) / 100 * size
    return width * (1.08 if bold else 1.0)


@cache
def _fonts():
    from PIL import ImageFont

    return tuple(ImageFont.truetype(path, 100) for path in font_files())
