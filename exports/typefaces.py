"""The type of all that is drawn: Noto Sans and Noto Sans Khmer, shaped by HarfBuzz as a browser does.

Measures are in thousandths of the type size, as in both type files; up is positive.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import uharfbuzz
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen

UNITS = 1000
ASCENT, DESCENT, X_HEIGHT = 1069, 293, 536
REGULAR, BOLD = 400, 700
KHMER, LATIN = "khmer", "latin"
_PACKAGES = {LATIN: "fontpkg_noto_sans", KHMER: "fontpkg_noto_sans_khmer"}
_SHAPED_AS = {LATIN: ("Latn", "en"), KHMER: ("Khmr", "km")}
STACKED = {"≈": ("~", (95, -95))}
"""Signs that neither type file has, and how they are drawn: of which sign, at which heights."""
_DRAWN_AS = str.maketrans({sign: part for sign, (part, _) in STACKED.items()})
_JOINING = "\u200b\u200c\u200d\u2060"
"""Signs without a width: they belong to the letter before them."""


class Face(NamedTuple):
    """One look of the type: a script, a weight, upright or italic (Khmer is always upright)."""

    script: str
    weight: int = REGULAR
    italic: bool = False


class Glyph(NamedTuple):
    """A glyph of a line and where it stands, from the start of the line."""

    face: Face
    number: int
    x: int
    y: int


class Line(NamedTuple):
    """A shaped line of text: its glyphs and how far it reaches."""

    glyphs: tuple[Glyph, ...]
    advance: int


def font_file(script: str, italic: bool = False) -> Path:
    """The variable type file of a script.

    Raises:
        OSError: the package that brings it is not installed, or not whole; the sentence says which.
    """
    package = find_spec(_PACKAGES[script])
    folder = Path(package.origin).parent / "files" if package and package.origin else Path()
    files = [file for file in sorted(folder.glob("*.ttf")) if file.stat().st_size]
    if not files:
        name = _PACKAGES[script].replace("_", "-")
        raise FileNotFoundError(f"{name}: no type file; run python -m pip install --force-reinstall {name}")
    slanted = [file for file in files if "Italic" in file.name]
    return slanted[0] if italic and slanted else next(file for file in files if file not in slanted)


@lru_cache(maxsize=4_000)
def shaped(text: str, weight: int = REGULAR, italic: bool = False) -> Line:
    """The glyphs of one line of text, each run in the face that has its letters."""
    glyphs: list[Glyph] = []
    reached = 0
    for script, run in runs(text):
        face = Face(script, weight, italic and script == LATIN)
        for info, position in _shape(face, run.translate(_DRAWN_AS)):
            _, heights = STACKED.get(run[info.cluster], ("", (0,)))
            x, y = reached + position.x_offset, position.y_offset
            glyphs += [Glyph(face, info.codepoint, x, y + height) for height in heights]
            reached += position.x_advance
    return Line(tuple(glyphs), reached)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a line of text is drawn at a type size."""
    return shaped(text, BOLD if bold else REGULAR).advance * size / UNITS


def runs(text: str) -> list[tuple[str, str]]:
    """(script, letters) of the stretches of a text that one type file draws.

    Noto Sans draws what it has, as in a browser that is told `Noto Sans, Noto Sans Khmer`.
    """
    scripts: list[str] = []
    for letter in text:
        scripts.append(scripts[-1] if letter in _JOINING and scripts else _script(letter))
    return [
        (script, "".join(letter for letter, _ in run))
        for script, run in groupby(zip(text, scripts, strict=True), key=lambda pair: pair[1])
    ]


@lru_cache(maxsize=4_000)
def _script(letter: str) -> str:
    """The script whose type file has a letter; the Latin one draws a box for what neither has."""
    has = {script: font(Face(script)).get_nominal_glyph(ord(letter)) for script in (LATIN, KHMER)}
    return KHMER if has[KHMER] and not has[LATIN] else LATIN


def _shape(face: Face, run: str) -> list[tuple]:
    """What HarfBuzz makes of a run: (glyph, position) from left to right."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(run)
    buffer.direction = "ltr"
    buffer.script, buffer.language = _SHAPED_AS[face.script]
    uharfbuzz.shape(font(face), buffer)
    return list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))


@cache
def font(face: Face) -> uharfbuzz.Font:
    """A face as HarfBuzz draws it."""
    file = uharfbuzz.Blob.from_file_path(str(font_file(face.script, face.italic)))
    made = uharfbuzz.Font(uharfbuzz.Face(file))
    made.scale = (UNITS, UNITS)
    made.set_variations({"wght": float(face.weight)})
    return made


@lru_cache(maxsize=4_000)
def outline(face: Face, number: int) -> str:
    """The outline of a glyph as the data of an SVG path, where down is positive; "" for a space."""
    pen = SVGPathPen(None, ntos=lambda measure: str(round(measure)))
    font(face).draw_glyph_with_pen(number, TransformPen(pen, (1, 0, 0, -1, 0, 0)))
    return pen.getCommands()
