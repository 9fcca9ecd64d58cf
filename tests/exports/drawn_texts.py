"""Where the texts of a drawn picture lie, in its own pixels: which meet another one, and which go beyond its edge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple
from xml.etree import ElementTree

from exports.typefaces import width

SVG = "{http://www.w3.org/2000/svg}"
_MOVED = re.compile(r"translate\(([-\d.]+),([-\d.]+)\)(?: scale\(([\d.]+)\))?( rotate\(-90\))?")
_TOUCH = 1.5
"""Pixels that two texts may share: letters do not fill their line."""


class Box(NamedTuple):
    """A text and the room of its letters."""

    words: str
    left: float
    top: float
    right: float
    bottom: float


def faults(svg: str) -> list[str]:
    """What a reader of the picture could not read, in words."""
    root = ElementTree.fromstring(svg)
    boxes = list(_boxes(root, 0, 0, 1))
    wide = float(root.attrib["width"])
    beyond = [f"beyond the edge: {one.words}" for one in boxes if one.right > wide + 1 or one.left < -1]
    return beyond + [
        f"{one.words} | {other.words}" for one, other in combinations(boxes, 2) if _meet(one, other)
    ]


def _meet(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > _TOUCH and down > _TOUCH


def _boxes(element: ElementTree.Element, x: float, y: float, scale: float) -> Iterator[Box]:
    for child in element:
        if child.tag == f"{SVG}text" and child.text:
            yield _box(child, x, y, scale)
        elif child.tag == f"{SVG}g":
            found = _MOVED.match(child.get("transform", ""))
            if not found:
                yield from _boxes(child, x, y, scale)
            elif not found[4]:
                own = float(found[3] or 1)
                yield from _boxes(
                    child, x + scale * float(found[1]), y + scale * float(found[2]), scale * own
                )


def _box(text: ElementTree.Element, x: float, y: float, scale: float) -> Box:
    size, words = float(text.get("font-size", "14")), text.text or ""
    wide = width(words, size, bold=text.get("font-weight") == "700")
    left = float(text.get("x", "0")) - {"end": wide, "middle": wide / 2}.get(text.get("text-anchor", ""), 0)
    base = float(text.get("y", "0"))
    sides = (left, base - 0.7 * size, left + wide, base)
    return Box(words, x + scale * sides[0], y + scale * sides[1], x + scale * sides[2], y + scale * sides[3])
