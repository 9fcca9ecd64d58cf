"""What publications say against each other, and sums that do not add up."""

from __future__ import annotations

import pandas as pd

QUESTION = ["indicator", "area", "sex", "group", "scheme", "period", "project_id"]


def disagreements(figures: pd.DataFrame) -> pd.DataFrame:
    """Figures that answer one question with different numbers.

    Same indicator, place, sex, group, scheme, period and project, different values; targets,
    demands and accounts are no answers.

    Returns:
        One row a figure, the columns of `figures` and `question` (a number shared by the
        figures that disagree), `apart` (highest minus lowest, in the unit
        of the figures). Newest question first.
    """
    answers = figures[~figures["status"].isin(["target", "demand", "testimony"]) & (figures["period"] != "")]
    grouped = answers.groupby(QUESTION)["value"]
    apart = grouped.transform("max") - grouped.transform("min")
    found = answers[apart > 0].assign(apart=apart[apart > 0])
    found = found.sort_values(["end", *QUESTION, "value"], ascending=[False, *[True] * 8], ignore_index=True)
    return found.assign(question=found.groupby(QUESTION, sort=False).ngroup())


def reconciliation(figures: pd.DataFrame, broken_sums: pd.DataFrame) -> pd.DataFrame:
    """Sums that a publication prints and that do not add up.

    Returns:
        One row a sum: the columns of the whole's figure, `sum` of the parts, `difference`
        (sum minus the printed total), `code` (which parts: sexes, groups, parts, periods,
        provinces), `computed_from`, `sources` (other publications of the parts). Newest first.
    """
    sums = broken_sums.assign(
        figure_id=[members[0] for members in broken_sums["members"]],
        computed_from=broken_sums["members"],
        difference=broken_sums["sum"] - broken_sums["total"],
    )
    joined = figures.merge(
        sums[["figure_id", "sum", "difference", "code", "computed_from", "sources"]], on="figure_id"
    )
    return joined.sort_values("end", ascending=False, ignore_index=True)
