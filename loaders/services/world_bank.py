"""World Bank: World Development Indicators, among them those from ASPIRE. Indicators API, version 2, as JSON."""

from __future__ import annotations

from loaders.fetching import Fetch
from loaders.services.answers import (
    COUNTRIES,
    MOST_PAGES,
    Answer,
    ChangedShape,
    Observation,
    Service,
    field,
    json_of,
    number,
)

ADDRESS = "https://api.worldbank.org/v2"
WHAT = "World Bank"
_PARTS = 2


def ask(fetch: Fetch, series: str, address: str = ADDRESS) -> list[Answer]:
    """Every year of a series for the countries of the dashboard."""
    countries = ";".join(iso3 for iso3, _ in COUNTRIES.values())
    here = f"{address or ADDRESS}/country/{countries}/indicator/{series}"
    answers: list[Answer] = []
    for page in range(1, MOST_PAGES + 1):
        content = fetch(here, {"format": "json", "per_page": "1000", "page": str(page)})
        answers.append(Answer(here, f"{series}-{page}.json", content))
        if page >= int(str(field(_parts(content)[0], "pages", WHAT))):
            return answers
    raise ChangedShape(f"{WHAT}: {series} has more than {MOST_PAGES} pages")


def _parts(content: bytes) -> list:
    """What the answer says of itself, and its rows."""
    found = json_of(content, WHAT)
    if isinstance(found, list) and found and isinstance(found[0], dict) and "message" in found[0]:
        raise ChangedShape(f"{WHAT}: {str(found[0]['message'])[:200]}")
    if not isinstance(found, list) or len(found) != _PARTS or not isinstance(found[1], list):
        raise ChangedShape(f"{WHAT}: the answer has not two parts, one on itself and one with rows")
    return found


def read(content: bytes) -> list[Observation]:
    """One observation a country and year that has a value."""
    found = []
    for row in _parts(content)[1]:
        country = str(field(field(row, "country", WHAT), "id", WHAT))
        printed, year = number(field(row, "value", WHAT)), str(field(row, "date", WHAT))
        if printed and country in COUNTRIES:
            found.append(Observation("", country, "all", year, printed))
    return found


SERVICE = Service(
    "world_bank",
    "World Bank",
    "https://datahelpdesk.worldbank.org/knowledgebase/articles/889392-about-the-indicators-api-documentation",
    ask,
    read,
)
