"""Khmer is written without spaces between words: where one ends, found by the package `khmercut`.

Terms of the field are never cut, even where they are made of several words.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock

from language.catalogs import khmer
from loaders.khmer import CLUSTER

ROOT = Path(__file__).resolve().parent.parent
DATA, TERMS = ROOT / "data", Path(__file__).with_name("khmer_terms.txt")
LETTERS = re.compile("[\u1780-\u17d3\u17d7\u17dd\u200c\u200d]+")
"""Khmer letters and their signs in one go, without digits and punctuation."""
AGAIN = "\u17d7"
"""The sign that says the word before it once more, and stands with it."""
LONGEST_TERM = 9
"""Clusters: what is longer is a phrase, and may be cut between its words."""
_cutting = Lock()


def words(run: str) -> list[str]:
    """The words of Khmer letters that are written together; a term counts as one."""
    ends = [0, *_ends(run), len(run)]
    return [run[start:end] for start, end in zip(ends, ends[1:], strict=False)]


def read_word_list() -> None:
    """Read what words are told apart by, which is otherwise read with the first words.

    Raises:
        OSError: the package is not installed, or not whole.
    """
    try:
        from khmercut import load

        load()
    except (ImportError, OSError, ValueError) as error:
        raise OSError(
            "khmercut: its list of Khmer words cannot be read; run python -m pip install --force-reinstall khmercut"
        ) from error


@lru_cache(maxsize=4_000)
def _ends(run: str) -> tuple[int, ...]:
    """Where words end within a run of letters."""
    from khmercut import tokenize

    ends, reached = set(), 0
    with _cutting:
        found = tokenize(run)
    for word in found:
        reached += len(word)
        ends.add(reached)
    whole = {
        place
        for term in terms()
        for start in _starts(run, term)
        for place in range(start + 1, start + len(term))
    }
    return tuple(sorted(end for end in ends - whole if end < len(run) and run[end] != AGAIN))


def _starts(run: str, term: str) -> Iterator[int]:
    start = run.find(term)
    while start >= 0:
        yield start
        start = run.find(term, start + 1)


@cache
def terms() -> tuple[str, ...]:
    """The terms that stay whole: those listed beside this file, names of data/, short texts of locale/."""
    listed = set(TERMS.read_text(encoding="utf-8").splitlines())
    named = {run for name in _names() for run in LETTERS.findall(name)}
    short = {text for text in khmer().values() if LETTERS.fullmatch(text)}
    found = {term for term in listed | named | short if LETTERS.fullmatch(term)}
    return tuple(sorted(term for term in found if 2 <= len(CLUSTER.findall(term)) <= LONGEST_TERM))


def _names() -> Iterator[str]:
    """The Khmer names of places, indicators, schemes and groups, and how else places are called."""
    for file in sorted(DATA.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                yield row.get("name_km") or ""
                yield from (row.get("aliases") or "").split(";")
