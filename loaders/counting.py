"""How figures were counted, and whether places may be ranked by them."""

from __future__ import annotations

import pandas as pd

from loaders.schema.vocabulary import FULL_COUNTS

_BY_STATUS = {"survey": "survey", "modelled": "estimate"}


def with_counting(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures with `counted` and `rankable` told of each.

    A table by province says both. A single figure is a survey or an estimate where its status says
    so, and a census, a register or a list where its row does.

    Returns:
        The same rows; `counted` (empty: the publication does not say), `rankable` True where a rank
        may be claimed: all were counted, and no note forbids it.
    """
    by_status = figures["status"].map(_BY_STATUS).fillna("")
    counted = figures["counted"].where(figures["counted"] != "", by_status)
    allowed = figures["ranked"] != "false" if "ranked" in figures else True
    return figures.assign(counted=counted, rankable=counted.isin(FULL_COUNTS) & allowed)
