"""Builds `static/`: web fonts under names that carry their content.

Run `python -m ui.build_static` after a change of the font packages; the
result is committed, so that a reader's browser may keep each file for ever.
"""

from __future__ import annotations

import hashlib
import io
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STATIC = ROOT / "static"
LATIN = "U+0020-007E,U+00A0-017F,U+2009-2026,U+202F-203A,U+20AC,U+2190-2193,U+2212,U+2264,U+2265"
KHMER = "U+1780-17FF,U+19E0-19FF,U+200B-200D,U+25CC,U+17DB"
FONTS = (
    ("noto-sans", "fontpkg_noto_sans", "NotoSans[wdth,wght].ttf", LATIN),
    ("noto-sans-khmer", "fontpkg_noto_sans_khmer", "NotoSansKhmer[wdth,wght].ttf", KHMER),
)


def build(folder: Path = STATIC) -> list[Path]:
    """Write every file anew and return their paths."""
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.woff2"):
        old.unlink()
    return [_font(folder, *font) for font in FONTS]


def _font(folder: Path, name: str, package: str, file: str, characters: str) -> Path:
    """A font cut to the characters and weights (400 to 700) that the pages use."""
    from fontTools.subset import Options, Subsetter, parse_unicodes
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    source = Path(find_spec(package).origin).parent / "files" / file
    font = TTFont(source, recalcTimestamp=False)
    options = Options(flavor="woff2", layout_features=["*"], notdef_outline=True, hinting=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=parse_unicodes(characters))
    subsetter.subset(font)
    font = instantiateVariableFont(font, {"wdth": 100, "wght": (400, 400, 700)})
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed, reorderTables=False)
    content = packed.getvalue()
    path = folder / f"{name}.{hashlib.sha256(content).hexdigest()[:10]}.woff2"
    path.write_bytes(content)
    return path


if __name__ == "__main__":
    for path in build():
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes")
