"""How Khmer is written down: signs in their order, no look-alikes, nothing invisible, no English left over."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_VOWEL, _SUBSCRIPT = "[\u17b6-\u17c5]", "\u17d2[\u1780-\u17a2\u17a5-\u17b3]"
_SHIFTER, _MARK = "[\u17c9\u17ca]", "[\u17c6-\u17c8\u17cb\u17cd-\u17d1]"
LETTER = re.compile(
    f"[\u1780-\u17a2\u17a5-\u17b3]\u17cc?(?:\u17d2[\u1780-\u1799\u179b-\u17a2\u17a5-\u17b3])*(?:\u17d2\u179a)?"
    f"{_SHIFTER}?{_VOWEL}?{_MARK}*"
)
"""A letter, what stands below it (ro last), a shifter, a vowel, marks: the order in which Unicode has them."""
_PILED = re.compile("[\u1780-\u17d3\u17dd]+")
_VOWELS_TWICE = {"\u17c1\u17b8": "\u17be", "\u17c1\u17b6": "\u17c4"}
"""Two signs that look like one vowel, and that vowel."""
LOOK_ALIKES = {
    "\u17d2\u178a": ("\u17d2\u178f", "the da below a letter looks as the ta does, and is written ta here"),
    "\u17b2": ("\u17b1", "the Academy writes this form, as in ឱ្យ"),
    "\u17a3": ("\u17a2", "the letter that looks alike is out of use"),
    "\u17a4": ("\u17a2\u17b6", "the letter that looks alike is out of use"),
    "\u17a8": ("\u17a7\u1780", "this letter is out of use"),
    "\u17d3": ("\u17c6", "the sign that looks alike is out of use"),
    "\u17d8": ("\u17d4\u179b\u17d4", "this sign is out of use"),
    "\u17b4": ("", "this sign is invisible"),
    "\u17b5": ("", "this sign is invisible"),
    "\u179d": ("\u179f", "this letter is for Sanskrit alone"),
    "\u179e": ("\u179f", "this letter is for Sanskrit alone"),
}
"""What looks as something else: what stands there, what must, and why."""
INVISIBLE = re.compile("[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Nothing of this kind is wanted: where a line may break is found when it is drawn (`language/khmer_words.py`)."""
OTHER_SCRIPT = re.compile("[\u0370-\u05ff\u0600-\u06ff\u0900-\u0eff\u1000-\u10ff\u19e0-\u19ff\uff00-\uffef]")
"""Greek, Cyrillic, Thai, Lao and letters of full width, some of which look as Latin or Khmer ones do."""
_COLON = re.compile("[\u1780-\u17d3]:(?=\\s|$)")
_STOP = re.compile("(?<![.\u1780-\u17d3])[\u1780-\u17d3]{2,}\\.(?=\\s|$)")
_JOINED = re.compile("\u17d6(?=[\u1780-\u17b3])| [\u17d4\u17d6\u17d7]")


def faults(khmer: str) -> Iterator[str]:
    """Sentences on what is written otherwise than Khmer is: what is there, and what must be there."""
    yield from _order(khmer)
    yield from _look_alikes(khmer)
    for found in INVISIBLE.finditer(khmer):
        yield (
            f"there is an invisible {_named(found[0])} {_near(khmer, found)}; it must go: where lines break "
            "is found when they are drawn"
        )
    for found in OTHER_SCRIPT.finditer(khmer):
        yield f"“{found[0]}” {_near(khmer, found)} is {_named(found[0])}; it must be a Khmer or a Latin sign"


def _order(khmer: str) -> Iterator[str]:
    for run in _PILED.finditer(khmer):
        end = 0
        while match := LETTER.match(run[0], end):
            end = match.end()
        if end == len(run[0]):
            continue
        start = max((one.start() for one in LETTER.finditer(run[0]) if one.start() < end), default=0)
        piece = re.match("[\u1780-\u17b3]?(?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d3\u17dd])*", run[0][start:])
        there = piece[0] if piece else run[0]
        must = ordered(there)
        wanted = f"it must be “{must}”, {_signs(must)}" if must != there else "one of its signs is too many"
        yield f"“{there}” in “{run[0]}” is written {_signs(there)}; {wanted}"


def ordered(piece: str) -> str:
    """A letter and its signs in their order; signs that look like one vowel become that vowel."""
    for two, one in _VOWELS_TWICE.items():
        piece = piece.replace(two, one)
    signs = re.findall(f"{_SUBSCRIPT}|.", piece[1:], re.DOTALL)
    return piece[:1] + "".join(sorted(signs, key=_place))


def _place(sign: str) -> int:
    """Where a sign stands behind its letter."""
    order = ("\u17cc", _SUBSCRIPT.replace("\u179a", ""), "\u17d2\u179a", _SHIFTER, _VOWEL)
    if sign == "\u17d2\u179a":
        return 2
    return next((place for place, kind in enumerate(order) if re.fullmatch(kind, sign)), len(order))


def _look_alikes(khmer: str) -> Iterator[str]:
    for there, (must, why) in LOOK_ALIKES.items():
        for found in re.finditer(there, khmer):
            wanted = f"“{must}” ({_codes(must)})" if must else "nothing"
            yield f"{_codes(there)} {_near(khmer, found)} must be {wanted}: {why}"
    for found in _COLON.finditer(khmer):
        yield f"the colon {_near(khmer, found)} is Latin; it must be \u17d6"
    for found in _STOP.finditer(khmer):
        yield f"the full stop {_near(khmer, found)} is Latin; it must be \u17d4"
    for found in _JOINED.finditer(khmer):
        sign = found[0].strip()
        wanted = (
            "\u17c8, if it belongs to the word, or a space behind it"
            if sign == "\u17d6"
            else "no space before it"
        )
        yield f"“{sign}” {_near(khmer, found)} must have {wanted}"


def _near(khmer: str, found: re.Match[str]) -> str:
    """Where in the text: a few letters to both sides."""
    start, end = max(found.start() - 12, 0), found.end() + 12
    return f"in “{INVISIBLE.sub('', khmer[start:end])}”"


def _signs(text: str) -> str:
    """Each sign by itself, on a ring where it needs a letter to stand on."""
    signs = re.findall("\u17d2?.", text, re.DOTALL)
    return " ".join(sign if re.match("[\u1780-\u17b3]", sign) else f"◌{sign}" for sign in signs)


def _codes(text: str) -> str:
    return " ".join(f"U+{ord(sign):04X}" for sign in text)


def _named(sign: str) -> str:
    return f"{unicodedata.name(sign, 'sign').lower()} ({_codes(sign)})"
