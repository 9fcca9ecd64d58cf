"""About how many bytes a value holds."""

from __future__ import annotations

import sys
from dataclasses import fields, is_dataclass

import pandas as pd


def size(value: object) -> int:
    """Bytes of a value with everything in it.

    A frame counts with its texts. What two values share counts twice, so the sum is never too small
    by more than what Python itself needs.
    """
    if isinstance(value, pd.DataFrame):
        return int(value.memory_usage(deep=True).sum())
    if isinstance(value, pd.Series):
        return int(value.memory_usage(deep=True))
    if isinstance(value, dict):
        return sys.getsizeof(value) + sum(size(name) + size(part) for name, part in value.items())
    if isinstance(value, list | tuple | set | frozenset):
        return sys.getsizeof(value) + sum(size(part) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return sys.getsizeof(value) + sum(size(getattr(value, field.name)) for field in fields(value))
    return sys.getsizeof(value)
