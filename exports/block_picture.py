"""A figure block as a picture: PNG in the shapes of links, social media and slides, and SVG."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from exports import drawing, picture
from exports.signs import in_words
from exports.taken import (
    Taken,
    edition,
    first_remark,
    live_address,
    number_shown,
    what_it_is,
    where_from,
    where_from_in_less,
)
from pictures import svg as picture_svg
from reading import Block
from reading.parameters import FIGURE, LANG

Draw = Callable[[dict, int], str]
"""Gives a chart's SVG at a width."""
TWICE = 2
LONGEST_ADDRESS = 90
"""Signs that stand on two lines of a picture's narrow side."""


def drawer(block: Block, draw: Draw = drawing.chart_svg) -> Callable[[int], str] | None:
    """What draws a block's picture or chart as SVG at a width; None where it has neither."""
    if block.picture is not None:
        return partial(picture_svg, block.picture)
    return partial(draw, block.chart) if block.chart is not None else None


def svg(taken: Taken, canvas: picture.Canvas = picture.LINKS, draw: Draw = drawing.chart_svg) -> str:
    """The picture of a block, its texts as text."""
    reading, block = taken.reading, taken.block
    drawn = drawer(block, draw)
    chart = picture.drawn(drawn, canvas) if drawn is not None else ""
    proof = " ".join(filter(None, (block.attribution, edition(reading))))
    return picture.compose(
        title=block.title,
        number=number_shown(reading, block),
        subtitle=what_it_is(taken),
        sources=tuple(in_words(said, reading) for said in (where_from(taken), *where_from_in_less(taken))),
        site=reading.text("Cambodia Social Protection Dashboard"),
        chart=chart,
        remark=in_words(first_remark(taken), reading),
        fine=(proof, _address(taken)),
        canvas=canvas,
    )


def png(taken: Taken, canvas: picture.Canvas, draw: Draw = drawing.chart_svg) -> bytes:
    """The picture at twice its size, for screens and print."""
    return drawing.png(svg(taken, canvas, draw), width=canvas.pixels * TWICE)


def _address(taken: Taken) -> str:
    """Where to see it alive; a long view by its leading figure, since an address that is cut leads nowhere."""
    whole = taken.address
    if len(whole) <= LONGEST_ADDRESS:
        return whole
    view = {LANG: taken.reading.language.code, FIGURE: taken.leading["figure_id"]}
    return live_address("figures", view, taken.site)
