"""What is not known: the grid of indicators by year for a place and a sex, and the cells to ask for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from indicators.matching import records
from indicators.provinces import PROVINCES
from indicators.series import OUT_OF_LINE_STATUSES
from indicators.wholes import BOTH_SEXES, WOMEN, of_whole_groups
from loaders.edition import TO_COME, Edition

FIRST_YEAR = 2008
DAYS_OF_A_YEAR = (365, 366)
PUBLISHED, WITHOUT_SEX, COUNTRY_ONLY, PARTLY, NOT_FOUND = (
    "published",
    "without_sex",
    "country_only",
    "partly",
    "not_found",
)
STATES = (PUBLISHED, WITHOUT_SEX, COUNTRY_ONLY, PARTLY, NOT_FOUND)
ASKED_TOPICS = ("nssf", "benefits", "coverage", "assistance", "labour", "poverty", "population")
"""Topics of the grid. A rule stays in force after its year and a project ends: their empty
years are no gaps."""


def years_until(edition: Edition) -> tuple[int, ...]:
    """The years of the grid: up to that in which the data was gathered."""
    return tuple(range(FIRST_YEAR, edition.year + 1))


def by_sex_makes_sense(indicator: Mapping) -> bool:
    """Whether two sexes can be told apart in an indicator: it counts people, not money or houses."""
    return indicator["sexes"] in BOTH_SEXES


def may_have_sex(indicator: Mapping, sex: str) -> bool:
    """Whether a figure for this sex can exist: of people, or about women already."""
    return by_sex_makes_sense(indicator) or (sex == "female" and indicator["sexes"] == WOMEN)


def can_be_asked_for(indicator: Mapping) -> bool:
    """Whether an office keeps the figures of an indicator."""
    return bool(indicator["kept_by"])


def answers(figures: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    """The dated figures on Cambodia that speak of a year, one row a figure and year.

    Returns:
        The rows of `figures` with `year` and `partly` (True: a count during a part of the year
        only, or during several years together).
    """
    places = ["KH", *PROVINCES]
    dated = figures[
        figures["end"].notna()
        & ~figures["status"].isin(OUT_OF_LINE_STATUSES)
        & figures["area"].isin(places)
        & (figures["end"].dt.year >= FIRST_YEAR)
        & (figures["phase"] != TO_COME)
    ]
    flows = set(indicators.loc[indicators["measure"] == "flow", "indicator"])
    days = (dated["end"] - dated["start"]).dt.days + 1
    spans = [range(a.year, b.year + 1) for a, b in zip(dated["start"], dated["end"], strict=True)]
    dated = dated.assign(
        partly=dated["indicator"].isin(flows) & ~days.isin(DAYS_OF_A_YEAR),
        year=[list(years) for years in spans],
    )
    return dated.explode("year").astype({"year": int})


def grid(
    figures: pd.DataFrame, indicators: pd.DataFrame, *, area: str = "", sex: str = "", years: Iterable[int]
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
        asked, also when only the country has such a figure), `country_only`, `partly` (for a
        part of the year or several years together), `not_found` (no row touches the year);
        `by_sex` (whether women and men are both told, for the place or for the country).
        Where women and men cannot be told apart (money, facilities) no sex is missed.
    """
    filled = answers(figures, indicators)
    filled = filled[filled["indicator"].isin(indicators["indicator"])]
    keys = ["indicator", "year"]
    counted = filled.groupby(keys).agg(figures=("figure_id", "nunique"))
    whole, places = filled[~filled["partly"]], [area] if area else PROVINCES
    here = whole[whole["area"].isin(places)]
    parts = filled[filled["partly"] & filled["area"].isin([*places, "KH"])]
    counted["partly"] = parts.groupby(keys).size()
    for name, rows in (("local", here), ("country", whole[whole["area"] == "KH"])):
        for one in ("female", "male"):
            counted[f"{name}_{one}"] = rows[rows["sex"] == one].groupby(keys).size()
        counted[f"{name}_any"] = rows.groupby(keys).size()
    counted["provinces"] = here.groupby(keys)["area"].nunique()
    cells = pd.MultiIndex.from_product([indicators["indicator"], list(years)], names=keys)
    rows = counted.reindex(cells).fillna(0).astype(int).reset_index()
    told = {row["indicator"]: by_sex_makes_sense(row) for row in records(indicators)}
    states = [_state(row, sex, told[row["indicator"]]) for row in records(rows)]
    both = [(rows[f"{name}_female"] > 0) & (rows[f"{name}_male"] > 0) for name in ("local", "country")]
    return rows[["indicator", "year", "figures", "provinces"]].assign(state=states, by_sex=both[0] | both[1])


