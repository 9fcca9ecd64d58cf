"""Rules for what the tables say of indicators, publications and tables by province."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pandas as pd

from loaders.problems import Problem, quoted
from loaders.schema import FACTS, NOT_READ
from loaders.schema.vocabulary import COUNTED_UNITS, HOUSE_UNITS, MONEY_UNITS
from loaders.tables import readable

NO_SEX, WOMEN = "none", "women"


def broken_facts(tables: dict[str, pd.DataFrame]) -> list[Problem]:
    """What the tables say of indicators, publications and tables by province that cannot be true together.

    Args:
        tables: the companion tables by name, cells text with `_file` and `_line`; of them
            `indicators`, `sources` and `province_tables` are looked at.

    Returns:
        One problem a broken rule, in the line that breaks it; an empty list when all fits.
    """
    return [
        *_of_rows(tables["indicators"], _indicator_sentences),
        *_other_units(tables["indicators"], "part_of"),
        *_other_units(tables["indicators"], "denominator"),
        *_circles(tables["indicators"]),
        *_of_rows(tables["sources"], _source_sentences),
        *_of_rows(tables["province_tables"], _table_sentences),
        *_uneven_tables(tables["province_tables"]),
        *_sums(tables["sum_parts"], tables["indicators"]),
    ]


def _of_rows(rows: pd.DataFrame, sentences: Callable[[dict], Iterator[str]]) -> list[Problem]:
    return [
        Problem(row["_file"], row["_line"], sentence)
        for row in rows.to_dict("records")
        for sentence in sentences(row)
    ]


def _indicator_sentences(row: dict) -> Iterator[str]:
    """What is wrong within one row of the indicators."""
    counts, sexes, unit = row["counts"], row["sexes"], row["unit"]
    if (counts == "rule") != (row["measure"] == "rule"):
        yield f"counts is {quoted(counts)}; it must be 'rule' where measure is 'rule', and only there"
    if counts in ("spending", "price") and unit not in MONEY_UNITS:
        yield f"counts is {quoted(counts)}; unit must then be one of {', '.join(MONEY_UNITS)}"
    if sexes != NO_SEX and unit in HOUSE_UNITS:
        yield f"sexes is {quoted(sexes)}; it must be 'none', since {unit} have no sex"
    if row["whole_sex"] not in _possible_sexes(sexes):
        expected = " or ".join(f"'{sex}'" for sex in _possible_sexes(sexes))
        yield f"whole_sex is {quoted(row['whole_sex'])}; it must be {expected} where sexes is '{sexes}'"
    if row["decimals"] != "0" and unit in COUNTED_UNITS:
        yield f"decimals is {quoted(row['decimals'])}; it must be 0, since {unit} are counted whole"
    if bool(row["denominator"]) != bool(row["denominator_group"]):
        yield "denominator and denominator_group must both be filled, or both be empty"


def _possible_sexes(sexes: str) -> tuple[str, ...]:
    return {NO_SEX: ("all",), WOMEN: ("female", "all")}.get(sexes, ("all", "female", "male"))


def _other_units(indicators: pd.DataFrame, column: str) -> list[Problem]:
    """Parts, and counts of which a share is computed, that are counted in another unit than their whole."""
    units = indicators.drop_duplicates("indicator").set_index("indicator")["unit"].to_dict()
    compared = indicators if column == "part_of" else indicators[indicators["unit"] != "percent"]
    return [
        Problem(
            row["_file"],
            row["_line"],
            f"{column} is {quoted(row[column])}, counted in {units[row[column]]}; it must be counted in "
            f"{row['unit']}",
        )
        for row in compared.to_dict("records")
        if units.get(row[column], row["unit"]) != row["unit"]
    ]


def _circles(indicators: pd.DataFrame) -> list[Problem]:
    """Indicators that are a part, or a share, of themselves."""
    wholes = indicators.drop_duplicates("indicator").set_index("indicator")["part_of"].to_dict()
    problems = []
    for row in indicators.to_dict("records"):
        met, next_whole = [row["indicator"]], row["part_of"]
        while next_whole and next_whole not in met:
            met.append(next_whole)
            next_whole = wholes.get(next_whole, "")
        if next_whole == row["indicator"]:
            sentence = f"part_of is {quoted(row['part_of'])}; it must not lead back to {row['indicator']}"
            problems.append(Problem(row["_file"], row["_line"], sentence))
        if row["denominator"] == row["indicator"]:
            sentence = f"denominator is {quoted(row['denominator'])}; it must be another indicator"
            problems.append(Problem(row["_file"], row["_line"], sentence))
    return problems


def _source_sentences(row: dict) -> Iterator[str]:
    if row["terms"] not in (FACTS, NOT_READ) and not row["terms_url"]:
        yield f"terms_url is empty; it must say where {row['terms']} was read"
    if row["terms"] == NOT_READ and row["terms_url"]:
        yield "terms_url must be empty where terms is 'not_read'"


def _table_sentences(row: dict) -> Iterator[str]:
    """What is wrong within one row that describes a column of a table by province."""
    must = {"survey": "survey", "modelled": "estimate"}.get(row["status"], row["counted"])
    if row["counted"] != must:
        yield f"counted is {quoted(row['counted'])}; it must be '{must}' where status is '{row['status']}'"
    if bool(row["low_column"]) != bool(row["high_column"]):
        yield "low_column and high_column must both be filled, or both be empty"


def _uneven_tables(described: pd.DataFrame) -> list[Problem]:
    """Columns of one table by province that say another number of places, or other boundaries."""
    problems = []
    for column in ("places", "boundaries"):
        first = described.groupby("file")[column].transform("first")
        problems += [
            Problem(
                row["_file"],
                row["_line"],
                f"{column} is {quoted(row[column])}; it must be {quoted(expected)}, as in the first column of "
                f"{row['file']}",
            )
            for row, expected in zip(described.to_dict("records"), first, strict=True)
            if row[column] != expected
        ]
    return problems


def _sums(sum_parts: pd.DataFrame, indicators: pd.DataFrame) -> list[Problem]:
    """Ways to divide a whole that cannot add up: over time what is no flow, in groups what has none."""
    measures = indicators.drop_duplicates("indicator").set_index("indicator")["measure"].to_dict()
    problems = []
    for row in sum_parts.to_dict("records"):
        own, place = row["whole"] == row["part"], (row["_file"], row["_line"])
        grouped = {bool(row["whole_group"]), bool(row["part_group"])}
        if len(grouped) == 2 or (grouped == {False} and not own):
            must = "filled, or both empty where an indicator adds up over time" if own else "filled"
            problems.append(Problem(*place, f"whole_group and part_group must both be {must}"))
        over_time = own and grouped == {False}
        measure = measures.get(row["whole"], "flow")
        if over_time and measure != "flow":
            sentence = f"whole is {quoted(row['whole'])}, a {measure}; only a flow adds up over time"
            problems.append(Problem(*place, sentence))
    return problems


def broken_figures(figures: pd.DataFrame, tables: dict[str, pd.DataFrame]) -> list[Problem]:
    """Figures that do not fit what is said of their indicator or their publication.

    Args:
        figures: one row a figure as `figures.read_figures` gives it.
        tables: the companion tables by name; of them `indicators` and `shared_domains`.

    Returns:
        One problem a figure, in the line that says what does not fit.
    """
    return [*_of_no_sex(figures, tables["indicators"]), *_unpaired(figures, tables["shared_domains"])]


def _of_no_sex(figures: pd.DataFrame, indicators: pd.DataFrame) -> list[Problem]:
    """Figures for one sex of what has none, and for men of what is about women."""
    words = figures["indicator"].map(indicators.drop_duplicates("indicator").set_index("indicator")["sexes"])
    wrong = ((words == NO_SEX) & (figures["sex"] != "all")) | ((words == WOMEN) & (figures["sex"] == "male"))
    return [
        Problem(
            row["_said_in"],
            row["_said_line"],
            f"sex is {quoted(row['sex'])}; {row['indicator']} has no such sex (sexes in indicators.csv)",
        )
        for row in figures[wrong].to_dict("records")
    ]


def _unpaired(figures: pd.DataFrame, pairs: pd.DataFrame) -> list[Problem]:
    """Figures of a shared survey domain of which no table says with whom the place shares it."""
    if not readable(pairs):
        return []
    known = {
        (row["source_id"], row[place]) for row in pairs.to_dict("records") for place in ("first", "second")
    }
    shared = figures[figures["concern"].str.contains("shared_domain")]
    return [
        Problem(
            row["_file"],
            row["_line"],
            f"concern is 'shared_domain'; shared_domains.csv must say with which place {row['area']} shares "
            f"the domain of {quoted(row['source_id'])}",
        )
        for row in shared.to_dict("records")
        if (row["source_id"], row["area"]) not in known
    ]
