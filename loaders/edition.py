"""Which edition of the data this is: its version and the day until which it was gathered."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from loaders.plain_text import named_rows
from loaders.schema import RELEASES

PAST, RUNNING, TO_COME = "past", "running", "to_come"


class Edition(NamedTuple):
    """One version of the data.

    Attributes:
        version: three numbers, such as `1.4.0`; "" where the table of versions cannot be read.
        date: the day until which its figures were gathered, `2026-11-22`.
    """

    version: str
    date: str

    @property
    def year(self) -> int:
        """The year of its day."""
        return int(self.date[:4])


def newest_edition(data: Path) -> Edition:
    """The newest version of a folder of published tables.

    Raises:
        OSError: its `releases.csv` is not there.
    """
    newest = named_rows(data / RELEASES.path)[-1]
    return Edition(newest["version"], newest["date"])


def edition_of(tables: dict[str, pd.DataFrame]) -> Edition:
    """The newest version that the companion tables tell of.

    Without one the data are as old as the newest publication with a full date.
    """
    releases = tables["releases"]
    if len(releases):
        newest = releases.iloc[-1]
        return Edition(newest["version"], newest["date"])
    dates = tables["sources"]["published"]
    return Edition("", max((day for day in dates if len(day) == len("2026-11-22")), default="2026-11-22"))


def with_phase(figures: pd.DataFrame, edition: Edition) -> pd.DataFrame:
    """The figures with `phase`: how their period lies to the day of the edition.

    Args:
        figures: one row a figure, with the dates `start` and `end` (NaT: undated).
        edition: the version of the data.

    Returns:
        The same rows; `phase` is `past` (over on that day), `running` (begun), `to_come` (not begun,
        such as a rule that is not in force yet), or "" where the figure is undated.
    """
    day = pd.Timestamp(edition.date)
    start, end = pd.to_datetime(figures["start"]), pd.to_datetime(figures["end"])
    chosen = [start.isna(), start > day, end > day]
    return figures.assign(phase=np.select(chosen, ["", TO_COME, RUNNING], PAST).astype(object))
