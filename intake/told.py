"""What a steward is told before anything is written: the mapping, how figures were read, what would change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from intake import doubts, effects
from intake.bulletin import Bulletin
from intake.draft import Draft
from intake.mapping import Column
from language import Language
from language.sentences import Sentences
from loaders import Published
from loaders.problems import briefly


@dataclass(frozen=True, eq=False)
class Outlook:
    """What a draft would bring.

    Attributes:
        new: the figures that would be published.
        after: everything as it would be published.
        problems: what the checks say against it; nothing may be written while there is one.
        doubts: what to look at twice.
        headlines: what pages would say else.
        sentences: what they would say of the new figures.
    """

    new: pd.DataFrame
    after: Published
    problems: list[str]
    doubts: list[str] = field(default_factory=list)
    headlines: list[str] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)


def outlook(draft: Draft, before: Published, language: Language, *, beside: str = "") -> Outlook:
    """What a draft would bring; where the checks refuse it, only that.

    Args:
        beside: an indicator that orders the places alike, as `doubts.doubts` takes it.
    """
    after, problems = draft.tried()
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
    )


def mapping(columns: Sequence[Column], published: Published, language: Language) -> list[str]:
    """The mapping in words, a line a column."""
    labels = Sentences(published, language)
    lines = []
    for column in columns:
        if not column.indicator:
            lines.append(language.text("{column}: left out", column=column.header))
            continue
        line = language.text(
            "{column}: {indicator}; {sex}, {period}; numbers as {form}",
            column=column.header,
            indicator=labels.indicator(column.indicator),
            sex=labels.sex(column.sex, column.indicator),
            period=language.period(column.period),
            form=column.number_format or "?",
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
