"""Everyday words: what readers type, and what it asks for, as `everyday_words.csv` says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock

import pandas as pd

from indicators.matching import records
from indicators.words import atoms, is_khmer, singular
from loaders.plain_text import several

MOST_ATOMS = 60
"""So much of a question is read; the rest of a longer one is passed over."""


@dataclass(frozen=True)
class Term:
    """One thing that a question asks for.

    Attributes:
        said: what the reader typed, for a sentence about it.
        finds: other ways to say it, each a tuple of atoms that stand together.
        parts: what was typed, each part a tuple of atoms that stand together; all must be found.
        indicators: those that answer it, the best first.
        sex, area: what it names, "" for neither.
        figure: the figure whose own name it is; "" for none.
    """

    said: str
    parts: tuple[tuple[str, ...], ...]
    finds: tuple[tuple[str, ...], ...] = ()
    indicators: tuple[str, ...] = ()
    sex: str = ""
    area: str = ""
    figure: str = ""

    @property
    def year(self) -> str:
        """The year that it names; "" for none."""
        word = self.parts[0][0] if len(self.parts) == 1 and len(self.parts[0]) == 1 else ""
        return word if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20") else ""


@dataclass(frozen=True)
class _Phrase:
    parts: tuple[tuple[str, ...], ...]
    finds: tuple[tuple[str, ...], ...] = ()
    indicators: tuple[str, ...] = ()
    sex: str = ""
    area: str = ""


class Everyday:
    """The phrases that have a meaning of their own, and the words that ask without saying what."""

    def __init__(self, words: pd.DataFrame, areas: pd.DataFrame) -> None:
        """Read the tables.

        Args:
            words: the companion table `everyday_words`.
            areas: the companion table `areas`; every spelling of a place is a phrase.
        """
        self._passing: set[str] = set()
        self._phrases: dict[str, list[_Phrase]] = {}
        for row in records(areas):
            for name in (row["name_en"], row["name_km"], *several(row["aliases"])):
                self._add(_Phrase((tuple(map(singular, atoms(name))),), area=row["code"]))
        for row in records(words):
            self._read(row)
        for own in self._phrases.values():
            own.sort(key=_length, reverse=True)

    def _read(self, row: Mapping) -> None:
        """The phrases of a row, each with all that the row finds."""
        said = [*several(row["words_en"]), *several(row["words_km"])]
        finds = tuple(tuple(atoms(text)) for text in several(row["finds"]))
        indicators = tuple(several(row["indicators"]))
        if not (finds or indicators or row["sex"]):
            self._passing |= {"".join(map(singular, atoms(text))) for text in said}
            return
        for text in said:
            self._add(_Phrase(_parts(text), finds, indicators, row["sex"]))

    def _add(self, phrase: _Phrase) -> None:
        if phrase.parts and all(phrase.parts):
            self._phrases.setdefault(phrase.parts[0][0], []).append(phrase)

    def terms(self, text: str) -> list[Term]:
        """What a question asks for: phrases with a meaning, the longest first; then its other words.

        A word that only asks (`how`, `many`) is passed over, unless there is nothing else.
        """
        typed = atoms(text)[:MOST_ATOMS]
        sought = [singular(atom) for atom in typed]
        free = [True] * len(sought)
        found: list[Term] = []
        for phrase in self._candidates(sought):
            places = _places(phrase.parts, sought, free)
            if places is None:
                continue
            for place in places:
                free[place] = False
            said = _joined([typed[place] for place in sorted(places)])
            found.append(Term(said, phrase.parts, phrase.finds, phrase.indicators, phrase.sex, phrase.area))
        words = [Term(_joined(word), (tuple(word),)) for word in _words(typed, free)]
        return found + [word for word in words if not self._only_asks(word)] or words

    def _candidates(self, sought: Sequence[str]) -> list[_Phrase]:
        phrases = [phrase for atom in dict.fromkeys(sought) for phrase in self._phrases.get(atom, ())]
        return sorted(phrases, key=_length, reverse=True)

    def _only_asks(self, word: Term) -> bool:
        return "".join(map(singular, word.parts[0])) in self._passing


def _length(phrase: _Phrase) -> tuple[int, int]:
    """Longer phrases first; of two of one length the one that says where or what by name."""
    return sum(map(len, phrase.parts)), len(phrase.indicators)


def _parts(text: str) -> tuple[tuple[str, ...], ...]:
    """The parts of a phrase: words with a space between them, in any order of a question."""
    return tuple(tuple(map(singular, atoms(part))) for part in text.split() if atoms(part))


def _places(parts: Sequence[tuple[str, ...]], sought: Sequence[str], free: Sequence[bool]) -> set[int] | None:
    """Where every part of a phrase stands, none where something else was understood; None: nowhere."""
    taken: set[int] = set()
    for part in parts:
        own = _run(part, sought, free, taken)
        if own is None:
            return None
        taken |= own
    return taken


def _run(
    part: tuple[str, ...], sought: Sequence[str], free: Sequence[bool], taken: set[int]
) -> set[int] | None:
    for start in range(len(sought) - len(part) + 1):
        places = range(start, start + len(part))
        if tuple(sought[start : start + len(part)]) == part and all(
            free[place] and place not in taken for place in places
        ):
            return set(places)
    return None


def _words(typed: Sequence[str], free: Sequence[bool]) -> list[list[str]]:
    """What is left of a question as words: Latin ones as they are, Khmer ones where `khmercut` ends them."""
    words: list[list[str]] = []
    run: list[str] = []
    for atom, own in zip([*typed, ""], [*free, False], strict=True):
        if own and is_khmer(atom):
            run.append(atom)
            continue
        words += _cut(run)
        run = []
        if own:
            words.append([atom])
    return words


_cutting = Lock()


def _cut(run: list[str]) -> list[list[str]]:
    """Khmer clusters written together, as words."""
    if not run:
        return []
    from khmercut import tokenize

    with _cutting:
        words = tokenize("".join(run))
    return [found for word in words if (found := atoms(word))]


def _joined(run: Sequence[str]) -> str:
    """Atoms as a reader writes them: Khmer without spaces, words with."""
    said = ""
    for before, atom in zip(["", *run], run, strict=False):
        said += atom if not before or (is_khmer(before) and is_khmer(atom)) else f" {atom}"
    return said
