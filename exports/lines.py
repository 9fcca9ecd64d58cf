"""Texts in lines: a line ends after a space, or between two Khmer words, never inside one."""

from __future__ import annotations

import re

from exports.typefaces import width
from language.khmer_words import CLUSTER, LETTERS, words

KHMER = re.compile("[\u1780-\u17ff]")
MORE = "…"
_SPACED = re.compile("[^ \u200b]*[ \u200b]*")
_NUMBER = re.compile("\\W?[0-9០-៩][0-9០-៩.,]* ")
_OF_AN_ADDRESS = re.compile("[^/?&=_-]*[/?&=_-]*")
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


def pieces(text: str) -> list[str]:
    """The parts of a text that stay together; a line may end after each, but not between number and unit."""
    together: list[str] = []
    for part in _SPACED.findall(text):
        for piece in filter(None, _between_words(part)):
            if together and (piece.startswith("%") or _NUMBER.fullmatch(together[-1])):
                together[-1] += piece
            else:
                together.append(piece)
    return together


def _between_words(part: str) -> list[str]:
    """A part without spaces, cut between its Khmer words; signs around them stay with them. An address is cut at its signs."""
    if part.startswith(("http://", "https://", "/")):
        return list(filter(None, _OF_AN_ADDRESS.findall(part)))
    cut, open_line = [], ""
    reached = 0
    for run in LETTERS.finditer(part):
        *ended, last = words(run[0])
        before = open_line + part[reached : run.start()]
        for word in ended:
            cut.append(before + word)
            before = ""
        open_line, reached = before + last, run.end()
    return [*cut, open_line + part[reached:]]


def _fitting(line: str, room: float, size: float, bold: bool) -> str:
    """The line itself, or as much of it as fits and an ellipsis: whole words if it has several."""
    if width(line, size, bold=bold) <= room:
        return line
    line = line.removesuffix(MORE)
    parts = pieces(line) if len(pieces(line)) > 1 else _SMALLEST_PART.findall(line)
    while parts and width("".join(parts).rstrip() + MORE, size, bold=bold) > room:
        parts.pop()
    return "".join(parts).rstrip() + MORE
