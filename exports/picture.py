"""The picture of a figure block for links, social media and slides: finding, number, chart, source."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape

from exports.lines import KHMER, MORE, broken
from pictures.colours import MEANINGS

MARGIN = 56
SIDE = 500
"""Width of the words where they stand beside a tall picture."""
SMALLEST = 20
FINE = 16
"""The least type of a title and a source; that of what is told beside them, and of the last lines."""
LEAST_CHART, LEAST_SCALE = 210, 0.6
"""What a wide chart gets below the words, and how much smaller a chart may be drawn than on its page."""
INK, PALE, ACCENT = (MEANINGS[name][0] for name in ("ink", "pale", "link"))
TYPE = "Noto Sans, Noto Sans Khmer"
_KHMER_ROOM, _LATIN_ROOM = (1.6, 1.02, 0.57), (1.25, 0.8, 0.25)
"""In type sizes: from line to line, and how far signs reach above and below a line.

Khmer stacks signs on both sides of its letters; with less room those of two lines would meet.
"""
CHART_WIDTH, WIDEST_CHART = 560, 1000
"""How wide a chart is drawn, before its picture makes it larger or smaller."""
WIDTHS = (CHART_WIDTH, 720, 860, WIDEST_CHART)
"""A picture whose parts stand below each other in the first may stand side by side in the next, and be readable."""
_SENTENCE = re.compile(r"(?<=[.។]) ")
_SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)" height="([\d.]+)"')


@dataclass(frozen=True)
class Canvas:
    """The room of a picture; `pixels` is how wide it is drawn."""

    width: int
    height: int
    pixels: int

    @property
    def beside(self) -> bool:
        """Whether words and a tall chart have room beside each other."""
        return self.width > 1.5 * self.height

    @property
    def inner(self) -> int:
        """What the margins leave of the width."""
        return self.width - 2 * MARGIN

    @property
    def chart(self) -> tuple[int, int]:
        """The room of a chart below the words, about."""
        return self.inner, self.height - (300 if self.beside else 430)


LINKS = Canvas(1200, 630, 1200)
SQUARE = Canvas(1080, 1080, 1080)
SLIDE = Canvas(1200, 675, 1600)


@dataclass(frozen=True)
class Text:
    """A text of the picture: at most so many lines, smaller where it would need more."""

    text: str
    size: int
    lines: int
    space: int = 0
    colour: str = INK
    bold: bool = False
    least: int = SMALLEST

    def less(self, size: int, lines: int) -> Text:
        """The same text, smaller and in fewer lines."""
        return replace(self, size=max(self.least, self.size - size), lines=max(1, self.lines - lines))


def compose(
    *,
    title: str,
    number: str,
    subtitle: str,
    sources: tuple[str, ...],
    site: str,
    chart: str = "",
    remark: str = "",
    fine: tuple[str, ...] = (),
    canvas: Canvas = LINKS,
) -> str:
    """The whole picture as one SVG.

    Args:
        sources: the ways to say where the figures are from, the fullest first; the first that has room stands.
        chart: the chart's own SVG, or "" for words alone; one too small to be read is left out.
        remark: what must not be missed of the figures.
        fine: data version, licence and address, each on lines of its own, in the smallest type.
    """
    chart = chart if _readable(chart, canvas) else ""
    tall = _tall(chart, canvas)
    width = SIDE if tall else canvas.inner
    foot = _foot(sources, fine, width, tall=tall)
    top = canvas.height - MARGIN + 14 - foot.height
    texts = [
        Text(site, 22, 1, colour=ACCENT, bold=True),
        Text(title, 40, 6 if tall else 2, 14, bold=True),
        Text(number, 46 if chart else 64, 2, 10, colour=ACCENT, bold=True),
        Text(subtitle, 24, 6 if tall else 3, 8, colour=PALE, least=FINE),
    ]
    room = top - MARGIN - (LEAST_CHART if chart and not tall else 0)
    words = _with_remark(texts, Text(remark, 22, 6 if tall else 3, 8, least=FINE), width, room)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{canvas.width}" height="{canvas.height}" '
        f'viewBox="0 0 {canvas.width} {canvas.height}" font-family="{TYPE}">'
        f'<rect width="{canvas.width}" height="{canvas.height}" fill="#fff"/>'
        f'<rect width="{canvas.width}" height="12" fill="{ACCENT}"/>'
        f"{_placed(chart, canvas, words.height, top)}{words.svg(MARGIN - 8)}{foot.svg(top)}</svg>"
    )


def drawn(draw: Callable[[int], str], canvas: Canvas) -> str:
    """A chart drawn as wide as suits its room.

    Args:
        draw: gives the chart's SVG at a width.
    """
    charts = (draw(width) for width in WIDTHS)
    chart = next((one for one in charts if _readable(one, canvas)), None) or draw(CHART_WIDTH)
    if _tall(chart, canvas):
        return chart
    room, high = canvas.chart
    fitting = min(WIDEST_CHART, round(size(chart)[1] * room / high))
    return draw(fitting) if fitting > CHART_WIDTH else chart


def _foot(sources: tuple[str, ...], fine: tuple[str, ...], width: int, *, tall: bool) -> _Words:
    """Where the figures are from, and below it the smallest type."""
    least = [Text(line, FINE, 4 if tall else 2, 4, colour=PALE, least=FINE) for line in fine]
    return _Words(width, [_whole(sources, width, 5 if tall else 3), *least])


def _whole(ways: tuple[str, ...], width: int, lines: int) -> Text:
    """The first of several wordings that so many lines hold; else the last of them."""
    texts = [Text(way, SMALLEST, lines, colour=PALE) for way in ways]
    return next((one for one in texts if len(broken(one.text, width, SMALLEST, 99)) <= lines), texts[-1])


def _with_remark(texts: list[Text], remark: Text, width: int, room: float) -> _Words:
    """The texts and a remark below them, without its last sentences where they would be cut."""
    sentences = _SENTENCE.split(remark.text)
    fewer = [" ".join(sentences[:count]) for count in range(len(sentences), 0, -1)]
    tried = [_fitting([*texts, replace(remark, text=said)], width, room) for said in fewer]
    return next((words for words in tried if not words.cut), tried[-1])


def _fitting(texts: list[Text], width: int, room: float) -> _Words:
    """The texts as large as the room below each other allows; then in fewer lines."""
    for lines in range(max(text.lines for text in texts)):
        for size in range(0, 24, 2):
            words = _Words(width, [text.less(size, lines) for text in texts])
            if words.height <= room:
                return words
    return words


def _readable(chart: str, canvas: Canvas) -> bool:
    """Whether a chart's own letters can be read at the size that the picture has for it."""
    width, height = size(chart)
    room, high = (
        (canvas.width - SIDE - 2 * MARGIN, canvas.height - 54) if _tall(chart, canvas) else canvas.chart
    )
    return bool(chart) and min(room / width, high / height) >= LEAST_SCALE


