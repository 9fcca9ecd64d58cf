"""The picture of the rooms and their table in docs/architecture.md, drawn from the imports.

python -m tests.rooms
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from tests.program import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs/rooms.svg"
PAGE = ROOT / "docs/architecture.md"
TABLE = re.compile(r"(<!-- rooms: .*? -->\n).*?(<!-- end of rooms -->)", re.DOTALL)
NO_ROOMS = {"benchmarks", "deploy", "docs", "tests"}
"""Folders with Python files that are not part of the program."""


@dataclass(frozen=True)
class Room:
    """A room: where it stands from left to right, and what it does in at most five words."""

    column: float
    words: str
    files: tuple[str, ...] = ()


ROOMS = {
    "data": Room(1, "published facts, nothing else", ()),
    "loaders": Room(1, "files in, checked frame out"),
    "indicators": Room(0.4, "answers to questions"),
    "language": Room(1.6, "Khmer and English, equal"),
    "charts": Room(2.6, "frame in, chart out"),
    "maps": Room(3.6, "provinces, drawn as maps"),
    "pictures": Room(3, "pictures that need no moving"),
    "reading": Room(1, "one reader, without a screen"),
    "blocks": Room(1.2, "figure blocks, by subject"),
    "exports": Room(0, "pictures, summaries, typeset pages"),
    "seam": Room(3.8, "the door to Streamlit's inside"),
    "ui": Room(2.7, "Streamlit alone: screen, frame, session"),
    "pages": Room(2, "one file a subject", ("app.py", "pages")),
    "serving": Room(1.2, "what answers around the app"),
    "intake": Room(2.8, "what a steward brings, tried"),
    "asgi": Room(1.2, "the app for public servers", ("asgi.py",)),
    "steward": Room(2.8, "the steward's desk, not public", ("steward.py",)),
}
SHOWN = {"pages": "pages/, app.py", "asgi": "asgi.py", "steward": "steward.py"}
WIDTH, HEIGHT, STEP_X, STEP_Y, MARGIN = 236, 52, 270, 88, 24
INK, PALE, LINE, PAPER = "#1A2330", "#4A5564", "#1F5C99", "#F1F4F7"


def _files(room: str) -> list[Path]:
    places = [ROOT / name for name in ROOMS[room].files or (room,)]
    files = [
        file for place in places for file in ([place] if place.is_file() else sorted(place.rglob("*.py")))
    ]
    return [file for file in files if file.relative_to(ROOT).as_posix() not in COMMANDS]


def _imported(file: Path) -> set[str]:
    """The first names of everything that a file imports."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add(node.module or "")
    return {name.partition(".")[0] for name in names}


@cache
def uses(room: str) -> tuple[str, ...]:
    """The rooms that a room imports, in the order of `ROOMS`; the loaders read data/."""
    found = {"data"} if room == "loaders" else set().union(*map(_imported, _files(room)))
    owners = {name.removesuffix(".py"): room for room, one in ROOMS.items() for name in one.files or (room,)}
    known = {owners[name] for name in found if name in owners} - {room}
    return tuple(name for name in ROOMS if name in known)


def homeless() -> list[str]:
    """Packages that no room stands for."""
    named = {name.removesuffix(".py") for room, one in ROOMS.items() for name in one.files or (room,)}
    return sorted({path.parent.name for path in ROOT.glob("*/*.py")} - NO_ROOMS - named)


@cache
def _below(room: str) -> frozenset[str]:
    """Every room below, however many floors."""
    return frozenset(uses(room)).union(*map(_below, uses(room)))


@cache
def _floor(room: str) -> int:
    return max((_floor(name) + 1 for name in uses(room)), default=0)


def _lines(room: str) -> list[str]:
    """What a room uses, without what it is led to by another room that it uses."""
    return [name for name in uses(room) if not any(name in _below(other) for other in uses(room))]


def place_of(room: str) -> tuple[float, float]:
    """The middle of a room in the picture."""
    floor, top = _floor(room), max(map(_floor, ROOMS))
    if not floor and room != "data":  # what uses no other room stands right below the first that uses it
        floor = min((_floor(user) for user in ROOMS if room in uses(user)), default=1) - 1
    return MARGIN + WIDTH / 2 + ROOMS[room].column * STEP_X, MARGIN + HEIGHT / 2 + (top - floor) * STEP_Y


def picture() -> str:
    """The rooms as an SVG: a line leads from a room up to one that uses it."""
    right, bottom = (max(place) for place in zip(*map(place_of, ROOMS), strict=True))
    width, height = right + WIDTH / 2 + MARGIN, bottom + HEIGHT / 2 + MARGIN
    said = "The rooms of the program from data up to asgi.py: a room uses only rooms below it."
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
            f'viewBox="0 0 {width:g} {height:g}" font-family="Noto Sans, sans-serif" role="img">',
            f"<title>{said}</title>",
            '<defs><marker id="end" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" '
            f'orient="auto"><path d="M0 0 8 4 0 8z" fill="{LINE}"/></marker></defs>',
            f'<rect width="{width:g}" height="{height:g}" fill="#fff"/>',
            *(_line(used, room) for room in ROOMS for used in _lines(room)),
            *map(_box, ROOMS),
            "</svg>\n",
        ]
    )


def _line(used: str, room: str) -> str:
    (left, low), (right, high) = place_of(used), place_of(room)
    return (
        f'<line x1="{left:g}" y1="{low - HEIGHT / 2:g}" x2="{right:g}" y2="{high + HEIGHT / 2:g}" '
        f'stroke="{LINE}" stroke-width="1.5" marker-end="url(#end)"/>'
    )


def _box(room: str) -> str:
    middle, centre = place_of(room)
    return (
        f'<rect x="{middle - WIDTH / 2:g}" y="{centre - HEIGHT / 2:g}" width="{WIDTH}" height="{HEIGHT}" '
        f'rx="4" fill="{PAPER}" stroke="{PALE}"/>'
        f'<text x="{middle:g}" y="{centre - 5:g}" text-anchor="middle" font-size="15" font-weight="700" '
        f'fill="{INK}">{_shown(room)}</text>'
        f'<text x="{middle:g}" y="{centre + 15:g}" text-anchor="middle" font-size="12" '
        f'fill="{PALE}">{escape(ROOMS[room].words, quote=False)}</text>'
    )


def _shown(room: str) -> str:
    return SHOWN.get(room, f"{room}/")


def table() -> str:
    """The rooms from the ground up, what each does, and every room that it uses."""
    order = sorted(ROOMS, key=lambda room: (room != "data", _floor(room)))
    rows = [
        f"| `{_shown(room).replace(', ', '`, `')}` | {ROOMS[room].words} | {', '.join(uses(room)) or '–'} |"
        for room in order
    ]
    return "\n".join(["| room | does | uses |", "|---|---|---|", *rows]) + "\n"


def page(text: str) -> str:
    """docs/architecture.md with the table put in its place."""
    return TABLE.sub(lambda found: found[1] + table() + found[2], text)


def main() -> None:
    """Write the picture and the table."""
    PICTURE.write_text(picture(), encoding="utf-8", newline="\n")
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    print(f"{PICTURE.relative_to(ROOT)}, {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
