"""The declared whole of an indicator: for whom a figure is the figure of the indicator."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from indicators.matching import matching

DIMENSIONS = ("sex", "group", "scheme")
BOTH_SEXES = ("women_men", "girls_boys")
WOMEN = "women"
"""What an indicator's row says of its sexes: told apart, or about women already."""


def whole(indicator: Mapping) -> dict[str, str]:
    """The sex, group and scheme that the indicator's row declares; scheme is "" where any will do."""
    return {dimension: indicator[f"whole_{dimension}"] for dimension in DIMENSIONS}


def beyond_the_whole(figure: Mapping, indicator: Mapping) -> dict[str, str]:
    """What must be said of a figure since it is not the declared whole: its sex, group or scheme.

    Returns:
        The dimensions in which the figure differs, each with the figure's code; empty for a whole.
    """
    declared = whole(indicator)
    return {
        dimension: figure[dimension]
        for dimension in DIMENSIONS
        if declared[dimension] and figure[dimension] != declared[dimension]
    }


def of_whole_groups(figures: pd.DataFrame, indicator: Mapping) -> pd.DataFrame:
    """The figures of an indicator that speak of its declared group and scheme, whatever their sex."""
    declared = whole(indicator)
    return matching(figures, **{name: declared[name] for name in ("group", "scheme") if declared[name]})
