"""The index of everything that can be found, in SQLite's full-text search, held in memory.

Names, definitions and titles are *things*, ranked by how well they answer; what else a figure says
(its number, note, date, organisation) are *texts*. A figure is found by its own texts and by the
things it speaks of, so the index grows with what is new and not with every row.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from threading import Lock

import numpy as np
import pandas as pd
from rapidfuzz import process
from rapidfuzz.distance import OSA

from indicators.everyday import Term
from indicators.matching import records
from indicators.words import comparable, indexed

KINDS_OF_A_FIGURE = {
    "indicator": "indicator",
    "area": "area",
    "group": "group",
    "scheme": "scheme",
    "source_id": "source",
    "project_id": "project",
}
TEXTS_OF_A_FIGURE = ("printed", "made_from", "period", "organisation", "note", "value")
_TOKENS = "tokenize=\"porter unicode61 remove_diacritics 2 categories 'L* N* Co M*' tokenchars '.,'\""
_RANK = "bm25(8.0, 4.0, 1.0)"
"""How much a word counts in a name, in another name of the same, in what is told of it."""
MOST_STEPS = 2_000
"""So many thousand steps of SQLite a question may cost; one over 300,000 figures needs some hundred."""
_LATIN = re.compile("[a-z]{4,}")
CLOSE = 0.74
"""How alike (0 to 1) a misspelt word and a known one are."""


@dataclass(frozen=True)
class Thing:
    """One thing that can be found.

    Attributes:
        kind, code: what it is; the code is unique within the kind.
        name: its names in both languages.
        also: other names: short ones, spellings, abbreviations.
        about: what is told of it.
    """

    kind: str
    code: str
    name: str
    also: str = ""
    about: str = ""


class TooLong(Exception):
    """A question that would cost more than `MOST_STEPS`."""


class Index:
    """Everything that can be found. One query at a time; readers share it."""

    def __init__(
        self,
        figures: pd.DataFrame,
        things: Iterable[Thing],
        also_said: Callable[[str], str] = lambda note: "",
    ) -> None:
        """Build it: half a second for some thousand figures.

        Args:
            figures: the tidy frame; positions in it are what `figures_with` answers.
            things: what else can be found.
            also_said: a note in the other language.
        """
        self.things = list(things)
        self._asking = Lock()
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        self._database.execute(
            f"CREATE VIRTUAL TABLE things USING fts5(name, also, about, content='', {_TOKENS})"
        )
        self._database.execute(
            f"CREATE VIRTUAL TABLE texts USING fts5(said, content='', detail=full, {_TOKENS})"
        )
        self._database.executemany(
            "INSERT INTO things (rowid, name, also, about) VALUES (?, ?, ?, ?)",
            (
                (number, indexed(one.name), indexed(one.also), indexed(one.about))
                for number, one in enumerate(self.things)
            ),
        )
        self._database.execute("INSERT INTO things (things, rank) VALUES ('rank', ?)", (_RANK,))
        self._of_things = _of_things(figures, self.things)
        self._of_texts, texts = _of_texts(figures, also_said)
        self._database.executemany(
            "INSERT INTO texts (rowid, said) VALUES (?, ?)",
            ((number, indexed(text)) for number, text in enumerate(texts)),
        )
        self._count, self._texts = len(figures), len(texts)
        self._sex = figures["sex"].to_numpy()
        self._spellings = _spellings(self.things)
        self._names = pd.Index(figures["figure_id"])

    def ranked(self, term: Term) -> dict[int, float]:
        """How well each thing answers a term: 1 for the best; things that do not are not in it."""
        rows = self._ask(
            "SELECT rowid, -rank FROM things WHERE things MATCH ? ORDER BY rank LIMIT 600", _query(term)
        )
        best = rows[0][1] if rows else 1.0
        return {number: score / best if best > 0 else 1.0 for number, score in rows}

    def figures_with(self, terms: Sequence[Term]) -> np.ndarray:
        """The figures that answer every term.

        Returns:
            Their positions in the frame, ascending; all of them without a term.
        """
        found = np.arange(self._count)
        for term in terms:
            found = found[self._answering(term, found)]
        return found

    def _answering(self, term: Term, among: np.ndarray) -> np.ndarray:
        """True for each of these figures that answers a term."""
        if term.figure:
            return among == self._names.get_loc(term.figure)
        asked = _query(term)
        things = self._hits("things", asked, len(self.things))
        for name in term.indicators:
            things[self.number("indicator", name)] = True
        if term.area:
            things[self.number("area", term.area)] = True
        things[-1] = False
        answering = np.zeros(len(among), dtype=bool)
        for columns, hits in (
            (self._of_things, things),
            (self._of_texts, self._hits("texts", asked, self._texts)),
        ):
            for numbers, (first, last) in columns:
                if hits[first : last + 1].any():
                    answering |= hits[numbers if len(among) == self._count else numbers[among]]
        return answering | (self._sex[among] == term.sex) if term.sex else answering

    def _hits(self, table: str, asked: str, count: int) -> np.ndarray:
        """True at the number of each row of a table that answers; one place more, for none."""
        hits = np.zeros(count + 1, dtype=bool)
        rows = self._ask(f"SELECT rowid FROM {table} WHERE {table} MATCH ?", asked)
        hits[np.fromiter((number for (number,) in rows), dtype=np.int64, count=len(rows))] = True
        return hits

    def figures_of(self, indicator: str) -> np.ndarray:
        """The positions of an indicator's figures."""
        return np.flatnonzero(self._of_things[0][0] == self.number("indicator", indicator))

    def size(self) -> int:
        """Bytes of the index: its database, and the numbers by which figures name what they say."""
        with self._asking:
            (pages,) = self._database.execute("PRAGMA page_count").fetchone()
            (page,) = self._database.execute("PRAGMA page_size").fetchone()
        return pages * page + sum(numbers.nbytes for numbers, _ in (*self._of_things, *self._of_texts))

    def is_a_figure(self, word: str) -> bool:
        """Whether a word is the name of a figure."""
        return word in self._names

    def knows(self, term: Term) -> bool:
        """Whether anything answers a term."""
        if term.sex or term.area or term.figure or term.indicators:
            return True
        asked = _query(term)
        return any(
            self._ask(f"SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT 1", asked)
            for table in ("things", "texts")
        )

    def number(self, kind: str, code: str) -> int:
        """The number of a thing; that of no thing (the last place) where it is not known."""
        return self._numbers.get((kind, code), -1)

    @cached_property
    def _numbers(self) -> dict[tuple[str, str], int]:
        return {(one.kind, one.code): number for number, one in enumerate(self.things)}

    def nearest(self, word: str) -> str:
        """The known word or name that is most like a misspelt one; "" where none is close."""
        if len(word) < 4:
            return ""
        found = process.extractOne(
            word, self._spellings, scorer=OSA.normalized_similarity, score_cutoff=CLOSE
        )
        return found[0] if found else ""

    def _ask(self, statement: str, asked: str) -> list[tuple]:
        """The rows of a query.

        Raises:
            TooLong: the query costs more than `MOST_STEPS`.
        """
        steps = iter(range(MOST_STEPS))
        with self._asking:
            self._database.set_progress_handler(lambda: int(next(steps, None) is None), 1_000)
            try:
                return self._database.execute(statement, (asked,)).fetchall()
            except sqlite3.OperationalError as error:
                raise TooLong(str(error)) from None
            finally:
                self._database.set_progress_handler(None, 0)


