"""Where a value stands on a scale."""

from __future__ import annotations


def share(value: float, most: float, least: float = 0) -> float:
    """How far along a scale a value stands, 0 to 1; at its beginning where all that is drawn is the same zero."""
    return (value - least) / (most - least) if most > least else 0.0
