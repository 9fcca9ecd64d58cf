"""What a steward is told before anything is written: the mapping, how figures were read, what would change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from intake import doubts, effects
from intake.bulletin import Bulletin, absent
from intake.draft import Draft
from intake.mapping import Column
from language import Language, words
from language.sentences import Sentences
from loaders import Published
from loaders.problems import briefly

FORM_EXAMPLES = {"en": "1,234.5", "eu": "1.234,5", "plain": "1234.5"}
"""The forms of numbers, as a steward sees them."""


@dataclass(frozen=True, eq=False)
class Outlook:
    """What a draft would bring.

    Attributes:
        new: the figures that would be published.
        after: everything as it would be published.
        problems: what the checks say against it; nothing may be written while there is one.
        doubts: what to look at twice.
        headlines: what pages would say else, in a version of the data of the day asked about.
        sentences: what they would say of the new figures.
        after_it: what is left to do once it is written.
    """

    new: pd.DataFrame
    after: Published
    problems: list[str]
    doubts: list[str] = field(default_factory=list)
    headlines: list[str] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    after_it: list[str] = field(default_factory=list)


def outlook(draft: Draft, before: Published, language: Language, *, day: str, beside: str = "") -> Outlook:
    """What a draft would bring; where the checks refuse it, only that.

    Args:
        day: of the next version of the data, 2026-12-06; figures of a later time stay to come in it.
        beside: an indicator that orders the places alike, as `doubts.doubts` takes it.
    """
    after, problems = draft.tried()
    released, before, after = before.edition.date, before.on(day), after.on(day)
    new = effects.new_figures(before, after)
    if problems or new.empty:
        return Outlook(new, after, briefly(problems))
    return Outlook(
        new,
        after,
        [],
        doubts.doubts(new, before, language, beside=beside),
        effects.changed_headlines(new, before, after, language),
        effects.sentences(new, after, language),
        _after_it(new, released, day, language),
    )


def _after_it(new: pd.DataFrame, released: str, day: str, language: Language) -> list[str]:
    """What is left to do: the check, the Khmer of remarks, the version that newer figures wait for."""
    faults = language.text("names every fault, if there is one")
    left = [f"python -m loaders check: {faults}"]
    if (new["note"] != "").any():
        words = language.text("shows which remarks have no Khmer yet")
        left.append(f"python -m language untranslated: {words}")
    version = language.text("makes the next version of the data")
    if (new["start"] > pd.Timestamp(released)).any():
        since = language.day(date.fromisoformat(released))
        version = language.text(
            "makes the next version of the data; until then pages end on {day}, and newer figures are to come",
            day=since,
        )
    return [*left, f"python -m loaders release --date {day} --write: {version}"]


def mapping(columns: Sequence[Column], published: Published, language: Language) -> list[str]:
    """The mapping in words, a line a column."""
    labels = Sentences(published, language)
    lines = []
    for column in columns:
        if not column.indicator:
            lines.append(language.text("{column}: left out", column=column.header))
            continue
        line = language.text(
            "{column}: {indicator}; {sex}, {period}; numbers written like {form}; counted: {counted}",
            column=column.header,
            indicator=labels.indicator(column.indicator),
            sex=labels.sex(column.sex, column.indicator),
            period=language.period(column.period),
            form=FORM_EXAMPLES.get(column.number_format, "?"),
            counted=language.text(words.COUNTED[column.counted]),
        )
        if column.remembered:
            line += language.text(" (as in {file})", file=column.remembered)
        lines.append(line)
    return lines


def spellings(bulletin: Bulletin, published: Published, language: Language) -> list[str]:
    """The places that were read otherwise than they are spelled."""
    labels = Sentences(published, language)
    said = []
    for row in bulletin.rows:
        if row.proposed and not row.codes:
            said.append(
                language.text(
                    "{spelling} is read as {place}", spelling=row.spelling, place=labels.area(row.proposed)
                )
            )
        elif len(row.codes) > 1:
            both = language.text(", ").join(map(labels.area, row.codes))
            said.append(
                language.text(
                    "{spelling} becomes two rows, one survey domain: {both}", spelling=row.spelling, both=both
                )
            )
    return said


def missing(bulletin: Bulletin, published: Published, language: Language) -> list[str]:
    """The provinces that have no row, in a sentence; nothing where all have one."""
    names = [Sentences(published, language).area(code) for code in absent(bulletin)]
    if not names:
        return []
    listed = language.text(", ").join(names)
    return [language.text("no row for {places}; they stay not published", places=listed)]


def as_read(new: pd.DataFrame, after: Published, language: Language) -> list[str]:
    """How number, time and place of each figure were read."""
    labels = Sentences(after, language)
    return [
        language.text(
            "“{printed}” is {amount}; {place}; {when}; {who}",
            printed=row["printed"],
            amount=labels.amount(row),
            place=labels.area(row["area"]),
            when=labels.when(row),
            who=labels.who(row) or labels.sex(row["sex"], row["indicator"]),
        )
        for row in new.to_dict("records")
    ]
