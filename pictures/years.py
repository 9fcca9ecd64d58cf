"""What is published year by year, as a form of picture: a row of squares for each thing that is counted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Year:
    """One square.

    Attributes:
        kind: published, without_sex, country_only (each paler than the one before), partly (hatched), not_found
            (empty), not_begun (a dash).
        said: the year and what is published of it.
        address: where a tap on it leads; "" for nowhere.
        by_sex: with a point, since women and men are told apart.
    """

    kind: str
    said: str
    address: str = ""
    by_sex: bool = False


@dataclass(frozen=True)
class YearsRow:
    """One thing that is counted: its squares from left to right, and how many are filled.

    Attributes:
        address: where its name leads.
        ask: where the words `ask_words` lead; "" for nowhere.
    """

    name: str
    years: tuple[Year, ...]
    count: str
    address: str = ""
    ask: str = ""
    ask_words: str = ""


@dataclass(frozen=True)
class Years:
    """Rows of squares.

    Attributes:
        caption: what they show, for who cannot see it.
        corner, last: the headings of the names and of the counts.
        years: the headings of the squares, in short and in full.
        legend: a square of each kind with what it says.
    """

    caption: str
    corner: str
    last: str
    years: tuple[tuple[str, str], ...]
    rows: tuple[YearsRow, ...]
    legend: tuple[Year, ...] = ()
