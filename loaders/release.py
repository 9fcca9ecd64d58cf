"""A new version of the data: its number, its change log, and every file that names the version."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from loaders import describe
from loaders.edition import newest_edition
from loaders.history import (
    ADDED,
    CHANGED,
    WITHDRAWN,
    Change,
    append_changes,
    difference,
    released_state,
    state_of,
    write_state,
)
from loaders.problems import DataError
from loaders.published import Published
from loaders.schema import RELEASES

_HEADING = "## [Unreleased]\n"


class NoRelease(Exception):
    """Nothing to release, or not so; the sentence says why."""


class Release(NamedTuple):
    """A version of the data; the fields before `changes` are the columns of releases.csv."""

    version: str
    date: str
    figures: int
    publications: int
    indicators: int
    summary_en: str
    summary_km: str
    changes: list[Change]


def planned(data: Path, published: Published, day: str, said: tuple[str, str] = ("", "")) -> Release:
    """The version that the present figures would become.

    New figures raise the second number; where figures were only changed or withdrawn, the third.

    Args:
        data: the folder of published tables.
        published: what stands there now, without a problem.
        day: the day until which the figures were gathered, `2026-11-26`.
        said: what the version brings, in English and in Khmer; may be empty.

    Raises:
        NoRelease: a rule is broken, nothing has changed, or the day is older than the last version's.
    """
    if published.problems:
        raise NoRelease(f"{len(published.problems)} problems: mend them first (python -m loaders check)")
    last = newest_edition(data)
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", day) or day < last.date:
        raise NoRelease(f"the day is '{day}'; it must be a day such as 2026-11-26, {last.date} or later")
    try:
        changes = difference(released_state(data), state_of(published.figures))
    except DataError as error:
        raise NoRelease(str(error)) from error
    if not changes:
        raise NoRelease(f"no figure has changed since version {last.version}")
    figures = published.figures
    return Release(
        version=_next(last.version, changes),
        date=day,
        figures=len(figures),
        publications=figures["source_id"].nunique(),
        indicators=figures["indicator"].nunique(),
        summary_en=said[0],
        summary_km=said[1],
        changes=changes,
    )


def _next(version: str, changes: list[Change]) -> str:
    first, second, third = map(int, version.split("."))
    if any(change.change == ADDED for change in changes):
        return f"{first}.{second + 1}.0"
    return f"{first}.{second}.{third + 1}"


def write(data: Path, published: Published, release: Release) -> list[Path]:
    """Write the version into the change log and into every file that names it.

    Beside the folder of the data, where they are there: `CITATION.cff` and `CHANGELOG.md`.

    Returns:
        The files that were written.
    """
    append_changes(data, release.version, release.changes)
    with (data / RELEASES.path).open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerow(release[:-1])
    write_state(data, state_of(published.figures))
    describe.write(data)
    written = [data / "changes.csv", data / RELEASES.path, data / "released.csv", data / describe.FILE]
    return written + _named_beside(data.resolve().parent, release)


def _named_beside(folder: Path, release: Release) -> list[Path]:
    written = []
    citation, log = folder / "CITATION.cff", folder / "CHANGELOG.md"
    if citation.is_file():
        text = re.sub(
            r"^version: .*$", f"version: {release.version}", citation.read_text("utf-8"), flags=re.MULTILINE
        )
        text = re.sub(r"^date-released: .*$", f'date-released: "{release.date}"', text, flags=re.MULTILINE)
        citation.write_text(text, encoding="utf-8", newline="\n")
        written.append(citation)
    if log.is_file():
        entry = f"{_HEADING}\n## [{release.version}] - {release.date}\n"
        log.write_text(log.read_text("utf-8").replace(_HEADING, entry, 1), encoding="utf-8", newline="\n")
        written.append(log)
    return written


def in_words(changes: list[Change]) -> list[str]:
    """What changed, in sentences: how many figures by indicator and publication, and old and new numbers."""
    figures: dict[tuple[str, str, str], set[str]] = {}
    for one in changes:
        figures.setdefault((one.indicator, one.source_id, one.change), set()).add(one.figure_id)
    lines = [
        f"{indicator}, {source}: {len(names)} {kind}" for (indicator, source, kind), names in figures.items()
    ]
    lines += [
        f"{one.figure_id}: {one.column} {one.old or '(empty)'} → {one.new or '(empty)'}"
        for one in changes
        if one.change == CHANGED or (one.change == WITHDRAWN and one.column == "printed")
    ]
    return lines


def counts(changes: list[Change]) -> dict[str, int]:
    """How many figures were added, changed and withdrawn."""
    found = Counter(kind for _, kind in {(one.figure_id, one.change) for one in changes})
    return {kind: found[kind] for kind in (ADDED, CHANGED, WITHDRAWN)}
