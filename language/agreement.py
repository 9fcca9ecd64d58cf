"""What a Khmer text and its English must have in common: the numbers, and no English left in the Khmer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from language.language import NUMBER
from loaders.numbers import DIGITS, KHMER_DIGITS
from loaders.plain_text import named_rows

LATIN = Path(__file__).with_name("latin_words.csv")
"""Latin words that stand in a Khmer text although its English lacks them, or in small letters: `word`, `why`."""
TO_LATIN = str.maketrans(KHMER_DIGITS, DIGITS)
_KHMER_NUMBER = re.compile(f"[{KHMER_DIGITS}]+(?:[.,][{KHMER_DIGITS}]+)*")
IN_WORDS = {
    word: str(number)
    for number, words in enumerate(
        (
            "zero", "one single", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve", "thirteen", "fourteen", "fifteen",
        )
    )
    for word in words.split()
} | {"twenty": "20", "thirty": "30", "fifty": "50", "ninety": "90"}  # fmt: skip
"""Numbers that an English text may spell out where the Khmer has digits."""
_NO_WORDS = re.compile(
    r"\{[^}]*\}|`[^`]*`|\]\([^)]*\)|https?://\S+|\S*[A-Za-z0-9][/_@.-]+[A-Za-z]\S*|\b(?:[A-Za-z]+\d|\d+[A-Za-z])\w*"
)
"""Places to fill in, code, addresses, names of files and of sites, numbers of versions: they stay as they are."""
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’][a-z]+)?")
_GLUED = re.compile(r"[\u1780-\u17d3]+[A-Za-z]+|[A-Za-z]+[\u1780-\u17d3]+")


def faults(english: str, khmer: str) -> Iterator[str]:
    """Sentences on what the Khmer says otherwise than its English: numbers, digits, words left in Latin."""
    yield from _digits(english, khmer)
    yield from _numbers(english, khmer)
    yield from _latin(english, khmer)


def _digits(english: str, khmer: str) -> Iterator[str]:
    for number in _KHMER_NUMBER.findall(khmer):
        if number not in english:
            yield (
                f"the number {number} is in Khmer digits; it must be {number.translate(TO_LATIN)}, as in the "
                "charts: a reader who wants Khmer digits gets them everywhere"
            )


def _numbers(english: str, khmer: str) -> Iterator[str]:
    there, must = numbers(khmer), numbers(english)
    for number in sorted(must - there):
        yield f"the number {number} of the English is not in the Khmer; it must be there, written exactly so"
    for number in sorted(there - must - _spelled_out(english)):
        yield f"the Khmer has the number {number}, which the English has not; it must have the same numbers"


def numbers(text: str) -> set[str]:
    """The numbers of a text, whichever digits they are written in; those of places to fill in do not count."""
    return set(NUMBER.findall(re.sub(r"\{[^}]*\}", " ", text).translate(TO_LATIN)))


def _spelled_out(english: str) -> set[str]:
    return {IN_WORDS[word] for word in re.findall("[a-z]+", english.casefold()) if word in IN_WORDS}


def _latin(english: str, khmer: str) -> Iterator[str]:
    bare, named = _NO_WORDS.sub(" ", khmer), _WORD.findall(english)
    beside = {*named, *(re.split("['’]", word)[0] for word in named)}
    for word in dict.fromkeys(_WORD.findall(bare)):
        if word in latin_words():
            continue
        if word not in beside:
            yield f"the Latin word “{word}” is not in the English; it must be Khmer, or stand in language/{LATIN.name}"
        elif word.islower():
            yield f"the English word “{word}” was left; it must be Khmer, or stand in language/{LATIN.name} with the reason"
    for glued in _GLUED.findall(bare):
        yield f"“{glued}” joins Latin and Khmer letters; it must have a space between them"


@cache
def latin_words() -> frozenset[str]:
    """The Latin words that were looked at and stay."""
    return frozenset(row["word"] for row in named_rows(LATIN))
