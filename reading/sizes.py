"""About how many bytes a value holds."""

from __future__ import annotations

import sys
from dataclasses import is_dataclass

import pandas as pd
from markupsafe import Markup

_SINGLE = frozenset({str, Markup, float, int, bool, type(None)})


def size(value: object) -> int:
    """Bytes of a value with everything in it.

    A frame counts with its texts. What two values share counts twice, so the sum is never too small
    by more than what Python itself needs.
    """
    total, left = 0, [value]
    while left:
        one = left.pop()
        if type(one) in _SINGLE:
            total += sys.getsizeof(one)
        elif isinstance(one, pd.DataFrame | pd.Series):
            left.append(one.to_numpy(object).ravel().tolist())
        else:
            total += sys.getsizeof(one)
            left += _parts(one)
    return total


def _parts(one: object) -> list:
    """What a value is made of."""
    if isinstance(one, dict):
        return [*one, *one.values()]
    if isinstance(one, list | tuple | set | frozenset):
        return list(one)
    if is_dataclass(one) and not isinstance(one, type):
        return [getattr(one, name) for name in one.__dataclass_fields__]
    return []
