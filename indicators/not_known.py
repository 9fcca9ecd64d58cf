"""What is not known: the grid of indicators by year for a place and a sex, and the cells to ask for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from indicators.provinces import PROVINCES
from indicators.series import OUT_OF_LINE_STATUSES

FIRST_YEAR, LAST_YEAR = 2008, 2026
YEARS = tuple(range(FIRST_YEAR, LAST_YEAR + 1))
PUBLISHED, WITHOUT_SEX, COUNTRY_ONLY, NOT_FOUND = "published", "without_sex", "country_only", "not_found"
STATES = (PUBLISHED, WITHOUT_SEX, COUNTRY_ONLY, NOT_FOUND)
ASKED_TOPICS = ("nssf", "benefits", "coverage", "assistance", "labour", "poverty", "population")
"""Topics of the grid. A rule stays in force after its year and a project ends: their empty
years are no gaps."""
BOTH_SEXES = ("women_men", "girls_boys")
WOMEN = "women"


def by_sex_makes_sense(indicator: Mapping) -> bool:
    """Whether two sexes can be told apart in an indicator: it counts people, not money or houses."""
    return indicator["sexes"] in BOTH_SEXES


def can_be_asked_for(indicator: Mapping) -> bool:
    """Whether an office keeps the figures of an indicator."""
    return bool(indicator["kept_by"])


def answers(figures: pd.DataFrame) -> pd.DataFrame:
    """The dated figures on Cambodia that fill a cell, one row a figure and year: adds `year`."""
    places = ["KH", *PROVINCES]
    dated = figures[
        figures["end"].notna()
        & ~figures["status"].isin(OUT_OF_LINE_STATUSES)
        & figures["area"].isin(places)
        & (figures["end"].dt.year >= FIRST_YEAR)
        & (figures["start"].dt.year <= LAST_YEAR)
    ]
    spans = [list(range(a.year, b.year + 1)) for a, b in zip(dated["start"], dated["end"], strict=True)]
    years = pd.Series(spans, dated.index, dtype=object)
    return dated.assign(year=years).explode("year").astype({"year": int})


def grid(
    figures: pd.DataFrame,
    indicators: pd.DataFrame,
    *,
    area: str = "",
    sex: str = "",
    years: Iterable[int] = YEARS,
) -> pd.DataFrame:
    """For each indicator and year, what is published for a place and a sex.

    Args:
        figures: the tidy frame.
        indicators: one row an indicator.
        area: a province, or "" for any of the 25.
        sex: female, male, or "" for both of them.

    Returns:
        One row an (indicator, year): `indicator`, `year`, `figures` (how many on Cambodia
        touch the year), `provinces` (how many have one), `state`: `published` (for the place,
        for the sexes asked), `without_sex` (for the place, sexes not told apart; with a sex
        asked, also when only the country has such a figure), `country_only`, `not_found`.
        Where women and men cannot be told apart (money, facilities) no sex is missed.
    """
    filled = answers(figures)
    filled = filled[filled["indicator"].isin(indicators["indicator"])]
    local = filled["area"].isin([area] if area else PROVINCES)
    keys = ["indicator", "year"]
    counted = filled.groupby(keys).agg(figures=("figure_id", "nunique"))
    here, country = filled[local], filled[filled["area"] == "KH"]
    for name, rows in (("local", here), ("country", country)):
        for one in ("female", "male"):
            counted[f"{name}_{one}"] = rows[rows["sex"] == one].groupby(keys).size()
        counted[f"{name}_any"] = rows.groupby(keys).size()
    counted["provinces"] = here.groupby(keys)["area"].nunique()
    cells = pd.MultiIndex.from_product([indicators["indicator"], list(years)], names=keys)
    rows = counted.reindex(cells).fillna(0).astype(int).reset_index()
    told = {row["indicator"]: by_sex_makes_sense(row) for row in indicators.to_dict("records")}
    states = [_state(row, sex, told[row["indicator"]]) for row in rows.to_dict("records")]
    return rows[["indicator", "year", "figures", "provinces"]].assign(state=states)


def _state(row: dict, sex: str, by_sex: bool) -> str:
    asked = [sex] if sex else ["female", "male"]
    if row["local_any"] and (not by_sex or all(row[f"local_{one}"] for one in asked)):
        return PUBLISHED
    if sex and by_sex and row[f"country_{sex}"]:
        return COUNTRY_ONLY
    if row["local_any"] or (sex and by_sex and row["country_any"]):
        return WITHOUT_SEX
    return COUNTRY_ONLY if row["country_any"] else NOT_FOUND


def with_a_province(figures: pd.DataFrame, indicators: pd.DataFrame) -> list[str]:
    """The indicators that have a figure for at least one province, in any year, of any group."""
    local = figures[figures["area"].isin(PROVINCES) & ~figures["status"].isin(OUT_OF_LINE_STATUSES)]
    found = set(local["indicator"])
    return [name for name in indicators["indicator"] if name in found]


def with_every_province(figures: pd.DataFrame, indicators: pd.DataFrame) -> list[str]:
    """The indicators that one publication gives for all 25 provinces at one time."""
    local = figures[figures["area"].isin(PROVINCES)]
    counted = local.groupby(["indicator", "period", "source_id"])["area"].nunique()
    found = set(counted[counted == len(PROVINCES)].index.get_level_values("indicator"))
    return [name for name in indicators["indicator"] if name in found]


TOTAL, BY_SEX, BY_PROVINCE, BY_BOTH = "total", "sex", "province", "province_sex"
DETAILS = (BY_BOTH, BY_PROVINCE, BY_SEX, TOTAL)


@dataclass(frozen=True)
class Wanted:
    """The cells of a table that are not published.

    Attributes:
        cells: (area, sex) of each number that is missing; sex `all` where none is asked.
        areas: the places with at least one missing number, in the order of the codes.
        sexes: the sexes that are asked for somewhere.
        asked: how many numbers the whole table has.
        found: the figures on Cambodia that touch the year, as figure_ids, the country first.
    """

    cells: tuple[tuple[str, str], ...]
    areas: tuple[str, ...]
    sexes: tuple[str, ...]
    asked: int
    found: tuple[str, ...]


def wanted(
    figures: pd.DataFrame, indicator: dict, year: int, *, detail: str, area: str = "", sex: str = ""
) -> Wanted:
    """The cells of one indicator and year that no publication fills.

    Args:
        indicator: a row of the indicators.
        detail: one of `DETAILS`; sexes are left out where they cannot be told apart.
        area: one province, or "" for all 25 where the detail is by province.
        sex: female or male to ask for one sex only.
    """
    filled = answers(figures[figures["indicator"] == indicator["indicator"]])
    filled = filled[filled["year"] == year]
    places = ([area] if area else list(PROVINCES)) if detail in (BY_BOTH, BY_PROVINCE) else ["KH"]
    told = detail in (BY_BOTH, BY_SEX) and by_sex_makes_sense(indicator)
    sexes = ([sex] if sex in ("female", "male") else ["female", "male"]) if told else ["all"]
    have = set(zip(filled["area"], filled["sex"], strict=True))
    have |= {(place, "all") for place in set(filled["area"])} if not told else set()
    cells = [(place, one) for place in places for one in sexes if (place, one) not in have]
    national = filled[filled["area"] == "KH"].sort_values(["sex", "end"], ascending=[True, False])
    return Wanted(
        cells=tuple(cells),
        areas=tuple(dict.fromkeys(place for place, _ in cells)),
        sexes=tuple(dict.fromkeys(one for _, one in cells)),
        asked=len(places) * len(sexes),
        found=tuple(dict.fromkeys([*national["figure_id"], *filled["figure_id"]])),
    )