def size(chart: str) -> tuple[float, float]:
    """Width and height of a chart's SVG in pixels."""
    found = _SIZE.search(chart)
    return (float(found[1]), float(found[2])) if found else (0.0, 0.0)


def _tall(chart: str, canvas: Canvas) -> bool:
    """Whether a chart fits better beside the words than below them."""
    width, height = size(chart)
    return bool(chart) and canvas.beside and height > 0.55 * width


def _placed(chart: str, canvas: Canvas, words: float, foot: float) -> str:
    """The chart in the room that the words leave."""
    if not chart:
        return ""
    width, height = size(chart)
    if _tall(chart, canvas):
        left, top, wide, high = (
            MARGIN + SIDE + 24,
            30,
            canvas.width - SIDE - 2 * MARGIN,
            canvas.height - 54,
        )
    else:
        top = MARGIN + words
        left, wide, high = MARGIN, canvas.inner, foot - top - 24
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
        self.cut = False
        for text in texts:
            if text.text:
                self._add(text)

    def _add(self, text: Text) -> None:
        size, bold = text.size, text.bold
        while size > text.least and len(broken(text.text, self.width, size, 99, bold=bold)) > text.lines:
            size -= 2
        leading, rise, drop = _KHMER_ROOM if KHMER.search(text.text) else _LATIN_ROOM
        above = max(text.space + size * leading, self._deep + size * rise)
        weight = ' font-weight="700"' if bold else ""
        for line in broken(text.text, self.width, size, text.lines, bold=bold):
            self.cut |= line.endswith(MORE)
            self.height += above
            above = size * leading
            self._lines.append(
                f'<text x="{MARGIN}" y="{self.height:.0f}" font-size="{size}" fill="{text.colour}"{weight}>'
                f"{escape(line)}</text>"
            )
        self._deep = size * drop

    def svg(self, top: float) -> str:
        return f'<g transform="translate(0,{top:.0f})">{"".join(self._lines)}</g>'
