"""Places: every published spelling of a province to its ISO 3166-2 code."""

from __future__ import annotations

import re
import unicodedata

import pandas as pd
from rapidfuzz import fuzz

from loaders.khmer import unified
from loaders.plain_text import several

PROVINCES = tuple(f"KH-{number}" for number in range(1, 26))
"""The 24 provinces and the capital, by the codes of areas.csv."""
COUNTRY = "KH"
TOTAL_ROWS = (
    "total",
    "grandtotal",
    "wholecountry",
    "nationaltotal",
    "totalcambodia",
    "cambodiatotal",
    "nationwide",
    "wholekingdom",
    "allprovinces",
    "សរុប",
    "សរុបរួម",
    "ទូទាំងប្រទេស",
    "សរុបទូទាំងប្រទេស",
    "សរុបរួមទូទាំងប្រទេស",
    "ទូទាំងព្រះរាជាណាចក្រ",
)
NEAR, APART = 75, 5
"""From 0 to 100: how like a spelling must be to be proposed, and how much more than that of another place."""
_LATIN_MARKS = re.compile("[\u0300-\u036f]")
_SEPARATORS = re.compile(r"[\s\-‐‑–'’.,()]+")
_ALL_PARTS = re.compile(
    r"\s*(?:[/&,+;()\-–]|\band\b|\bwith\b|\bincl(?:\.|uding\b)?|និង|រួមទាំង)\s*", re.IGNORECASE
)
_INCLUDING = re.compile(r"\bincl|រួមទាំង", re.IGNORECASE)
_KIND = re.compile("^(?:ខេត្ត|រាជធានី|ក្រុង)")


class UnknownPlace(ValueError):
    """A spelling that no area has; the text names what it may be.

    Attributes:
        proposed: the code of the one province that is spelled nearly so, else "".
        places: the codes of several places where the spelling names them, else ().
    """

    def __init__(self, sentence: str, proposed: str = "", places: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.proposed, self.places = proposed, places


def folded(spelling: str) -> str:
    """A spelling without case, Latin accents, spaces and hyphens; Khmer signs are kept, in one order."""
    bare = _LATIN_MARKS.sub("", unicodedata.normalize("NFKD", unified(spelling)))
    return _SEPARATORS.sub("", unicodedata.normalize("NFC", bare).casefold())


class Gazetteer:
    """The spellings of areas.csv, each leading to one code.

    Beside the names and aliases of an area these are its code, the number of the National Institute
    of Statistics (`03`) and the place code of the United Nations (`KH03`).

    Attributes:
        clashes: (spelling, code, other code) of each spelling that two places have.
    """

    def __init__(self, areas: pd.DataFrame) -> None:
        self._codes: dict[str, str] = {}
        self._shown: dict[str, tuple[str, str]] = {}
        self._names: dict[str, str] = {}
        self.clashes: list[tuple[str, str, str]] = []
        for area in areas.to_dict("records"):
            self._names.setdefault(area["code"], area["name_en"])
            for spelling in self._spellings(area):
                self._add(spelling, area["code"], area["name_en"])

    @staticmethod
    def _spellings(area: dict) -> list[str]:
        nis = area.get("nis_code", "")
        codes = (area["code"], nis, f"{COUNTRY}{nis}" if nis else "")
        names = (*codes, area["name_en"], area["name_km"], *several(area["aliases"]))
        return [name for name in names if name]

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

    def name(self, code: str) -> str:
        """The English name of a place; its code where areas.csv has none."""
        return self._names.get(code, code)

    def code(self, spelling: str) -> str:
        """The code of a place as a publication spells it; a total row is the country.

        Raises:
            UnknownPlace: no area is spelled so; the sentence names the province that is nearly spelled so,
                never another country, and none where two are as near.
        """
        key = folded(spelling)
        if key in self._codes:
            return self._codes[key]
        if self.known and key in TOTAL_ROWS:
            return COUNTRY
        raise self._unknown(spelling)

    def _unknown(self, spelling: str) -> UnknownPlace:
        if re.fullmatch("[1-9]", spelling.strip()):
            return UnknownPlace(
                f"a number of the National Institute of Statistics has two digits (0{spelling.strip()}); Excel drops "
                "the zero where the column is not text"
            )
        named = self._named(spelling)
        if len(named) > 1:
            return UnknownPlace(self._several(spelling, named), places=named)
        near = self._nearest(spelling)
        if not near:
            return UnknownPlace("it must be a spelling listed in areas.csv")
        (_, code, spelled), *others = near
        if others:
            both = " or ".join(f"{self.name(one)} ({one})" for _, one, _ in near[:2])
            return UnknownPlace(f"it could be {both}; it must be a spelling listed in areas.csv")
        return UnknownPlace(f"did you mean {spelled} ({code}, {self.name(code)})?", code)

    def _named(self, spelling: str) -> tuple[str, ...]:
        """The places that a spelling names one after the other: `Battambang & Pailin`."""
        parts = (self._codes.get(folded(part)) for part in _ALL_PARTS.split(spelling) if part)
        return tuple(dict.fromkeys(code for code in parts if code in PROVINCES))

    def _several(self, spelling: str, named: tuple[str, ...]) -> str:
        both = " and ".join(f"{self.name(code)} ({code})" for code in named)
        if _INCLUDING.search(spelling):
            return (
                f"it names {both}; write {self.name(named[0])} alone and say in the column boundaries of "
                "provinces/tables.csv that it includes the other (before_2014)"
            )
        return (
            f"it names {both}, which the survey could not tell apart; each must have a row of its own with "
            "the same number, the concern shared_domain and a row of shared_domains.csv"
        )

    def _nearest(self, spelling: str) -> list[tuple[float, str, str]]:
        """The provinces (or Cambodia) that are nearly spelled so: likeness, code, spelling; the nearest first."""
        key = folded(_KIND.sub("", spelling.strip()))
        best: dict[str, tuple[float, str, str]] = {}
        for known, code in self._codes.items():
            if code in (*PROVINCES, COUNTRY) and not any(sign.isdigit() for sign in known):
                likeness = fuzz.ratio(key, folded(_KIND.sub("", known)))
                if likeness > best.get(code, (0.0,))[0]:
                    best[code] = (likeness, code, self._shown[known][0])
        near = sorted(best.values(), reverse=True)
        return [one for one in near if one[0] >= NEAR and one[0] > near[0][0] - APART]
