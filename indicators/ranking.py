"""What may be claimed of an order of provinces: who may be ranked, and whether a highest may be named."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from indicators.series import in_doubt

MOST_TIED = 3
"""As many provinces may share the highest or the lowest value in a sentence; all of them are named."""
FEWEST_RANKED = 5


@dataclass(frozen=True)
class Order:
    """What the figures of one question by province carry.

    Attributes:
        sample: not everybody was counted, or its notes forbid it, so nobody is ranked.
        ranked: the codes of those that may be ranked, highest first; empty while one of the others could
            stand anywhere among them.
        doubtful: provinces whose number is in doubt and that could stand anywhere.
        absent: provinces without a number.
        old_extent: provinces in boundaries of another time.
        highest, lowest: who may be named as such, ties included; empty where nobody may.
    """

    sample: bool
    ranked: tuple[str, ...]
    doubtful: tuple[str, ...]
    absent: tuple[str, ...]
    old_extent: tuple[str, ...]
    highest: tuple[str, ...]
    lowest: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether every province of today is ranked."""
        return not (self.doubtful or self.absent or self.old_extent)

    @property
    def hindrance(self) -> str:
        """Why nobody is ranked: `sample`, `doubt`, `boundaries`; "" where some are, or too few are published."""
        if self.sample:
            return "sample"
        return "doubt" if self.doubtful else "boundaries" if self.old_extent else ""


def order(rows: pd.DataFrame) -> Order:
    """What may be said of the order of the 25 provinces.

    Args:
        rows: one row a province as `provinces.by_province`.

    Returns:
        The claims. Who is not `rankable` in the data (estimates from a sample, numbers whose
        publication forbids it) is never ranked. While one place is in doubt, or in old boundaries,
        nobody is ranked and nobody is named highest or lowest, since it could stand anywhere.
        Where some provinces are not published the claim is about those that are.
    """
    known = rows[rows["value"].notna()]
    sample = not known["rankable"].eq(True).all()
    doubtful, old = in_doubt(known), known["old_extent"].astype(bool)
    sound = known[~doubtful & ~old].sort_values(["value", "area"], ascending=[False, True])
    may = not sample and not doubtful.any() and not old.any() and len(sound) >= FEWEST_RANKED
    return Order(
        sample=sample,
        ranked=tuple(sound["area"]) if may else (),
        doubtful=tuple(known.loc[doubtful, "area"]),
        absent=tuple(rows.loc[rows["value"].isna(), "area"]),
        old_extent=tuple(known.loc[old, "area"]),
        highest=_at(sound, sound["value"].max()) if may else (),
        lowest=_at(sound, sound["value"].min()) if may else (),
    )


def by_interval(rows: pd.DataFrame, country: float) -> dict[str, tuple[str, ...]]:
    """Estimates by where their interval lies.

    Args:
        rows: `area`, `low`, `high`; a row without an interval is left out.
        country: the country's value, in the unit of the rows.

    Returns:
        The codes, in the order of the rows, of those whose whole interval lies `above` the country's
        value, of those whose interval includes it (`same`: they cannot be told apart from it), and of
        those whose whole interval lies `below` it.
    """
    known = rows[rows["low"].notna() & rows["high"].notna()]
    above, below = known["low"] > country, known["high"] < country
    parts = {"above": above, "same": ~above & ~below, "below": below}
    return {name: tuple(known.loc[chosen, "area"]) for name, chosen in parts.items()}


def _at(sound: pd.DataFrame, value: float) -> tuple[str, ...]:
    """Who has a value; nobody where too many share it."""
    codes = tuple(sound.loc[sound["value"] == value, "area"])
    return codes if len(codes) <= MOST_TIED else ()


def places(rows: pd.DataFrame, found: Order) -> pd.Series:
    """The place of each ranked province, 1 for the highest; NaN for the others; ties share the better one."""
    return rows["value"].where(rows["area"].isin(found.ranked)).rank(method="min", ascending=False)
