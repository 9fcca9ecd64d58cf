"""Kampong Cham before and after 31 December 2013, when a part of it became Tboung Khmum."""

from __future__ import annotations

import pandas as pd

KAMPONG_CHAM, TBOUNG_KHMUM = "KH-3", "KH-25"
DIVISION = pd.Timestamp("2013-12-31")
PRESENT, BEFORE_2014 = "present", "before_2014"


def with_boundaries(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures with `boundaries` told of Kampong Cham alone.

    A figure of Kampong Cham has those that its row or table says, else those of its own time.

    Args:
        figures: one row a figure; `boundaries` present, before_2014 or empty (not said).

    Returns:
        The same rows; `boundaries` is before_2014 where the figure speaks of Kampong Cham with
        the later Tboung Khmum, and empty everywhere else.
    """
    by_time = (figures["boundaries"] == "") & (figures["end"] < DIVISION)
    old = (figures["area"] == KAMPONG_CHAM) & ((figures["boundaries"] == BEFORE_2014) | by_time)
    return figures.assign(boundaries=old.map({True: BEFORE_2014, False: ""}))
