"""How a place stands against the country: how many times as bad, in four steps."""

from __future__ import annotations

STEPS = (0.8, 1.25, 2.0)
"""Where one step ends and the next begins: better, about the same, worse, at least twice as bad. Our choice."""
SAME = 1
"""The step of what cannot be told apart from the country."""
WORSE = 2
"""The first step that is worse than the country."""


def times_as_bad(value: float, country: float, *, better: str, unit: str) -> float | None:
    """How many times as bad a value is as the country's.

    Args:
        value, country: in the same unit.
        better: `lower`, `higher` or `neutral`, as the indicator's row says.
        unit: of a percentage of which more is better the rest to a hundred is compared.

    Returns:
        1.0 where both are alike, 2.0 where the place has twice as much of what is bad; None where
        neither direction is better, where more is better of what has no end, or the country has
        nothing of what is bad.
    """
    if better == "higher" and unit == "percent":
        value, country = 100 - value, 100 - country
    elif better != "lower":
        return None
    return value / country if country > 0 else None


def step(times: float) -> int:
    """The step of a multiple, 0 for the best; a limit belongs to the step above it."""
    return sum(times >= limit for limit in STEPS)
