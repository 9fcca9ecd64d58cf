"""Everything published for one place, against the country and the other provinces."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from indicators.matching import matching, records
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
    own, here = matching(figures, area=area), matching(ranks, area=area)
    country = matching(figures, area="KH")
    country = country[country["indicator"].isin(own["indicator"])].drop_duplicates(EDITION)
    last = own["status"].isin(OUT_OF_LINE_STATUSES)
    ordered = own.assign(
        _last=last,
        **_beside(own, country, value=("country", float("nan")), figure_id=("country_id", None)),
        **_beside(
            own,
            here,
            rank=("rank", float("nan")),
            ranked=("ranked", float("nan")),
            hindrance=("hindrance", ""),
        ),
    ).sort_values(
        ["_last", "indicator", "end", "sex"], ascending=[True, True, False, True], ignore_index=True
    )
    return ordered.drop(columns="_last")


def _beside(rows: pd.DataFrame, others: pd.DataFrame, **columns: tuple[str, object]) -> dict[str, list]:
    """For each row the cells of the row of the same edition.

    Args:
        others: one row an edition at most.
        columns: for each column of `others` its name beside the rows, and its cell where there is no such edition.
    """
    places = {edition: place for place, edition in enumerate(_editions_of(others))}
    found = [places.get(edition) for edition in _editions_of(rows)]
    beside = {}
    for name, (new, nothing) in columns.items():
        cells = others[name].tolist()
        beside[new] = [nothing if place is None else cells[place] for place in found]
    return beside


def _editions_of(rows: pd.DataFrame) -> Iterator[tuple]:
    return zip(*(rows[name] for name in EDITION), strict=True)


def ranks_by_province(figures: pd.DataFrame) -> pd.DataFrame:
    """The place of each province in every edition by province.

    Returns:
        One row a province and edition: the columns of `EDITION`, `area`, `rank` (NaN: none),
        `ranked` (how many are), `hindrance` (why nobody is).
    """
    found = []
    for edition in records(editions(figures)):
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
