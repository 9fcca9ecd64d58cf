"""The data as this dashboard published them on an earlier day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.edition import Edition, with_phase
from loaders.history import earlier
from loaders.published import Published


class NotYet(LookupError):
    """Nothing had been published on that day."""


def versions(published: Published) -> list[Edition]:
    """Every version of the data, oldest first; the present one where the table cannot be read."""
    rows = published["releases"].to_dict("records")
    return [Edition(row["version"], row["date"]) for row in rows] or [published.edition]


def as_published(published: Published, day: str) -> Published:
    """The data as this dashboard published them on an earlier day.

    The figures, their words and concerns are those of that day; names, notes and companion tables are
    today's.

    Raises:
        NotYet: nothing had been published on that day.
    """
    known = [edition for edition in versions(published) if edition.date <= day]
    if not known:
        first = versions(published)[0]
        raise NotYet(f"{day}: the first version of the data is {first.version} of {first.date}")
    undo = list(_later(published, known[-1]))
    if not undo:
        return published
    figures = with_phase(earlier(published.figures, published["changes"], undo), known[-1])
    return replace(published, figures=figures, edition=known[-1])


def _later(published: Published, last: Edition) -> Iterator[str]:
    """The versions after one, newest first."""
    for edition in reversed(versions(published)):
        if edition == last:
            return
        yield edition.version
