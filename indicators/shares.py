"""Shares, gaps and rates: computed from published figures, each naming what it came from."""

from __future__ import annotations

import pandas as pd

from indicators.matching import records

_SAME = ["indicator", "area", "group", "scheme", "period", "source_id", "status", "project_id"]
_SEXES = ("all", "female", "male")


def share_of_women(figures: pd.DataFrame, indicator: str, *, area: str | None = "KH") -> pd.DataFrame:
    """Of those counted, how many in a hundred are women.

    Both counts come from one publication, for one period and one group. The whole is the
    printed total; where none is printed, women and men together.

    Args:
        figures: the tidy frame.
        indicator: a count of persons.
        area: a code; None takes every place.

    Returns:
        One row a pair of counts: `_SAME`, `start`, `end`, `value` (percent), `unit`,
        `qualifier` (about, where a count is not exact), `concern`, `female`, `whole`
        (counts), `computed_from` (figure_ids), `formula`. Oldest first.
    """
    rows = figures[figures["indicator"] == indicator]
    if area is not None:
        rows = rows[rows["area"] == area]
    wide = _by_sex(rows)
    whole = wide["value_all"].fillna(wide["value_female"] + wide["value_male"])
    printed = wide["value_all"].notna()
    found = wide.assign(
        female=wide["value_female"],
        whole=whole,
        value=100 * wide["value_female"] / whole.where(whole > 0),
        unit="percent",
        formula=printed.map({True: "female / all", False: "female / (female + male)"}),
        computed_from=_women_and_whole(wide, printed),
    )
    sound = found[found["value"].notna() & (found["value"] <= 100)]
    columns = [*_SAME, "start", "end", "value", "unit", "qualifier", "concern", "female", "whole"]
    return sound[[*columns, "computed_from", "formula"]].sort_values("end", ignore_index=True)


def _women_and_whole(wide: pd.DataFrame, printed: pd.Series) -> pd.Series:
    """The figures of the women and of the printed total, or of the men where no total is printed."""
    other = wide["figure_id_all"].where(printed, wide["figure_id_male"])
    return _members(wide.assign(other=other), "figure_id_female", "other")


def _members(rows: pd.DataFrame, first: str, second: str) -> pd.Series:
    """The two figures that each row was computed from, as a list."""
    pairs = [list(pair) for pair in zip(rows[first], rows[second], strict=True)]
    return pd.Series(pairs, rows.index, dtype=object)


def gap(figures: pd.DataFrame, indicator: str, *, area: str | None = "KH") -> pd.DataFrame:
    """The rate of women minus that of men, in percentage points.

    Both rates come from one publication, for one period and one group. Positive: more of the
    women than of the men.

    Returns:
        One row a pair: `_SAME`, `start`, `end`, `value` (percentage points), `unit`
        (`percentage_points`), `concern`, `female`, `male` (percent), `computed_from`,
        `formula`. Oldest first.
    """
    rows = figures[(figures["indicator"] == indicator) & (figures["unit"] == "percent")]
    if area is not None:
        rows = rows[rows["area"] == area]
    wide = _by_sex(rows)
    wide = wide[wide["value_female"].notna() & wide["value_male"].notna()]
    found = wide.assign(
        female=wide["value_female"],
        male=wide["value_male"],
        value=(wide["value_female"] - wide["value_male"]).round(6),
        unit="percentage_points",
        formula="female - male",
        computed_from=_members(wide, "figure_id_female", "figure_id_male"),
    )
    columns = [*_SAME, "start", "end", "value", "unit", "concern", "female", "male"]
    return found[[*columns, "computed_from", "formula"]].sort_values("end", ignore_index=True)


def rate(
    figures: pd.DataFrame,
    numerator: str,
    denominator: str,
    *,
    area: str | None = "KH",
    sex: str = "all",
    groups: tuple[str, str] = ("all", "all"),
) -> pd.DataFrame:
    """A count as a share of another count of the same place, sex and year, in percent.

    The denominator is named and dated: `denominator`, `denominator_period`. Years are those
    in which the two periods end. Where several denominators fall in the year the newest counts.

    Returns:
        One row a numerator that has a denominator: the columns of `figures` (`value` in
        percent, `unit` percent, `printed` empty), `numerator_value`, `denominator`,
        `denominator_value`, `denominator_period`, `computed_from`, `formula`.
    """
    above = _of(figures, numerator, area, sex, groups[0])
    below = _of(figures, denominator, area, sex, groups[1])
    below = below.sort_values("end").drop_duplicates(["area", "_year"], keep="last")
    below = below[["area", "_year", "value", "period", "figure_id", "concern"]]
    joined = above.merge(below, on=["area", "_year"], suffixes=("", "_below"))
    joined = joined[joined["value_below"] > 0]
    return joined.assign(
        numerator_value=joined["value"],
        denominator=denominator,
        denominator_value=joined["value_below"],
        denominator_period=joined["period_below"],
        value=100 * joined["value"] / joined["value_below"],
        unit="percent",
        made_from=joined["figure_id"] + ";" + joined["figure_id_below"],
        printed="",
        made="worked_out",
        **dict.fromkeys(("low", "high"), float("nan")),
        concern=[_together(*pair) for pair in zip(joined["concern"], joined["concern_below"], strict=True)],
        computed_from=_members(joined, "figure_id", "figure_id_below"),
        formula="numerator / denominator",
    ).drop(columns=["_year", "value_below", "period_below", "figure_id_below", "concern_below"])


def _of(figures: pd.DataFrame, indicator: str, area: str | None, sex: str, group: str) -> pd.DataFrame:
    """The dated figures of an indicator for one sex and group, with the year in which each ends."""
    rows = figures[
        (figures["indicator"] == indicator)
        & (figures["sex"] == sex)
        & (figures["group"] == group)
        & figures["end"].notna()
    ]
    if area is not None:
        rows = rows[rows["area"] == area]
    return rows.assign(_year=rows["end"].dt.year)


def _by_sex(rows: pd.DataFrame) -> pd.DataFrame:
    """One row a question, with the value and figure_id of all, female and male beside.

    Of a sex with two figures of one publication none stands there.
    """
    keys = [*_SAME, "start", "end"]
    rows = rows[rows["end"].notna()].drop_duplicates([*_SAME, "sex"], keep=False)
    questions: dict[tuple, dict[str, dict]] = {}
    for row in records(rows[[*keys, "sex", "value", "figure_id", "concern", "qualifier"]]):
        questions.setdefault(tuple(row[key] for key in keys), {})[row["sex"]] = row
    asked = sorted(questions)
    answered = [[questions[one].get(sex) for sex in _SEXES] for one in asked]
    beside: dict[str, pd.Series] = {}
    for sex, own in zip(_SEXES, zip(*answered, strict=True) if answered else ((), (), ()), strict=True):
        beside[f"value_{sex}"] = pd.Series([one["value"] if one else None for one in own], dtype=float)
        beside[f"figure_id_{sex}"] = pd.Series(
            [one["figure_id"] if one else None for one in own], dtype=object
        )
    return pd.DataFrame(asked, columns=keys).assign(
        **beside,
        concern=[_together(*(one["concern"] for one in own if one)) for own in answered],
        qualifier=[
            "exact" if all(one["qualifier"] == "exact" for one in own if one) else "about" for own in answered
        ],
    )


def _together(*concerns: str) -> str:
    return ";".join(dict.fromkeys(code for concern in concerns for code in concern.split(";") if code))
