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
    return [problem for table, field in _referring(schemas) for problem in _problems_of(tables, table, field)]


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
        problems += _problems_of(tables, table, field)
        unknown = _unknown_rows(tables, table, field)
        if unknown.any():
            rows = tables[table.name]
            attributes = rows.attrs
            tables[table.name] = rows.assign(**{field.name: rows[field.name].mask(unknown, "")})
            tables[table.name].attrs = attributes
    return tables, problems


def _referring(schemas: tuple[Table, ...]) -> Iterator[tuple[Table, Field]]:
    return ((table, field) for table in schemas for field in table.fields if field.refers)


def _unknown_rows(tables: dict[str, pd.DataFrame], table: Table, field: Field) -> pd.Series:
    name, key = field.refers.split(".")
    rows = tables[table.name]
    if not readable(tables[name]):
        return pd.Series(False, rows.index)
    return (rows[field.name] != "") & ~rows[field.name].isin(tables[name][key])


def _problems_of(tables: dict[str, pd.DataFrame], table: Table, field: Field) -> list[Problem]:
    name, key = field.refers.split(".")
    return _unknown(tables[table.name], field.name, tables[name], key, name)


def _unknown(rows: pd.DataFrame, column: str, referred: pd.DataFrame, key: str, name: str) -> list[Problem]:
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
    """Sources, projects and groups of figures that are not listed, where they are said.

    Args:
        figures: one row a figure with `source_id`, `project_id`, `group`, `_said_in`, `_said_line`.
        tables: the companion tables by name; of them `sources`, `projects` and `groups`.
    """
    figures = figures.assign(_file=figures["_said_in"], _line=figures["_said_line"])
    return [
        *_unknown(figures, "source_id", tables["sources"], "source_id", "sources"),
        *_unknown(figures, "project_id", tables["projects"], "project_id", "projects"),
        *_unknown(figures, "group", tables["groups"], "group", "groups"),
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
