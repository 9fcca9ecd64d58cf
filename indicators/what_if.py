"""What a demand would mean: a calculation on named published figures, never a forecast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from indicators.choice import Choice, newest_of_list
from indicators.lists import entries
from indicators.matching import records
from indicators.series import NoFigure
from indicators.wholes import DIMENSIONS
from loaders import Published


@dataclass(frozen=True)
class WhatIf:
    """More workers laid on the published membership and the labour force.

    `members`, `labour_force`, `coverage`, `goal`: the published figures (rows of the tidy
    frame); shares in percent of the labour force; `distance` in percentage points.
    """

    members: Mapping
    labour_force: Mapping
    coverage: Mapping
    goal: Mapping
    more: int
    informal: int

    @property
    def sum(self) -> float:
        """The published members and these workers together, in persons."""
        return self.members["value"] + self.more

    @property
    def share_of_labour_force(self) -> float:
        """These workers as a percentage of the published labour force."""
        return 100 * self.more / self.labour_force["value"]

    @property
    def informal_share(self) -> float:
        """The informal ones among these workers, in percent; 0 of no worker."""
        return 100 * self.informal / self.more if self.more else 0.0

    @property
    def growth(self) -> float:
        """The workers demanded as a percentage of the published members."""
        return 100 * self.more / self.members["value"]

    @property
    def distance(self) -> float:
        """What the published health cover lacks to the government's goal, in percentage points."""
        return self.goal["value"] - self.coverage["value"]


def what_if(published: Published, *, more: int, informal: int) -> WhatIf:
    """Lay a number of workers on the newest published figures.

    The figures are those of the lists what_if_members, what_if_labour_force and
    what_if_coverage; the goal is the last target of the coverage.

    Raises:
        ValueError: negative numbers, or more informal workers than workers.
        NoFigure: one of the figures is not published.
    """
    if more < 0 or not 0 <= informal <= more:
        raise ValueError(f"{more} workers of whom {informal} informal; informal must be 0 to {more}")
    coverage = newest_of_list(published, "what_if_coverage")
    return WhatIf(
        members=newest_of_list(published, "what_if_members").figure,
        labour_force=labour_force(published),
        coverage=coverage.figure,
        goal=_goal(coverage),
        more=more,
        informal=informal,
    )


def labour_force(published: Published) -> Mapping:
    """The newest published labour force, which the workers are compared with."""
    return newest_of_list(published, "what_if_labour_force").figure


def _goal(coverage: Choice) -> Mapping:
    """The last target that is set for the coverage."""
    goals = coverage.to_come[coverage.to_come["status"] == "target"]
    if goals.empty:
        raise NoFigure("no target for the coverage")
    return goals.iloc[-1].to_dict()


def demanded(published: Published) -> pd.DataFrame:
    """The demands that the calculation starts from: of all workers, then of those among them.

    Returns:
        The newest demand for each entry of the list what_if_demand, rows of the tidy frame in its order.

    Raises:
        NoFigure: there is none for an entry, or no entry.
    """
    figures, names = published.figures, []
    for entry in records(entries(published.tables, "what_if_demand")):
        rows = figures[(figures["indicator"] == entry["indicator"]) & (figures["status"] == "demand")]
        for name in DIMENSIONS:
            rows = rows[rows[name] == entry[name]] if entry[name] else rows
        if rows.empty:
            raise NoFigure(f"no demand of {entry['group']} of {entry['indicator']}")
        names.append(rows.sort_values(["end", "figure_id"])["figure_id"].iloc[-1])
    if not names:
        raise NoFigure("the list what_if_demand has no entry")
    return figures.set_index("figure_id", drop=False).loc[names]
