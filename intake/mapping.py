"""What each column of a bulletin counts: remembered from the last issue, else proposed from its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pandas as pd
from rapidfuzz import fuzz

from indicators.wholes import BOTH_SEXES
from intake.bulletin import Bulletin, number_format
from intake.words import period_of, plain, sex_of, without_time
from loaders import Published
from loaders.numbers import Unreadable as NoNumber
from loaders.schema.vocabulary import COUNTED_UNITS

LIKELY = 62
"""From 0 to 100: how like its header the name of an indicator must be to be proposed."""
_REMEMBERED = ("indicator", "sex", "group", "scheme", "status", "counted", "ranked", "boundaries")


@dataclass(frozen=True)
class Column:
    """A column of a bulletin, and what of the data it becomes.

    Attributes:
        header: its name in the bulletin.
        indicator: what it counts; "": the column is left out.
        number_format: how its numbers are written; "" where nobody can say.
        said: why the numbers cannot be read, or "".
        remembered: the file of the earlier issue that said so, or "".
    """

    header: str
    indicator: str = ""
    sex: str = "all"
    group: str = "all"
    scheme: str = "none"
    period: str = ""
    number_format: str = ""
    status: str = "official"
    counted: str = "register"
    ranked: str = "true"
    boundaries: str = "present"
    said: str = ""
    remembered: str = ""

    def told(self) -> dict[str, str]:
        """The cells of `provinces/tables.csv` that it decides."""
        names = (*_REMEMBERED, "period", "number_format")
        return {"column": self.header} | {name: getattr(self, name) for name in names}


def proposed(bulletin: Bulletin, published: Published) -> list[Column]:
    """A mapping for every column of a bulletin, in its order."""
    memory = _remembered(bulletin.headers, published["province_tables"])
    title = " ".join(bulletin.above)
    period = period_of(title) or period_of(bulletin.file)
    columns = []
    for header in bulletin.headers:
        column = Column(header, period=period_of(header) or period, sex=sex_of(header))
        known = memory.get(without_time(header))
        if known is not None:
            told = {
                name: str(known[name]).lower() if name == "ranked" else str(known[name])
                for name in _REMEMBERED
            }
            column = replace(column, remembered=str(known["file"]), **told)
        elif not memory:
            column = _guessed(column, title, bulletin, published)
        columns.append(settled(column, bulletin, published))
    return list(_without_twins(columns))


def _without_twins(columns: Iterable[Column]) -> Iterator[Column]:
    """Of columns that would give one figure twice the first; nobody said of the others what they count."""
    taken = set()
    for column in columns:
        asked = (column.indicator, column.sex, column.group, column.scheme, column.period)
        twin = bool(column.indicator) and asked in taken
        taken.add(asked)
        yield replace(column, indicator="", group="all", scheme="none") if twin else column


def settled(column: Column, bulletin: Bulletin, published: Published) -> Column:
    """The column with how its numbers are written, by what it counts; or why that cannot be said."""
    counted = set(
        published["indicators"].loc[published["indicators"]["unit"].isin(COUNTED_UNITS), "indicator"]
    )
    try:
        form = number_format(bulletin.cells(column.header), counted=column.indicator in counted)
    except NoNumber as refused:
        return replace(column, number_format="", said=str(refused))
    return replace(column, number_format=form, said="")


def _remembered(headers: Iterable[str], tables: pd.DataFrame) -> dict[str, dict]:
    """What the newest earlier table that shares most headers said of each, by the header without its time."""
    keys = [without_time(header) for header in headers]
    best: dict[str, dict] = {}
    for _, described in tables.groupby("file", sort=False):
        known = {without_time(row["column"]): row for row in described.to_dict("records")}
        shared = {key: known[key] for key in keys if key and key in known}
        if len(shared) >= max(len(best), 1) and len(set(keys)) == len(keys):
            best = shared
    return best


def _guessed(column: Column, title: str, bulletin: Bulletin, published: Published) -> Column:
    """The column with the indicator whose name its words are most like; left out where none is."""
    shares = bulletin.in_percent(column.header) or bulletin.has_fractions(column.header)
    known = published["indicators"]
    fitting = known[known["unit"] == "percent"] if shares else known[known["unit"].isin(COUNTED_UNITS)]
    if column.sex != "all":
        fitting = fitting[fitting["sexes"].isin(BOTH_SEXES)]
    scored = sorted(
        (
            (likeness(f"{title} {column.header}", row), number)
            for number, row in enumerate(fitting.to_dict("records"))
        ),
        key=lambda pair: (-pair[0], pair[1]),
    )
    if not scored or scored[0][0] < LIKELY:
        return column
    return of_whole(replace(column, indicator=fitting.iloc[scored[0][1]]["indicator"]), published)


def of_whole(column: Column, published: Published) -> Column:
    """The column with the group and scheme of which a figure is the figure of its indicator."""
    known = published["indicators"]
    for row in known[known["indicator"] == column.indicator].to_dict("records"):
        return replace(column, group=row["whole_group"], scheme=row["whole_scheme"] or "none")
    return column


def likeness(words: str, indicator: dict) -> float:
    """How like the words of a header the names of an indicator are, from 0 to 100."""
    said = plain(words)
    english = (indicator["name_en"], indicator["short_en"])
    khmer = (indicator["name_km"], indicator["short_km"])
    return max(
        *(fuzz.token_set_ratio(said, plain(name)) for name in english),
        *(fuzz.partial_ratio(said, plain(name)) if len(said) >= len(name) / 2 else 0 for name in khmer),
    )


def nearest(words: str, published: Published, most: int = 12) -> list[str]:
    """The indicators whose names are most like some words, the likest first."""
    rows = published["indicators"].to_dict("records")
    return [row["indicator"] for row in sorted(rows, key=lambda row: -likeness(words, row))[:most]]
