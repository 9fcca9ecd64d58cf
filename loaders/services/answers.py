"""What every service gives: answers as they came, and the observations read from them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from loaders.fetching import Fetch

COUNTRIES = {
    "KH": ("KHM", "116"), "TH": ("THA", "764"), "VN": ("VNM", "704"), "LA": ("LAO", "418"),
    "MY": ("MYS", "458"), "ID": ("IDN", "360"), "PH": ("PHL", "608"), "MM": ("MMR", "104"),
    "TL": ("TLS", "626"),
}  # fmt: skip
"""By our code of a country: ISO 3166-1 with three letters, and the M49 code of the United Nations."""
BY_ISO3 = {iso3: code for code, (iso3, _) in COUNTRIES.items()}
BY_M49 = {m49: code for code, (_, m49) in COUNTRIES.items()}
MOST_PAGES = 50


class ChangedShape(Exception):
    """An answer is not of the form that its service documents; the sentence says what is missing."""


class Observation(NamedTuple):
    """One number of an answer.

    Attributes:
        part: which part of the series it is, in the service's own codes; "" where there is one only.
        place: our code of a country, or the name of a province as the service spells it.
        sex: all, female, male.
        period: a year, or a span of years.
        printed: the number as the service writes it.
    """

    part: str
    place: str
    sex: str
    period: str
    printed: str


class Answer(NamedTuple):
    """One answer as it came: from which address, under which name it is kept, its bytes."""

    address: str
    name: str
    content: bytes


@dataclass(frozen=True)
class Service:
    """A publisher's service.

    Attributes:
        name: as `python -m loaders refresh` takes it.
        publisher: as in sources.csv.
        documented: where the address and its parameters are described.
        ask: the answers for a series, all its pages.
        read: the observations of one answer; raises ChangedShape.
    """

    name: str
    publisher: str
    documented: str
    ask: Callable[[Fetch, str, str], list[Answer]]
    read: Callable[[bytes], list[Observation]]


def json_of(content: bytes, what: str) -> dict | list:
    """An answer in JSON.

    Raises:
        ChangedShape: it is none, or was cut off.
    """
    try:
        found = json.loads(content)
    except ValueError:
        raise ChangedShape(f"{what}: the answer is no JSON, or was cut off") from None
    if not isinstance(found, (dict, list)):
        raise ChangedShape(f"{what}: the answer is neither a list nor an object")
    return found


def field(row: object, name: str, what: str) -> object:
    """A field that each row of an answer must have.

    Raises:
        ChangedShape: it has not.
    """
    if not isinstance(row, dict) or name not in row:
        raise ChangedShape(f"{what}: a row has no field {name}")
    return row[name]


def rows_of(found: object, name: str, what: str) -> list:
    """The list of rows that an answer holds under a name.

    Raises:
        ChangedShape: there is none.
    """
    rows = field(found, name, what)
    if not isinstance(rows, list):
        raise ChangedShape(f"{what}: {name} is no list")
    return rows


def number(value: object) -> str:
    """A number as it was written; "" where there is none."""
    if value is None or isinstance(value, bool):
        return ""
    return f"{value:.15g}" if isinstance(value, float) else str(value).strip()
