"""Blocks of partner projects: what they set out to do, what they report, what they demand."""

from __future__ import annotations

import io
from typing import NamedTuple

import pandas as pd
import streamlit as st

from indicators import projects as by_project
from indicators.projects import like_with_like, project_figures
from language.labels import STATUSES
from ui.figure_block import Block
from ui.markup import reference
from ui.picture import kept

MEASURED = ("target", "result", "official", "survey", "compiled")


class Asked(NamedTuple):
    """Which figures of projects a reader wants; "" for all."""

    project: str
    organisation: str
    kind: str
    year: str


@kept
def projects(page) -> list[str]:
    """The projects by their codes."""
    return list(page.published["projects"]["project_id"])


@kept
def kinds(page) -> list[str]:
    """The kinds of figures that projects have."""
    return list(dict.fromkeys(project_figures(page.figures)["status"]))


@kept
def organisations(page) -> list[str]:
    """Who carries projects, by name."""
    every = project_figures(page.figures)["organisation"]
    return sorted({name for text in every for name in by_project.organisations(text)})


@kept
def years(page) -> list[str]:
    """The years that figures of projects speak of, the last one first."""
    rows = project_figures(page.figures)
    first, last = rows["start"].dt.year.min(), rows["end"].dt.year.max()
    return [str(year) for year in range(int(last), int(first) - 1, -1)]


@kept
def _project(page, code: str) -> dict:
    rows = page.published["projects"]
    return rows[rows["project_id"] == code].iloc[0].to_dict()


def name_of(page, code: str) -> str:
    """The name of a project in the reader's language."""
    return page.language.note(_project(page, code)["name"])


@kept
def _chosen(page, asked: Asked) -> pd.DataFrame:
    return project_figures(page.figures, **asked._asdict())


@kept
def found(page, asked: Asked) -> list[str]:
    """The projects to show: all of them without a choice, also those without a figure."""
    if asked.project:
        return [asked.project]
    if not any(asked):
        return projects(page)
    return list(dict.fromkeys(_chosen(page, asked)["project_id"]))


def nothing_found(page, asked: Asked) -> bool:
    """Whether no figure of a project fits the choice."""
    return _chosen(page, asked).empty


@kept
def project_blocks(page, asked: Asked, code: str) -> list[Block]:
    """Targets beside results, and demands, of one project as far as they were asked for."""
    rows = _chosen(page, asked)
    own = rows[rows["project_id"] == code]
    blocks = (
        project_block(page, measured(own), key=code, title=page.text("Targets and results")),
        project_block(page, demands(own), key=f"{code}-demand", title=page.text("Demands")),
    )
    return [block for block in blocks if block]


def describe_project(page, code: str) -> None:
    """Who leads, funds and carries a project, from when to when, and what for."""
    page.write(_description(page, code))


@kept
def _description(page, code: str) -> str:
    project = _project(page, code)
    source = page.labels.source(project["source_id"])
    dates = page.text(
        "{start} to {end}",
        start=page.language.period(project["start"]) if project["start"] else page.text("not printed"),
        end=page.language.period(project["end"]) if project["end"] else page.text("not printed"),
    )
    lines = [
        page.language.note(project["purpose_en"]),
        page.text("**Led by:** {who}", who=project["lead"]),
        page.text("**Funded by:** {who}", who=project["funders"] or page.text("not printed")),
        page.text("**Carried by:** {who}", who=project["partners"] or page.text("not printed")),
        page.text("**From, to:** {dates}", dates=dates),
        page.text(
            "Source: [{publisher}, “{title}”]({url})",
            **reference(source),
        ),
    ]
    return "  \n".join(lines)


def project_block(page, rows: pd.DataFrame, *, key: str, title: str, subtitle: str = "") -> Block | None:
    """Targets beside results of one project in one table; None without figures."""
    if rows.empty:
        return None
    return Block(
        key=key,
        title=title,
        subtitle=subtitle,
        figures=rows,
        lead=rows["figure_id"].iloc[0],
        table=project_table(page, rows),
        table_open=True,
        told_in_table=True,
        badge=page.labels.badge(rows.iloc[0].to_dict()),
        remarks=_pairs(page, rows),
    )


def measured(rows: pd.DataFrame) -> pd.DataFrame:
    """Targets and results, without demands and accounts."""
    return rows[rows["status"].isin(MEASURED)]


def demands(rows: pd.DataFrame) -> pd.DataFrame:
    """Demands, which are neither target nor result."""
    return rows[rows["status"] == "demand"]


def project_table(page, rows: pd.DataFrame) -> pd.DataFrame:
    """One row a figure: kind, what, who, when, how many, as printed, by whom."""
    words = page.labels.tidy(rows)
    return pd.DataFrame(
        {
            page.text("Kind"): [page.text(STATUSES[status]) for status in rows["status"]],
            page.text("What"): [page.labels.indicator(name) for name in rows["indicator"]],
            page.text("Who"): words["who"],
            page.text("Date"): words["when"],
            page.text("Figure"): words["shown"],
            page.text("As printed"): words["printed"],
            page.text("Organisation"): rows["organisation"],
            page.text("Remarks"): words["remark"],
        }
    )


def _pairs(page, rows: pd.DataFrame) -> list[str]:
    """A share of the target only where target and result measure the same thing."""
    pairs = like_with_like(rows)
    by_id = rows.set_index("figure_id", drop=False)
    if pairs.empty:
        both = {"target", "result"} <= set(rows["status"])
        return (
            [page.text("No share of target: the targets and the results measure different things.")]
            if both
            else []
        )
    return [
        page.text(
            "Same definition: {result} ({when}) of the target {target} is {share}.",
            result=page.labels.amount(by_id.loc[pair["result_id"]].to_dict()),
            when=page.labels.when(by_id.loc[pair["result_id"]].to_dict()),
            target=page.labels.amount(by_id.loc[pair["target_id"]].to_dict()),
            share=page.labels.value(pair["share"], "percent", decimals=1),
        )
        for pair in pairs.to_dict("records")
    ]


def spreadsheet_button(page, asked: Asked) -> None:
    """The table of the selection as an Excel file, with the addresses of its sources."""
    rows = _chosen(page, asked)
    if page.presented or rows.empty:
        return
    page.flush()
    st.download_button(
        page.text("Take the table away (Excel)"),
        data=lambda: spreadsheet(page, rows),
        file_name="projects.xlsx",
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        icon=":material/download:",
        on_click="ignore",
    )


def spreadsheet(page, rows: pd.DataFrame) -> bytes:
    """The rows as one sheet."""
    table = project_table(page, rows)
    table.insert(0, "project_id", list(rows["project_id"]))
    table[page.text("Source")] = [page.labels.publication(source) for source in rows["source_id"]]
    table[page.text("Address")] = [page.labels.source(source)["url"] for source in rows["source_id"]]
    table["figure_id"] = list(rows["figure_id"])
    written = io.BytesIO()
    table.to_excel(written, index=False, sheet_name="projects")
    return written.getvalue()
