"""One search over everything: the best answers to what a reader typed, and where to go on."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from indicators.everyday import Term
from indicators.index import Index, Thing, TooLong
from indicators.words import comparable
from loaders import Published
from reading.finding import Finder, finder
from reading.hits import Hit, of_a_project, with_its_figure
from reading.reading import Reading

SHOWN = ("indicator", "area", "source", "project", "event", "story", "page")
"""Kinds of things that are answers of their own; groups and schemes only help to find figures."""
MOST_OF_A_KIND = 6
BEST = 3
_PRIOR = {
    "indicator": 1.0,
    "area": 1.0,
    "project": 0.95,
    "page": 0.8,
    "event": 0.6,
    "story": 0.6,
    "source": 0.5,
}
_PINNED, _PINNED_LESS = 1.7, 0.12
"""What an indicator weighs that the everyday words name, and how much less each one after the first."""
_LIGHT = 0.35
"""What a sex or a year weighs beside a word."""
_ANSWERED = 1.4
"""How much more an indicator weighs that has a figure of everything that was asked, also of the place or the union."""
_LEAST = 0.25
"""An answer must have at least this part of the best one's weight."""


@dataclass(frozen=True, eq=False)
class Answers:
    """What was found for a reader's words.

    Attributes:
        hits: the answers, the best first; at most `MOST_OF_A_KIND` of a kind.
        figures: positions in the tidy frame of the figures that answer every word.
        named: `area`, `sex` and `year` that the words name; "" for none.
        mended: misspelt words and what they were read as.
        unknown: words that nothing is said of; they were passed over.
        too_long: whether the search was broken off, since it would have taken too long.
    """

    hits: tuple[Hit, ...] = ()
    figures: np.ndarray = field(default_factory=lambda: np.arange(0))
    named: Mapping[str, str] = field(default_factory=dict)
    mended: Mapping[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    too_long: bool = False

    @property
    def best(self) -> tuple[Hit, ...]:
        """The first three."""
        return self.hits[:BEST]

    def of(self, kind: str) -> list[Hit]:
        """The answers of one kind, the best first."""
        return [hit for hit in self.hits if hit.kind == kind]


def search(reading: Reading, words: str) -> Answers:
    """What answers a reader's words, typed in either language; nothing of them is kept."""
    found = finder(reading.published)
    try:
        return _search(reading.published, found, words)
    except TooLong:
        return Answers(too_long=True)


def _search(published: Published, found: Finder, words: str) -> Answers:
    terms, mended, unknown = _understood(found, words)
    named = {
        name: next((getattr(term, name) for term in terms if getattr(term, name)), "") for name in _NAMED
    }
    figures = found.index.figures_with(terms) if terms else np.arange(0)
    there = _indicators_of(published, figures, named["area"]) if len(terms) > 1 else set()
    hits = tuple(_hits(published, found.index, terms, named, there))
    return Answers(hits, figures, named, mended, unknown)


_NAMED = ("area", "sex", "year")


def _indicators_of(published: Published, figures: np.ndarray, area: str) -> set[str]:
    """The indicators of figures that answer, of the place that is asked for: notes name other places too."""
    rows = published.figures.iloc[figures]
    return set(rows.loc[rows["area"] == (area or "KH"), "indicator"])


def _understood(found: Finder, words: str) -> tuple[list[Term], dict[str, str], tuple[str, ...]]:
    """The terms of a question, its misspelt words mended, those that nobody knows left out."""
    terms: list[Term] = []
    mended, unknown = {}, []
    for term in found.terms(words):
        instead = found.mended(term)
        if not instead:
            unknown.append(term.said)
        elif instead != [term]:
            mended[term.said] = " ".join(one.said for one in instead)
        terms += instead
    return terms, mended, tuple(unknown)


def figures_found(published: Published, words: str) -> np.ndarray:
    """Positions of the figures that answer every word, misspelt ones mended; none where a word is unknown."""
    found = finder(published)
    try:
        terms, _, unknown = _understood(found, words)
        return np.arange(0) if unknown else found.index.figures_with(terms)
    except TooLong:
        return np.arange(0)


def sources_found(published: Published, words: str) -> list[str]:
    """The publications that every word speaks of: their publisher, title or name."""
    found = finder(published)
    try:
        asked = [found.index.ranked(term) for term in found.terms(words)]
    except TooLong:
        return []
    numbers = set.intersection(*map(set, asked)) if asked else set()
    own = comparable(words).strip()
    things = found.index.things
    return [
        one.code
        for number, one in enumerate(things)
        if one.kind == "source" and (number in numbers or one.code == own)
    ]


def _hits(
    published: Published,
    index: Index,
    terms: Sequence[Term],
    named: Mapping[str, str],
    with_figures: Container[str],
) -> Iterator[Hit]:
    """The answers, the best first; the first indicators with their figures."""
    counted: dict[str, int] = {}
    asked = tuple(named[name] for name in _NAMED)
    project = next((code for term in terms if (code := _project_of(index, term))), "")
    for number, thing in enumerate(_ranked(published, index, terms, with_figures)):
        counted[thing.kind] = counted.get(thing.kind, 0) + 1
        if counted[thing.kind] > MOST_OF_A_KIND:
            continue
        if thing.kind == "indicator" and number < BEST:
            hit = with_its_figure(published, thing.code, *asked)
            yield of_a_project(published, hit, project, *asked) if project and not hit.figure else hit
        else:
            yield Hit(thing.kind, thing.code)


def _ranked(
    published: Published, index: Index, terms: Sequence[Term], with_figures: Container[str]
) -> list[Thing]:
    """Things by how well they answer, those left out that answer far worse than the best.

    Args:
        with_figures: indicators that have a figure of everything that was asked.
    """
    scores: dict[int, float] = {}
    matched: dict[int, float] = {}
    for term in terms:
        weight = _LIGHT if _is_light(term) else 1.0
        for number, score in _scores(index, term).items():
            scores[number] = scores.get(number, 0.0) + weight * score
            matched[number] = matched.get(number, 0.0) + weight
    lists = published["lists"]
    leading = set(lists.loc[lists["list"] == "front", "indicator"])
    asked = (_asked(terms), _asked([term for term in terms if not (term.area or _is_light(term))]))
    weights = {
        number: _weight(
            thing, score, matched[number], asked[thing.kind == "indicator"], thing.code in leading
        )
        * (_ANSWERED if thing.kind == "indicator" and thing.code in with_figures else 1.0)
        for number, score in scores.items()
        if (thing := index.things[number]).kind in SHOWN
    }
    least = _LEAST * max(weights.values(), default=0.0)
    named = {index.number("area", term.area) for term in terms if term.area}
    order = sorted(weights, key=lambda number: (-weights[number], number))
    return [index.things[number] for number in order if weights[number] >= least or number in named]


def _asked(terms: Sequence[Term]) -> float:
    """What all terms of a question weigh together."""
    return sum(_LIGHT if _is_light(term) else 1.0 for term in terms)


def _is_light(term: Term) -> bool:
    return bool((term.sex and not term.indicators) or term.year)


def _scores(index: Index, term: Term) -> dict[int, float]:
    """How well each thing answers a term; what the term names by name is the best of all."""
    scores = index.ranked(term)
    for place, name in enumerate(term.indicators):
        number = index.number("indicator", name)
        scores[number] = max(scores.get(number, 0.0), _PINNED - _PINNED_LESS * place)
    if term.area:
        scores[index.number("area", term.area)] = _PINNED
    if project := _project_of(index, term):
        scores[index.number("project", project)] = _PINNED
    scores.pop(-1, None)
    return scores


def _project_of(index: Index, term: Term) -> str:
    """The project, union or coalition that a term is the name of; "" for none."""
    code = term.said.replace(" ", "-")
    return code if index.number("project", code) >= 0 else ""


def _weight(thing: Thing, score: float, matched: float, asked: float, leading: bool) -> float:
    """How well a thing answers the whole question: by its words, and by how many of them it answers.

    Args:
        asked: what the terms weigh that it must speak of; an indicator need not speak of the place,
            the sex or the year: its figures do.
        leading: whether it is one that leads the front page.
    """
    if not asked:
        return 0.1 * score
    return _PRIOR[thing.kind] * (score / asked) * min(1.0, matched / asked) + 0.05 * leading
