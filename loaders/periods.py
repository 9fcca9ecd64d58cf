"""Periods: `2022`, `2022-09`, `2022-09-30` and spans `START/END` of any two."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

EARLIEST, LATEST = 1900, 2100
_PART = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


class NoPeriod(ValueError):
    """A period that no calendar has; the text says what must be there."""


@lru_cache(maxsize=20_000)
def bounds(period: str) -> tuple[date | None, date | None]:
    """First and last day of a period, both within it; (None, None) when it is empty.

    Raises:
        NoPeriod: not of the form, an impossible date, or a span that ends before it starts.
    """
    if not period:
        return None, None
    first, slash, last = period.partition("/")
    start, end = _days(first)
    if slash:
        last_start, end = _days(last)
        if last_start < start or end <= start:
            raise NoPeriod("its end must come after its start")
    return start, end


def _days(part: str) -> tuple[date, date]:
    match = _PART.fullmatch(part)
    if not match:
        raise NoPeriod(
            "it must be a year, month or day (2022, 2022-09, 2022-09-30) or a span of two (2022/2023)"
        )
    year, month, day = (int(number) if number else 0 for number in match.groups())
    if not EARLIEST <= year <= LATEST:
        raise NoPeriod(f"its year must lie between {EARLIEST} and {LATEST}")
    if not match[2]:
        return date(year, 1, 1), date(year, 12, 31)
    if not 1 <= month <= 12:
        raise NoPeriod("its month must be 01 to 12")
    length = calendar.monthrange(year, month)[1]
    if not match[3]:
        return date(year, month, 1), date(year, month, length)
    if not 1 <= day <= length:
        raise NoPeriod(f"its day must be 01 to {length}")
    return date(year, month, day), date(year, month, day)
