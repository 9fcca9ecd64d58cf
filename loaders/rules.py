"""Rules across rows: what must hold between figures, and what a publication itself breaks.

A broken rule is a problem, unless one of the figures in it carries a concern: then the
publication is known to print it so, and the broken sum is kept beside the figures.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

import pandas as pd

from loaders import sums
from loaders.periods import bounds
from loaders.problems import Problem, quoted
from loaders.sums import SERIES, counts

WORDS = {
    sums.SEXES: "men and women add up to",
    sums.GROUPS: "the groups add up to",
    sums.PARTS: "the parts add up to",
    sums.PERIODS: "the periods within it add up to",
    sums.BY_PROVINCE: "the provinces add up to",
}


def across(
    figures: pd.DataFrame, tables: dict[str, pd.DataFrame], incomplete: Collection[str] = ()
) -> tuple[list[Problem], pd.DataFrame]:
    """Every problem between figures, and the sums that a publication itself prints wrong.

    Args:
        figures: one row a figure as `figures.read_figures` gives it.
        tables: the companion tables by name.
        incomplete: files of which a row is left out, so that their provinces cannot be added up.

    Returns:
        The problems; the sums, columns as in `sums.broken_sums`.
    """
    problems = [
        *_repeated_identifiers(figures),
        *_before_their_time(figures, tables["sources"]),
        *_repeated_series(figures),
        *_larger_parts(figures, tables["indicators"]),
        *_larger_indicators(figures, tables["indicators"]),
    ]
    found = sums.broken_sums(figures, tables, incomplete)
    concerned = set(figures.loc[figures["concern"] != "", "figure_id"])
    known = pd.Series([bool(concerned.intersection(ids)) for ids in found["members"]], found.index, bool)
    problems += _unexplained(figures, found[~known])
    return problems, found[known].reset_index(drop=True)


def _repeated_identifiers(figures: pd.DataFrame) -> list[Problem]:
    again = figures[figures.duplicated("figure_id")]
    first = {name: f"{file}:{line}" for name, (file, line) in _places(figures, again["figure_id"]).items()}
    return [
        Problem(
            row["_file"],
            row["_line"],
            f"figure_id {quoted(row['figure_id'])} stands already at {first[row['figure_id']]}; "
            "it must stand once",
        )
        for row in again.to_dict("records")
    ]


def _places(figures: pd.DataFrame, names: Iterable[str]) -> dict[str, tuple[str, int]]:
    """File and line in which some figures first stand."""
    rows = figures[figures["figure_id"].isin(list(names))].drop_duplicates("figure_id")
    return dict(zip(rows["figure_id"], zip(rows["_file"], rows["_line"], strict=True), strict=True))


def _before_their_time(figures: pd.DataFrame, sources: pd.DataFrame) -> list[Problem]:
    """Counts dated after the day on which they were published."""
    last_days = {
        source: pd.Timestamp(last_day)
        for source, published in zip(sources["source_id"], sources["published"], strict=True)
        if (last_day := bounds(published)[1])
    }
    published = pd.to_datetime(figures["source_id"].map(last_days))
    counted = figures["status"].isin(["official", "compiled", "survey", "result"])
    early = counted & ~figures["measure"].isin(["rule", "amount"]) & (figures["start"] > published)
    return [
        Problem(
            row["_said_in"],
            row["_said_line"],
            f"period is {quoted(row['period'])}; it must not begin after its publication "
            f"({row['source_id']}, {last_days[row['source_id']]:%Y-%m-%d})",
        )
        for row in figures[early].to_dict("records")
    ]


def _repeated_series(figures: pd.DataFrame) -> list[Problem]:
    """Two figures without concern that answer the same question."""
    sound = figures[(figures["concern"] == "") & (figures["period"] != "")]
    again = sound[sound.duplicated(SERIES)]
    if again.empty:
        return []
    first = sound.drop_duplicates(SERIES).set_index(SERIES)["figure_id"]
    return [
        Problem(
            row["_file"],
            row["_line"],
            f"figure {quoted(row['figure_id'])} answers the same question as "
            f"{quoted(first.loc[tuple(row[name] for name in SERIES)])}; only one of them may be "
            "without concern",
        )
        for row in again.to_dict("records")
    ]


def _sum_sentence(broken: dict) -> str:
    difference = abs(broken["sum"] - broken["total"])
    more = "more" if broken["sum"] > broken["total"] else "less"
    return (
        f"{WORDS[broken['code']]} {broken['sum']:,.10g}, which is {difference:,.10g} {more} than the "
        "total printed"
    )


def _concern(broken: dict) -> str:
    if broken["sources"]:
        return f"'disputed' where it differs from what {', '.join(broken['sources'])} prints"
    return "'inconsistent' where the publication prints them so"


def _unexplained(figures: pd.DataFrame, broken: pd.DataFrame) -> list[Problem]:
    """Sums that do not add up although none of their figures carries a concern."""
    wholes = [members[0] for members in broken["members"]]
    places = _places(figures, wholes)
    return [
        Problem(
            *places[whole],
            f"{_sum_sentence(row)}; they must be equal, or concern must be {_concern(row)}",
        )
        for whole, row in zip(wholes, broken.to_dict("records"), strict=True)
    ]


def _larger_parts(figures: pd.DataFrame, indicators: pd.DataFrame) -> list[Problem]:
    """Women, men or a group that outnumber the whole they belong to."""
    problems = []
    for part in ("sex", "group"):
        counted = _sound_counts(figures, indicators)
        by = [name for name in [*SERIES, "source_id"] if name != part]
        whole = counted[counted[part] == "all"].drop_duplicates(by)[[*by, "value", "figure_id"]]
        parts = counted[counted[part] != "all"].merge(whole, on=by, suffixes=("", "_all"))
        problems += [
            Problem(
                row["_file"],
                row["_line"],
                f"printed is {quoted(row['printed'])}; {part} {quoted(row[part])} must not be more than "
                f"all ({row['value_all']:,.10g}, figure {quoted(row['figure_id_all'])})",
            )
            for row in parts[parts["value"] > parts["value_all"]].to_dict("records")
        ]
    return problems


def _sound_counts(figures: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    counted = counts(figures, indicators, "adds_over_area")
    return counted[counted["concern"] == ""]


def _larger_indicators(figures: pd.DataFrame, indicators: pd.DataFrame) -> list[Problem]:
    """Parts that outnumber the indicator they are a part of, in the same publication."""
    wholes = indicators.set_index("indicator")["part_of"]
    counted = _sound_counts(figures, indicators)
    by = [name for name in [*SERIES, "source_id"] if name != "indicator"]
    parts = counted.assign(whole=counted["indicator"].map(wholes).fillna(""))
    pairs = parts[parts["whole"] != ""].merge(
        counted[[*by, "indicator", "value", "figure_id"]],
        left_on=[*by, "whole"],
        right_on=[*by, "indicator"],
        suffixes=("", "_all"),
    )
    return [
        Problem(
            row["_file"],
            row["_line"],
            f"printed is {quoted(row['printed'])}; {row['indicator']} must not be more than {row['whole']} "
            f"({row['value_all']:,.10g}, figure {quoted(row['figure_id_all'])})",
        )
        for row in pairs[pairs["value"] > pairs["value_all"]].to_dict("records")
    ]
