"""The picture of a view for link previews: 1200 by 630, title, number, source, map or chart."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import escape

from exports.lines import KHMER, broken

WIDTH, HEIGHT = 1200, 630
MARGIN = 56
SIDE = 500
"""Width of the words where they stand beside a tall picture."""
SMALLEST = 20
LEAST_CHART, LEAST_SCALE = 210, 0.6
"""What a wide chart gets below the words, and how much smaller a chart may be drawn than on its page."""
INK, PALE, ACCENT = "#1A2330", "#4A5564", "#1F5C99"
TYPE = "Noto Sans, Noto Sans Khmer"
_KHMER_ROOM, _LATIN_ROOM = (1.6, 1.02, 0.57), (1.25, 0.8, 0.25)
"""In type sizes: from line to line, and how far signs reach above and below a line.

Khmer stacks signs on both sides of its letters; with less room those of two lines would meet.
"""
_SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)" height="([\d.]+)"')


@dataclass(frozen=True)
class Text:
    """A text of the picture: at most so many lines, smaller where it would need more."""

    text: str
    size: int
    lines: int
    space: int = 0
    colour: str = INK
    bold: bool = False

    def less(self, size: int, lines: int) -> Text:
        """The same text, smaller and in fewer lines."""
        return replace(self, size=max(SMALLEST, self.size - size), lines=max(1, self.lines - lines))


def compose(*, title: str, number: str, subtitle: str, source: str, site: str, chart: str = "") -> str:
    """The whole picture as one SVG.

    Args:
        chart: the chart's own SVG, or "" for words alone; one too small to be read is left out.
    """
    chart = chart if _readable(chart) else ""
    tall = _tall(chart)
    width = SIDE if tall else WIDTH - 2 * MARGIN
    foot = _Words(width, [Text(source, 20, 4 if tall else 2, colour=PALE)])
    top = HEIGHT - MARGIN + 14 - foot.height
    texts = [
        Text(site, 22, 1, colour=ACCENT, bold=True),
        Text(title, 40, 6 if tall else 2, 14, bold=True),
        Text(number, 46 if chart else 64, 2, 10, colour=ACCENT, bold=True),
        Text(subtitle, 24, 3 if tall else 1, 8, colour=PALE),
    ]
    words = _fitting(texts, width, top - MARGIN - (LEAST_CHART if chart and not tall else 0))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" font-family="{TYPE}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
        f'<rect width="{WIDTH}" height="12" fill="{ACCENT}"/>'
        f"{_placed(chart, words.height, top)}{words.svg(MARGIN - 8)}{foot.svg(top)}</svg>"
    )


def _fitting(texts: list[Text], width: int, room: float) -> _Words:
    """The texts as large as the room below each other allows; then in fewer lines."""
    for lines in range(max(text.lines for text in texts)):
        for size in range(0, 24, 2):
            words = _Words(width, [text.less(size, lines) for text in texts])
            if words.height <= room:
                return words
    return words


def _readable(chart: str) -> bool:
    """Whether a chart's own letters can be read at the size that the picture has for it."""
    width, height = _size(chart)
    return bool(chart) and min((WIDTH - SIDE - 2 * MARGIN) / width, (HEIGHT - 54) / height) >= LEAST_SCALE


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

    def __init__(self, width: int, texts: list[Text]) -> None:
        self.width = width
        self.height = 0.0
        self._deep = 0.0
        self._lines: list[str] = []
        for text in texts:
            if text.text:
                self._add(text)

    def _add(self, text: Text) -> None:
        size, bold = text.size, text.bold
        while size > SMALLEST and len(broken(text.text, self.width, size, 99, bold=bold)) > text.lines:
            size -= 2
        leading, rise, drop = _KHMER_ROOM if KHMER.search(text.text) else _LATIN_ROOM
        above = max(text.space + size * leading, self._deep + size * rise)
        weight = ' font-weight="700"' if bold else ""
        for line in broken(text.text, self.width, size, text.lines, bold=bold):
            self.height += above
            above = size * leading
            self._lines.append(
                f'<text x="{MARGIN}" y="{self.height:.0f}" font-size="{size}" fill="{text.colour}"{weight}>'
                f"{escape(line)}</text>"
            )
        self._deep = size * drop

    def svg(self, top: float) -> str:
        return f'<g transform="translate(0,{top:.0f})">{"".join(self._lines)}</g>'
