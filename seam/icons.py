"""The icon font, cut to the icons that the dashboard and Streamlit itself can show.

Streamlit sends 375 kB with some 4,000 icons to every reader; a page shows about twenty.
"""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from seam.front_end import FRONT_END

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
WITH_ICONS = ("app.py", "ui/**/*.py", "pages/*.py")
"""Our files that may name an icon."""
FONT = "MaterialSymbols"
"""How the font's file name begins. Renamed: a first visit weighs 375 kB more."""
NAMED = re.compile(r":material/([a-z0-9_]+):")
"""How Streamlit's front end and our pages name an icon. Written otherwise: its name stands there as a word."""
SPARE = ("check", "close", "content_copy", "expand_less", "expand_more", "info", "keyboard_arrow_down")
"""Icons that Streamlit's front end names without that form. More of them: they stand there as words."""


def is_icon_font(path: Path) -> bool:
    """Whether a file of Streamlit's front end is its icon font."""
    return path.name.startswith(FONT)


@cache
def used() -> frozenset[str]:
    """The icons that are named in our pages, and in Streamlit's front end."""
    ours = [path for pattern in WITH_ICONS for path in ROOT.glob(pattern)]
    theirs = (FRONT_END / "static" / "js").glob("*.js")
    named = {name for path in [*ours, *theirs] for name in NAMED.findall(path.read_text("utf-8", "ignore"))}
    return frozenset(named | set(SPARE))


def cut(whole: bytes, icons: frozenset[str]) -> bytes:
    """A font in which only these icons' names, written as words, become pictures.

    Leans on the font's making: words as ligatures. Made otherwise: the whole font is sent, 375 kB.
    """
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(whole), recalcTimestamp=False)
    pictures = _keep_words(font, icons)
    options = Options(layout_features=["*"], layout_closure=False, notdef_outline=True, hinting=False)
    subsetter = Subsetter(options)
    letters = {ord(letter) for name in icons for letter in name}
    subsetter.populate(unicodes=letters, glyphs=pictures)
    subsetter.subset(font)
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed)
    return packed.getvalue()


def _keep_words(font: TTFont, icons: frozenset[str]) -> set[str]:
    """Drop every word that is not one of the icons; return the pictures of those that stay."""
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    pictures = set()
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if not hasattr(table, "ligatures"):
                continue
            for first, words in table.ligatures.items():
                named = [
                    word
                    for word in words
                    if "".join(letters.get(glyph, "?") for glyph in (first, *word.Component)) in icons
                ]
                table.ligatures[first] = named
                pictures |= {word.LigGlyph for word in named}
            table.ligatures = {first: words for first, words in table.ligatures.items() if words}
    return pictures
