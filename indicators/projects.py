"""Partner projects: targets beside results, and only like with like."""

from __future__ import annotations

import pandas as pd

from loaders.plain_text import several

SAME = ["project_id", "indicator", "sex", "group", "scheme"]
UNITS = {"items": 0, "persons": 1, "organisations": 2, "percent": 3}
"""Which results of a project stand first: what it made, whom it reached."""
ORDER = {"target": 0, "result": 1, "official": 2, "survey": 3, "demand": 4, "testimony": 5}


def project_figures(
    figures: pd.DataFrame, *, project: str = "", organisation: str = "", status: str = "", year: str = ""
) -> pd.DataFrame:
    """Figures that belong to projects, filtered; targets first, then by date.

    Args:
        figures: the tidy frame.
        project: a project_id, or "" for all.
        organisation: one of the organisations that carry it, or "".
        status: what kind of number (target, result, …), or "".
        year: four digits; figures whose period touches that year; "" for all.

    Returns:
        Rows of `figures` by project, in the order target, result, official, survey, demand, account.
    """
    rows = figures[figures["project_id"] != ""]
    if project:
        rows = rows[rows["project_id"] == project]
    if organisation:
        carried = [organisation in organisations(text) for text in rows["organisation"]]
        rows = rows[pd.Series(carried, rows.index, dtype=bool)]
    if status:
        rows = rows[rows["status"] == status]
    if year:
        first, last = pd.Timestamp(f"{year}-01-01"), pd.Timestamp(f"{year}-12-31")
        rows = rows[(rows["start"] <= last) & (rows["end"] >= first)]
    place = rows["status"].map(ORDER).fillna(9)
    return (
        rows.assign(_place=place)
        .sort_values(["project_id", "_place", "end", "indicator"], ignore_index=True)
        .drop(columns="_place")
    )


def organisations(text: str) -> list[str]:
    """The organisations named in a cell."""
    return several(text)


def like_with_like(figures: pd.DataFrame) -> pd.DataFrame:
    """Pairs of a target and a result that measure the same thing.

    Same project, indicator, sex, group and scheme, and the result's period lies within the
    target's.

    Returns:
        One row a pair: `target_id`, `result_id`, `share` (result as a percentage of the
        target). No row where nothing can be compared.
    """
    rows = figures[(figures["project_id"] != "") & figures["end"].notna()]
    columns = [*SAME, "figure_id", "value", "start", "end"]
    targets = rows[rows["status"] == "target"][columns]
    results = rows[rows["status"] == "result"][columns]
    pairs = targets.merge(results, on=SAME, suffixes=("_target", "_result"))
    within = (pairs["start_result"] >= pairs["start_target"]) & (pairs["end_result"] <= pairs["end_target"])
    pairs = pairs[within & (pairs["value_target"] > 0)]
    return pd.DataFrame(
        {
            "target_id": pairs["figure_id_target"],
            "result_id": pairs["figure_id_result"],
            "share": 100 * pairs["value_result"] / pairs["value_target"],
        }
    ).reset_index(drop=True)


def with_targets(figures: pd.DataFrame) -> list[str]:
    """The projects that set a target for people, those whose target is of the latest time first."""
    rows = figures[(figures["status"] == "target") & (figures["unit"] == "persons")]
    return list(dict.fromkeys(rows.sort_values("end", ascending=False, kind="stable")["project_id"]))


def measures(figures: pd.DataFrame) -> list[tuple[str, str]]:
    """The figures of one project as rows of targets and results.

    A target stands beside a result only where both measure the same thing (`like_with_like`); shares and
    counts of a part of the people of another row belong to that row (`parts_of_row`) and have none.

    Returns:
        Pairs of the figure_ids of a target and of a result, "" where there is none: targets of people
        first, the smallest of them first, then the results of people, of things, of shares, the newest first.
    """
    pairs: dict = dict(like_with_like(figures)[["target_id", "result_id"]].itertuples(index=False))
    parts = {part for name in figures["figure_id"] for part in parts_of_row(figures, name)}
    rows = figures[~figures["figure_id"].isin(parts)]
    targets = rows[rows["status"] == "target"]
    targets = targets.assign(_other=targets["unit"] != "persons").sort_values(
        ["_other", "value"], kind="stable"
    )
    results = rows[(rows["status"] != "target") & ~rows["figure_id"].isin(pairs.values())]
    results = results.assign(_unit=results["unit"].map(UNITS).fillna(len(UNITS))).sort_values(
        ["_unit", "end"], ascending=[True, False], kind="stable"
    )
    return [(name, pairs.get(name, "")) for name in targets["figure_id"]] + [
        ("", name) for name in results["figure_id"]
    ]


def parts_of_row(figures: pd.DataFrame, figure_id: str) -> list[str]:
    """The women, or the share of women, among the people of another figure of the same project and time."""
    whole = figures[figures["figure_id"] == figure_id].iloc[0]
    if whole["unit"] != "persons" or whole["sex"] != "all":
        return []
    rows = figures[(figures["sex"] != "all") & (figures["figure_id"] != figure_id)]
    for name in ("project_id", "period", "status", "source_id"):
        rows = rows[rows[name] == whole[name]]
    same_count = (rows["indicator"] == whole["indicator"]) & (rows["group"] == whole["group"])
    share = (rows["unit"] == "percent") & (rows["group"] == whole["group"])
    return list(rows.loc[same_count | share, "figure_id"])
