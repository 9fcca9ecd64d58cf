"""World Health Organization: the Global Health Expenditure Database in the Global Health Observatory (OData)."""

from __future__ import annotations

from loaders.fetching import Fetch
from loaders.services.answers import (
    BY_ISO3,
    Answer,
    Observation,
    Service,
    field,
    json_of,
    number,
    rows_of,
)

ADDRESS = "https://ghoapi.azureedge.net/api"
WHAT = "World Health Organization"


def ask(fetch: Fetch, series: str, address: str = ADDRESS) -> list[Answer]:
    """Every year of a series for the countries of the dashboard."""
    here = f"{address or ADDRESS}/{series}"
    wanted = " or ".join(f"SpatialDim eq '{iso3}'" for iso3 in BY_ISO3)
    return [Answer(here, f"{series}.json", fetch(here, {"$filter": wanted}))]


def read(content: bytes) -> list[Observation]:
    """One observation a country and year; the number with all digits, as `NumericValue` has it."""
    found = []
    for row in rows_of(json_of(content, WHAT), "value", WHAT):
        country = BY_ISO3.get(str(field(row, "SpatialDim", WHAT)), "")
        printed, year = number(field(row, "NumericValue", WHAT)), str(field(row, "TimeDim", WHAT))
        if printed and country:
            found.append(Observation("", country, "all", year, printed))
    return found


SERVICE = Service(
    "who", "World Health Organization", "https://www.who.int/data/gho/info/gho-odata-api", ask, read
)
