"""Everything published for one place, against the country and the other provinces."""

from __future__ import annotations

import pandas as pd

from indicators.provinces import EDITION, PROVINCES, by_province, editions
from indicators.ranking import order, places
from indicators.series import OUT_OF_LINE_STATUSES, in_doubt


def profile(figures: pd.DataFrame, ranks: pd.DataFrame, area: str) -> pd.DataFrame:
    """Every figure of a place with the country's figure and the place's rank where one may be claimed.

    Args:
        figures: the tidy frame.
        ranks: as `ranks_by_province` gives them.
        area: the place.

    Returns:
        The place's rows of `figures` and `country` (the value of Cambodia in the same edition,
        NaN where none is printed), `country_id`, `rank` (1: highest, NaN where nobody may be
        ranked), `ranked` (how many provinces are ranked), `hindrance` (why nobody is, as
        `ranking.Order` has it). Newest first within an indicator; targets, demands, accounts last.
    """
    own = figures[figures["area"] == area]
    country = figures[figures["area"] == "KH"].drop_duplicates(EDITION)[[*EDITION, "value", "figure_id"]]
    country = country.rename(columns={"value": "country", "figure_id": "country_id"})
    here = ranks[ranks["area"] == area].drop(columns="area")
    joined = own.merge(country, on=EDITION, how="left").merge(here, on=EDITION, how="left")
    joined["hindrance"] = joined["hindrance"].fillna("")
    last = joined["status"].isin(OUT_OF_LINE_STATUSES)
    ordered = joined.assign(_last=last).sort_values(
        ["_last", "indicator", "end", "sex"], ascending=[True, True, False, True], ignore_index=True
    )
    return ordered.drop(columns="_last")


def ranks_by_province(figures: pd.DataFrame) -> pd.DataFrame:
    """The place of each province in every edition by province.

    Returns:
        One row a province and edition: the columns of `EDITION`, `area`, `rank` (NaN: none),
        `ranked` (how many are), `hindrance` (why nobody is).
    """
    found = []
    for edition in editions(figures).to_dict("records"):
        rows = by_province(figures, edition)
        claims = order(rows)
        found.append(
            pd.DataFrame({"area": rows["area"], "rank": places(rows, claims)}).assign(
                ranked=len(claims.ranked),
                hindrance=claims.hindrance,
                **{name: edition[name] for name in EDITION},
            )
        )
    columns = [*EDITION, "area", "rank", "ranked", "hindrance"]
    return pd.concat(found, ignore_index=True)[columns] if found else pd.DataFrame(columns=columns)


def similar(figures: pd.DataFrame, area: str, indicator: str) -> list[str]:
    """The two provinces whose newest sound value of an indicator lies nearest to this one's.

    None where this one's own number is in doubt, nor one whose number is.
    """
    rows = figures[(figures["indicator"] == indicator) & figures["area"].isin(PROVINCES)]
    rows = rows[~in_doubt(rows)]
    values = rows.sort_values("end").drop_duplicates("area", keep="last").set_index("area")["value"]
    if area not in values:
        return []
    apart = (values.drop(area) - values[area]).abs().sort_values(kind="stable")
    return list(apart.index[:2])


def not_published_for(figures: pd.DataFrame, indicators: pd.DataFrame, area: str) -> list[str]:
    """Indicators on protection that have figures for the country and none for this place."""
    topics = ("coverage", "nssf", "benefits", "assistance")
    wanted = indicators.loc[indicators["topic"].isin(topics), "indicator"]
    here = set(figures.loc[figures["area"] == area, "indicator"])
    country = set(figures.loc[figures["area"] == "KH", "indicator"])
    return [name for name in wanted if name in country and name not in here]
