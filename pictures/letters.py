"""About how wide a text is: never less than in the fonts of the site, so what fits here fits there."""

from __future__ import annotations

import unicodedata

from language.pieces import pieces

_NARROW = frozenset("iljtfrI.,:;'|!()[] 1")
_WIDE = frozenset("mwMW%@—…")


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Of a line, in the unit of `size`."""
    return sum(map(_share, text)) * size * (1.08 if bold else 1)


def in_lines(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """A text in as many lines as it needs to be no wider than a room; none for no text."""
    lines: list[str] = []
    for piece in pieces(text):
        if lines and width((lines[-1] + piece).rstrip(), size, bold=bold) <= room:
            lines[-1] += piece
        else:
            lines.append(piece.lstrip())
    return [line.rstrip() for line in lines]


def _share(sign: str) -> float:
    """Of a letter, in type sizes; Khmer signs above and below a letter take no room of their own."""
    if "\u1780" <= sign <= "\u17ff":
        return 0.0 if unicodedata.category(sign) == "Mn" else 0.72
    if sign in _NARROW:
        return 0.38
    return 0.98 if sign in _WIDE else 0.64
