"""What is wrong in the published tables, said to the person who can mend it."""

from __future__ import annotations

from dataclasses import dataclass


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
