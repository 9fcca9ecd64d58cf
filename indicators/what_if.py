"""What a demand would mean: a calculation on named published figures, never a forecast."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

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
        return self.members["value"] + self.more

    @property
    def share_of_labour_force(self) -> float:
        return 100 * self.more / self.labour_force["value"]

    @property
    def informal_share(self) -> float:
        return 100 * self.informal / self.more if self.more else 0.0

    @property
    def growth(self) -> float:
        """The workers demanded as a percentage of the published members."""
        return 100 * self.more / self.members["value"]

    @property
    def distance(self) -> float:
        """What the published health cover lacks to the government's goal, in percentage points."""
        return self.goal["value"] - self.coverage["value"]


def what_if(figures: pd.DataFrame, *, more: int, informal: int) -> WhatIf:
    """Lay a number of workers on the newest published figures.

    Raises:
        ValueError: negative numbers, or more informal workers than workers.
    """
    if more < 0 or not 0 <= informal <= more:
        raise ValueError(f"{more} workers of whom {informal} informal; informal must be 0 to {more}")
    goals = figures[
        (figures["indicator"] == "health_protection_coverage_rate") & (figures["status"] == "target")
    ]
    return WhatIf(
        members=soundest(figures, "nssf_members"),
        labour_force=latest(figures, "labour_force", group="aged_15_plus"),
        coverage=soundest(figures, "health_protection_coverage_rate"),
        goal=goals.sort_values("end").iloc[-1],
        more=more,
        informal=informal,
    )
