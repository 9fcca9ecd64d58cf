"""A Khmer typeface in which each group of letters that our texts hold is one ready glyph.

Noto Sans Khmer builds such a group from several glyphs and moves some of them up or down. What sets
a PDF then writes the letters of one group several times, and nobody can search or copy Khmer. With
one glyph for the whole group its letters are written once, and look the same.

The Open Font License asks that a changed font has another name; see `RENAMED`.
"""

from __future__ import annotations

import io
from collections.abc import Iterable

import uharfbuzz
from fontTools import subset
from fontTools.otlLib.builder import buildLigatureSubstSubtable
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent
from fontTools.ttLib.ttVisitor import TTVisitor
from fontTools.varLib import instancer

from exports.typefaces import KHMER, LATIN, STACKED, UNITS, font_file

RENAMED = {KHMER: "Dashboard Khmer", LATIN: "Dashboard Sans"}
_LATIN_LETTERS = [
    *range(0x20, 0x250), *range(0x2000, 0x2070), *range(0x20A0, 0x20C0), *range(0x2100, 0x2300), 0x25CC,
]  # fmt: skip
_STYLES = {400: "Regular", 700: "Bold"}
_BASE = 1
_ROUND_TO_GRID, _OFFSETS = 0x0004, 0x0002
_FAMILY, _STYLE, _UNIQUE, _FULL, _POSTSCRIPT = 1, 2, 3, 4, 6
_OF_VARIATIONS = (16, 17, 21, 22, 25)


def khmer_font(weight: int, clusters: Iterable[str]) -> bytes:
    """The Khmer font of a weight with a ready glyph for each of these clusters."""
    font = _instance(TTFont(font_file(KHMER), recalcTimestamp=False), weight)
    parts = _Parts(font)
    ready = {}
    for cluster in sorted(clusters):
        letters = parts.letters(cluster)
        placed, advance = parts.placed(cluster)
        if len(letters) > 1 and letters not in ready:
            ready[letters] = _add(font, cluster, placed, advance)
    font.setGlyphOrder(list(font["glyf"].glyphOrder))
    _use_first(font, ready)
    return _saved(font, KHMER, weight)


def latin_font(weight: int) -> bytes:
    """The Latin font of a weight with the letters and signs of European languages."""
    font = TTFont(font_file(LATIN), recalcTimestamp=False)
    options = subset.Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True)
    cut = subset.Subsetter(options)
    cut.populate(unicodes=_LATIN_LETTERS)
    cut.subset(font)
    font = _instance(font, weight)
    for sign, (part, heights) in STACKED.items():
        of, reach = font.getBestCmap()[ord(part)], font["hmtx"][font.getBestCmap()[ord(part)]][0]
        made = _add(font, sign, [(of, 0, height) for height in heights], reach)
        for table in font["cmap"].tables:
            table.cmap[ord(sign)] = made
    font.setGlyphOrder(list(font["glyf"].glyphOrder))
    return _saved(font, LATIN, weight)


def _instance(font: TTFont, weight: int) -> TTFont:
    return instancer.instantiateVariableFont(font, {"wght": weight, "wdth": 100}, inplace=True)


class _Parts:
    """How HarfBuzz makes a cluster of the font's glyphs."""

    def __init__(self, font: TTFont) -> None:
        self._names = font.getGlyphOrder()
        self._whole = _shaper(font, without=())
        self._bare = _shaper(font, without=("GSUB", "GPOS"))

    def letters(self, cluster: str) -> tuple[str, ...]:
        """The glyphs of the cluster's letters in the order of writing, before any is replaced."""
        return tuple(name for name, *_ in self._shaped(self._bare, cluster)[0])

    def placed(self, cluster: str) -> tuple[list[tuple[str, int, int]], int]:
        """(glyph, x, y) of what is drawn in the end, and how far it reaches."""
        return self._shaped(self._whole, cluster)

    def _shaped(self, shaper: uharfbuzz.Font, cluster: str) -> tuple[list[tuple[str, int, int]], int]:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(cluster)
        buffer.direction, buffer.script, buffer.language = "ltr", "Khmr", "km"
        uharfbuzz.shape(shaper, buffer)
        glyphs, reached = [], 0
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs.append((self._names[info.codepoint], reached + place.x_offset, place.y_offset))
            reached += place.x_advance
        return glyphs, reached


def _shaper(font: TTFont, without: tuple[str, ...]) -> uharfbuzz.Font:
    """The font for HarfBuzz, without some of its tables."""
    copy = TTFont(io.BytesIO(_bytes(font)))
    for table in without:
        del copy[table]
    shaper = uharfbuzz.Font(uharfbuzz.Face(_bytes(copy)))
    shaper.scale = (UNITS, UNITS)
    return shaper


def _bytes(font: TTFont) -> bytes:
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def _add(font: TTFont, cluster: str, placed: list[tuple[str, int, int]], advance: int) -> str:
    """A glyph of the font's own glyphs at these places; its name says the letters."""
    name = "uni" + "".join(f"{ord(letter):04X}" for letter in cluster) + ".ready"
    made = Glyph()
    made.numberOfContours = -1
    made.components = []
    for part, x, y in placed:
        if font["glyf"][part].numberOfContours:
            made.components.append(_component(part, x, y))
    font["glyf"][name] = made
    made.recalcBounds(font["glyf"])
    font["hmtx"][name] = (advance, getattr(made, "xMin", 0))
    font["GDEF"].table.GlyphClassDef.classDefs[name] = _BASE
    return name


def _component(name: str, x: int, y: int) -> GlyphComponent:
    part = GlyphComponent()
    part.glyphName, part.x, part.y = name, x, y
    part.flags = _ROUND_TO_GRID | _OFFSETS
    return part


class _OneLater(TTVisitor):
    """Counts every lookup of a font one further, as a new one comes before them."""


@_OneLater.register_attrs(
    [(kind, "LookupListIndex") for kind in (otTables.SubstLookupRecord, otTables.Feature)]
)
def visit(_: _OneLater, part: object, name: str, value: int | list[int]) -> None:
    """A place of the font that names one lookup or several."""
    setattr(part, name, value + 1 if isinstance(value, int) else [index + 1 for index in value])


def _use_first(font: TTFont, ready: dict[tuple[str, ...], str]) -> None:
    """Let the ready glyphs take the place of their letters before any other rule sees them.

    The rule belongs to the feature `ccmp`, which is always on and which shapers apply when a
    syllable has been put in order.
    """
    table = font["GSUB"].table
    _OneLater().visit(table)
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag = 4, 0
    lookup.SubTable = [buildLigatureSubstSubtable(ready)]
    lookup.SubTableCount = 1
    table.LookupList.Lookup.insert(0, lookup)
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "ccmp":
            record.Feature.LookupListIndex.insert(0, 0)


def _saved(font: TTFont, script: str, weight: int) -> bytes:
    """The font's file under its own name, with the licence and the copyright it came with."""
    family, style = RENAMED[script], _STYLES[weight]
    names = font["name"]
    names.names = [name for name in names.names if name.nameID not in _OF_VARIATIONS]
    said = {
        _FAMILY: family,
        _STYLE: style,
        _UNIQUE: f"{family} {style}, made of {font_file(script).stem}",
        _FULL: f"{family} {style}",
        _POSTSCRIPT: f"{family.replace(' ', '')}-{style}",
    }
    for number, text in said.items():
        names.setName(text, number, 3, 1, 0x409)
    bold = weight >= 600
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0
    font.recalcTimestamp = False
    return _bytes(font)
