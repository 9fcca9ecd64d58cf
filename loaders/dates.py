"""Dates as spreadsheets write them: which are clear, and which could be two days."""

from __future__ import annotations

import re

_DAY = re.compile(r"([0-9]{1,2})[/.\-]([0-9]{1,2})[/.\-]((?:19|20)[0-9]{2})")
_MONTH = re.compile(r"([A-Za-z]{3})-([0-9]{2})")
_SHORT = re.compile(r"((?:19|20)[0-9]{2})[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2}))?")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


class TwoDays(ValueError):
    """A date that could be two days; the text says which."""


def repaired(text: str) -> str:
    """A date as Excel writes it, in the form 2025-07-03; any other text as it stands.

    `13/7/2025` and `7/13/2025` are one day, `Jul-25` is a month (Excel writes the day first where it
    means one), `2025-7` has lost its zero.

    Raises:
        TwoDays: `3/7/2025`.
    """
    stripped = text.strip()
    if found := _DAY.fullmatch(stripped):
        first, second, year = int(found[1]), int(found[2]), found[3]
        if max(first, second) <= 12 and first != second:
            raise TwoDays(
                f"it could be {year}-{second:02}-{first:02} or {year}-{first:02}-{second:02}, for Excel has written "
                f"the date in its own way; write it as {year}-{second:02}-{first:02}"
            )
        day, month = (first, second) if first > 12 or first == second else (second, first)
        return f"{year}-{month:02}-{day:02}" if month <= 12 and day <= 31 else text
    if (found := _MONTH.fullmatch(stripped)) and found[1].lower() in _MONTHS:
        return f"20{found[2]}-{_MONTHS.index(found[1].lower()) + 1:02}"
    if found := _SHORT.fullmatch(stripped):
        return "-".join([found[1], *(f"{int(part):02}" for part in found.groups()[1:] if part)])
    return text


def said_of_date(text: str) -> str:
    """What to add to a refusal where Excel has written the date; "" elsewhere."""
    try:
        meant = repaired(text)
    except TwoDays as two:
        return f"; {two}"
    return (
        "" if meant == text else f"; Excel has written it so: {meant} is meant (python -m loaders tidy FILE)"
    )
