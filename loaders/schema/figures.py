"""The tables of figures: single figures, and published tables by province."""

from __future__ import annotations

from loaders.schema.fields import (
    CONCERN,
    FLAG,
    MAKING,
    NOTE,
    NUMBER_FORMAT,
    OF_WHOM,
    PERIOD,
    STATUS,
    Field,
    Table,
    choice,
    counted,
    number,
    source,
)
from loaders.schema.vocabulary import BOUNDARIES, QUALIFIERS

INTERVAL = (
    Field("low", "Lower end of the 95 percent interval, in the form of printed.", optional=True),
    Field("high", "Upper end of the 95 percent interval, in the form of printed.", optional=True),
    Field(
        "sample_size",
        "How many people the sample has.",
        type="integer",
        pattern="[1-9][0-9]*",
        form="a whole number such as 1666",
        optional=True,
    ),
)
"""How far a sample may be from everybody, as published."""
FIGURE_FIELDS = (
    Field(
        "figure_id",
        "Unique name of the figure.",
        required=True,
        pattern=r"[a-z0-9]+(?:[-_][a-z0-9]+)*",
        form="lower-case words and numbers joined by -, such as nssf-members-2021",
    ),
    Field("indicator", "What is counted.", required=True, refers="indicators.indicator"),
    Field("area", "Where: a code of areas.csv.", required=True, refers="areas.code"),
    *OF_WHOM,
    PERIOD,
    Field("printed", "The number as the publication prints it, or as made says.", required=True),
    NUMBER_FORMAT,
    *MAKING,
    *INTERVAL,
    choice("qualifier", "How exact the publication says it is.", QUALIFIERS),
    STATUS,
    counted(optional=True),
    CONCERN,
    source(),
    NOTE,
)

FIGURES = Table(
    "figures",
    "figures",
    "Published single figures, one row a figure.",
    FIGURE_FIELDS,
    ("figure_id",),
)
PROJECT_FIGURES = Table(
    "project_figures",
    "figures/projects.csv",
    "Published figures of partner projects: targets, results, demands and accounts.",
    (
        *FIGURE_FIELDS,
        Field("project_id", "The project it belongs to.", refers="projects.project_id"),
        Field("organisation", "Who carries it; several are separated by ;"),
    ),
    ("figure_id",),
)
PROVINCE_FIGURES = Table(
    "province_figures",
    "figures/provinces.csv",
    "Published single figures of provinces.",
    (
        *FIGURE_FIELDS,
        choice(
            "boundaries",
            "In whose boundaries Kampong Cham is counted: present, or before_2014 with the later Tboung "
            "Khmum; empty: those of the time.",
            BOUNDARIES,
            False,
        ),
    ),
    ("figure_id",),
)
_OWN_FORMS = {"projects.csv": PROJECT_FIGURES, "provinces.csv": PROVINCE_FIGURES}


def figure_table(name: str) -> Table:
    """The form of a file in figures/, by its name."""
    return _OWN_FORMS.get(name, FIGURES)


BESIDE = {
    "low_column": "Lower end of the 95 percent interval",
    "high_column": "Upper end of the 95 percent interval",
    "sample_size_column": "How many people are in the sample",
}
"""What may stand beside a column of a table by province, by the cell that names its column."""
PROVINCE_TABLES = Table(
    "province_tables",
    "provinces/tables.csv",
    "What each column of a published table by province holds.",
    (
        Field(
            "file",
            "The table's file in provinces/.",
            required=True,
            pattern=r"[a-z0-9-]+\.(?:csv|xlsx)",
            form="a file name such as census-2019.csv",
        ),
        Field("column", "The column's header.", required=True),
        number("places", "How many of the 25 provinces the table has."),
        choice(
            "boundaries",
            "present, or before_2014: Kampong Cham includes the later Tboung Khmum.",
            BOUNDARIES,
        ),
        Field("indicator", "What it counts.", required=True, refers="indicators.indicator"),
        *OF_WHOM,
        PERIOD,
        NUMBER_FORMAT,
        *MAKING,
        *(Field(name, f"The column that holds it: {what}.", optional=True) for name, what in BESIDE.items()),
        STATUS,
        counted(optional=False),
        choice("ranked", "false where a note forbids to rank its places, whatever was counted.", FLAG),
        CONCERN,
        source(),
        NOTE,
    ),
    ("file", "column"),
)
PROVINCE_NOTES = Table(
    "province_notes",
    "province_notes.csv",
    "Remarks on single cells of tables by province.",
    (
        Field("file", "The table's file in provinces/.", required=True),
        Field("column", "The column's header; empty: every column."),
        Field("area", "Code of the province.", required=True, refers="areas.code"),
        CONCERN,
        Field("made_from", "What this cell was made from, where its column says another thing."),
        Field("note", "The remark.", required=True),
    ),
)
SHARED_DOMAINS = Table(
    "shared_domains",
    "shared_domains.csv",
    "Provinces that a survey could not tell apart: both carry the value of one domain.",
    (
        source("The survey, as it was read."),
        Field("first", "Code of one province.", required=True, refers="areas.code"),
        Field("second", "Code of the other province.", required=True, refers="areas.code"),
    ),
    ("source_id", "first", "second"),
)

TIDY_COLUMNS = [
    "figure_id",
    "indicator",
    "area",
    "sex",
    "group",
    "scheme",
    "period",
    "start",
    "end",
    "phase",
    "printed",
    "value",
    "unit",
    "low",
    "high",
    "sample_size",
    "made",
    "made_from",
    "qualifier",
    "status",
    "counted",
    "rankable",
    "concern",
    "source_id",
    "note",
    "project_id",
    "organisation",
    "boundaries",
]
