"""What a demand would mean: a calculation on named published figures, never a forecast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from indicators.lists import first
from indicators.series import latest, soundest


@dataclass(frozen=True)
class WhatIf:
    """More workers laid on the published membership and the labour force.

    `members`, `labour_force`, `coverage`, `goal`: the published figures (rows of the tidy
    frame); shares in percent of the labour force; `distance` in percentage points.
    """

    members: pd.Series
    labour_force: pd.Series
    coverage: pd.Series
    goal: pd.Series
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


def what_if(figures: pd.DataFrame, tables: Mapping[str, pd.DataFrame], *, more: int, informal: int) -> WhatIf:
    """Lay a number of workers on the newest published figures.

    The figures are those of the lists what_if_members, what_if_labour_force and
    what_if_coverage; the goal is the last target of the coverage.

    Raises:
        ValueError: negative numbers, or more informal workers than workers.
    """
    if more < 0 or not 0 <= informal <= more:
        raise ValueError(f"{more} workers of whom {informal} informal; informal must be 0 to {more}")
    return WhatIf(
        members=soundest(figures, **_question(tables, "what_if_members")),
        labour_force=labour_force(figures, tables),
        coverage=soundest(figures, **_question(tables, "what_if_coverage")),
        goal=_goal(figures, tables),
        more=more,
        informal=informal,
    )


def labour_force(figures: pd.DataFrame, tables: Mapping[str, pd.DataFrame]) -> pd.Series:
    """The newest published labour force, which the workers are compared with."""
    return latest(figures, **_question(tables, "what_if_labour_force"))


def _goal(figures: pd.DataFrame, tables: Mapping[str, pd.DataFrame]) -> pd.Series:
    indicator = first(tables, "what_if_coverage")["indicator"]
    goals = figures[(figures["indicator"] == indicator) & (figures["status"] == "target")]
    return goals.sort_values("end").iloc[-1]


def _question(tables: Mapping[str, pd.DataFrame], name: str) -> dict:
    """What is asked of the figures, as `series.series` takes it."""
    entry = first(tables, name)
    return {key: entry[key] for key in ("indicator", "sex", "group")} | {"scheme": entry["scheme"] or None}
