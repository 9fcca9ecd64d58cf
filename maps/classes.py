"""Classes of a choropleth: the same limits in every year, so that colours can be compared."""

from __future__ import annotations

import math

import pandas as pd

from language import Language

COUNT = 5


def limits(values: pd.Series, count: int = COUNT) -> list[float]:
    """The inner limits of at most `count` classes over every value of an indicator.

    Quantiles, rounded to two digits so that a reader can remember them; equal limits are
    dropped. Fewer than two values have no limits.
    """
    known = values.dropna()
    if known.nunique() < 2:
        return []
    cuts = [float(known.quantile(step / count)) for step in range(1, count)]
    rounded = sorted({_rounded(cut) for cut in cuts})
    return [cut for cut in rounded if known.min() < cut <= known.max()]


def position(value: float, cuts: list[float]) -> int:
    """Which class a value belongs to, the lowest being 0: a limit belongs to the class above it."""
    return sum(value >= cut for cut in cuts)


def class_names(cuts: list[float], language: Language) -> list[str]:
    """One name a class: `below 10`, `10 to below 20`, `20 and more`."""
    if not cuts:
        return [language.text("All values")]
    numbers = [language.number(cut) for cut in cuts]
    return [
        language.text("below {limit}", limit=numbers[0]),
        *(
            language.text("{low} to below {high}", low=low, high=high)
            for low, high in zip(numbers, numbers[1:], strict=False)
        ),
        language.text("{limit} and more", limit=numbers[-1]),
    ]


def _rounded(value: float) -> float:
    if value == 0:
        return 0.0
    step = 10 ** (math.floor(math.log10(abs(value))) - 1)
    return round(round(value / step) * step, 10)
