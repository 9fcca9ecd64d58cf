"""An SVG whose texts have become outlines, so that any renderer draws them as HarfBuzz shaped them.

Renderers of SVG shape Khmer in their own ways: some take the script of a whole text from its first
letter, so that every line that begins with a number or a Latin name falls apart. An outline leaves
nothing to shape. It stands where its text stood, so no transformation needs to be followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree

from exports import typefaces

SVG = "http://www.w3.org/2000/svg"
ElementTree.register_namespace("", SVG)
ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")
_OF_TEXT = {
    "x", "y", "dx", "dy", "text-anchor", "dominant-baseline", "font-family", "font-size", "font-weight",
    "font-style", "aria-label", "role", "aria-roledescription", "style",
}  # fmt: skip
"""What a text says about itself and an outline need not."""
_WEIGHTS = {"normal": typefaces.REGULAR, "bold": typefaces.BOLD}
_NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
_WHITE = re.compile(r"[ \t\r\n]+")
_PLACE = ("x", "y", "dx", "dy")
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}
_BASELINES = {
    "middle": typefaces.X_HEIGHT / 2,
    "central": (typefaces.ASCENT - typefaces.DESCENT) / 2,
    "hanging": typefaces.ASCENT * 0.8,
    "text-before-edge": typefaces.ASCENT,
    "text-after-edge": -typefaces.DESCENT,
    "ideographic": -typefaces.DESCENT,
}
"""How far below its place a text's letters stand, as browsers draw it."""


@dataclass(frozen=True)
class Style:
    """How a text is set; each element of an SVG hands it down to those within it."""

    size: float = 16.0
    weight: int = typefaces.REGULAR
    italic: bool = False
    anchor: str = "start"
    baseline: str = "auto"

    def within(self, said: dict[str, str]) -> Style:
        """The style of an element that says this of itself."""
        weight = said.get("font-weight", "")
        return replace(
            self,
            size=_measure(said.get("font-size"), self.size),
            weight=_WEIGHTS.get(weight, int(weight) if weight.isdigit() else self.weight),
            italic=said.get("font-style", "italic" if self.italic else "") in ("italic", "oblique"),
            anchor=said.get("text-anchor", self.anchor),
            baseline=said.get("dominant-baseline", self.baseline),
        )


@dataclass
class Piece:
    """Letters of one style.

    Attributes:
        place: what the elements around them say of where they begin (`x`, `y`, `dx`, `dy`).
        said: what their own `tspan` says of colour, opacity and the like.
    """

    letters: str
    style: Style
    place: dict[str, str]
    said: dict[str, str]

    @property
    def advance(self) -> float:
        """How far the letters reach."""
        line = typefaces.shaped(self.letters, self.style.weight, self.style.italic)
        return line.advance * self.style.size / typefaces.UNITS

    def measure(self, name: str, otherwise: float) -> float:
        """A measure of the place in pixels; `em` is counted in type sizes."""
        said = self.place.get(name, "")
        return _measure(said, otherwise) * (self.style.size if said.endswith("em") else 1)


@dataclass
class Shapes:
    """The outlines that a picture needs, each once, by the name under which it is used."""

    paths: dict[str, str] = field(default_factory=dict)

    def name(self, glyph: typefaces.Glyph) -> str:
        """The name of a glyph's outline; "" where there is nothing to draw."""
        face = glyph.face
        name = f"{face.script[0]}{face.weight}{'i' if face.italic else ''}-{glyph.number}"
        path = typefaces.outline(face, glyph.number)
        if path:
            self.paths[name] = path
        return name if path else ""


def outlined(svg: str) -> str:
    """The same picture without texts: each has become the outlines of its glyphs."""
    root = ElementTree.fromstring(svg)
    shapes = Shapes()
    _draw_within(root, Style().within(_said(root)), shapes)
    if shapes.paths:
        drawn = ElementTree.Element(_tag("defs"))
        for name, path in shapes.paths.items():
            ElementTree.SubElement(drawn, _tag("path"), {"id": name, "d": path})
        root.insert(0, drawn)
    return ElementTree.tostring(root, encoding="unicode")


def _tag(name: str) -> str:
    return f"{{{SVG}}}{name}"


