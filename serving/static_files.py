"""Streamlit's own files and ours, compressed once, kept by the browser for ever where named by content."""

from __future__ import annotations

import hashlib
import mimetypes
import re
from functools import lru_cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from seam import front_end, icons
from serving import answers
from serving.cache import ROOT, Folder

OURS = ROOT / "static"
HASHED = re.compile(r"\.[A-Za-z0-9_-]{8,}\.[a-z0-9]+$")
"""A name that carries a hash of the content: `index.DormvYxC.js`, `noto-sans.9b989c9b72.woff2`."""
KINDS = {
    ".js": "text/javascript",
    ".woff2": "font/woff2",
    ".json": "application/json",
}
_icon_fonts = Folder("icons", size=5_000_000)


def files() -> dict[str, Path]:
    """Every static file by its address; nothing else can be asked for, whatever the address says."""
    return front_end.files() | {f"/app/static/{path.name}": path for path in OURS.glob("*.*")}


def media_type(path: Path) -> str:
    """The media type of a file."""
    return KINDS.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"


@lru_cache(maxsize=400)
def content(path: Path) -> bytes:
    """A file's bytes; the icon font cut to the icons that are used, no typeface that is not used."""
    whole = path.read_bytes()
    if icons.is_icon_font(path):
        return _icon_font(whole)
    return front_end.without_own_type(whole) if path.suffix == ".css" else whole


def _icon_font(whole: bytes) -> bytes:
    """The icon font with the icons in use alone, cut once; the whole font where it cannot be cut."""
    named = ",".join(sorted(icons.used())).encode()
    name = hashlib.sha256(whole + named).hexdigest()[:32] + ".woff2"
    found = _icon_fonts.get(name)
    if found is None:
        try:
            found = icons.cut(whole, icons.used())
        except Exception:  # a font of another make is served as it is
            return whole
        _icon_fonts.put(name, found)
    return found


async def static_file(request: Request, path: Path) -> Response:
    """One static file."""
    cache = answers.FOREVER if HASHED.search(path.name) else answers.HOUR
    return await answers.answer(
        request, content(path), media_type(path), cache=cache, headers={"Access-Control-Allow-Origin": "*"}
    )
