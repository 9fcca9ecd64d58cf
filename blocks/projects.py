"""Blocks of partner projects: what they set out to do, what they report, what they demand."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from exports.spreadsheet import excel
from exports.taken import Taken
from indicators import projects as by_project
from indicators.projects import project_figures
from language.labels import STATUSES
from reading import Block, Reading, kept
from reading.formats import SPREADSHEET, file_name, named
from reading.parameters import LANG
from reading.stage import File

MOST_OPENED = 4
"""Cards without a choice; every other project is one tap away in the timeline."""


class Asked(NamedTuple):
    """Which figures of projects a reader wants; "" for all."""

    project: str = ""
    status: str = ""
    organisation: str = ""
    year: str = ""


@kept
def projects(reading: Reading) -> list[str]:
    """The projects by their codes."""
    return list(reading.published["projects"]["project_id"])


@kept
def kinds(reading: Reading) -> list[str]:
    """The kinds of figures that projects have."""
    return list(dict.fromkeys(project_figures(reading.figures)["status"]))


@kept
def organisations(reading: Reading) -> list[str]:
    """Who carries projects, by name."""
    every = project_figures(reading.figures)["organisation"]
    return sorted({name for text in every for name in by_project.organisations(text)})


@kept
def years(reading: Reading) -> list[str]:
    """The years that figures of projects speak of, the last one first."""
    rows = project_figures(reading.figures)
    first, last = rows["start"].dt.year.min(), rows["end"].dt.year.max()
    return [str(year) for year in range(int(last), int(first) - 1, -1)]


@kept
def _chosen(reading: Reading, asked: Asked) -> pd.DataFrame:
    return project_figures(reading.figures, **asked._asdict())


@kept
def found(reading: Reading, asked: Asked) -> list[str]:
    """The projects to open: without a choice those that set a target, else all that have a figure for it."""
    if asked.project:
        return [asked.project]
    rows = _chosen(reading, asked)
    told = set(rows["project_id"] if any(asked) else by_project.with_targets(rows)[:MOST_OPENED])
    return [code for code in projects(reading) if code in told]


def nothing_found(reading: Reading, asked: Asked) -> bool:
    """Whether no figure of a project fits the choice."""
    return _chosen(reading, asked).empty


def figures_of(reading: Reading, asked: Asked, code: str) -> pd.DataFrame:
    """The figures of one project as far as they were asked for."""
    rows = _chosen(reading, asked)
    return rows[rows["project_id"] == code]


def project_table(reading: Reading, rows: pd.DataFrame) -> pd.DataFrame:
    """One row a figure: kind, what, who, when, how many, as printed, by whom."""
    words = reading.labels.tidy(rows)
    return pd.DataFrame(
        {
            reading.text("Kind"): [reading.text(STATUSES[status]) for status in rows["status"]],
            reading.text("What"): [reading.labels.indicator(name) for name in rows["indicator"]],
            reading.text("Who"): words["who"],
            reading.text("Date"): words["when"],
            reading.text("Figure"): words["shown"],
            reading.text("As printed"): words["printed"].map(reading.quoted),
            reading.text("Organisation"): rows["organisation"],
            reading.text("Remarks"): words["remark"],
        }
    )


def spreadsheet_file(reading: Reading, asked: Asked) -> File | None:
    """The figures of the selection as an Excel file; None without a figure."""
    name = _spreadsheet_name(reading, asked)
    if not name:
        return None
    view = {LANG: reading.language.code} | {name: code for name, code in asked._asdict().items() if code}
    return File(
        name=name,
        media_type=SPREADSHEET,
        make=lambda: excel(Taken(reading, "projects", _selection(reading, asked), view)),
    )


def _selection(reading: Reading, asked: Asked) -> Block:
    return Block(key="selection", title=reading.text("Partner projects"), figures=_chosen(reading, asked))


@kept
def _spreadsheet_name(reading: Reading, asked: Asked) -> str:
    """The name of the selection's file; "" without a figure."""
    if nothing_found(reading, asked):
        return ""
    return file_name(reading, "projects", _selection(reading, asked), named("excel"))
