"""About how many bytes a value holds."""

from __future__ import annotations

import sys
from dataclasses import is_dataclass

import pandas as pd
from markupsafe import Markup

_SINGLE = frozenset({Markup, float, int, bool, type(None)})
_OUR_OWN = 4
"""So many names of a text are this module's and its caller's while it is weighed."""


def size(value: object) -> int:
    """Bytes of a value with everything in it.

    A text that others hold too counts in part: the cells of a frame are mostly texts of the tidy frame, which stay
    whether or not the frame is kept. What else two values share counts twice.
    """
    total, left = 0, [value]
    while left:
        one = left.pop()
        if type(one) is str:
            total += sys.getsizeof(one) // max(1, sys.getrefcount(one) - _OUR_OWN)
        elif type(one) in _SINGLE:
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
