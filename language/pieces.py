"""What of a text stays together when it is set in lines: a Khmer word with its signs, a number with its unit."""

from __future__ import annotations

import re

from language.khmer_words import LETTERS, words

_SPACED = re.compile("[^ \u200b]*[ \u200b]*")
_OF_AN_ADDRESS = re.compile("[^/?&=_-]*[/?&=_-]*")
_NUMBER = re.compile("\\W?[0-9០-៩][0-9០-៩.,]* ")


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
