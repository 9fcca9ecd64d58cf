"""When the projects ran: one line a project, those with targets first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from blocks.nssf import in_years
from blocks.project_names import dates_of, name_of, short_name_of
from blocks.projects import Asked, found
from indicators.matching import records
from indicators.projects import like_with_like, project_figures
from pictures import Key, Mark, Row, Rows
from reading import Block, Reading, kept
from reading.parameters import PROJECT

EVERY = 2
"""Years between two marks of the scale."""


@kept
def timeline_block(reading: Reading) -> Block:
    """All projects over the years, and whether any result measures what a target set."""
    rows = reading.published["projects"]
    every = project_figures(reading.figures)
    figures = every[every["status"] == "result"].sort_values("end", na_position="first", ignore_index=True)
    title = _finding(reading, every)
    return Block(
        key="timeline",
        title=title,
        subtitle=reading.text(
            "What projects set out to do, what they report and what is demanded are three different things. "
            "Here: when they ran."
        ),
        figures=figures,
        picture=_picture(reading, rows, found(reading, Asked())),
        alt=title,
        table=_table(reading, rows),
    )


def _finding(reading: Reading, figures: pd.DataFrame) -> str:
    pairs = like_with_like(figures)
    if pairs.empty:
        return reading.text("No published result measures the same as a target of a project")
    return reading.text(
        "{count} targets have a result that measures the same",
        count=reading.language.number(pairs["target_id"].nunique()),
    )


def _picture(reading: Reading, rows: pd.DataFrame, main: Sequence[str]) -> Rows:
    dated = rows[rows["start_start"].notna()]
    first, last = dated["start_start"].min().year, dated["end_end"].max().year + 1
    known = rows.set_index("project_id", drop=False)
    others = [code for code in dated["project_id"] if code not in main]
    none = [code for code in rows["project_id"] if code not in {*dated["project_id"], *main}]
    listed = [
        *(_row(reading, known.loc[code].to_dict(), (first, last), "class-5") for code in main),
        Row(reading.text("Other projects"), heading=True),
        *(_row(reading, known.loc[code].to_dict(), (first, last), "class-3") for code in [*others, *none]),
    ]
    return Rows(
        tuple(listed),
        least=first,
        most=last,
        ticks=tuple((year, reading.language.digits(str(year))) for year in range(first, last + 1, EVERY)),
        legend=(
            Key(reading.text("with a target"), "class-5", "bar"),
            Key(reading.text("other projects"), "class-3", "bar"),
            Key(reading.text("fading: no end published"), "paper", "words"),
        ),
    )


def _row(reading: Reading, row: Mapping, ends: tuple[int, int], colour: str) -> Row:
    """A bar from start to end; one that fades where no end is printed."""
    dates = dates_of(reading, row) if pd.notna(row["start_start"]) else ""
    name = short_name_of(reading, row["project_id"])
    lead = row["lead"].replace(";", ",")
    marks: tuple[Mark, ...] = ()
    if pd.notna(row["start_start"]):
        end = row["end_end"]
        stop = in_years(end) if pd.notna(end) else ends[1]
        shape = "bar" if pd.notna(end) else "open"
        words = (
            name_of(reading, row["project_id"]),
            dates,
            reading.labels.publisher_and_date(row["source_id"]),
        )
        marks = (Mark(shape, stop, start=in_years(row["start_start"]), colour=colour, tip="\n".join(words)),)
    return Row(
        name=name,
        under="" if lead == name else lead,
        when=dates,
        marks=marks,
        instead="" if marks else reading.text("no dates published"),
        address=reading.address("projects", **{PROJECT: row["project_id"]}),
    )


def _table(reading: Reading, rows: pd.DataFrame) -> pd.DataFrame:
    """One row a project: who leads, pays for and carries it, when, what for, and where it was read."""
    not_printed = reading.text("not printed")
    listed = records(rows)
    return pd.DataFrame(
        {
            reading.text("Project"): [name_of(reading, row["project_id"]) for row in listed],
            reading.text("Led by"): [row["lead"] for row in listed],
            reading.text("Funded by"): [row["funders"] or not_printed for row in listed],
            reading.text("Carried by"): [row["partners"] or not_printed for row in listed],
            reading.text("From, to"): [dates_of(reading, row) for row in listed],
            reading.text("Purpose"): [reading.language.note(row["purpose_en"]) for row in listed],
            reading.text("Source"): [reading.labels.publication(row["source_id"]) for row in listed],
        }
    )
