"""Rules across rows: what must hold between figures, and what a publication itself breaks.

A broken rule is a problem, unless one of the figures in it carries a concern: then the
publication is known to print it so, and the figures say in words how far they are apart.
"""

from __future__ import annotations

import pandas as pd

from loaders.numbers import decimals
from loaders.periods import bounds
from loaders.places import Gazetteer
from loaders.problems import Problem, quoted
from loaders.province_tables import BEFORE_DIVISION, PROVINCES
from loaders.schema import COUNTED_UNITS, Table
from loaders.tables import readable

SERIES = ["indicator", "area", "sex", "group", "scheme", "period", "status", "project_id"]
DIVISION_OF_KAMPONG_CHAM = pd.Timestamp("2013-12-31")
KAMPONG_CHAM_NOTE = "Kampong Cham before 31 December 2013 includes the districts that became Tboung Khmum."
GROUP_PARTS = {
    "all": (
        ("public_sector", "private_sector", "self_employed", "dependents"),
        ("public_sector", "private_sector", "voluntary_members"),
    ),
    "public_and_private_employees": (("public_sector", "private_sector"),),
}
INDICATOR_PARTS = {
    "idpoor_poor_households": ("idpoor_poor1_households", "idpoor_poor2_households"),
    "idpoor_poor_persons": ("idpoor_poor1_persons", "idpoor_poor2_persons"),
    "idpoor_round_poor_households": (
        "idpoor_round_poor1_households",
        "idpoor_round_poor2_households",
    ),
}
_ROUNDED = ("survey", "modelled")


def dangling(tables: dict[str, pd.DataFrame], schemas: tuple[Table, ...]) -> list[Problem]:
    """References to a row of another table that is not there."""
    problems = []
    for table in schemas:
        for field in table.fields:
            if not field.refers:
                continue
            name, column = field.refers.split(".")
            problems += _unknown(tables[table.name], field.name, tables[name], column, name)
    return problems


def _unknown(rows, column, referred, key, name) -> list[Problem]:
    if not readable(referred):
        return []
    unknown = rows[(rows[column] != "") & ~rows[column].isin(referred[key])]
    return [
        Problem(file, line, f"{column} is {quoted(found)}; it must be {_article(key)} {key} of {name}.csv")
        for file, line, found in zip(unknown["_file"], unknown["_line"], unknown[column], strict=True)
    ]


def _article(word: str) -> str:
    return "an" if word[0] in "aeio" else "a"


def unknown_references(figures: pd.DataFrame, tables: dict[str, pd.DataFrame]) -> list[Problem]:
    """Sources, projects and groups of figures that are not listed, where they are said."""
    figures = figures.assign(_file=figures["_said_in"], _line=figures["_said_line"])
    return [
        *_unknown(figures, "source_id", tables["sources"], "source_id", "sources"),
        *_unknown(figures, "project_id", tables["projects"], "project_id", "projects"),
        *_unknown(figures, "group", tables["groups"], "group", "groups"),
    ]


def reversed_projects(projects: pd.DataFrame) -> list[Problem]:
    """Projects that end before they begin."""
    return [
        Problem(row["_file"], row["_line"], f"end is {quoted(row['end'])}; it must not come before start")
        for row in projects.to_dict("records")
        if row["start"] and row["end"] and bounds(row["end"])[1] < bounds(row["start"])[0]
    ]


def spelling_clashes(gazetteer: Gazetteer) -> list[Problem]:
    """One spelling that leads to two places."""
    return [
        Problem(
            "areas.csv",
            0,
            f"the spelling {quoted(spelling)} belongs to {one} and to {other}; it must belong to one",
        )
        for spelling, one, other in gazetteer.clashes
    ]


def no_sums() -> pd.DataFrame:
    """The columns of `broken_sums`, without a row."""
    return pd.DataFrame({"total": [], "sum": [], "members": [], "words": []})


def across(
    figures: pd.DataFrame, tables: dict[str, pd.DataFrame], incomplete: set[str] = frozenset()
) -> tuple[pd.DataFrame, list[Problem], pd.DataFrame]:
    """The figures with what their publications break said in their notes, and every problem.

    Args:
        figures: one row a figure as `figures.read_figures` gives it.
        tables: the companion tables by name.
        incomplete: files of which a row is left out, so that their provinces cannot be added up.

    Returns:
        The figures; the problems; the sums that a publication itself prints wrong.
    """
    problems = [
        *_repeated_identifiers(figures),
        *_before_their_time(figures, tables["sources"]),
        *_repeated_series(figures),
        *_larger_parts(figures, tables["indicators"]),
    ]
    figures = _say_old_kampong_cham(figures)
    sums = broken_sums(figures, tables["indicators"], incomplete)
    concerned = set(figures.loc[figures["concern"] != "", "figure_id"])
    known = pd.Series([bool(concerned.intersection(ids)) for ids in sums["members"]], sums.index, bool)
    problems += _unexplained(figures, sums[~known])
    figures = _noted(
        figures,
        {name: _sum_sentence(row) for row in sums[known].to_dict("records") for name in row["members"]},
    )
    return figures, problems, sums[known].reset_index(drop=True)


