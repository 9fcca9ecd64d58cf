"""Blocks of partner projects: what they set out to do, what they report, what they demand."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from exports.spreadsheet import excel
from exports.taken import Taken
from indicators import projects as by_project
from indicators.projects import like_with_like, project_figures
from indicators.series import OUT_OF_LINE_STATUSES
from language.labels import STATUSES
from reading import Block, Reading, kept
from reading.formats import SPREADSHEET, file_name, named
from reading.markup import reference
from reading.parameters import LANG
from reading.stage import File

MEASURED = ("target", "result", "official", "survey", "compiled")


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
def _project(reading: Reading, code: str) -> dict:
    rows = reading.published["projects"]
    return rows[rows["project_id"] == code].iloc[0].to_dict()


def name_of(reading: Reading, code: str) -> str:
    """The name of a project in the reader's language."""
    return reading.language.note(_project(reading, code)["name"])


@kept
def _chosen(reading: Reading, asked: Asked) -> pd.DataFrame:
    return project_figures(reading.figures, **asked._asdict())


@kept
def found(reading: Reading, asked: Asked) -> list[str]:
    """The projects to show: all of them without a choice, also those without a figure."""
    if asked.project:
        return [asked.project]
    if not any(asked):
        return projects(reading)
    return list(dict.fromkeys(_chosen(reading, asked)["project_id"]))


def nothing_found(reading: Reading, asked: Asked) -> bool:
    """Whether no figure of a project fits the choice."""
    return _chosen(reading, asked).empty


@kept
def targets_block(reading: Reading, asked: Asked, code: str) -> Block | None:
    """Targets beside results of one project as far as they were asked for; None without figures."""
    rows = _own(reading, asked, code)
    rows = rows[rows["status"].isin(MEASURED)]
    return _project_block(reading, rows, key=code, title=reading.text("Targets and results"))


@kept
def demands_block(reading: Reading, asked: Asked, code: str) -> Block | None:
    """Demands of one project, which are neither target nor result; None without figures."""
    rows = _own(reading, asked, code)
    rows = rows[rows["status"] == "demand"]
    return _project_block(reading, rows, key=f"{code}-demand", title=reading.text("Demands"))


def _own(reading: Reading, asked: Asked, code: str) -> pd.DataFrame:
    rows = _chosen(reading, asked)
    return rows[rows["project_id"] == code]


@kept
def project_in_words(reading: Reading, code: str) -> str:
    """Who leads, funds and carries a project, from when to when, and what for."""
    project = _project(reading, code)
    source = reading.labels.source(project["source_id"])
    dates = reading.text(
        "{start} to {end}",
        start=reading.language.period(project["start"]) if project["start"] else reading.text("not printed"),
        end=reading.language.period(project["end"]) if project["end"] else reading.text("not printed"),
    )
    lines = [
        reading.language.note(project["purpose_en"]),
        reading.text("**Led by:** {who}", who=project["lead"]),
        reading.text("**Funded by:** {who}", who=project["funders"] or reading.text("not printed")),
        reading.text("**Carried by:** {who}", who=project["partners"] or reading.text("not printed")),
        reading.text("**From, to:** {dates}", dates=dates),
        reading.text(
            "Source: [{publisher}, “{title}”]({url})",
            **reference(source),
        ),
    ]
    return "  \n".join(lines)


def _project_block(reading: Reading, rows: pd.DataFrame, *, key: str, title: str) -> Block | None:
    """Targets beside results of one project in one table, a result quoted first; None without figures."""
    if rows.empty:
        return None
    reached = rows[~rows["status"].isin(OUT_OF_LINE_STATUSES)]
    return Block(
        key=key,
        title=title,
        figures=rows,
        lead=(reached if len(reached) else rows)["figure_id"].iloc[0],
        table=project_table(reading, rows),
        table_open=True,
        told_in_table=True,
        remarks=_pairs(reading, rows),
    )


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


def _pairs(reading: Reading, rows: pd.DataFrame) -> list[str]:
    """A share of the target only where target and result measure the same thing."""
    pairs = like_with_like(rows)
    by_id = rows.set_index("figure_id", drop=False)
    if pairs.empty:
        both = {"target", "result"} <= set(rows["status"])
        return (
            [reading.text("No share of target: the targets and the results measure different things.")]
            if both
            else []
        )
    return [
        reading.text(
            "Same definition: {result} ({when}) of the target {target} is {share}.",
            result=reading.labels.amount(by_id.loc[pair["result_id"]].to_dict()),
            when=reading.labels.when(by_id.loc[pair["result_id"]].to_dict()),
            target=reading.labels.amount(by_id.loc[pair["target_id"]].to_dict()),
            share=reading.labels.value(pair["share"], "percent", decimals=1),
        )
        for pair in pairs.to_dict("records")
    ]


def spreadsheet_file(reading: Reading, asked: Asked) -> File | None:
    """The figures of the selection as an Excel file; None without a figure."""
    rows = _chosen(reading, asked)
    if rows.empty:
        return None
    view = {name: code for name, code in asked._asdict().items() if code}
    whole = Block(key="selection", title=reading.text("Partner projects"), figures=rows)
    taken = Taken(reading, "projects", whole, {LANG: reading.language.code} | view)
    return File(
        name=file_name(reading, "projects", whole, named("excel")),
        media_type=SPREADSHEET,
        make=lambda: excel(taken),
    )
