"""United Nations: the global database of the development goals. SDG API, version 1, as JSON."""

from __future__ import annotations

from loaders.fetching import Fetch
from loaders.services.answers import (
    BY_M49,
    MOST_PAGES,
    Answer,
    ChangedShape,
    Observation,
    Service,
    field,
    json_of,
    number,
    rows_of,
)

ADDRESS = "https://unstats.un.org/SDGAPI/v1/sdg/Series/Data"
WHAT = "United Nations"
SEXES = {"BOTHSEX": "all", "FEMALE": "female", "MALE": "male"}


def ask(fetch: Fetch, series: str, address: str = ADDRESS) -> list[Answer]:
    """Every year of a series for the countries of the dashboard."""
    here, answers = address or ADDRESS, []
    asked = {"seriesCode": series, "areaCode": ",".join(BY_M49), "pageSize": "1000"}
    for page in range(1, MOST_PAGES + 1):
        content = fetch(here, {**asked, "page": str(page)})
        answers.append(Answer(here, f"{series}-{page}.json", content))
        if page >= int(str(field(json_of(content, WHAT), "totalPages", WHAT))):
            return answers
    raise ChangedShape(f"{WHAT}: {series} has more than {MOST_PAGES} pages")


def read(content: bytes) -> list[Observation]:
    """One observation a country, sex and year; other dimensions than the sex make the part."""
    found = []
    for row in rows_of(json_of(content, WHAT), "data", WHAT):
        country = BY_M49.get(str(field(row, "geoAreaCode", WHAT)), "")
        said = field(row, "dimensions", WHAT)
        if not isinstance(said, dict):
            raise ChangedShape(f"{WHAT}: dimensions is no object")
        sex = SEXES.get(str(said.get("Sex", "BOTHSEX")), "")
        others = [str(said[name]) for name in sorted(said) if name not in ("Sex", "Reporting Type")]
        part = "/".join(one for one in others if one not in ("ALLAGE", "ALLAREA", "_T"))
        year = number(field(row, "timePeriodStart", WHAT))
        printed = number(field(row, "value", WHAT))
        if country and sex and printed and printed not in ("NaN", "N"):
            found.append(Observation(part, country, sex, year, printed))
    return found


SERVICE = Service(
    "un_sdg", "United Nations Statistics Division", "https://unstats.un.org/SDGAPI/swagger/", ask, read
)
