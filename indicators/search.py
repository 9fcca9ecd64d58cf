"""Choosing figures: by what they count, whom, where, when and who says so; in an order, page by page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

import numpy as np
import pandas as pd

from indicators.matching import records
from indicators.series import OUT_OF_LINE_STATUSES
from loaders.edition import PAST, RUNNING
from loaders.schema import NOT_READ

EXACT = ("figure_id", "indicator", "scheme", "area", "sex", "status", "source_id")
NEWEST, OLDEST, BY_NAME = "newest", "oldest", "name"
SORTS = (NEWEST, OLDEST, BY_NAME)
PAGE = 25
Table = TypeVar("Table")
Rows = TypeVar("Rows", pd.DataFrame, np.ndarray)


def select(
    figures: pd.DataFrame,
    *,
    year: str = "",
    publisher: str = "",
    concern: str = "",
    sources: pd.DataFrame | None = None,
    **exact: str,
) -> np.ndarray:
    """Which figures answer every condition; an empty condition asks nothing.

    Args:
        figures: the tidy frame.
        year: four digits; a figure whose period touches the year.
        publisher: who publishes; needs `sources`, the companion table.
        concern: one code; a figure may carry several.
        exact: a code for any column of `EXACT`.

    Returns:
        One truth a row of `figures`.

    Raises:
        TypeError: another column, or a condition without what it needs.
    """
    chosen = _exactly(figures, exact)
    if concern:
        chosen &= figures["concern"].str.contains(rf"(?:^|;){re.escape(concern)}(?:;|$)").to_numpy(bool)
    if year:
        first, last = figures["start"].dt.year, figures["end"].dt.year
        chosen &= ((first <= int(year)) & (last >= int(year))).to_numpy(bool)
    if publisher:
        chosen &= _published_by(figures, publisher, _needed(sources, "sources"))
    return chosen


def among(count: int, positions: np.ndarray) -> np.ndarray:
    """Positions as one truth a row of a frame with so many rows."""
    chosen = np.zeros(count, dtype=bool)
    chosen[positions] = True
    return chosen


def _exactly(figures: pd.DataFrame, exact: Mapping[str, str]) -> np.ndarray:
    """Which figures hold just these codes."""
    chosen = np.ones(len(figures), dtype=bool)
    for column, code in exact.items():
        if column not in EXACT:
            raise TypeError(f"figures cannot be selected by {column}")
        if code:
            chosen &= (figures[column] == code).to_numpy(bool)
    return chosen


def _needed(table: Table | None, name: str) -> Table:
    """What a condition cannot be answered without."""
    if table is None:
        raise TypeError(f"figures cannot be selected so without {name}")
    return table


def _published_by(figures: pd.DataFrame, publisher: str, sources: pd.DataFrame) -> np.ndarray:
    own = sources.loc[sources["publisher"] == publisher, "source_id"]
    return figures["source_id"].isin(own).to_numpy(bool)


def positions(figures: pd.DataFrame, by: str, names: Mapping[str, str] | None = None) -> np.ndarray:
    """The positions of all figures in the order of `ordered`."""
    numbered = figures.assign(_position=np.arange(len(figures)))
    return ordered(numbered, by, names)["_position"].to_numpy()


def ordered(figures: pd.DataFrame, by: str, names: Mapping[str, str] | None = None) -> pd.DataFrame:
    """Figures in the order a reader asks for.

    Args:
        figures: the tidy frame, or rows of it.
        by: `newest` (a period that was not over when the data was gathered counts from its
            first day; rules to come and undated figures last), `oldest` (undated last) or `name`
            (of the indicator). Targets, demands and accounts stand behind everything else in each.
        names: the indicators' names in the reader's language, needed for `name`.

    Returns:
        The same rows, the same columns.
    """
    ties = ["indicator", "area", "sex", "figure_id"]
    figures, columns = figures.assign(_wanted=figures["status"].isin(OUT_OF_LINE_STATUSES)), list(figures)
    if by == BY_NAME:
        named = figures.assign(_name=figures["indicator"].map(_needed(names, "names")))
        sorted_rows = named.sort_values(["_wanted", "_name", "indicator", "end", *ties[1:]], kind="stable")
    elif by == OLDEST:
        sorted_rows = figures.sort_values(["_wanted", "end", *ties], kind="stable")
    else:
        counted = figures["phase"].isin([PAST, RUNNING])
        day = figures["end"].where(figures["phase"] == PAST, figures["start"])
        sorted_rows = figures.assign(_last=~counted, _day=day).sort_values(
            ["_wanted", "_last", "_day", *ties], ascending=[True, True, False, *[True] * 4], kind="stable"
        )
    return sorted_rows[columns]


def pages(count: int, size: int = PAGE) -> int:
    """How many pages a list of `count` rows fills; an empty one still has one."""
    return max(1, -(-count // size))


def page_of(rows: Rows, number: int, size: int = PAGE) -> Rows:
    """The rows (a frame, or their positions) of one page; pages count from 1."""
    part = slice((number - 1) * size, number * size)
    return rows[part] if isinstance(rows, np.ndarray) else rows.iloc[part]


def given_sources(sources: pd.DataFrame) -> frozenset[str]:
    """The publications whose figures may be handed out in bulk: somebody has read their terms.

    The others are shown with their source. A publication that is not listed is among those.
    """
    return frozenset(sources.loc[sources["terms"] != NOT_READ, "source_id"])


def may_be_given(figures: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """The figures that a bulk download may hold."""
    return figures[figures["source_id"].isin(given_sources(sources))]


def contributions(figures: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """What each publication contributes.

    Returns:
        One row a publication, the columns of `sources` and `figures`, `indicators` (how
        many), `first`, `last` (years, NaN without a dated figure), `newest` (figure_id of the
        newest figure, "" without one).
    """
    newest = ordered(figures, NEWEST).drop_duplicates("source_id").set_index("source_id")["figure_id"]
    counted = figures.groupby("source_id").agg(
        figures=("figure_id", "size"),
        indicators=("indicator", "nunique"),
        first=("start", "min"),
        last=("end", "max"),
    )
    joined = sources.merge(counted, left_on="source_id", right_index=True, how="left")
    return joined.assign(
        figures=joined["figures"].fillna(0).astype(int),
        indicators=joined["indicators"].fillna(0).astype(int),
        first=joined["first"].dt.year,
        last=joined["last"].dt.year,
        newest=joined["source_id"].map(newest).fillna(""),
    )


def used_for(source_id: str, tables: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """What else stands on a publication: rows of events, rollout, projects and stories, by table."""
    found = {}
    for name in ("events", "rollout", "projects", "stories"):
        rows = tables[name]
        own = rows[rows["source_id"] == source_id]
        if len(own):
            found[name] = own
    return found


def answers_to_the_same(said: pd.DataFrame, figure_id: str) -> pd.DataFrame:
    """The figures that answer a figure's question with another number.

    Args:
        said: rows of `quality.disagreements`.

    Returns:
        The other rows of the question; none where nobody says otherwise.
    """
    question = said.loc[said["figure_id"] == figure_id, "question"]
    own = said[said["question"].isin(question)]
    return own[own["figure_id"] != figure_id]


def broken_sum_of(sums: pd.DataFrame, figure_id: str) -> pd.DataFrame:
    """The printed sums that a figure is part of, among those that do not add up: rows of `quality.reconciliation`."""
    return sums[[figure_id in members for members in sums["computed_from"]]]


def shared_domains(figures: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """Provinces that a survey could not tell apart: both carry the value of one domain.

    Args:
        figures: the tidy frame.
        pairs: the companion table `shared_domains`.

    Returns:
        One row a pair and publication: `first`, `second` (province codes), `source_id`,
        `figure_ids` (the figures that share a value). By the names of the codes.
    """
    shared = figures[figures["concern"].str.contains("shared_domain")]
    by_place = shared.groupby(["source_id", "area"])["figure_id"].agg(list).to_dict()
    found = [
        [
            *by_place.get((row["source_id"], row["first"]), []),
            *by_place.get((row["source_id"], row["second"]), []),
        ]
        for row in records(pairs)
    ]
    rows = pairs[["first", "second", "source_id"]].assign(
        figure_ids=pd.Series(found, pairs.index, dtype=object)
    )
    return rows.sort_values(["first", "second", "source_id"], ignore_index=True)
