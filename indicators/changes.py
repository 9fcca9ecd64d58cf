"""What is new in the data: the newest entries, and what changed since a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from indicators.choice import Choice, Question, newest
from indicators.matching import records
from indicators.series import NoFigure
from loaders import Published
from loaders.edition import PAST, Edition
from loaders.history import CHANGED
from loaders.past import versions

MOST = 6


@dataclass(frozen=True, eq=False)
class NewEntry:
    """A figure that is new for its question, and the one that answered it before.

    Attributes:
        figure: the new figure, a row of the tidy frame as a mapping.
        before: the newest sound figure of an earlier date, or the figure itself with its old number
            where it was changed; None where there is none.
        changed: whether the number of the figure itself was changed (a correction).
        edition: the version of the data that brought it.
    """

    question: Question
    figure: Mapping
    before: Mapping | None
    changed: bool
    edition: Edition


def newest_entries(published: Published, most: int = MOST) -> list[NewEntry]:
    """What a reader who comes back wants to know: the newest figures, each with the number before it.

    One entry an indicator, of the whole country and the declared whole; sound figures of a time that
    is over, as in `choice.newest`. What the newest version of the data brought stands first; within a
    version the newest date first, then by name.
    """
    editions, brought = versions(published), _brought(published)
    order = {edition: place for place, edition in enumerate(editions)}
    known = []
    for choice in _choices(published):
        edition, old = brought.get(choice.figure["figure_id"], (editions[0], {}))
        known.append((-order[edition], -choice.figure["end"].value, choice.question.indicator, choice, old))
    known.sort(key=lambda one: one[:3])
    return [_entry(choice, editions[-place], old) for place, _, _, choice, old in known[:most]]


def _choices(published: Published) -> Iterator[Choice]:
    """The country's newest sound figure of each indicator's whole, of a time that is over."""
    for indicator in published["indicators"]["indicator"]:
        try:
            choice = newest(published, indicator)
        except NoFigure:
            continue
        if choice.figure["phase"] == PAST:
            yield choice


def _entry(choice: Choice, edition: Edition, old: dict[str, str]) -> NewEntry:
    figure = choice.figure
    if "printed" in old:
        corrected = {**figure, **old, "value": float(old.get("value", figure["value"]))}
        return NewEntry(choice.question, figure, corrected, True, edition)
    return NewEntry(choice.question, figure, choice.before, False, edition)


def _brought(published: Published) -> dict[str, tuple[Edition, dict[str, str]]]:
    """By figure: the version that last added or changed it, and its old cells where it was changed."""
    known = {edition.version: edition for edition in versions(published)}
    found: dict[str, tuple[Edition, dict[str, str]]] = {}
    for row in records(published["changes"]):
        name, edition = row["figure_id"], known.get(row["version"], published.edition)
        last, cells = found.get(name, (edition, {}))
        cells = cells if last == edition else {}
        old = {row["column"]: row["old"]} if row["change"] == CHANGED else {}
        found[name] = edition, cells | old
    return found


def history_of(published: Published, figure_id: str) -> list[tuple[Edition, dict[str, str]]]:
    """What a figure was before each version that changed it, newest version first.

    Returns:
        The version that changed it, and the old cells by column; none for a figure that never changed.
    """
    rows = published["changes"]
    own = rows[(rows["figure_id"] == figure_id) & (rows["change"] == CHANGED)]
    known = {edition.version: edition for edition in versions(published)}
    return [
        (known[str(version)], dict(zip(cells["column"], cells["old"], strict=True)))
        for version, cells in reversed(list(own.groupby("version", sort=False)))
        if version in known
    ]


def changes_since(published: Published, day: str) -> pd.DataFrame:
    """What versions after a day added, changed and withdrew.

    Args:
        day: `2026-11-22`; what was known on that day is not among it.

    Returns:
        The rows of the table of changes with `date`, the day of their version; newest version first,
        within one in the order of the table.
    """
    dates = {edition.version: edition.date for edition in versions(published)}
    rows = published["changes"].assign(date=published["changes"]["version"].map(dates))
    later = rows[rows["date"] > day]
    newest_first = list(reversed(dates))
    return later.sort_values(
        "version", key=lambda one: one.map(newest_first.index), kind="stable", ignore_index=True
    )
