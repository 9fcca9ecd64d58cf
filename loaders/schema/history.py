"""The tables of how the data changed, and of what is known to be wrong at a source."""

from __future__ import annotations

from loaders.schema.fields import NOTE, Field, Table, choice, date, source
from loaders.schema.vocabulary import VERSION

CHANGE_KINDS = ("added", "changed", "withdrawn")
FIGURE_NAME = r"[a-z0-9]+(?:[-_][a-z0-9]+)*"
_VERSION = Field(
    "version", "Version of the data: three numbers.", required=True, pattern=VERSION, form="such as 1.4.0"
)

RELEASES = Table(
    "releases",
    "releases.csv",
    "The versions of the data, oldest first; written by python -m loaders release.",
    (
        _VERSION,
        Field(
            "date",
            "The day until which the figures of this version were gathered.",
            "period",
            required=True,
            pattern="[0-9]{4}-[0-9]{2}-[0-9]{2}",
            form="a day such as 2026-11-22",
        ),
        *(
            Field(
                name,
                f"How many {name} stand in it.",
                "integer",
                required=True,
                pattern="[1-9][0-9]{0,6}",
                form="a whole number such as 3143",
            )
            for name in ("figures", "publications", "indicators")
        ),
        Field("summary_en", "What it brought, in English; empty: what the change log counts."),
        Field("summary_km", "What it brought, in Khmer."),
    ),
    ("version",),
)
CHANGES = Table(
    "changes",
    "changes.csv",
    "What each version added, changed and withdrawn, one row a cell; written by python -m loaders release.",
    (
        _VERSION,
        choice("change", "What was done to the figure.", CHANGE_KINDS),
        Field(
            "figure_id",
            "The figure.",
            required=True,
            pattern=FIGURE_NAME,
            form="the name of a figure",
        ),
        Field("indicator", "What it counts.", required=True),
        Field("source_id", "Its publication.", required=True),
        Field("column", "The column of the tidy frame; printed for a figure that was added.", required=True),
        Field("old", "What stood there before; empty for a figure that was added."),
        Field("new", "What stands there since; empty for a figure that was withdrawn."),
    ),
    ("version", "figure_id", "column"),
    may_be_empty=True,
)
CORRECTIONS = Table(
    "corrections",
    "corrections.csv",
    "What is wrong at a source and what is right there, shown beside both; no figure is changed by it.",
    (
        Field(
            "figure_id", "The figure that is wrong.", required=True, pattern=FIGURE_NAME, form="a figure_id"
        ),
        Field("right", "The right number, as it is printed elsewhere.", required=True),
        Field("right_figure", "The figure_id of the right number, where it is one of ours."),
        Field("why_en", "How we know, in English.", required=True),
        Field("why_km", "How we know, in Khmer.", required=True),
        source("The publication that prints the right number."),
        date("reported", "When it was reported to the publisher; empty: not yet."),
        NOTE,
    ),
    ("figure_id",),
    may_be_empty=True,
)
