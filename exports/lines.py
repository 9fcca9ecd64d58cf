"""Texts in lines: a line ends after a space, or between two Khmer words, never inside one."""

from __future__ import annotations

import re

from exports.typefaces import width
from language.khmer_words import CLUSTER
from language.pieces import pieces

KHMER = re.compile("[\u1780-\u17ff]")
MORE = "…"
_SMALLEST_PART = re.compile(f"{CLUSTER.pattern}|.", re.DOTALL)


def broken(text: str, room: float, size: float, most: int, *, bold: bool = False) -> list[str]:
    """A text in at most so many lines, none wider than the room; what is left out is shown by an ellipsis."""
    lines, line = [], ""
    for piece in pieces(text):
        if line and width((line + piece).rstrip(), size, bold=bold) > room:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    lines.append(line.rstrip())
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1] + MORE]
    return [_fitting(line, room, size, bold) for line in lines]


def _fitting(line: str, room: float, size: float, bold: bool) -> str:
    """The line itself, or as much of it as fits and an ellipsis: whole words if it has several."""
    if width(line, size, bold=bold) <= room:
        return line
    line = line.removesuffix(MORE)
    parts = pieces(line) if len(pieces(line)) > 1 else _SMALLEST_PART.findall(line)
    while parts and width("".join(parts).rstrip() + MORE, size, bold=bold) > room:
        parts.pop()
    return "".join(parts).rstrip() + MORE
