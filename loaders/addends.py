"""Numbers that are added up: how far each may lie from what was counted, and when a sum is broken."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from loaders.numbers import decimals
from loaders.schema import COUNTED_UNITS

SERIES = ["indicator", "area", "sex", "group", "scheme", "period", "status", "project_id"]
SEXES, GROUPS, PARTS, PERIODS, BY_PROVINCE = "sexes", "groups", "parts", "periods", "provinces"
"""What is added up: the code of a broken sum."""
ABOUT = 0.02
"""How far a total that a publication calls about may lie from the sum of its parts: a choice of ours."""
_ESTIMATED = ("survey", "modelled")
_SMALL = 1e-6


@dataclass(frozen=True)
class Addend:
    """A figure that is added up, or the whole of others.

    Attributes:
        rounding: how far the printed number may lie from the counted one; of a number that is not
            exact, half of its last digit that is not 0.
    """

    figure_id: str
    value: float
    rounding: float
    qualifier: str
    concern: frozenset[str]
    source_id: str
    start: pd.Timestamp
    end: pd.Timestamp

    @property
    def as_part(self) -> tuple[float, float]:
        """Between which numbers the counted one lies."""
        below, above = self.value - self.rounding, self.value + self.rounding
        return {"more_than": (self.value, math.inf), "nearly": (-math.inf, self.value)}.get(
            self.qualifier, (below, above)
        )

    @property
    def as_whole(self) -> tuple[float, float]:
        """Between which sums its parts may add up to."""
        if self.qualifier == "about":
            return self.value * (1 - ABOUT), self.value * (1 + ABOUT)
        return self.as_part


def addends(figures: pd.DataFrame) -> list[Addend]:
    """The figures as numbers to be added up, in their order."""
    columns = ["figure_id", "value", "qualifier", "concern", "source_id", "start", "end"]
    cells = zip(*(figures[name] for name in columns), roundings(figures), strict=True)
    return [
        Addend(name, value, rounding, qualifier, frozenset(concern.split(";")) - {""}, source, start, end)
        for name, value, qualifier, concern, source, start, end, rounding in cells
    ]


def roundings(figures: pd.DataFrame) -> list[float]:
    """How far each printed number may lie from the counted one."""
    counted = (figures["unit"].isin(COUNTED_UNITS) & ~figures["status"].isin(_ESTIMATED)).tolist()
    columns = ["printed", "number_format", "value", "qualifier"]
    cells = zip(*(figures[name].tolist() for name in columns), counted, strict=True)
    return [_rounding(*row) for row in cells]


@lru_cache(maxsize=20_000)
def _rounding(printed: str, number_format: str, value: float, qualifier: str, counted_whole: bool) -> float:
    digit = decimals(printed, number_format)
    if qualifier != "exact":
        while value and value % (digit * 10) == 0:
            digit *= 10
    return 0.0 if counted_whole and digit <= 1 else digit / 2


def broken(whole: Addend, parts: Sequence[Addend]) -> bool:
    """Whether no numbers that the publication's words and digits allow make the sum right."""
    lowest, highest = (sum(ends) for ends in zip(*(part.as_part for part in parts), strict=True))
    below, above = whole.as_whole
    return lowest > above + _SMALL or highest < below - _SMALL


def as_sum(whole: Addend, parts: Sequence[Addend], code: str) -> dict:
    """A broken sum as a row of `sums.broken_sums`."""
    sources = dict.fromkeys(part.source_id for part in parts)
    return {
        "total": whole.value,
        "sum": sum(part.value for part in parts),
        "members": [addend.figure_id for addend in (whole, *parts)],
        "code": code,
        "sources": [source for source in sources if source != whole.source_id],
    }
