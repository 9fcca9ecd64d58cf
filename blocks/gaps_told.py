"""What the squares of the grid say when they are touched: a figure of the year, and how many others there are."""

from __future__ import annotations

import pandas as pd

from blocks.tips import tip
from indicators.choice import is_sound
from indicators.gaps import answers
from reading import Reading


def told(reading: Reading, figures: pd.DataFrame, area: str, sex: str) -> dict[tuple[str, int], str]:
    """By indicator and year one figure of those that fill the square; a sound one, of the place and the sex first."""
    filled = answers(figures, reading.published["indicators"])
    if area:
        filled = filled[filled["area"].isin([area, "KH"])]
    filled = filled.assign(
        _doubt=~is_sound(filled),
        _elsewhere=filled["area"] != (area or "KH"),
        _others=filled["sex"] != (sex or "all"),
        _before=filled["end"].max() - filled["end"],
    ).sort_values(["_doubt", "_elsewhere", "_others", "_before"], kind="stable")
    said: dict = {}
    for square, own in filled.groupby(["indicator", "year"], sort=False):
        words = tip(reading, own.iloc[0].to_dict())
        more = len(own) - 1
        if more:
            words += "\n" + reading.text("{count} more", count=reading.language.number(more))
        said[square] = words
    return said
