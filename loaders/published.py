"""Everything under data/, read once: one tidy frame of figures and its typed companions."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from loaders import describe, facts, intervals, making, references, rules
from loaders.boundaries import with_boundaries
from loaders.counting import with_counting
from loaders.edition import Edition, edition_of, with_phase
from loaders.figures import read_figures, single_figures
from loaders.periods import bounds
from loaders.places import Gazetteer
from loaders.problems import DataError, Problem
from loaders.province_tables import province_figures
from loaders.schema import NAMED_TABLES, TIDY_COLUMNS
from loaders.sums import no_sums
from loaders.tables import load_table

DATA = Path(__file__).resolve().parent.parent / "data"

# Texts as Python's own: a page asks for a few rows of many columns, and Arrow takes a tenth of a millisecond for each.
pd.set_option("mode.string_storage", "python")


@dataclass(frozen=True, eq=False)
class Published:
    """The published figures and what they speak of.

    `figures`: one row a figure, columns `schema.TIDY_COLUMNS`, in the order of the files;
    `start`, `end` are dates (NaT: undated), `value` a float in `unit`, so are `low`, `high` (NaN: no
    interval is published) and `sample_size`; `rankable` is a boolean, the rest text; several
    concerns are joined by `;`, several notes by ` | `; `boundaries` is `before_2014` where a figure of
    Kampong Cham includes the later Tboung Khmum, else empty. `tables`: the companion tables by name,
    columns as in `schema`, flags as booleans, `decimals`, `place` and `places` as whole numbers,
    dates with a `_start` and `_end` day.
    Rows that break a rule are not in either: `problems` names each with file and line,
    `left_out` counts them by file (0: the whole file). `broken_sums`: one row a sum that the
    publication prints and that does not add up, columns as in `sums.broken_sums`. `edition`: the version of the data; each
    figure's `phase` says how its period lies to the day of that version.
    """

    figures: pd.DataFrame
    tables: dict[str, pd.DataFrame]
    problems: list[Problem] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)
    broken_sums: pd.DataFrame = field(default_factory=no_sums)
    edition: Edition = Edition("", "")

    def __getitem__(self, name: str) -> pd.DataFrame:
        """A companion table: `published["sources"]`."""
        return self.tables[name]

    def on(self, day: str) -> Published:
        """The same, gathered until a day, if that is later: figures of the time since are no longer to come."""
        edition = self.edition._replace(date=max(day, self.edition.date))
        return replace(self, edition=edition, figures=with_phase(self.figures, edition))


def load_checked(data: Path = DATA) -> Published:
    """The published figures, all of them.

    Raises:
        DataError: one rule or more is broken; it lists every break.
    """
    published = load(data)
    if published.problems:
        raise DataError(published.problems)
    return published


def load(data: Path = DATA) -> Published:
    """The published figures that keep the rules, and every problem of the others.

    Nothing is raised for a file that is missing or broken: `problems` and `left_out` say so.
    """
    data = Path(data)
    tables, problems = _companions(data)
    gazetteer = Gazetteer(tables["areas"])
    tables, emptied = references.without_dangling(tables, NAMED_TABLES)
    problems += references.dangling(tables, NAMED_TABLES) + references.spelling_clashes(gazetteer)
    problems += references.reversed_projects(tables["projects"]) + facts.broken_facts(tables)
    single, more = single_figures(data, gazetteer)
    wide, by_province = province_figures(data, tables["province_tables"], tables["province_notes"], gazetteer)
    rows = pd.concat([frame for frame in (single, wide) if len(frame)] or [single], ignore_index=True)
    problems += more + by_province + describe.missing_files(data)
    sums, edition = no_sums(), edition_of(tables)
    if len(rows):
        rows, more, sums = _checked(rows, tables, problems)
        problems += more
        rows = with_phase(rows, edition)
    return Published(
        figures=_in_few_arrays(rows.reindex(columns=TIDY_COLUMNS).reset_index(drop=True)),
        tables={name: _typed(_without(table, problems)) for name, table in tables.items()},
        problems=sorted({*problems, *emptied}),
        left_out=_left_out(single, wide, rows, tables, problems),
        broken_sums=sums,
        edition=edition,
    )


def _in_few_arrays(figures: pd.DataFrame) -> pd.DataFrame:
    """The same with all texts in one array: to choose rows then costs once, not once for each column of texts."""
    return figures.astype(dict.fromkeys(figures.select_dtypes("str").columns, object)).copy()


def _companions(data: Path) -> tuple[dict[str, pd.DataFrame], list[Problem]]:
    tables, problems = {}, []
    for table in NAMED_TABLES:
        tables[table.name], more = load_table(data / table.path, table.path, table)
        problems += more
    return tables, problems


def _checked(
    rows: pd.DataFrame, tables: dict[str, pd.DataFrame], known: list[Problem]
) -> tuple[pd.DataFrame, list[Problem], pd.DataFrame]:
    """The figures that keep every rule, the problems of the others, and sums known to be broken."""
    tables = tables | {"indicators": _without(tables["indicators"], known)}
    rows, problems = read_figures(rows, tables["indicators"])
    rows, more = intervals.read_intervals(rows)
    problems += more + making.broken_making(rows)
    problems += references.unknown_references(rows, tables) + facts.broken_figures(rows, tables)
    read, rows = rows, _without(rows, known + problems)
    rows = with_counting(with_boundaries(rows[(rows["unit"] != "") & (rows["area"] != "")]))
    left_out = read.loc[read.index.difference(rows.index), "_file"]
    incomplete = {problem.file for problem in known + problems}.union(left_out)
    more, sums = rules.across(rows, tables, incomplete)
    return _without(rows, more), problems + more, sums


def _without(rows: pd.DataFrame, problems: list[Problem]) -> pd.DataFrame:
    """The rows in whose line, and in the line that describes them, nothing is wrong."""
    broken = {(problem.file, problem.line) for problem in problems}
    for file, line in (("_file", "_line"), ("_said_in", "_said_line"), ("_made_in", "_made_line")):
        if broken and file in rows:
            places = zip(rows[file], rows[line], strict=True)
            rows = rows[pd.Series([place not in broken for place in places], rows.index, dtype=bool)]
    return rows


def _left_out(
    single: pd.DataFrame,
    wide: pd.DataFrame,
    rows: pd.DataFrame,
    tables: dict[str, pd.DataFrame],
    problems: list[Problem],
) -> dict[str, int]:
    """How many figures or rows are missing by file; 0: the whole file, its rows could not be counted."""
    frames = [frame[["_file", "_line"]] for frame in (single, wide, *tables.values()) if len(frame)]
    read = pd.concat(frames or [pd.DataFrame({"_file": [], "_line": []})], ignore_index=True)
    stand = [rows, *(_without(table, problems) for table in tables.values())]
    missing = Counter(read["_file"])
    for frame in stand:
        missing.subtract(Counter(frame["_file"]) if len(frame) else {})
    broken = {(problem.file, problem.line) for problem in problems if problem.line}
    refused = broken.difference(zip(read["_file"], read["_line"], strict=True))
    missing.update(file for file, _ in refused if file in missing)
    whole = {problem.file for problem in problems if problem.file.endswith((".csv", ".xlsx"))}
    unread = dict.fromkeys(sorted(whole.difference(read["_file"])), 0)
    return unread | {file: count for file, count in missing.items() if count}


def _typed(table: pd.DataFrame) -> pd.DataFrame:
    """Flags as booleans, whole numbers as such; a date of year, month or day also as its first and last day."""
    typed = table.drop(columns=["_file", "_line"]).reset_index(drop=True)
    for name in ("adds_over_area", "adds_over_sex", "below_zero", "published_inferred", "ranked"):
        if name in typed:
            typed[name] = typed[name] == "true"
    counted = ("figures", "publications", "indicators") if "summary_en" in typed else ()
    for name in ("decimals", "place", "places", *counted):
        if name in typed:
            typed[name] = typed[name].astype(int)
    for name in ("published", "date", "start", "end"):
        if name in typed:
            days = [bounds(text) for text in typed[name]]
            typed[f"{name}_start"] = pd.to_datetime(pd.Series([day for day, _ in days], dtype="object"))
            typed[f"{name}_end"] = pd.to_datetime(pd.Series([day for _, day in days], dtype="object"))
    typed.attrs = {}
    return typed