def broken_sums(
    figures: pd.DataFrame, indicators: pd.DataFrame, incomplete: set[str] = frozenset()
) -> pd.DataFrame:
    """Parts that do not add up to the printed whole, rounding allowed for.

    Returns:
        One row a sum: `total` as printed, `sum` of the parts, `members` the figure_ids (the
        whole first), `words` which parts they are.
    """
    found = [rule(figures, indicators) for rule in (_sexes, _groups, _indicator_parts)]
    found.append(_provinces(figures[~figures["_file"].isin(incomplete)], indicators))
    found = [sums for sums in found if len(sums)]
    return pd.concat(found, ignore_index=True) if found else no_sums()


def _repeated_identifiers(figures: pd.DataFrame) -> list[Problem]:
    first = figures.drop_duplicates("figure_id").set_index("figure_id")
    again = figures[figures.duplicated("figure_id")]
    return [
        Problem(
            row["_file"],
            row["_line"],
            f"figure_id {quoted(row['figure_id'])} stands already at "
            f"{first.at[row['figure_id'], '_file']}:{first.at[row['figure_id'], '_line']}; "
            "it must stand once",
        )
        for row in again.to_dict("records")
    ]


def _before_their_time(figures: pd.DataFrame, sources: pd.DataFrame) -> list[Problem]:
    """Counts dated after the day on which they were published."""
    last_days = {
        source: pd.Timestamp(bounds(published)[1])
        for source, published in zip(sources["source_id"], sources["published"], strict=True)
        if published
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


def _counts(figures: pd.DataFrame, indicators: pd.DataFrame, flag: str) -> pd.DataFrame:
    """Figures of indicators that add up, exact as printed, with the reach of rounding."""
    adding = set(indicators.loc[indicators[flag] == "true", "indicator"])
    counts = figures[figures["indicator"].isin(adding) & (figures["qualifier"] == "exact")]
    return counts.assign(rounding=_rounding(counts))


def _rounding(counts: pd.DataFrame) -> list[float]:
    """How far the printed number may lie from the counted one."""
    pairs = list(zip(counts["printed"], counts["number_format"], strict=True))
    digits = {pair: decimals(*pair) for pair in set(pairs)}
    exact = (counts["unit"].isin(COUNTED_UNITS) & ~counts["status"].isin(_ROUNDED)).tolist()
    return [
        0.0 if whole and digits[pair] <= 1 else digits[pair] / 2
        for pair, whole in zip(pairs, exact, strict=True)
    ]


def _apart(whole: pd.DataFrame, parts: list[pd.DataFrame], by: list[str], words: str) -> pd.DataFrame:
    """Sums of parts that differ from the printed whole by more than rounding.

    Returns:
        One row a broken sum: `by`, `total`, `sum`, `members` (figure_ids), `words`.
    """
    if whole.empty or any(part.empty for part in parts):
        return no_sums()
    columns = ["value", "rounding", "figure_id"]
    joined = whole.drop_duplicates(by, keep=False)[[*by, *columns]]
    for number, part in enumerate(parts):
        unique = part.drop_duplicates(by, keep=False)[[*by, *columns]]
        joined = joined.merge(unique, on=by, suffixes=("", f"_{number}"))
    values = [f"value_{number}" for number in range(len(parts))]
    sums = joined[values].sum(axis=1)
    reach = joined[["rounding", *(f"rounding_{number}" for number in range(len(parts)))]].sum(axis=1)
    broken = joined.assign(sum=sums)[(sums - joined["value"]).abs() > reach + 1e-6]
    names = ["figure_id", *(f"figure_id_{number}" for number in range(len(parts)))]
    return pd.DataFrame(
        {
            "total": broken["value"],
            "sum": broken["sum"],
            "members": [list(row) for row in broken[names].to_numpy()],
            "words": words,
        }
    )


def _sexes(figures: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    counts = _counts(figures, indicators, "adds_over_sex")
    by = [name for name in [*SERIES, "source_id"] if name != "sex"]
    female, male, everyone = (counts[counts["sex"] == sex] for sex in ("female", "male", "all"))
    return _apart(everyone, [female, male], by, "men and women add up to")


def _groups(figures: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    counts = _counts(figures, indicators, "adds_over_area")
    by = [name for name in [*SERIES, "source_id"] if name != "group"]
    found = [
        _apart(
            counts[counts["group"] == whole],
            [counts[counts["group"] == part] for part in parts],
            by,
            "the groups add up to",
        )
        for whole, ways in GROUP_PARTS.items()
        for parts in ways
    ]
    return pd.concat(found, ignore_index=True)


def _indicator_parts(figures: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    counts = _counts(figures, indicators, "adds_over_area")
    by = [name for name in [*SERIES, "source_id"] if name != "indicator"]
    found = [
        _apart(
            counts[counts["indicator"] == whole],
            [counts[counts["indicator"] == part] for part in parts],
            by,
            "the two levels add up to",
        )
        for whole, parts in INDICATOR_PARTS.items()
    ]
    return pd.concat(found, ignore_index=True)


def _provinces(figures: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    """Tables by province against the national total that they print."""
    counts = _counts(figures, indicators, "adds_over_area")
    counts = counts[counts["_file"].str.startswith("provinces/")]
    by = [name for name in [*SERIES, "source_id"] if name != "area"]
    local = counts[counts["area"].isin(PROVINCES)]
    sums = local.groupby(by, as_index=False, dropna=False).agg(
        sum=("value", "sum"),
        reach=("rounding", "sum"),
        areas=("area", "nunique"),
        members=("figure_id", list),
    )
    totals = counts[counts["area"] == "KH"][[*by, "value", "rounding", "figure_id"]]
    joined = totals.merge(sums[sums["areas"] >= len(PROVINCES) - 1], on=by)
    apart = (joined["sum"] - joined["value"]).abs() > joined["reach"] + joined["rounding"] + 1e-6
    broken = joined[apart]
    return pd.DataFrame(
        {
            "total": broken["value"],
            "sum": broken["sum"],
            "members": [[name] for name in broken["figure_id"]],
            "words": "the provinces add up to",
        }
    )


def _sum_sentence(broken: dict) -> str:
    difference = abs(broken["sum"] - broken["total"])
    more = "more" if broken["sum"] > broken["total"] else "less"
    return (
        f"{broken['words']} {broken['sum']:,.10g}, which is {difference:,.10g} {more} than the total printed"
    )


def _unexplained(figures: pd.DataFrame, broken: pd.DataFrame) -> list[Problem]:
    """Sums that do not add up although none of their figures carries a concern."""
    by_id = figures.drop_duplicates("figure_id").set_index("figure_id")
    return [
        Problem(
            by_id.at[row["members"][0], "_file"],
            by_id.at[row["members"][0], "_line"],
            f"{_sum_sentence(row)}; they must be equal, or concern must be 'inconsistent' "
            "where the publication prints them so",
        )
        for row in broken.to_dict("records")
    ]


def _noted(figures: pd.DataFrame, sentences: dict[str, str]) -> pd.DataFrame:
    if not sentences:
        return figures
    added = figures["figure_id"].map(sentences)
    notes = [
        " | ".join(part for part in (note, sentence) if part)
        for note, sentence in zip(figures["note"], added.fillna(""), strict=True)
    ]
    return figures.assign(note=notes)


def _larger_parts(figures: pd.DataFrame, indicators: pd.DataFrame) -> list[Problem]:
    """Women, men or a group that outnumber the whole they belong to."""
    problems = []
    for part in ("sex", "group"):
        counts = _counts(figures, indicators, "adds_over_area")
        counts = counts[counts["concern"] == ""]
        by = [name for name in [*SERIES, "source_id"] if name != part]
        whole = counts[counts[part] == "all"].drop_duplicates(by)[[*by, "value", "figure_id"]]
        parts = counts[counts[part] != "all"].merge(whole, on=by, suffixes=("", "_all"))
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


def _say_old_kampong_cham(figures: pd.DataFrame) -> pd.DataFrame:
    """Figures of Kampong Cham before its division say that they include Tboung Khmum."""
    silent = (
        (figures["area"] == "KH-3")
        & (figures["end"] < DIVISION_OF_KAMPONG_CHAM)
        & ~figures["note"].str.contains(BEFORE_DIVISION)
        & (figures["indicator"] != "population_present_boundaries")
    )
    return _noted(figures, dict.fromkeys(figures.loc[silent, "figure_id"], KAMPONG_CHAM_NOTE))
