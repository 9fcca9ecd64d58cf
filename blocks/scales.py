"""Round marks of a scale: where it ends, and what stands at its marks."""

from __future__ import annotations

import math
from collections.abc import Iterable

from reading import Reading

STEPS = (1, 2, 2.5, 5, 10)


def scale(reach: float, marks: int = 5) -> list[float]:
    """From 0 to the first round mark that is not below `reach`, in equal round steps: about `marks` of them."""
    rough = max(reach, 1e-9) / marks
    size = 10 ** math.floor(math.log10(rough))
    step = next(size * one for one in STEPS if size * one >= rough * (1 - 1e-9))
    return [round(step * at, 9) for at in range(math.ceil(reach / step - 1e-9) + 1)]


def in_percent(reading: Reading, marks: Iterable[float]) -> tuple[tuple[float, str], ...]:
    """The marks of a scale of shares in words, the sign at the first alone."""
    return tuple(
        (at, number if at else reading.text("{number} %", number=number))
        for at, number in ((at, reading.language.number(at)) for at in marks)
    )
