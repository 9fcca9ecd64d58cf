"""Do the names of a table by province stand on the right values? Its order against that of a known table."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

FEWEST_PLACES = 8
"""With fewer places in common an order says nothing."""
LEAST = 0.5
"""Tables of one matter order the provinces much alike; below this a person must look."""
_TABLE = ["indicator", "sex", "group", "scheme", "period", "source_id"]


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


def order_warnings(
    table: pd.DataFrame, known: pd.DataFrame, *, beside: str = "", least: float = LEAST
) -> list[str]:
    """What a steward should look at before a table by province is taken in.

    Two tables of births by province stood with the names of their places on the values of others;
    each cell was plausible, and only the order gave it away.

    Args:
        table: the new figures of one column, with `indicator`, `area` and `value`.
        known: the published figures, the tidy frame.
        beside: a related indicator that orders the provinces alike, such as births with a skilled
            attendant for births in a facility; without it the new table is held against older ones of
            its own indicator.
        least: the rank correlation below which it is said.

    Returns:
        One sentence a known table whose order the new one does not follow; none where all is well or
        no known table has enough places.
    """
    own = _by_place(table)
    wanted = {beside} if beside else set(table["indicator"])
    return [
        f"{name}: rank correlation {found:.2f} over {len(own.index.intersection(values.index))} places, less than "
        f"{least:.2f}; do the names of the places stand on their own values?"
        for name, values in _tables(known[known["indicator"].isin(wanted)])
        if (found := rank_correlation(own, values)) < least
    ]


def _by_place(rows: pd.DataFrame) -> pd.Series:
    """Values by province, the country left out."""
    provinces = rows[rows["area"].str.fullmatch(r"KH-\d+")]
    return provinces.drop_duplicates("area").set_index("area")["value"]


def _tables(known: pd.DataFrame) -> Iterator[tuple[str, pd.Series]]:
    """The known tables by province, each with its name, newest first."""
    newest_first = known.sort_values("end", ascending=False)
    for of_whom, rows in newest_first.groupby(_TABLE, sort=False):
        indicator, sex, group, _, period, source = map(str, of_whom)
        whom = ", ".join(part for part in (sex, group) if part != "all")
        yield f"{indicator} {period}{', ' + whom if whom else ''} ({source})", _by_place(rows)
