"""One reader's language: what every text, name, number and date goes through."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal

from language.catalogs import khmer
from loaders.numbers import DIGITS, KHMER_DIGITS

LANGUAGES = ("km", "en")
_TO_KHMER = str.maketrans(DIGITS, KHMER_DIGITS)
SCRIPTS = {"km": "KHMER", "en": "LATIN"}
"""How Unicode names the letters of a language."""
_FREE_DIGITS = re.compile(r"(?<![A-Za-z0-9])[0-9]+(?![A-Za-z0-9])")
_PLACES = re.compile(r"(\{[^}]*\})")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class Language:
    """`km` or `en`, and whether digits are written in Khmer."""

    code: str = "en"
    khmer_digits: bool = False

    def text(self, english: str, **values: object) -> str:
        """A text of the dashboard in the reader's language, its `{names}` filled in.

        A Khmer text whose places were mistyped in the catalog is said in English;
        `python -m language check` names it.
        """
        found = khmer().get(english, english) if self.code == "km" else english
        if self.khmer_digits:
            found = _around_places(found)
        if not values:
            return found
        return _filled(found, values) or english.format(**values)

    def note(self, english: str) -> str:
        """A note of the data: its parts (` | `) translated one by one.

        A part that is the same sentence with other numbers is found as well.
        """
        if self.code == "en" or not english:
            return english.replace(" | ", "\n")
        return "\n".join(self._part(part) for part in english.split(" | "))

    def described(self, name: str) -> str:
        """A name as it is; what stands for one that is not known in the reader's words."""
        return name if self.code == "en" else khmer().get(name) or name

    def _part(self, english: str) -> str:
        found = khmer().get(english)
        if found is None:
            pattern = khmer().get(NUMBER.sub("{}", english))
            found = _filled(pattern or "", {}, *NUMBER.findall(english)) or english
        return self.digits(found)

    def name(self, row: Mapping, field: str = "name") -> str:
        """The name of a row that has `name_en` and `name_km`, its digits as the reader writes them."""
        return self.digits(row[f"{field}_{self.code}"] or row[f"{field}_en"])

    def spells(self, text: str) -> bool:
        """Whether every letter of a text is of the reader's script; digits and signs are of every script."""
        return all(
            unicodedata.name(sign, "").startswith(SCRIPTS[self.code]) for sign in text if sign.isalpha()
        )

    def digits(self, text: str) -> str:
        """A text with its digits as the reader writes them; those within a Latin name, as in SP4ALL, stay."""
        return _in_khmer(text) if self.khmer_digits else text

    def number(self, value: float, decimals: int | None = None) -> str:
        """A number with the reader's separators; every digit of the value by default."""
        return self.digits(_number(value, decimals, self.code))

    def percent(self, value: float, decimals: int | None = None) -> str:
        """A share with its sign."""
        return self.text("{number} %", number=self.number(value, decimals))

    def day(self, day: date) -> str:
        """A date in words: `30 September 2022`."""
        return self.digits(_day(day, self.code, "d MMMM y"))

    def month(self, day: date) -> str:
        """The month of a date in words: `September 2022`."""
        return self.digits(_day(day, self.code, "MMMM y"))

    def period(self, period: str, *, short: bool = False) -> str:
        """A period as a reader says it: `2022`, `December 2022`, `1 January to 31 May 2018`.

        Args:
            short: months are cut short where the language does so: `1 Jan to 31 May 2018`.
        """
        months = "MMM" if short else "MMMM"
        if not period:
            return self.text("undated")
        first, _, last = period.partition("/")
        if last:
            ends = {"first": self._date(first, months, before=last), "last": self._date(last, months)}
            return "{first}–{last}".format(**ends) if short else self.text("{first} to {last}", **ends)
        return self._date(first, months)

    def _date(self, part: str, months: str, before: str = "") -> str:
        """A year, a month or a day; without its year where the same one follows."""
        numbers = [int(number) for number in part.split("-")]
        if len(numbers) == 1:
            return self.digits(part)
        year = "" if before[:5] == part[:5] and before.count("-") == part.count("-") else " y"
        if len(numbers) == 2:
            return self.digits(_day(date(numbers[0], numbers[1], 1), self.code, f"{months}{year}"))
        return self.digits(_day(date(numbers[0], numbers[1], numbers[2]), self.code, f"d {months}{year}"))


@lru_cache(maxsize=20_000)
def _in_khmer(text: str) -> str:
    if text.isascii() and not re.search("[A-Za-z]", text):
        return text.translate(_TO_KHMER)
    return _FREE_DIGITS.sub(lambda found: found[0].translate(_TO_KHMER), text)


def _around_places(text: str) -> str:
    """A text in Khmer digits, but for the names of its places."""
    return "".join(part if part.startswith("{") else _in_khmer(part) for part in _PLACES.split(text))


def _filled(text: str, named: Mapping[str, object], *placed: str) -> str:
    """A text with its places filled in; "" where it names a place that nothing fills."""
    try:
        return text.format(*placed, **named)
    except (AttributeError, IndexError, KeyError, ValueError):
        return ""


@lru_cache(maxsize=20_000)
def _number(value: float, decimals: int | None, code: str) -> str:
    if decimals is not None:
        value = round(value, decimals) + 0.0  # never "-0.0"
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    else:
        pattern = "#,##0.##########"
    return format_decimal(value, format=pattern, locale=code)


@lru_cache(maxsize=5_000)
def _day(day: date, code: str, pattern: str) -> str:
    return format_date(day, pattern, locale=code)
