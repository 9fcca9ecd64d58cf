"""Words as they are compared: whatever their capitals, digits, invisible signs, and order of Khmer signs."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from khmerspell import khnormal

from loaders.numbers import latin_digits
from loaders.reading import INVISIBLE

_SIGNS = "\u17b4-\u17d1\u17d3\u17dd"
_CLUSTER = re.compile(f"[\u1780-\u17b3](?:\u17d2+[\u1780-\u17b3]|[{_SIGNS}])*")
"""A Khmer letter with the signs and the letters below it, in whichever order they were typed."""
_KHMER = "\u1780-\u17d3\u17d7\u17dd"
_ABBREVIATED = re.compile(
    rf"(?<=[{_KHMER}])\.(?=[{_KHMER}])|(?<=\.[{_KHMER}])\.|(?<=\b[^\W\d_])\.(?=[^\W\d_{_KHMER}]{{2}})"
)
"""The points of ប.ស.ស. and of C.CAWDU."""
_PARTED = re.compile(r"(?<=\d)[.,](?=\d{3}(?!\d))")
_PARTED_BY_SPACES = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
_HYPHENED = re.compile(r"[^\W_]+(?:[-\u2010\u2011][^\W_]+)+")
_ATOM = re.compile(rf"{_CLUSTER.pattern}|\d+[.,]\d+|[^\W_{_KHMER}]+")


def comparable(text: str) -> str:
    """Text as it is compared: no capitals, no invisible signs, Latin digits, one order of Khmer signs.

    What looks alike in Khmer is alike: the signs of a letter in the order of the specification, a
    lower da as a lower ta (`khmerspell`, the normaliser of SIL).
    """
    plain = INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return latin_digits(_CLUSTER.sub(_in_order, plain)).casefold()


def _in_order(cluster: re.Match[str]) -> str:
    return _normal(cluster[0])


@lru_cache(maxsize=20_000)
def _normal(cluster: str) -> str:
    """A cluster by the specification; there are a few thousand, and each is asked for often."""
    return khnormal(cluster)


def atoms(text: str) -> list[str]:
    """What a text is made of, in its order: Latin words, numbers, Khmer clusters.

    A number is one atom however its thousands are parted (`4,335,501`, `4.335.501`, `4 335 501`);
    an abbreviation is one run with or without its points (ប.ស.ស., C.CAWDU).
    """
    plain = _PARTED.sub("", _ABBREVIATED.sub("", comparable(text)))
    return _ATOM.findall(_PARTED_BY_SPACES.sub(lambda number: number[0].replace(" ", ""), plain))


def indexed(text: str) -> str:
    """A text as the index keeps it: its atoms, and words with hyphens once more in one piece."""
    joined = " ".join(re.sub(r"\W", "", word) for word in _HYPHENED.findall(comparable(text)))
    return f"{' '.join(atoms(text))} {joined}".strip()


def is_khmer(atom: str) -> bool:
    """Whether an atom is a Khmer cluster."""
    return _CLUSTER.match(atom) is not None


def singular(word: str) -> str:
    """An English word without the s of its plural, so that `workers` is said by `worker`."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
