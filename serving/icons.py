"""The icon font, cut to the icons that the dashboard and Streamlit itself can show.

Streamlit sends 375 kB with some 4,000 icons to every reader; a page shows about twenty.
"""

from __future__ import annotations

import hashlib
import io
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from serving.cache import ROOT, Folder

FRONT_END = Path(find_spec("streamlit").origin).parent / "static"
"""Where Streamlit keeps the files that it sends to the browser."""
NAMED = re.compile(r":material/([a-z0-9_]+):")
SPARE = ("check", "close", "content_copy", "expand_less", "expand_more", "info", "keyboard_arrow_down")
"""Icons that Streamlit's front end names without the `:material/…:` form."""

_folder = Folder("icons", size=5_000_000)


@cache
def used() -> frozenset[str]:
    """The icons that are named in our pages, and in Streamlit's front end."""
    ours = [ROOT / "app.py", *(ROOT / "ui").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
    theirs = (FRONT_END / "static" / "js").glob("*.js")
    named = {name for path in [*ours, *theirs] for name in NAMED.findall(path.read_text("utf-8", "ignore"))}
    return frozenset(named | set(SPARE))


def icon_font(path: Path) -> bytes:
    """The icon font at `path` with the icons of `used` alone; the whole font where it cannot be cut."""
    whole = path.read_bytes()
    name = hashlib.sha256(whole + ",".join(sorted(used())).encode()).hexdigest()[:32] + ".woff2"
    found = _folder.get(name)
    if found is None:
        try:
            found = cut(whole, used())
        except Exception:  # a font of another make is served as it is
            return whole
        _folder.put(name, found)
    return found


def cut(whole: bytes, icons: frozenset[str]) -> bytes:
    """A font in which only these icons' names, written as words, become pictures."""
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


def _keep_words(font, icons: frozenset[str]) -> set[str]:
    """Drop every word that is not one of the icons; return the pictures of those that stay."""
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    pictures = set()
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if not hasattr(table, "ligatures"):
                continue
            for first, words in table.ligatures.items():
                kept = [
                    word
                    for word in words
                    if "".join(letters.get(glyph, "?") for glyph in (first, *word.Component)) in icons
                ]
                table.ligatures[first] = kept
                pictures |= {word.LigGlyph for word in kept}
            table.ligatures = {first: words for first, words in table.ligatures.items() if words}
    return pictures
