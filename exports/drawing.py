"""Charts drawn without a browser: Vega-Lite to SVG, SVG to PNG with Khmer in its right shape.

vl-convert lays out and writes the text as text; for a PNG it becomes outlines (`exports.outlines`)
before resvg draws it. (vl-convert's own PNG garbles Khmer; resvg shapes it wrongly after Latin.)

`python -m exports.drawing` draws what it reads, one JSON object a line: `serving.drawing_room`
keeps it as a process of its own, because the drawing engine never gives its memory back.
"""

from __future__ import annotations

import base64
import json
import re
import sys
from functools import cache
from types import ModuleType
from typing import TypeVar

from exports.outlines import outlined
from exports.typefaces import KHMER, LATIN, font_file
from pictures.colours import MEANINGS

INK = MEANINGS["ink"][0]
"""The text colour of `charts.style`; in a page it becomes the page's own text colour."""


Part = TypeVar("Part")


def chart_svg(spec: dict, width: int) -> str:
    """A chart of this width in pixels; nothing is fetched."""
    return _engine().vegalite_to_svg(drawable(spec, width), allowed_base_urls=[])


@cache
def _engine() -> ModuleType:
    import vl_convert

    for script in (LATIN, KHMER):
        vl_convert.register_font_directory(str(font_file(script).parent))
    return vl_convert


def drawable(spec: dict, width: int) -> dict:
    """A specification of a page as it can be drawn elsewhere: at a fixed width."""
    return _fixed(spec, width)


def _fixed(part: Part, width: int) -> Part | list | dict:
    """The part with every width that follows its container set to a number."""
    if isinstance(part, list):
        return [_fixed(one, width) for one in part]
    if not isinstance(part, dict):
        return part
    return {
        name: width if name == "width" and one == "container" else _fixed(one, width)
        for name, one in part.items()
    }


def png(svg: str, *, width: int) -> bytes:
    """An SVG as PNG, its texts as HarfBuzz shapes them."""
    import resvg_py

    drawn = outlined(svg)
    return bytes(resvg_py.svg_to_bytes(svg_string=drawn, width=width, skip_system_fonts=True))


_SPARE = re.compile(
    r' (?:role|aria-[a-z]+|pointer-events|class|stroke-miterlimit|font-family)="[^"]*"'
    r'| opacity="1"| font-weight="normal"| stroke-width="0"'
    r'| transform="translate\(0,0\)"| xmlns(?::xlink)?="[^"]*"| version="1.1"'
)
_BACKGROUND = re.compile(r'<path(?: stroke="transparent")? d="M0(?:\.5)?,0(?:\.5)?h[\d.]+v[\d.]+h-[\d.]+Z"/>')
_EMPTY = re.compile(r'<g(?: [^>]*)?></g>|<g(?: [^>]*)?/>|<path d="(?:M0,0h0v0h0Z)?"[^>]*/>')
_TAG = re.compile(r'<(?:[^<>"]|"[^"]*")*>')
_DECIMALS = re.compile(r"(-?\d+\.\d)\d+")
_OUTLINE = re.compile(r' d="(M[^"]{500,})"')
_POINT = re.compile(r"([ML])(-?[\d.]+),(-?[\d.]+)")


def inline(svg: str, label: str) -> str:
    """A chart's SVG for the inside of a page: small, in the page's type and text colour.

    Args:
        label: what the picture says, for who cannot see it.
    """
    from html import escape

    svg = re.sub(r'<rect width="[\d.]+" height="[\d.]+" fill="white"/>', "", svg)
    svg = _BACKGROUND.sub("", _TAG.sub(lambda found: _small_tag(found[0]), svg))
    svg = _OUTLINE.sub(lambda found: f' d="{_whole_points(found[1])}"', svg)
    before = None
    while before != svg:
        before, svg = svg, _EMPTY.sub("", svg)
    return svg.replace("<svg ", f'<svg role="img" aria-label="{escape(label)}" ', 1)


def _small_tag(tag: str) -> str:
    """A tag without what a page gives anyway, its measures to a tenth of a pixel; never a text."""
    return _DECIMALS.sub(r"\1", _SPARE.sub("", tag)).replace(INK, "currentColor")


def _whole_points(path: str) -> str:
    """A province's outline in whole pixels, each point once; neighbours still meet."""
    points = [(sign, round(float(x)), round(float(y))) for sign, x, y in _POINT.findall(path)]
    apart = [
        point
        for before, point in zip([None, *points], points, strict=False)
        if before is None or point[1:] != before[1:]
    ]
    return "".join(f"{sign}{x},{y}" for sign, x, y in apart) + "Z"


def _answer(asked: dict) -> dict:
    if "spec" in asked:
        return {"svg": chart_svg(asked["spec"], asked["width"])}
    return {"png": base64.b64encode(png(asked["svg"], width=asked["width"])).decode()}


def main() -> None:
    """Answer one line after another until there are no more."""
    for line in sys.stdin:
        try:
            answer = _answer(json.loads(line))
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error}"[:500]}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
