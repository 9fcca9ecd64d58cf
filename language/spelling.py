"""Whether Khmer words are spelled as the Royal Academy's list of 2022 has them.

The list comes with the package khmer-viterbi-segmenter, whose dictionary may not be used commercially:
it is a tool of those who work on the texts (requirements-dev.txt) and never part of what is shipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from loaders.plain_text import named_rows

if TYPE_CHECKING:
    from khmer_segmenter import KhmerSegmenter

EXCEPTIONS = Path(__file__).with_name("spelling_exceptions.csv")
"""Words that are right although the list lacks them: `word`, `why`."""
_RUN = re.compile("[\u1780-\u17d3\u17dd]+")
_LETTER = re.compile("[\u1780-\u17b3]")
_SIGNS = re.compile("[\u17c7-\u17d0]")
"""Marks above and behind a letter: two words that differ by these alone are easily mistaken."""
_WORDS_OF_A_LETTER = "ឬ"
_LONGEST = 4
"""Tokens that may make one word of the list."""


class Misspelt(NamedTuple):
    """A stretch of letters that is no word of the list, and the words it may have meant."""

    word: str
    meant: tuple[str, ...]


def installed() -> bool:
    """Whether the word list is at hand."""
    return find_spec("khmer_segmenter") is not None


def misspelt(khmer: str) -> list[Misspelt]:
    """What in a text is neither in the Academy's list nor among the exceptions, in the order of the text."""
    return list(dict.fromkeys(wrong for run in _runs(khmer) for wrong in _of_run(run)))


def listed(word: str) -> bool:
    """Whether the Academy's list alone, without the exceptions, takes a word."""
    return not _of_run.__wrapped__(word) if _RUN.fullmatch(word) else False


@cache
def exceptions() -> tuple[str, ...]:
    """The words that were looked at and are right, the longest first."""
    return tuple(sorted((row["word"] for row in named_rows(EXCEPTIONS)), key=len, reverse=True))


def _runs(khmer: str) -> Iterator[str]:
    """What is written together, without the words that are right."""
    for word in exceptions():
        khmer = khmer.replace(word, " ")
    return iter(_RUN.findall(khmer))


@cache
def _of_run(run: str) -> tuple[Misspelt, ...]:
    tokens = _speller().analyze(run)
    texts = [token.text for token in tokens]
    spans = [
        (token.start, token.end, tuple(_meant(token.text)))
        for token in tokens
        if _LETTER.search(token.text) and (not token.spelling_valid or _alone(token.text, run))
    ]
    whole = "".join(texts)
    return tuple(
        Misspelt(whole[start:end], meant) for start, end, meant in _apart([*spans, *_by_a_mark(texts)])
    )


def _meant(word: str) -> list[str]:
    """At most two words of the list that are close to one that is not."""
    return [close.text for close in _speller().suggest_spelling(word)[:2]] if len(word) > 1 else []


def _alone(token: str, run: str) -> bool:
    """Whether a single letter is left over between words; the list has letters as words of their own."""
    return len(token) == 1 and token not in _WORDS_OF_A_LETTER and token != run


def _apart(spans: Iterable[tuple[int, int, tuple[str, ...]]]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Spans in the order of the text, those that touch as one, with what they may have meant."""
    joined: list[tuple[int, int, tuple[str, ...]]] = []
    for start, end, meant in sorted(spans, key=lambda span: (span[0], -span[1])):
        first, last, before = joined[-1] if joined else (0, -1, ())
        if end <= last:
            continue
        if start <= last:
            joined[-1] = (first, end, tuple(dict.fromkeys(before + meant)))
        else:
            joined.append((start, end, meant))
    return joined


def _by_a_mark(tokens: list[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Neighbouring tokens that make a word of the list but for a mark, as ទូរ and ស័ព្ទ make ទូរសព្ទ."""
    words, bare = _words()
    starts = [sum(map(len, tokens[:place])) for place in range(len(tokens) + 1)]
    for first in range(len(tokens)):
        for last in range(first + 2, min(first + _LONGEST, len(tokens)) + 1):
            joined = "".join(tokens[first:last]).replace("\u17d2\u178a", "\u17d2\u178f")
            meant = bare.get(_SIGNS.sub("", joined), ())
            if meant and joined not in words:
                yield starts[first], starts[last], tuple(meant)


@cache
def _words() -> tuple[frozenset[str], dict[str, list[str]]]:
    """The words of the list, and those of several letters by what is left without their marks."""
    words = frozenset(word.replace("\u17d2\u178a", "\u17d2\u178f") for word in _speller().spellcheck_words)
    bare: dict[str, list[str]] = {}
    for word in sorted(words):
        if len(word) > _LONGEST:
            bare.setdefault(_SIGNS.sub("", word), []).append(word)
    return words, bare


@cache
def _speller() -> KhmerSegmenter:
    from khmer_segmenter import KhmerSegmenter

    return KhmerSegmenter.from_data_dir()
