"""What is wrong in the published tables, said to the person who can mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

FEWEST_ALIKE = 4
"""From how many on the same mistake is told once."""
_TELLING = re.compile(r"'[^']*'|\b[A-Z]{1,3}[0-9]+\b|[0-9][0-9,.]*")


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in one place: the file, its line (0: the whole file) and a sentence.

    The sentence says what is there and what must be there.
    """

    file: str
    line: int
    sentence: str

    def __str__(self) -> str:
        """The problem as it is printed: `figures/nssf.csv:12: …`."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.sentence}"


class DataError(Exception):
    """The published tables break their rules; `problems` holds every break found."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def quoted(found: str, longest: int = 60) -> str:
    """The text that was found, in quotes, cut to a length that fits a line."""
    shown = found if len(found) <= longest else found[:longest] + "…"
    return f"'{shown}'"


def briefly(problems: Iterable[Problem]) -> list[str]:
    """The problems as they are printed; the same mistake in many lines of a file is told once.

    Two sentences tell the same mistake where they differ in what is quoted, in cells and in numbers alone.
    """
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        alike.setdefault((problem.file, _TELLING.sub("…", problem.sentence)), []).append(problem)
    said: list[str] = []
    for group in alike.values():
        if len(group) < FEWEST_ALIKE:
            said += map(str, group)
        else:
            lines = _spans(sorted({problem.line for problem in group[1:]}))
            said.append(f"{group[0]} (and {len(group) - 1} more like it: lines {lines})")
    return said


def _spans(lines: list[int]) -> str:
    """Lines as they are told: `3-7, 12`."""
    spans: list[list[int]] = []
    for line in lines:
        if spans and line == spans[-1][1] + 1:
            spans[-1][1] = line
        else:
            spans.append([line, line])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)
