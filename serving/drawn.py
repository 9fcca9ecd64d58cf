"""Charts and previews that were drawn: made once, kept in the cache folder."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import partial
from pathlib import Path

from exports import block_picture, drawing, picture
from exports.summary import Summary
from exports.taken import Taken
from serving.cache import Folder
from serving.drawing_room import room

INLINE_WIDTH = 440
LARGEST_INLINE = 60_000
"""Signs: a picture of thousands of cells would cost a slow line more than its table says."""

_drawn = Folder("drawn", size=100_000_000)
_pictures = Folder("pictures", size=200_000_000)


def _own_version() -> str:
    """A drawing is made again when the code that draws it has changed."""
    code = b"".join(path.read_bytes() for path in sorted(Path(picture.__file__).parent.glob("*.[pt][yx]*")))
    return hashlib.sha256(code).hexdigest()[:16]


VERSION = _own_version()


def chart(spec: dict, width: int, *, patience: float | None = None) -> str:
    """A chart as SVG, drawn once.

    Raises:
        Busy: it is not drawn within `patience` seconds.
        ValueError: it cannot be drawn.
    """
    text = json.dumps(spec, default=str, sort_keys=True)
    name = _name(text, str(width)) + ".svg"
    found = _drawn.get(name)
    if found is not None:
        return found.decode()

    def keep(answer: dict) -> None:
        _drawn.put(name, answer["svg"].encode())

    return room.draw(keep, patience=patience, spec=spec, width=width)["svg"]


def _name(*parts: str) -> str:
    return hashlib.sha256("\0".join((VERSION, *parts)).encode()).hexdigest()[:32]


def inline_chart(made: Summary, *, patience: float | None = None) -> str:
    """The leading chart of a summary for the inside of the page; "" without one."""
    if made.first is None or made.first.chart is None:
        return ""
    svg = chart(made.first.chart, INLINE_WIDTH, patience=patience)
    svg = drawing.inline(svg, made.first.alt or made.first.title)
    return svg if len(svg) <= LARGEST_INLINE else ""


def preview(made: Summary, site: str, *, patience: float | None = None) -> bytes:
    """The picture of a summary's view as PNG, drawn once; raises as `chart` does."""
    svg = _preview_svg(made, site, patience)
    name = _name(svg) + ".png"
    found = _pictures.get(name)
    if found is not None:
        return found

    def keep(answer: dict) -> None:
        _pictures.put(name, base64.b64decode(answer["png"]))

    return base64.b64decode(room.draw(keep, patience=patience, svg=svg, width=picture.LINKS.pixels)["png"])


def _preview_svg(made: Summary, site: str, patience: float | None) -> str:
    """The picture of the block that leads a page; of a page without figures its words."""
    if made.first is not None:
        taken = Taken(made.reading, made.name, made.first, made.view)
        return block_picture.svg(taken, picture.LINKS, partial(chart, patience=patience))
    return picture.compose(title=made.heading, number="", subtitle=made.description, source="", site=site)
