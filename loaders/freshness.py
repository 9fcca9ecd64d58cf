"""How often what is counted has come out so far, and what is overdue on a day.

Nothing is promised by a publisher here: the rhythm is that of the figures that stand in data/.
"""

from __future__ import annotations

from math import ceil

import pandas as pd

FEWEST = 4
"""Dates of one series before a rhythm is spoken of."""
MOST_UNEVEN = 2.0
"""A longest gap of more than so many usual ones is no rhythm."""
SLACK = 1.5
"""Overdue: so many usual gaps after the last date, and the usual delay, have gone by."""
PUBLISHERS = ("official", "survey", "international")
"""Kinds of publications that come out in a rhythm; the press and partners write when there is something."""
LEFT_ALONE = ("target", "demand", "testimony", "modelled")
_DAYS_OF_A_MONTH = 30.44
COLUMNS = ["indicator", "publisher", "last", "every", "delay", "due", "overdue"]


def rhythms(figures: pd.DataFrame, sources: pd.DataFrame, today: str) -> pd.DataFrame:
    """How often each publisher's figures of an indicator come out, and whether the next is overdue.

    Args:
        figures: the tidy frame.
        sources: the publications, with `kind`, `publisher` and `published_end`.
        today: the day on which is asked, `2026-11-26`.

    Returns:
        One row an indicator and publisher of which dates of Cambodia follow each other evenly enough:
        `last` (last day of the newest period), `every` and `delay` (months from one to the next, and
        from the end of a period to its publication), `due` (the day by which the next is expected),
        `overdue` (months since `due`, 0 where it is still to come). The longest overdue first;
        projects and the press, which have no rhythm, are not there.
    """
    known = figures[
        (figures["area"] == "KH")
        & figures["end"].notna()
        & ~figures["status"].isin(LEFT_ALONE)
        & (figures["phase"] == "past")
        & (figures["project_id"] == "")
    ]
    regular = sources.loc[sources["kind"].isin(PUBLISHERS), ["source_id", "publisher", "published_end"]]
    told = known.merge(regular, on="source_id")
    rows = [
        (indicator, publisher, *rhythm)
        for (indicator, publisher), own in told.groupby(["indicator", "publisher"])
        if (rhythm := _rhythm(own, pd.Timestamp(today)))
    ]
    table = pd.DataFrame(rows, columns=COLUMNS)
    return table.sort_values(["overdue", "indicator"], ascending=[False, True], ignore_index=True)


def _rhythm(own: pd.DataFrame, today: pd.Timestamp) -> tuple | None:
    """Last day, gap and delay in months, the day of the next, months overdue; None without a rhythm."""
    ends = own["end"].drop_duplicates().sort_values()
    if len(ends) < FEWEST:
        return None
    gaps = ends.diff().dropna().dt.days
    usual = float(gaps.tail(FEWEST).median())
    if gaps.tail(FEWEST).max() > MOST_UNEVEN * usual:
        return None
    last = ends.iloc[-1]
    newest = own[own["end"] == last]
    delay = max(0.0, float((newest["published_end"] - newest["end"]).dt.days.median()))
    delay = 0.0 if delay != delay else delay
    due = last + pd.Timedelta(days=ceil(SLACK * usual + delay))
    late = max(0, (today - due).days)
    return last, _months(usual), _months(delay), due, _months(late)


def _months(days: float) -> int:
    return round(days / _DAYS_OF_A_MONTH)
