"""What the colours and marks of a picture for a file mean."""

from __future__ import annotations

from pictures.key import Key
from pictures.letters import width as width_of
from pictures.marks import mark, moved, text

TYPE, LINE, SIGN = 14, 22, 22


def legend(keys: tuple[Key, ...], width: float) -> tuple[str, float]:
    """The entries one after another, in as many lines as they need, and how high they are."""
    return in_lines([(_sign(key), key.words) for key in keys], width)


def in_lines(entries: list[tuple[str, str]], width: float) -> tuple[str, float]:
    """Signs, each drawn around the point 7, -5, with their words; without a sign the words alone."""
    body, left, top = "", 0.0, 14.0
    for sign, words in entries:
        room = SIGN + width_of(words, TYPE) + 18
        if left and left + room > width:
            left, top = 0.0, top + LINE
        body += moved(sign, left, top) if sign else ""
        body += text(left + 20 if sign else left, top, words)
        left += room
    return (body, top + 12) if entries else ("", 0.0)


def _sign(key: Key) -> str:
    if key.shape == "words":
        return ""
    shape = "square" if key.shape in ("bar", "line", "hatch") else key.shape
    return mark(shape, 7, -5, key.colour, hollow=key.hollow, doubt=key.shape == "hatch")
