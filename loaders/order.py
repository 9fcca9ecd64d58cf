"""Do the names of a table by province stand on the right values? Its order against that of a known table."""

from __future__ import annotations

import pandas as pd

FEWEST_PLACES = 8
"""With fewer places in common an order says nothing."""
LEAST = 0.5
"""Tables of one matter order the provinces much alike; below this a person must look."""


def rank_correlation(first: pd.Series, second: pd.Series) -> float:
    """How alike two tables order the places that both have, from -1 (turned round) to 1 (the same).

    Args:
        first: the values by place, the index its code.
        second: those of the other table.

    Returns:
        Spearman's coefficient, ties sharing their mean rank; NaN where fewer than `FEWEST_PLACES`
        places have a value in both, or one table has one value only.
    """
    both = pd.concat([first, second], axis=1, join="inner").dropna()
    if len(both) < FEWEST_PLACES:
        return float("nan")
    ranks = both.rank()
    if (ranks.nunique() == 1).any():
        return float("nan")
    return float(ranks.iloc[:, 0].corr(ranks.iloc[:, 1]))
