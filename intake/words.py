"""What headers and titles say in either language: of which sex, of when."""

from __future__ import annotations

import re

from loaders.khmer import unified
from loaders.numbers import latin_digits

_MONTHS = (
    ("january", "មករា"), ("february", "កុម្ភៈ", "កុម្ភះ"), ("march", "មីនា"), ("april", "មេសា"), ("may", "ឧសភា"),
    ("june", "មិថុនា"), ("july", "កក្កដា"), ("august", "សីហា"), ("september", "កញ្ញា"), ("october", "តុលា"),
    ("november", "វិច្ឆិកា"), ("december", "ធ្នូ"),
)  # fmt: skip
_MONTH_OF = {unified(word): number for number, words in enumerate(_MONTHS, 1) for word in words}
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
_ISO = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])(?:-(?:[0-2][0-9]|3[01]))?(?![0-9])")
_MONTH = re.compile("|".join(sorted(_MONTH_OF, key=len, reverse=True)))
_DAY = re.compile(r"(?:ថ្ងៃទី ?)?([0-9]{1,2})(?:st|nd|rd|th)? ?(?:ខែ ?)?$")
_SEXES = {
    "female": re.compile(r"\b(?:women|woman|females?|girls?)\b|(?:^|\s)f$|ស្ត្រី|ស្រី|នារី"),
    "male": re.compile(r"\b(?:men|man|males?|boys?)\b|(?:^|\s)m$|បុរស|ប្រុស"),
}
_SEXES = {sex: re.compile(unified(found.pattern)) for sex, found in _SEXES.items()}


def plain(text: str) -> str:
    """A text as words are looked for in it: small letters, Latin digits, one order of Khmer signs."""
    return unified(latin_digits(text)).casefold()


def sex_of(text: str) -> str:
    """The one sex that a header names; all where it names none or both."""
    named = [sex for sex, words in _SEXES.items() if words.search(plain(text))]
    return named[0] if len(named) == 1 else "all"


def period_of(text: str) -> str:
    """The newest year, month or day that a text names; "" without a year."""
    said = plain(text)
    if written := _ISO.search(said):
        return written[0]
    years = [int(year) for year in _YEAR.findall(said)]
    if not years:
        return ""
    month = _MONTH.search(said)
    if not month or len(set(years)) > 1:
        return str(max(years))
    period = f"{years[0]}-{_MONTH_OF[month[0]]:02}"
    day = _DAY.search(said[: month.start()])
    return f"{period}-{int(day[1]):02}" if day and 1 <= int(day[1]) <= 31 else period


def without_time(text: str) -> str:
    """A header without what changes from issue to issue: digits, months, spaces, brackets."""
    bare = _MONTH.sub("", re.sub(r"[0-9]", "", plain(text)))
    return re.sub(r"[\s().,:–\-]+|ឆ្នាំ|ខែ|ថ្ងៃទី", "", bare)
