"""Every published figure: searched, filtered, listed and taken away."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd

from indicators.choice import ALL_SCHEMES
from indicators.matching import records
from indicators.search import BY_NAME, among, may_be_given, page_of, positions, select
from language.labels import CONCERNS, SEXES, STATUSES, mark
from reading import Block, Reading, kept
from reading.answers import figures_found
from reading.filters import Filter
from reading.leaves import rows_of
from reading.markup import plain
from reading.parameters import AREA, CONCERN, INDICATOR, PUBLISHER, SCHEME, SEX, STATUS, YEAR
from reading.stage import File

SORT_NAMES = {
    "newest": mark("newest first"),
    "oldest": mark("oldest first"),
    "name": mark("by name"),
}
FILTERS = (INDICATOR, SCHEME, AREA, SEX, YEAR, PUBLISHER, STATUS, CONCERN)


class Asked(NamedTuple):
    """What a reader searches for: words, filters, order; "" for everything."""

    q: str = ""
    sort: str = ""
    source: str = ""
    indicator: str = ""
    scheme: str = ""
    area: str = ""
    sex: str = ""
    year: str = ""
    publisher: str = ""
    status: str = ""
    concern: str = ""

    @property
    def passing(self) -> bool:
        """Whether it holds words that a reader typed, of which there is no end."""
        return bool(self.q)


def filters(reading: Reading) -> list[Filter]:
    """Every filter of the lists."""
    labels, text = reading.labels, reading.text
    codes, every = _codes_by_name(reading), text("everything")
    return [
        Filter(INDICATOR, text("Indicator"), codes[INDICATOR], labels.indicator, every),
        Filter(SCHEME, text("Scheme"), codes[SCHEME], labels.scheme, every),
        Filter(AREA, text("Place"), codes[AREA], labels.area, every),
        Filter(SEX, text("Sex"), list(SEXES), labels.sex, every),
        Filter(YEAR, text("Year"), codes[YEAR], reading.language.digits, every),
        Filter(PUBLISHER, text("Published by"), codes[PUBLISHER], reading.language.described, every),
        Filter(STATUS, text("Kind of figure"), list(STATUSES), lambda code: text(STATUSES[code]), every),
        Filter(CONCERN, text("Remark"), list(CONCERNS), lambda code: text(CONCERNS[code]), every),
    ]


@kept
def _codes_by_name(reading: Reading) -> dict[str, list[str]]:
    places = list(reading.published["areas"]["code"])
    with_figures = set(reading.figures["area"])
    return {
        INDICATOR: sorted(reading.figures["indicator"].unique(), key=reading.labels.indicator),
        SCHEME: list(reading.published["schemes"]["scheme"]),
        AREA: [code for code in places if code in with_figures],
        PUBLISHER: sorted(reading.published["sources"]["publisher"].unique(), key=str.casefold),
        YEAR: _years(reading.figures),
    }


def _years(figures: pd.DataFrame) -> list[str]:
    first, last = figures["start"].dt.year.min(), figures["end"].dt.year.max()
    return [str(year) for year in range(int(last), int(first) - 1, -1)]


def found(reading: Reading, asked: Asked) -> np.ndarray:
    """Positions of the figures that answer the words and the filters, in the order asked for."""
    return _newly_found(reading.usual, asked) if asked.passing else _found(reading, asked)


@kept
def _found(reading: Reading, asked: Asked) -> np.ndarray:
    chosen = select(
        reading.figures,
        sources=reading.published["sources"],
        source_id=asked.source,
        **{name: getattr(asked, name) for name in FILTERS},
    )
    if asked.q:
        chosen = chosen & among(len(chosen), figures_found(reading.published, asked.q))
    order = _order(reading, asked.sort)
    return order[chosen[order]]


_newly_found = lru_cache(maxsize=8)(_found)
"""The last few searches for a reader's own words, so that one view searches once."""


@kept
def _order(reading: Reading, sort: str) -> np.ndarray:
    """The positions of all figures in an order that a reader can ask for."""
    names = _names(reading) if sort == BY_NAME else {}
    return positions(reading.figures, sort, names)


def rows_of_leaf(reading: Reading, asked: Asked, number: int) -> pd.DataFrame:
    """The figures of one page of a selection; pages count from 1."""
    return reading.figures.iloc[page_of(found(reading, asked), number)]


def count(reading: Reading, asked: Asked) -> int:
    """How many figures answer a search."""
    return len(found(reading, asked))


@kept
def _names(reading: Reading) -> dict[str, str]:
    return {name: reading.labels.indicator(name) for name in reading.published["indicators"]["indicator"]}


