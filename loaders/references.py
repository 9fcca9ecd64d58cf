"""References between tables: what is named in one must stand in another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pandas as pd

from loaders.periods import bounds
from loaders.places import Gazetteer
from loaders.problems import Problem, quoted
from loaders.schema import Field, Table
from loaders.tables import readable


def dangling(tables: dict[str, pd.DataFrame], schemas: tuple[Table, ...]) -> list[Problem]:
    """References to a row of another table that is not there.

    Args:
        tables: the companion tables by name, cells text with `_file` and `_line`.
        schemas: their forms; a field that `refers` names table and column.

    Returns:
        One problem a reference. None into a table that could not be read.
    """
    return [
        problem
        for table, field in _referring(schemas)
        for problem in _problems(tables[table.name], field.name, tables, field.refers)
    ]


def without_dangling(
    tables: dict[str, pd.DataFrame], schemas: tuple[Table, ...]
) -> tuple[dict[str, pd.DataFrame], list[Problem]]:
    """The tables with every optional reference that leads nowhere left empty, and what was left out.

    So one faulty office does not take the indicators along that name it.

    Returns:
        The tables, the others as they were; one problem a reference that was emptied.
    """
    tables, problems = dict(tables), []
    for table, field in _referring(schemas):
        if field.required:
            continue
        rows = tables[table.name]
        problems += _problems(rows, field.name, tables, field.refers)
        unknown = _unknown(rows, field.name, tables, field.refers)
        if unknown.any():
            attributes = rows.attrs
            tables[table.name] = rows.assign(**{field.name: rows[field.name].mask(unknown, "")})
            tables[table.name].attrs = attributes
    return tables, problems


def _referring(schemas: tuple[Table, ...]) -> Iterator[tuple[Table, Field]]:
    return ((table, field) for table in schemas for field in table.fields if field.refers)


def _unknown(rows: pd.DataFrame, column: str, tables: dict[str, pd.DataFrame], refers: str) -> pd.Series:
    """True for each row that names what the other table has not; nowhere where that could not be read."""
    name, key = refers.split(".")
    if not readable(tables[name]):
        return pd.Series(False, rows.index)
    return (rows[column] != "") & ~rows[column].isin(tables[name][key])


def _problems(rows: pd.DataFrame, column: str, tables: dict[str, pd.DataFrame], refers: str) -> list[Problem]:
    name, key = refers.split(".")
    where = _unknown(rows, column, tables, refers)
    if not where.any():
        return []
    unknown = rows[where]
    return [
        Problem(file, line, f"{column} is {quoted(found)}; it must be {_article(key)} {key} of {name}.csv")
        for file, line, found in zip(unknown["_file"], unknown["_line"], unknown[column], strict=True)
    ]


def _article(word: str) -> str:
    return "an" if word[0] in "aeio" else "a"


def unknown_references(figures: pd.DataFrame, tables: dict[str, pd.DataFrame]) -> list[Problem]:
    """Sources, projects and groups of figures that are not listed, where they are said.

    Args:
        figures: one row a figure with `source_id`, `project_id`, `group`, `_said_in`, `_said_line`.
        tables: the companion tables by name; of them `sources`, `projects` and `groups`.
    """
    figures = figures.assign(_file=figures["_said_in"], _line=figures["_said_line"])
    return [
        *_problems(figures, "source_id", tables, "sources.source_id"),
        *_problems(figures, "project_id", tables, "projects.project_id"),
        *_problems(figures, "group", tables, "groups.group"),
    ]


def reversed_projects(projects: pd.DataFrame) -> list[Problem]:
    """Projects that end before they begin.

    Args:
        projects: one row a project; `start` and `end` days, months or years as text, or empty.
    """
    return [
        Problem(row["_file"], row["_line"], f"end is {quoted(row['end'])}; it must not come before start")
        for row in projects.to_dict("records")
        if _reversed(bounds(row["start"])[0], bounds(row["end"])[1])
    ]


def _reversed(start: date | None, end: date | None) -> bool:
    return start is not None and end is not None and end < start


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
