"""Streamlit's own files and ours, compressed once, kept by the browser for ever where named by content."""

from __future__ import annotations

import mimetypes
import re
from functools import lru_cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from serving import answers
from serving.cache import ROOT
from serving.icons import FRONT_END, icon_font

OURS = ROOT / "static"
HASHED = re.compile(r"\.[A-Za-z0-9_-]{8,}\.[a-z0-9]+$")
"""A name that carries a hash of the content: `index.DormvYxC.js`, `lake.e737a87e38.geojson`."""
STREAMLIT_TYPE = re.compile(rb"@font-face\{font-family:Source Sans;[^}]*\}")
"""Streamlit's own typeface: 170 kB, asked for by one hidden text before our theme has arrived."""
KINDS = {
    ".js": "text/javascript",
    ".geojson": "application/geo+json",
    ".woff2": "font/woff2",
    ".json": "application/json",
}


def files() -> dict[str, Path]:
    """Every static file by its address; nothing else can be asked for, whatever the address says."""
    found = {
        f"/{path.relative_to(FRONT_END).as_posix()}": path for path in (FRONT_END / "static").rglob("*.*")
    }
    return found | {f"/app/static/{path.name}": path for path in OURS.glob("*.*")}


def kind(path: Path) -> str:
    """The media type of a file."""
    return KINDS.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"


@lru_cache(maxsize=400)
def content(path: Path) -> bytes:
    """A file's bytes; the icon font cut to the icons that are used, no typeface that is not used."""
    if path.name.startswith("MaterialSymbols"):
        return icon_font(path)
    if path.suffix == ".css":
        return STREAMLIT_TYPE.sub(b"", path.read_bytes())
    return path.read_bytes()


async def static_file(request: Request, path: Path) -> Response:
    """One static file."""
    cache = answers.FOREVER if HASHED.search(path.name) else answers.HOUR
    return await answers.answer(
        request, content(path), kind(path), cache=cache, headers={"Access-Control-Allow-Origin": "*"}
    )
