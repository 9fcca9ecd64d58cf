"""Places: every published spelling of a province to its ISO 3166-2 code."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches

import pandas as pd

from loaders.plain_text import several

PROVINCES = tuple(f"KH-{number}" for number in range(1, 26))
"""The 24 provinces and the capital, by the codes of areas.csv."""
TOTAL_ROWS = ("total", "grandtotal", "wholecountry", "សរុប", "សរុបរួម")
_LATIN_MARKS = re.compile("[\u0300-\u036f]")
_SEPARATORS = re.compile(r"[\s\-‐‑–'’.,()]+")


class UnknownPlace(ValueError):
    """A spelling that no area has; the text names the nearest one known."""


def folded(spelling: str) -> str:
    """A spelling without case, Latin accents, spaces and hyphens; Khmer signs are kept."""
    bare = _LATIN_MARKS.sub("", unicodedata.normalize("NFKD", spelling))
    return _SEPARATORS.sub("", unicodedata.normalize("NFC", bare).casefold())


class Gazetteer:
    """The spellings of areas.csv, each leading to one code.

    Attributes:
        clashes: (spelling, code, other code) of each spelling that two places have.
    """

    def __init__(self, areas: pd.DataFrame) -> None:
        self._codes: dict[str, str] = {}
        self._shown: dict[str, tuple[str, str]] = {}
        self.clashes: list[tuple[str, str, str]] = []
        for area in areas.to_dict("records"):
            for spelling in self._spellings(area):
                self._add(spelling, area["code"], area["name_en"])

    @staticmethod
    def _spellings(area: dict) -> list[str]:
        names = (area["code"], area["name_en"], area["name_km"])
        return [name for name in (*names, *several(area["aliases"])) if name]

    def _add(self, spelling: str, code: str, name: str) -> None:
        key = folded(spelling)
        known = self._codes.setdefault(key, code)
        if known != code:
            self.clashes.append((spelling, known, code))
        self._shown.setdefault(key, (spelling, name))

    @property
    def known(self) -> bool:
        """False when areas.csv could not be read, so no spelling can be looked up."""
        return bool(self._codes)

    def code(self, spelling: str) -> str:
        """The code of a place as a publication spells it; a total row is the country.

        Raises:
            UnknownPlace: no area is spelled so; the sentence names the nearest spelling.
        """
        key = folded(spelling)
        if key in self._codes:
            return self._codes[key]
        if self.known and key in TOTAL_ROWS:
            return "KH"
        near = get_close_matches(key, self._codes, n=1, cutoff=0.6)
        if not near:
            raise UnknownPlace("it must be a spelling listed in areas.csv")
        spelled, name = self._shown[near[0]]
        raise UnknownPlace(f"did you mean {spelled} ({self._codes[near[0]]}, {name})?")
