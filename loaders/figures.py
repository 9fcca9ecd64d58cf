"""Single figures from their files, and the reading of every figure's number and period."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import pandas as pd

from loaders import numbers, periods
from loaders.dates import said_of_date
from loaders.passed_over import passed_over, table_files
from loaders.places import Gazetteer, UnknownPlace
from loaders.problems import Problem, quoted
from loaders.schema import COUNTED_UNITS, PROJECT_FIGURES, PROVINCE_FIGURES, figure_table
from loaders.tables import load_table, readable

Text = TypeVar("Text")
Reading = TypeVar("Reading")


def single_figures(data: Path, gazetteer: Gazetteer) -> tuple[pd.DataFrame, list[Problem]]:
    """The single figures as their files give them, each place as its code.

    Args:
        data: the folder of published tables; its `figures/*.csv` are read.
        gazetteer: spellings of places.

    Returns:
        One row a figure in the order of the files, cells text: the columns of `schema.FIGURES`,
        `project_id`, `organisation` and `boundaries` (empty where a file has none), `area` a code
        ("" where no place is spelled so), `_file` and `_line` where it stands, `_said_in` and
        `_said_line` where its period and indicator stand. And every problem met.
    """
    paths = [data / "figures" / name for name in table_files(data / "figures", ".csv")]
    if not paths:
        return pd.DataFrame(), [Problem("figures/", 0, "there is no file; there must be at least one .csv")]
    frames, problems = [], []
    problems += passed_over(data, "figures", ".csv")
    for path in paths:
        file = f"figures/{path.name}"
        rows, more = load_table(path, file, figure_table(path.name))
        rows, unknown = _located(rows, gazetteer)
        frames.append(rows)
        problems += more + unknown
    rows = pd.concat([frame for frame in frames if len(frame)] or frames, ignore_index=True)
    columns = dict.fromkeys([*PROJECT_FIGURES.columns, *PROVINCE_FIGURES.columns, "_file", "_line"])
    rows = rows.reindex(columns=list(columns), fill_value="").fillna("")
    said = {"_said_in": rows["_file"], "_made_in": rows["_file"]}
    lines = {"_said_line": rows["_line"], "_made_line": rows["_line"]}
    return rows.assign(**said, **lines), problems


def _located(rows: pd.DataFrame, gazetteer: Gazetteer) -> tuple[pd.DataFrame, list[Problem]]:
    """The rows with every spelling of a place turned into its code."""
    codes, unknown = {}, {}
    for spelling in rows["area"].unique() if gazetteer.known else ():
        try:
            codes[spelling] = gazetteer.code(spelling)
        except UnknownPlace as error:
            unknown[spelling] = f"area is {quoted(spelling)}; {error}"
    broken = rows[rows["area"].isin(unknown)]
    problems = [
        Problem(file, line, unknown[area])
        for file, line, area in zip(broken["_file"], broken["_line"], broken["area"], strict=True)
    ]
    return rows.assign(area=[codes.get(spelling, "") for spelling in rows["area"]]), problems


def read_figures(rows: pd.DataFrame, indicators: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """The rows with `start`, `end`, `value`, `unit`, `measure`, and what could not be read.

    Args:
        rows: one row a figure, cells text, with `_file` and `_line` where its number stands,
            `_said_in` and `_said_line` where its period and indicator stand.
        indicators: one row an indicator; gives unit, measure and what may be below zero.

    Returns:
        The same rows; `start`, `end` dates (NaT: undated), `value` float (NaN: unreadable).
    """
    known = indicators.drop_duplicates("indicator").set_index("indicator")
    units, measures = known["unit"].to_dict(), known["measure"].to_dict()
    rows = _without_percent_sign(rows, units)
    spans, bad_periods = _each(rows["period"].unique(), periods.bounds, periods.NoPeriod)
    pairs = list(zip(rows["printed"], rows["number_format"], strict=True))
    values, bad_numbers = _each(set(pairs), lambda pair: numbers.parse(*pair), numbers.Unreadable)
    undated = (None, None)
    rows = rows.assign(
        start=pd.to_datetime(pd.Series([spans.get(p, undated)[0] for p in rows["period"]], rows.index)),
        end=pd.to_datetime(pd.Series([spans.get(p, undated)[1] for p in rows["period"]], rows.index)),
        value=pd.Series([values.get(pair, float("nan")) for pair in pairs], rows.index, dtype=float),
        unit=[units.get(indicator, "") for indicator in rows["indicator"]],
        measure=[measures.get(indicator, "") for indicator in rows["indicator"]],
    )
    below_zero = set(known.index[known["below_zero"] == "true"])
    places = list(zip(rows["_file"], rows["_line"], strict=True))
    problems = [
        Problem(*place, f"printed is {quoted(pair[0])}; {bad_numbers[pair]}")
        for place, pair in zip(places, pairs, strict=True)
        if pair in bad_numbers
    ] + [
        Problem(file, line, f"period is {quoted(period)}; {bad_periods[period]}{said_of_date(period)}")
        for file, line, period in zip(rows["_said_in"], rows["_said_line"], rows["period"], strict=True)
        if period in bad_periods
    ]
    return rows, problems + _impossible(rows, below_zero) + _unknown_indicators(rows, indicators)


def _without_percent_sign(rows: pd.DataFrame, units: dict) -> pd.DataFrame:
    """Shares printed `20.5%` without their sign, which is their unit; elsewhere it stays, and is refused."""
    share = rows["indicator"].map(units) == "percent"
    bare = rows["printed"].str.replace(r"[ \u00a0\u202f]?%$", "", regex=True)
    return rows.assign(printed=rows["printed"].mask(share, bare))


def _each(
    found: Iterable[Text], read: Callable[[Text], Reading], refusal: type[ValueError]
) -> tuple[dict[Text, Reading], dict[Text, str]]:
    """Each distinct text read once: its reading, or the sentence that refuses it."""
    readings: dict[Text, Reading] = {}
    refusals: dict[Text, str] = {}
    for text in found:
        try:
            readings[text] = read(text)
        except refusal as error:
            refusals[text] = str(error)
    return readings, refusals


def _impossible(rows: pd.DataFrame, below_zero: set[str]) -> list[Problem]:
    """Values that the unit of their indicator cannot have; a rule may grant 120 percent."""
    signed = rows["indicator"].isin(below_zero)
    share = (rows["unit"] == "percent") & (rows["measure"] != "rule") & ~signed
    alone = ~rows["printed"].str.contains(r"[^\W\d_]", regex=True)
    counted = rows[rows["unit"].isin(COUNTED_UNITS) & alone & rows["value"].notna()]
    broken = {
        "a share must lie between 0 and 100": share & ((rows["value"] < 0) | (rows["value"] > 100)),
        "it must not be negative": ~share & ~signed & (rows["value"] < 0),
        "a count must be a whole number; is number_format right?": pd.Series(
            rows.index.isin(counted.index[_has_decimals(counted)]), rows.index
        ),
    }
    return [
        Problem(row["_file"], row["_line"], f"printed is {quoted(row['printed'])}; {must}")
        for must, where in broken.items()
        for row in rows[where].to_dict("records")
    ]


def _has_decimals(rows: pd.DataFrame) -> list[bool]:
    """Printed with a fraction, be it `38.997` or `700.000`."""
    pairs = zip(rows["printed"], rows["number_format"], strict=True)
    return [numbers.decimals(*pair) < 1 for pair in pairs]


def _unknown_indicators(rows: pd.DataFrame, indicators: pd.DataFrame) -> list[Problem]:
    if not readable(indicators):
        return []
    unknown = rows[~rows["indicator"].isin(indicators["indicator"])]
    return [
        Problem(
            row["_said_in"],
            row["_said_line"],
            f"indicator is {quoted(row['indicator'])}; it must be an indicator of indicators.csv",
        )
        for row in unknown.to_dict("records")
    ]
