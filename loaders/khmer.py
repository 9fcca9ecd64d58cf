"""Khmer text as it is measured and compared: a letter with all that is written around it is one step of the line."""

from __future__ import annotations

import re

CLUSTER = re.compile("[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17d3\u17dd\u200c\u200d])*")
"""A letter with all that is written above, below and around it."""
CLUSTER_WIDTH = 1.4
"""How wide a cluster is beside a Latin letter."""
_NO_WIDTH = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_SIGN = re.compile("\u17d2[\u1780-\u17b3]|.", re.DOTALL)
_LOOKS_LIKE_TA, _TA, _RO = "\u17d2\u178a", "\u17d2\u178f", "\u17d2\u179a"


def width(text: str) -> float:
    """How wide a text is, in Latin letters; every sign that is no Khmer letter counts as one."""
    clusters = CLUSTER.findall(text)
    return round(len(text) - sum(map(len, clusters)) + CLUSTER_WIDTH * len(clusters), 1)


def unified(text: str) -> str:
    """A text in which what looks the same is written the same: no signs without width, one order of signs.

    Below a letter ដ and ត look alike; the signs around a letter may be typed in any order.
    """
    return CLUSTER.sub(lambda found: _ordered(found[0]), _NO_WIDTH.sub("", text))


def _ordered(cluster: str) -> str:
    letter, *signs = _SIGN.findall(cluster.replace(_LOOKS_LIKE_TA, _TA))
    return letter + "".join(sorted(signs, key=_rank))


def _rank(sign: str) -> tuple[int, str]:
    """Letters below first, រ the last of them; then what shifts the vowel, vowels, and the other signs."""
    if len(sign) > 1:
        return (1 if sign == _RO else 0, "")
    if sign in "\u17c9\u17ca":
        return (2, sign)
    return (3 if "\u17b4" <= sign <= "\u17c5" else 4, sign)
