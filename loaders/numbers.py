"""Printed numbers: from the text of a publication to a value, or a refusal."""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST = 60
"""Signs that a printed number may have."""

_ENGLISH = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_KHMER = {"ពាន់": 10**3, "ម៉ឺន": 10**4, "សែន": 10**5, "លាន": 10**6}
_KHMER_WORD = "(?:" + "|".join(_KHMER) + ")"
_ENGLISH_WORD = "(?:" + "|".join(_ENGLISH) + ")"
_SIGN = "[-\u2212]?"
_SPACE = "[ \u00a0\u2009\u202f]"
_PRINTED = re.compile(
    rf"(?P<number>{_SIGN}[0-9][0-9.,{_SPACE[1:-1]}]*?){_SPACE}?"
    rf"(?P<multiplier>{_ENGLISH_WORD}|{_KHMER_WORD}(?:{_SPACE}?លាន)?)?"
)
_BODY = {
    "en": re.compile(rf"{_SIGN}(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]+)(?:\.[0-9]+)?"),
    "eu": re.compile(rf"{_SIGN}(?:[0-9]{{1,3}}(?:\.[0-9]{{3}})+|[0-9]+)(?:,[0-9]+)?"),
    "plain": re.compile(rf"{_SIGN}(?:[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+|[0-9]+)(?:\.[0-9]+)?"),
    "transcribed": re.compile(rf"{_SIGN}[0-9]+(?:\.[0-9]+)?"),
}
SHORTENED = re.compile(r"[0-9](?:[.,][0-9]+)?E\+[0-9]+")
CUT_DIGITS = "Excel has cut its digits; it must be written in full, from the publication"
_EXAMPLES = {
    "en": "4,335,501 or 2.2 million",
    "eu": "4.335.501 or 2,2 million",
    "plain": "4335501, 4 335 501 or 2.2 million",
    "transcribed": "4335501",
}
DIGITS, KHMER_DIGITS = "0123456789", "០១២៣៤៥៦៧៨៩"
_TO_LATIN = str.maketrans(KHMER_DIGITS, DIGITS)


class Unreadable(ValueError):
    """A printed number that has no reading, or more than one; the text says what must be."""


def latin_digits(text: str) -> str:
    """A text with its Khmer digits in Latin script."""
    return text.translate(_TO_LATIN)


@lru_cache(maxsize=100_000)
def parse(printed: str, number_format: str) -> float:
    """The value of a number as a publication prints it.

    Args:
        printed: digits (Latin or Khmer) with the publication's separators and, where it
            prints one, its multiplier word: `4.335.501`, `2.2 million`, `៣,៥លាន`.
        number_format: `en` 1,234.5; `eu` 1.234,5; `plain` 1234.5 or 1 234.5;
            `transcribed` plain digits for a number printed in words.

    Raises:
        Unreadable: no reading under this format, or two.
    """
    body, multiplier = _taken_apart(printed, number_format)
    _refuse_two_readings(body, number_format, alone=multiplier is None)
    if not _BODY[number_format].fullmatch(body):
        raise Unreadable(
            f"under number_format '{number_format}' it must be a number such as {_EXAMPLES[number_format]}"
        )
    return _scaled(_plain(body, number_format), multiplier)


@lru_cache(maxsize=100_000)
def decimals(printed: str, number_format: str) -> float:
    """The size of the last printed digit: 0.1 for `24.9`, 100000 for `2.2 million`.

    Rounding can move a printed number by half of it.

    Raises:
        Unreadable: it is no number.
    """
    body, multiplier = _taken_apart(printed, number_format)
    places = len(_plain(body, number_format).partition(".")[2])
    return _scaled("1", multiplier) / 10**places


def _taken_apart(printed: str, number_format: str) -> tuple[str, str | None]:
    """The digits with their separators, in Latin script, and the multiplier word where there is one."""
    text = latin_digits(printed)
    if text.endswith("%"):
        raise Unreadable("it has a percent sign; its indicator must then be counted in percent")
    if SHORTENED.fullmatch(text):
        raise Unreadable(CUT_DIGITS)
    match = _PRINTED.fullmatch(text) if len(text) <= LONGEST else None
    if not match:
        raise Unreadable(f"it must be a number such as {_EXAMPLES[number_format]}")
    return match["number"], match["multiplier"]


def _refuse_two_readings(body: str, number_format: str, *, alone: bool) -> None:
    """Refuse `1.234` under `en`, `1,234` under `eu` and any lone comma under `plain`."""
    point = {"en": r"\.", "eu": ",", "plain": ",", "transcribed": ","}[number_format]
    if alone and re.fullmatch(rf"{_SIGN}[1-9][0-9]{{0,2}}{point}[0-9]{{3}}", body):
        digits = re.sub("[.,]", "", body)
        whole, fraction = re.split("[.,]", body)
        raise Unreadable(
            f"it could be {digits} or {whole} and {fraction} thousandths; number_format must "
            "say which: en for 1,234.5, eu for 1.234,5, plain for 1234.5"
        )


def _plain(body: str, number_format: str) -> str:
    text = re.sub(_SPACE, "", body).replace("\u2212", "-")
    if number_format == "en":
        return text.replace(",", "")
    if number_format == "eu":
        return text.replace(".", "").replace(",", ".")
    return text


def _scaled(plain: str, multiplier: str | None) -> float:
    """The number times its multiplier, in whole digits so that 2.2 million is 2200000."""
    if not multiplier:
        return float(plain)
    factor = _ENGLISH.get(multiplier) or _khmer_factor(multiplier)
    whole, _, fraction = plain.partition(".")
    return int(whole + fraction) * factor / 10 ** len(fraction)


def _khmer_factor(multiplier: str) -> int:
    """ពាន់លាន is a thousand million: the words of a pair are multiplied."""
    if multiplier in _KHMER:
        return _KHMER[multiplier]
    first = next(word for word in _KHMER if multiplier.startswith(word))
    return _KHMER[first] * _KHMER["លាន"]
