"""Where a value stands on a scale."""

from __future__ import annotations


def share(value: float, most: float, least: float = 0) -> float:
    """How far from one end of a scale to the other a value stands, 0 to 1; at its beginning where all is the same zero.

    A scale may run down: `least` above `most`.
    """
    return (value - least) / (most - least) if most != least else 0.0