@kept
def list_block(reading: Reading, asked: Asked, number: int) -> Block:
    """One page of a selection: each row opens its figure."""
    all_of_them, rows = count(reading, asked), rows_of_leaf(reading, asked, number)
    return Block(
        key="list",
        title=reading.text("Published figures found: {count}", count=reading.language.number(all_of_them)),
        subtitle=rows_of(reading, number, all_of_them),
        figures=rows,
        lead=rows["figure_id"].iloc[0],
        table=list_table(reading, rows),
        table_open=True,
        told_in_table=True,
        badge=reading.text("one publication") if asked.source else reading.text("all figures"),
        passing=asked.passing,
    )


def list_table(reading: Reading, rows: pd.DataFrame) -> pd.DataFrame:
    """One row a figure, its value the link to its own view."""
    figures = records(rows)
    return pd.DataFrame(
        {
            reading.text("Figure"): [
                link_to(reading, reading.labels.amount(row), figure=row["figure_id"]) for row in figures
            ],
            reading.text("What, where and when"): [plain(_in_words(reading, row)) for row in figures],
            reading.text("Published by"): [published_by(reading, row) for row in figures],
        }
    )


def _in_words(reading: Reading, row: dict) -> str:
    """Indicator, project, people, scheme, place and time in one line."""
    parts = [
        reading.labels.indicator(row["indicator"]),
        reading.labels.project(row),
        _who(reading, row),
        reading.labels.area(row["area"]),
        reading.labels.when(row),
    ]
    return reading.text(", ").join(part for part in parts if part)


def published_by(reading: Reading, row: dict) -> str:
    """The publisher, and in the same cell what a reader must know of the figure."""
    who = link_to(reading, reading.labels.source(row["source_id"])["publisher"], source=row["source_id"])
    remark = plain(reading.joined(*reading.labels.marks(row)))
    return reading.text("{publisher}: {remark}", publisher=who, remark=remark) if remark else who


def _who(reading: Reading, row: dict) -> str:
    scheme = reading.labels.scheme(row["scheme"]) if row["scheme"] not in ("none", ALL_SCHEMES) else ""
    return reading.text(", ").join(part for part in (reading.labels.who(row), scheme) if part)


def link_to(reading: Reading, label: str, **parameters: str) -> str:
    """A link to another view of all figures, as Markdown."""
    return f"[{plain(label)}]({reading.address('figures', **parameters)})"


def described(reading: Reading, row: Mapping) -> str:
    """What a figure counts, of whom, where and when."""
    return reading.text(", ").join((reading.labels.indicator(row["indicator"]), reading.labels.what(row)))


def selection_file(reading: Reading, asked: Asked) -> File | None:
    """The selection as CSV, without what may not be given away in bulk; None where nothing is left."""
    if not _how_many_given(reading, asked):
        return None
    return File(
        name="figures.csv",
        media_type="text/csv;charset=utf-8",
        make=lambda: selection_csv(reading, _given(reading, asked)).encode(),
    )


def _given(reading: Reading, asked: Asked) -> pd.DataFrame:
    """The figures of a selection that may be given away in bulk."""
    return may_be_given(reading.figures.iloc[found(reading, asked)], reading.published["sources"])


@kept
def _how_many_given(reading: Reading, asked: Asked) -> int:
    return len(_given(reading, asked))


def held_back_in_words(reading: Reading, asked: Asked) -> str:
    """That some of the selection is not in the file, and why; "" where all of it is."""
    if _how_many_given(reading, asked) == count(reading, asked):
        return ""
    return reading.text(
        "Not in the file: figures of publications whose terms of use have not been read yet. "
        "They are shown here with their source."
    )


def selection_csv(reading: Reading, rows: pd.DataFrame) -> str:
    """Codes and values as in the tidy frame, beside them the names in the reader's words."""
    words = reading.labels.tidy(rows)
    named = pd.DataFrame(
        {
            reading.text("What"): [reading.labels.indicator(name) for name in rows["indicator"]],
            reading.text("Place"): words["name"],
            reading.text("Who"): words["who"],
            reading.text("When"): words["when"],
            reading.text("Source"): words["publication"],
            reading.text("Address"): [reading.labels.source(source)["url"] for source in rows["source_id"]],
            reading.text("Remarks"): words["remark"],
        },
        index=rows.index,
    )
    codes = rows.assign(start=rows["start"].dt.date, end=rows["end"].dt.date)
    return "\ufeff" + pd.concat([codes, named], axis=1).to_csv(index=False)