def first_years(indicators: pd.DataFrame, rollout: pd.DataFrame) -> dict[str, int]:
    """The year in which the scheme of an indicator began, where that is known: before it nothing can be missing.

    Args:
        rollout: the companion table: where a scheme started when.
    """
    began = rollout.groupby("scheme")["start"].min().str[:4].astype(int).to_dict()
    schemes = zip(indicators["indicator"], indicators["whole_scheme"], strict=True)
    return {name: began[scheme] for name, scheme in schemes if scheme in began}


def _state(row: dict, sex: str, by_sex: bool) -> str:
    asked = [sex] if sex else ["female", "male"]
    if row["local_any"] and (not by_sex or all(row[f"local_{one}"] for one in asked)):
        return PUBLISHED
    if sex and by_sex and row[f"country_{sex}"]:
        return COUNTRY_ONLY
    if row["local_any"] or (sex and by_sex and row["country_any"]):
        return WITHOUT_SEX
    if row["country_any"]:
        return COUNTRY_ONLY
    return PARTLY if row["partly"] else NOT_FOUND


def asked_about(indicators: pd.DataFrame, sex: str = "") -> list[str]:
    """The indicators that can have a figure for a sex; all of them where none is asked."""
    return [row["indicator"] for row in records(indicators) if not sex or may_have_sex(row, sex)]


def with_a_figure(
    figures: pd.DataFrame, indicators: pd.DataFrame, *, area: str = "", sex: str = ""
) -> list[str]:
    """The indicators that have any row for a place and a sex, whatever its group, its time or its date.

    Args:
        area: a place, or "" for at least one of the 25 provinces.
        sex: female, male, or "" for anybody.
    """
    rows = figures[figures["area"].isin([area] if area else PROVINCES)]
    rows = rows[~rows["status"].isin(OUT_OF_LINE_STATUSES)]
    about_women = set(indicators.loc[indicators["sexes"] == WOMEN, "indicator"])
    if sex:
        rows = rows[(rows["sex"] == sex) | (rows["indicator"].isin(about_women) & (sex == "female"))]
    found = set(rows["indicator"])
    return [name for name in asked_about(indicators, sex) if name in found]


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
        filling: the figures that fill the other cells, as figure_ids.
    """

    cells: tuple[tuple[str, str], ...]
    areas: tuple[str, ...]
    sexes: tuple[str, ...]
    asked: int
    found: tuple[str, ...]
    filling: tuple[str, ...]


def wanted(
    figures: pd.DataFrame, indicator: Mapping, year: int, *, detail: str, area: str = "", sex: str = ""
) -> Wanted:
    """The cells of one indicator and year that no publication fills with the indicator's whole.

    A figure of a group, a scheme or one sex alone fills none but its own; it is among those found.

    Args:
        indicator: a row of the indicators.
        detail: one of `DETAILS`; sexes are left out where they cannot be told apart.
        area: one province, or "" for all 25 where the detail is by province.
        sex: female or male to ask for one sex only.
    """
    own = figures[figures["indicator"] == indicator["indicator"]]
    touching = answers(own, pd.DataFrame([indicator]))
    touching = touching[touching["year"] == year]
    filled = of_whole_groups(touching[~touching["partly"]], indicator)
    places = ([area] if area else list(PROVINCES)) if detail in (BY_BOTH, BY_PROVINCE) else ["KH"]
    told = detail in (BY_BOTH, BY_SEX) and by_sex_makes_sense(indicator)
    sexes = ([sex] if sex in ("female", "male") else ["female", "male"]) if told else ["all"]
    if not by_sex_makes_sense(indicator):
        filled = filled.assign(sex="all")
    every = [(place, one) for place in places for one in sexes]
    have = set(zip(filled["area"], filled["sex"], strict=True))
    cells = [cell for cell in every if cell not in have]
    fills = [cell in every for cell in zip(filled["area"], filled["sex"], strict=True)]
    national = touching[touching["area"] == "KH"].sort_values(["sex", "end"], ascending=[True, False])
    return Wanted(
        cells=tuple(cells),
        areas=tuple(dict.fromkeys(place for place, _ in cells)),
        sexes=tuple(dict.fromkeys(one for _, one in cells)),
        asked=len(places) * len(sexes),
        found=tuple(dict.fromkeys([*national["figure_id"], *touching["figure_id"]])),
        filling=tuple(dict.fromkeys(filled.loc[fills, "figure_id"])),
    )
