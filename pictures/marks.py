"""The marks of drawn pictures: shapes by what they mean, hatched in doubt, hollow where rounded or second-hand."""

from __future__ import annotations

from html import escape

from pictures.colours import MEANINGS

PATTERNS = (
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    f'<rect width="6" height="6" fill="{MEANINGS["hatch-back"][0]}"/>'
    f'<rect width="2" height="6" fill="{MEANINGS["hatch-line"][0]}"/></pattern>'
    '<pattern id="dots" width="7" height="7" patternUnits="userSpaceOnUse">'
    f'<rect width="7" height="7" fill="{MEANINGS["paper"][0]}"/>'
    f'<circle cx="3.5" cy="3.5" r="1.1" fill="{MEANINGS["edge"][0]}"/></pattern></defs>'
)
"""What a fill of `url(#hatch)`, in doubt, and of `url(#dots)`, no value, refers to."""
NO_VALUE = "none"
"""In the place of a colour: nothing is published; drawn in dots, unlike any class."""
_RADIUS = 6
_SHAPES = {
    "circle": '<circle cx="{x:.1f}" cy="{y:.1f}" r="6" {look}/>',
    "square": '<rect x="{left:.1f}" y="{top:.1f}" width="11" height="11" {look}/>',
    "diamond": '<path d="M{x:.1f} {top:.1f}l6.5 6.5l-6.5 6.5l-6.5 -6.5z" {look}/>',
    "triangle": '<path d="M{x:.1f} {top:.1f}l6.5 12h-13z" {look}/>',
    "tick": '<rect x="{x:.1f}" y="{top:.1f}" width="2.5" height="14" {look}/>',
}


def mark(shape: str, x: float, y: float, colour: str, *, hollow: bool = False, doubt: bool = False) -> str:
    """One mark with its middle at a point; shapes that are not known are drawn as squares."""
    form = _SHAPES.get(shape, _SHAPES["square"])
    look = _look(colour, hollow=hollow, doubt=doubt)
    return form.format(x=x, y=y, left=x - _RADIUS, top=y - _RADIUS, look=look)


def _look(colour: str, *, hollow: bool, doubt: bool) -> str:
    if colour == NO_VALUE:
        return f'fill="url(#dots)" stroke="{MEANINGS["edge"][0]}"'
    own = MEANINGS[colour][0]
    if doubt:
        return f'fill="url(#hatch)" stroke="{MEANINGS["edge"][0]}"'
    if hollow:
        return f'fill="#fff" stroke="{own}" stroke-width="2"'
    return f'fill="{own}"'


def bar(start: float, end: float, y: float, colour: str, *, doubt: bool, hollow: bool) -> str:
    """A bar between two places."""
    left, wide = min(start, end), abs(end - start)
    look = _look(colour, hollow=hollow, doubt=doubt)
    return f'<rect x="{left:.1f}" y="{y - 8:.1f}" width="{wide:.1f}" height="16" {look}/>'


def whisker(start: float, end: float, y: float, *, ends: bool) -> str:
    """A thin line between two places, as an interval with its ends."""
    ink = MEANINGS["ink"][0]
    path = f"M{start:.1f} {y:.1f}H{end:.1f}"
    if ends:
        path += f"M{start:.1f} {y - 5:.1f}v10M{end:.1f} {y - 5:.1f}v10"
    return f'<path d="{path}" stroke="{ink}" stroke-width="1.5" fill="none" opacity="0.7"/>'


def text(
    x: float,
    y: float,
    words: str,
    *,
    colour: str = "ink",
    size: float = 14,
    bold: bool = False,
    end: str = "",
) -> str:
    """A line of words with its left end, or where `end` says so its middle or right end, at a point."""
    anchor = f' text-anchor="{end}"' if end else ""
    weight = ' font-weight="700"' if bold else ""
    fill = MEANINGS[colour][0]
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" fill="{fill}"{anchor}{weight}>{escape(words)}</text>'


def moved(body: str, x: float, y: float, scale: float = 1) -> str:
    """Elements moved to a place, and grown there."""
    grown = f" scale({scale:.4f})" if scale != 1 else ""
    return f'<g transform="translate({x:.1f},{y:.1f}){grown}">{body}</g>'