def _said(element: ElementTree.Element) -> dict[str, str]:
    """What an element says of itself, as attributes and in its `style`."""
    declared = [part.partition(":") for part in element.get("style", "").split(";") if ":" in part]
    return {**element.attrib, **{name.strip(): value.strip() for name, _, value in declared}}


def _measure(text: str | None, otherwise: float) -> float:
    """The first number of an attribute: 12 of `12px`."""
    found = _NUMBER.search(text or "")
    return float(found[0]) if found else otherwise


def _draw_within(element: ElementTree.Element, style: Style, shapes: Shapes) -> None:
    """Put outlines in the place of every text below an element."""
    for number, child in enumerate(element):
        inner = style.within(_said(child))
        if child.tag == _tag("text"):
            element[number] = _drawn(child, inner, shapes)
        else:
            _draw_within(child, inner, shapes)


def _drawn(text: ElementTree.Element, style: Style, shapes: Shapes) -> ElementTree.Element:
    """A text's outlines in one group, with the transformation, colour and opacity of the text."""
    group = ElementTree.Element(_tag("g"), _kept(_said(text)))
    group.tail = text.tail
    for piece, x, y in _placed(_trimmed(list(_pieces(text, style, {}, {})))):
        part = ElementTree.SubElement(group, _tag("g"), piece.said) if piece.said else group
        _use(part, piece, x, y, shapes)
    return group


def _kept(said: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in said.items() if name not in _OF_TEXT}


def _pieces(
    element: ElementTree.Element, style: Style, place: dict[str, str], said: dict[str, str]
) -> Iterator[Piece]:
    """The letters of a text and of its `tspan`s in their order.

    Where an element begins holds for the first letters in it; without letters it is of no effect.
    """
    place = place | {name: value for name, value in element.attrib.items() if name in _PLACE}
    if element.text:
        yield Piece(element.text, style, place, said)
        place = {}
    for child in element:
        own = _said(child)
        for piece in _pieces(child, style.within(own), place, said | _kept(own)):
            yield piece
            place = {}
        if child.tail:
            yield Piece(child.tail, style, place, said)
            place = {}


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """The pieces with white space as SVG shows it: one space for many, none at the ends."""
    for piece in pieces:
        piece.letters = _WHITE.sub(" ", piece.letters)
    if pieces:
        pieces[0].letters = pieces[0].letters.lstrip(" ")
        pieces[-1].letters = pieces[-1].letters.rstrip(" ")
    return [piece for piece in pieces if piece.letters]


def _placed(pieces: list[Piece]) -> Iterator[tuple[Piece, float, float]]:
    """(piece, x, y) of where each piece begins on its baseline."""
    x = y = 0.0
    for chunk in _chunks(pieces):
        x, y = chunk[0].measure("x", x), chunk[0].measure("y", y)
        length = sum(piece.advance + piece.measure("dx", 0) for piece in chunk)
        x -= _ANCHORS.get(chunk[0].style.anchor, 0) * length
        for piece in chunk:
            x, y = x + piece.measure("dx", 0), y + piece.measure("dy", 0)
            lower = _BASELINES.get(piece.style.baseline, 0) * piece.style.size / typefaces.UNITS
            yield piece, x, y + lower
            x += piece.advance


def _chunks(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces that are anchored together: a new chunk begins where an x or y is given."""
    chunk: list[Piece] = []
    for piece in pieces:
        if chunk and ("x" in piece.place or "y" in piece.place):
            yield chunk
            chunk = []
        chunk.append(piece)
    if chunk:
        yield chunk


def _use(group: ElementTree.Element, piece: Piece, x: float, y: float, shapes: Shapes) -> None:
    """Put the glyphs of a piece into a group of their own, which has the type size."""
    style = piece.style
    scale = style.size / typefaces.UNITS
    sized = ElementTree.Element(_tag("g"), {"transform": f"translate({x:.2f},{y:.2f}) scale({scale:g})"})
    if "stroke" in group.attrib:
        sized.set("stroke-width", f"{_measure(group.get('stroke-width'), 1) / scale:g}")
    for glyph in typefaces.shaped(piece.letters, style.weight, style.italic).glyphs:
        name = shapes.name(glyph)
        if name:
            place = {"x": str(glyph.x), "y": str(-glyph.y)}
            ElementTree.SubElement(sized, _tag("use"), {"href": f"#{name}", **place})
    group.append(sized)
