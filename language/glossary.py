"""The terms of the field: where the English names one, the Khmer uses the glossary's word for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from loaders.plain_text import named_rows, several

HERE = Path(__file__).parent
TERMS, EXCEPTIONS = HERE / "glossary.csv", HERE / "glossary_exceptions.csv"
"""The terms, and the English texts whose Khmer rightly says one otherwise (`english` of the term, `text`, `why`)."""
_NO_WORDS = re.compile(r"\{[^}]*\}|`[^`]*`|\]\([^)]*\)|https?://\S+|“[^”]*”")


class Term(NamedTuple):
    """One term: its English forms, its Khmer forms (the first is the usual one), what is never said for it.

    `demanded`: the Khmer has one of the forms wherever the English has the term; a plain word may be said otherwise.
    """

    english: tuple[str, ...]
    khmer: tuple[str, ...]
    never: tuple[str, ...]
    demanded: bool


def faults(english: str, khmer: str) -> Iterator[str]:
    """Sentences on the terms that the English names and the Khmer does not."""
    for said, term in named_in(english):
        if (term.english[0], english) in exceptions():
            continue
        if term.demanded and not any(form in khmer for form in term.khmer):
            yield (
                f"“{said}” is “{term.khmer[0]}” in the glossary, which the Khmer does not have; it must use that, "
                f"or stand in language/{EXCEPTIONS.name} with the reason"
            )
        for never in term.never:
            if never in khmer:
                yield f"“{never}” is never said for “{said}”; it must be “{term.khmer[0]}”"


def named_in(english: str) -> list[tuple[str, Term]]:
    """The terms that an English text names, each with the words that name it; a longer term hides those in it."""
    found = []
    left = _NO_WORDS.sub(" ", english)
    for form, term in _forms():
        left, times = _pattern(form).subn(" | ", left)
        if times:
            found.append((form, term))
    return found


@cache
def terms() -> tuple[Term, ...]:
    """The terms of the glossary."""
    return tuple(
        Term(
            english=tuple(several(row["english"])),
            khmer=tuple(several(row["khmer"])),
            never=tuple(several(row["never"])),
            demanded=row["demanded"] == "yes",
        )
        for row in named_rows(TERMS)
    )


@cache
def exceptions() -> frozenset[tuple[str, str]]:
    """The pairs of a term and an English text that were looked at."""
    return frozenset((row["english"], row["text"]) for row in named_rows(EXCEPTIONS))


@cache
def _forms() -> tuple[tuple[str, Term], ...]:
    """Every English form with its term, the longest first."""
    forms = [(form, term) for term in terms() for form in term.english]
    return tuple(sorted(forms, key=lambda one: -len(one[0])))


@cache
def _pattern(form: str) -> re.Pattern[str]:
    """A form as it stands in a text: letters of any size, but for abbreviations; the plural too."""
    size = 0 if form.isupper() else re.IGNORECASE
    return re.compile(rf"(?<![\w-]){re.escape(form)}(?:s|es)?(?![\w-])", size)
