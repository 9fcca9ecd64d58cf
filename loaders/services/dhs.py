"""The DHS Program: results of the Demographic and Health Surveys by province. API, as JSON."""

from __future__ import annotations

from loaders.fetching import Fetch
from loaders.services.answers import (
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

ADDRESS = "https://api.dhsprogram.com/rest/dhs/data"
WHAT = "DHS Program"
OF_A_REGION, OF_ALL = "Region", "Total"
_SEX_PLACE = 2
SEXES = {"W": "female", "M": "male"}


def ask(fetch: Fetch, series: str, address: str = ADDRESS) -> list[Answer]:
    """Every survey of Cambodia: the country and its provinces."""
    here, answers = address or ADDRESS, []
    asked = {"countryIds": "KH", "indicatorIds": series, "perpage": "1000", "f": "json"}
    for breakdown in ("national", "subnational"):
        for page in range(1, MOST_PAGES + 1):
            content = fetch(here, {**asked, "breakdown": breakdown, "page": str(page)})
            answers.append(Answer(here, f"{series}-{breakdown}-{page}.json", content))
            if page >= int(str(field(json_of(content, WHAT), "TotalPages", WHAT))):
                break
        else:
            raise ChangedShape(f"{WHAT}: {series} has more than {MOST_PAGES} pages")
    return answers


def read(content: bytes) -> list[Observation]:
    """One observation a survey and place; where a result stands twice, the one that the program prefers."""
    found = []
    for row in rows_of(json_of(content, WHAT), "Data", WHAT):
        kind = str(field(row, "CharacteristicCategory", WHAT))
        code = str(field(row, "IndicatorId", WHAT)).split("_")
        printed = number(field(row, "Value", WHAT))
        if kind not in (OF_A_REGION, OF_ALL) or not printed or not field(row, "IsPreferred", WHAT):
            continue
        place = "KH" if kind == OF_ALL else str(field(row, "CharacteristicLabel", WHAT)).lstrip(". ")
        sex = SEXES.get(code[_SEX_PLACE] if len(code) > _SEX_PLACE else "", "all")
        found.append(Observation("", place, sex, _years(row), printed))
    return found


def _years(row: dict) -> str:
    """The years of a survey: `2014`, `2021/2022` for the one that is called 2021-22."""
    label, year = str(row.get("SurveyYearLabel") or ""), str(field(row, "SurveyYear", WHAT))
    first, _, second = label.partition("-")
    return f"{first}/{first[:2]}{second}" if second and len(second) == len("22") else year


SERVICE = Service("dhs", "The DHS Program", "https://api.dhsprogram.com/", ask, read)
