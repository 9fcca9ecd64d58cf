"""One process that draws charts for all readers, and what it has drawn."""

from __future__ import annotations

import base64
import hashlib
import json
import select
import subprocess
import sys
from pathlib import Path
from threading import Lock, Timer

from exports import block_picture, drawing, picture
from exports.summary import Summary
from exports.taken import Taken
from serving.cache import ROOT, Folder, Memory

LONGEST_WAIT = 20
IDLE = 120
"""Seconds: for one drawing, and without any until the process ends and its memory is free."""
MOST_WAITING = 12
INLINE_WIDTH = 440
LARGEST_INLINE = 60_000
"""Signs: a picture of thousands of cells would cost a slow line more than its table says."""


class Busy(Exception):
    """More drawings are waited for than a reader would wait; ask again later."""


class DrawingRoom:
    """Draws with `python -m exports.drawing`, one drawing at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen | None = None
        self._lock = Lock()
        self._waiting = 0
        self._idle: Timer | None = None

    def draw(self, **asked: object) -> dict:
        """What the process answers.

        Raises:
            Busy: too many wait.
            ValueError: this cannot be drawn.
        """
        if self._waiting >= MOST_WAITING:
            raise Busy
        self._waiting += 1
        try:
            with self._lock:
                answer = self._ask(json.dumps(asked, default=str))
        finally:
            self._waiting -= 1
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer

    def _ask(self, line: str) -> dict:
        process = self._running()
        try:
            process.stdin.write(line + "\n")
            process.stdin.flush()
            if select.select([process.stdout], [], [], LONGEST_WAIT)[0]:
                answer = json.loads(process.stdout.readline() or "{}")
                self._end_when_idle()
                return answer or {"error": "the drawing process ended"}
        except (OSError, ValueError) as error:
            self.close()
            return {"error": str(error)}
        self.close()
        return {"error": f"not drawn within {LONGEST_WAIT} seconds"}

    def _running(self) -> subprocess.Popen:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "exports.drawing"],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                bufsize=1,
            )
        return self._process

    def _end_when_idle(self) -> None:
        if self._idle:
            self._idle.cancel()
        self._idle = Timer(IDLE, self._end)
        self._idle.daemon = True
        self._idle.start()

    def _end(self) -> None:
        with self._lock:
            self.close()

    def close(self) -> None:
        """End the process; the next drawing starts another."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for pipe in (self._process.stdin, self._process.stdout):
                pipe.close()
            self._process = None


room = DrawingRoom()
_drawn = Folder("drawn", size=100_000_000)
_pictures = Folder("pictures", size=200_000_000)
_recent = Memory(entries=300, size=12_000_000)


def _own_version() -> str:
    """A drawing is made again when the code that draws it has changed."""
    code = b"".join(path.read_bytes() for path in sorted(Path(picture.__file__).parent.glob("*.[pt][yx]*")))
    return hashlib.sha256(code).hexdigest()[:16]


VERSION = _own_version()


def chart(spec: dict, width: int) -> str:
    """A chart as SVG, drawn once."""
    text = json.dumps(spec, default=str, sort_keys=True)
    name = _name(text, str(width)) + ".svg"
    found = _drawn.get(name)
    if found is None:
        found = room.draw(spec=spec, width=width)["svg"].encode()
        _drawn.put(name, found)
    return found.decode()


def _name(*parts: str) -> str:
    return hashlib.sha256("\0".join((VERSION, *parts)).encode()).hexdigest()[:32]


def inline_chart(made: Summary) -> str:
    """The leading chart of a summary for the inside of the page; "" without one."""
    if made.first is None or made.first.chart is None:
        return ""
    svg = drawing.inline(chart(made.first.chart, INLINE_WIDTH), made.first.alt or made.first.title)
    return svg if len(svg) <= LARGEST_INLINE else ""


def preview(made: Summary, site: str) -> bytes:
    """The picture of a summary's view as PNG, drawn once.

    Args:
        site: the name of the site in the reader's language.
    """
    svg = _preview_svg(made, site)
    name = _name(svg) + ".png"
    found = _recent.get(name) or _pictures.get(name)
    if found is None:
        found = base64.b64decode(room.draw(svg=svg, width=picture.LINKS.pixels)["png"])
        _pictures.put(name, found)
    _recent.put(name, found)
    return found


def _preview_svg(made: Summary, site: str) -> str:
    """The picture of the block that leads a page; of a page without figures its words."""
    if made.first is not None:
        taken = Taken(made.reading, made.name, made.first, made.view)
        return block_picture.svg(taken, picture.LINKS, chart)
    return picture.compose(title=made.heading, number="", subtitle=made.description, source="", site=site)
