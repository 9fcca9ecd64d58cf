"""Where a long name goes on in a second line."""

from __future__ import annotations

import re

from loaders.khmer import width

LONGEST_LINE = 38
"""Columns of a name before it goes on in a second line: what a phone has room for, and some."""
SLACK = 4
"""Columns more that a line may have rather than break a word."""


def broken(name: str) -> list[str]:
    """A name in at most two lines, broken between words; Khmer, without spaces, between syllables."""
    if width(name) <= LONGEST_LINE:
        return [name]
    fits = [end for end in range(1, len(name)) if width(name[:end]) <= LONGEST_LINE]
    spaces = [at for at, sign in enumerate(name) if sign == " " and width(name[:at]) <= LONGEST_LINE + SLACK]
    if spaces and spaces[-1] > fits[-1] // 3:
        at = spaces[-1]
    else:
        at = max(end for end in _piece_ends(name) if end <= fits[-1])
    return [name[:at], name[at:].lstrip()]


def _piece_ends(name: str) -> list[int]:
    return [piece.end() for piece in _PIECES.finditer(name)]


_PIECES = re.compile("[\u1780-\u17a2](?:\u17d2.|[\u17b4-\u17d1\u17d3\u17dd])*|.")
"""A Khmer syllable with the signs that hang on it, or any one sign."""