def _query(term: Term) -> str:
    """A term in the language of FTS5: all its parts, or one of the other ways to say it."""
    typed = " AND ".join(_run(part, last=True) for part in term.parts)
    return " OR ".join([f"({typed})", *(_run(part) for part in term.finds)])


def _run(part: Sequence[str], *, last: bool = False) -> str:
    """Atoms that stand together; the last of a typed run may go on: `register` finds `registered`."""
    phrase = " ".join(part).replace('"', "")
    return f'"{phrase}" *' if last and len(part[-1]) > 2 else f'"{phrase}"'


def _spellings(things: Iterable[Thing]) -> list[str]:
    """Words and whole names of everything, once each, as they are compared."""
    known: dict[str, None] = {}
    for one in things:
        said = comparable(f"{one.name};{one.also}")
        known |= dict.fromkeys(part.strip() for part in said.split(";"))
        known |= dict.fromkeys(_LATIN.findall(said))
    return [word for word in known if 3 < len(word) < 40]


Column = tuple[np.ndarray, tuple[int, int]]
"""For each figure the number of what it names, -1 for nothing; and the least and the greatest of them."""


def _of_things(figures: pd.DataFrame, things: Sequence[Thing]) -> list[Column]:
    """For each column that names a thing, the thing's number of each figure."""
    numbers: dict[str, dict[str, int]] = {}
    for number, one in enumerate(things):
        numbers.setdefault(one.kind, {})[one.code] = number
    return [
        _column(figures[column].map(numbers.get(kind, {})).fillna(-1).to_numpy(dtype=np.int32))
        for column, kind in KINDS_OF_A_FIGURE.items()
    ]


def _of_texts(figures: pd.DataFrame, also_said: Callable[[str], str]) -> tuple[list[Column], list[str]]:
    """For each column of texts, the number of each figure's text; and the distinct texts."""
    columns: list[Column] = []
    texts: list[str] = []
    for column in TEXTS_OF_A_FIGURE:
        said = figures[column].map(_number) if column == "value" else figures[column]
        numbers, distinct = pd.factorize(said)
        columns.append(_column((numbers + len(texts)).astype(np.int32)))
        texts += [f"{text}\n{also_said(text)}" for text in distinct] if column == "note" else list(distinct)
    return columns, texts


def _column(numbers: np.ndarray) -> Column:
    named = numbers[numbers >= 0]
    return numbers, (int(named.min()), int(named.max())) if len(named) else (0, -1)


def _number(value: float) -> str:
    """A value as its digits."""
    return str(int(value)) if value == int(value) else f"{value:.10g}"


def things_of(table: pd.DataFrame, kind: str, code: str, **columns: Sequence[str]) -> Iterator[Thing]:
    """The rows of a table as things.

    Args:
        code: the column of the code.
        columns: for `name`, `also` and `about` the columns whose texts are joined.
    """
    for row in records(table):
        said = {
            part: "; ".join(filter(None, (row[name] for name in names))) for part, names in columns.items()
        }
        yield Thing(kind, row[code], **said)
