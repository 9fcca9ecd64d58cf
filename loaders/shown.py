"""What the cell of a spreadsheet shows: a stored number under its number format.

The forms that tables of figures use are known; under any other the number is refused, never guessed.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from openpyxl.styles.numbers import is_date_format

_SECTIONS = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_NEVER_SHOWN = re.compile(r"\[[^\]]*\]|_.|\*.")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_DIGITS = re.compile(r"(?P<whole>[#0?][#0?,]*)(?:\.(?P<fraction>[#0?]+))?")
_SIGNIFICANT = 10
"""Digits of a number without a form of its own: a column of usual width has no room for more."""


class NotShown(ValueError):
    """A number whose form is not known; the text says what the steward can do."""


def shown(value: object, form: str) -> str:
    """The text of a cell as the spreadsheet shows it.

    Args:
        value: text, number, date or None, as openpyxl reads it.
        form: the cell's number format, such as `0.0%`; Excel stores it in the English way, so
            thousands are parted by commas and decimals by a point.

    Returns:
        Text as it stands; a date as 2025-07-03, or 2025-07, 2025 where only month or year is shown.

    Raises:
        NotShown: it cannot be said what the cell shows.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        raise NotShown(f"is {str(value).upper()}; it must be a number or a name")
    if isinstance(value, datetime | date):
        return _day(value, form)
    if isinstance(value, int | float):
        return _number(value, form)
    return str(value).strip()


def _day(value: date, form: str) -> str:
    """A date in the parts that are shown of it."""
    asked = _LITERAL.sub("", _NEVER_SHOWN.sub("", form)).lower()
    if "h" in asked or "s" in asked:
        raise NotShown("is shown as a time of day; it must be a date, a number or a name")
    if "d" in asked:
        return f"{value:%Y-%m-%d}"
    return f"{value:%Y-%m}" if "m" in asked else f"{value:%Y}"


def _number(value: float, form: str) -> str:
    exact = Decimal(format(value, ".15g"))
    if form in ("General", "@", ""):
        return _general(exact)
    if is_date_format(form):
        raise NotShown(f"is shown in the form '{form}', as a date that no calendar has; it must be a number")
    section = _section(form, exact)
    before, digits, after = _taken_apart(section, form)
    if "%" in before + after:
        exact *= 100
    text = _digits(abs(exact), digits)
    sign = "-" if exact < 0 and text.strip("0.,") else ""
    return f"{sign}{before.strip('(-')}{text}{after.rstrip(')')}".translate(_SHOW).strip()


def _general(exact: Decimal) -> str:
    """A number without a form: whole ones in all digits, also where Excel would write 3.1E+11."""
    if exact == exact.to_integral_value():
        return format(exact.to_integral_value(), "f")
    rounded = exact.quantize(Decimal(1).scaleb(exact.adjusted() - _SIGNIFICANT + 1), ROUND_HALF_UP)
    return format(rounded, "f").rstrip("0").rstrip(".")


def _section(form: str, exact: Decimal) -> str:
    """The part of a form that a number takes: the first, or the second where it is below zero."""
    sections = _SECTIONS.split(form)
    if exact >= 0 or len(sections) == 1:
        return sections[0]
    bare = _LITERAL.sub(lambda found: found[1] or found[2] or "", _NEVER_SHOWN.sub("", sections[1]))
    if not bare.lstrip().startswith(("-", "(")):
        raise NotShown(f"is below zero and shown without a sign by the form '{form}'; it must show the sign")
    return sections[1]


def _taken_apart(section: str, form: str) -> tuple[str, re.Match, str]:
    """What a section writes before the digits, its digits, and what it writes after them."""
    bare = _LITERAL.sub(
        lambda found: (found[1] or found[2] or "").translate(_HIDE), _NEVER_SHOWN.sub("", section)
    )
    found = _DIGITS.search(bare)
    strange = not found or re.search(r"[E/?#0@]", bare[: found.start()] + bare[found.end() :])
    if strange or not found or found["whole"].endswith(","):
        raise NotShown(
            f"is shown in the form '{form}', which hides digits; it must be shown in full, such as 1,234 or 20.5%"
        )
    return bare[: found.start()], found, bare[found.end() :]


_HIDE = {ord(sign): 0xE000 + ord(sign) for sign in "#0?.,E/@%"}
_SHOW = {hidden: sign for sign, hidden in _HIDE.items()}
"""Signs within a literal are no part of the form; they are hidden until it has been read."""


def _digits(exact: Decimal, form: re.Match) -> str:
    """The digits of a number of zero or more, rounded and grouped as the form says."""
    fraction = form["fraction"] or ""
    rounded = exact.quantize(Decimal(1).scaleb(-len(fraction)), ROUND_HALF_UP)
    text = format(rounded, ",f" if "," in form["whole"] else "f")
    text = text.zfill(form["whole"].count("0") + len(text) - len(text.partition(".")[0]))
    optional = len(fraction) - len(fraction.rstrip("#"))
    while optional and text.endswith("0"):
        text, optional = text[:-1], optional - 1
    return text.removesuffix(".")
