"""What a column and a table are, and the columns that several tables share."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.khmer import CLUSTER_WIDTH
from loaders.schema.vocabulary import (
    CONCERNS,
    COUNTED,
    FORMATS,
    KEBAB,
    MADE,
    SCHEMES,
    SEXES,
    SNAKE,
    SOME_DATE,
    STATUSES,
)


@dataclass(frozen=True)
class Field:
    """One column: what it holds and what a cell must be.

    `unique`: no cell may stand twice. `widest`: in Latin letters (`loaders.khmer.width`); 0: as it likes.
    `optional`: a file may lack the column.
    """

    name: str
    description: str
    type: str = "string"
    required: bool = False
    unique: bool = False
    choices: tuple[str, ...] = ()
    pattern: str = ""
    form: str = ""
    refers: str = ""
    optional: bool = False
    widest: int = 0


@dataclass(frozen=True)
class Table:
    """One published table: its columns, its key, what one row means, and whether a header alone will do."""

    name: str
    path: str
    description: str
    fields: tuple[Field, ...]
    key: tuple[str, ...] = ()
    may_be_empty: bool = False

    @property
    def columns(self) -> list[str]:
        """The names of the columns, in their order."""
        return [field.name for field in self.fields]


def snake(name: str, description: str) -> Field:
    """A required code of words joined by underscores."""
    form = "lower-case words joined by _, such as nssf_members"
    return Field(name, description, required=True, pattern=SNAKE, form=form)


def group(name: str, description: str, *, required: bool = True) -> Field:
    """A population group of groups.csv."""
    form = "lower-case words joined by _, such as private_sector"
    return Field(name, description, required=required, pattern=SNAKE, form=form, refers="groups.group")


def number(name: str, description: str) -> Field:
    """A required whole number from 0 to 999."""
    form = "a whole number such as 2"
    return Field(name, description, "integer", required=True, pattern="[1-9][0-9]{0,2}|0", form=form)


def names(what: str = "", *, required: bool = True) -> tuple[Field, ...]:
    """A name in both languages: `name_en`, `name_km`, or with another word before the language."""
    said = what or "name"
    return tuple(
        Field(f"{said}_{code}", f"{said.capitalize()} in {language}.", required=required)
        for code, language in (("en", "English"), ("km", "Khmer"))
    )


def short_names(widest: int) -> tuple[Field, Field]:
    """The name that a title has room for, in both languages; no other row may have the same."""
    return (
        Field(
            "short_en",
            f"Short name in English, for titles: at most {widest} letters.",
            required=True,
            unique=True,
            widest=widest,
        ),
        Field(
            "short_km",
            f"Short name in Khmer, for titles: at most as wide as {widest} Latin letters, where a Khmer letter "
            f"with its signs counts {CLUSTER_WIDTH}.",
            required=True,
            unique=True,
            widest=widest,
        ),
    )


def slug(name: str, description: str) -> Field:
    """A required name of words and numbers joined by hyphens."""
    form = "lower-case words and numbers joined by -, such as nssf-members-2021"
    return Field(name, description, required=True, pattern=KEBAB, form=form)


def date(name: str, description: str, *, required: bool = False) -> Field:
    """A day, a month or a year."""
    form = "a year, month or day: 2022, 2022-09 or 2022-09-30"
    return Field(name, description, "period", required, pattern=SOME_DATE, form=form)


def counted(*, optional: bool) -> Field:
    """How a figure was counted; optional where its status may say it."""
    said = "How it was counted"
    if optional:
        said += "; empty: a survey or an estimate where status says so, else not said"
    return Field("counted", f"{said}.", required=not optional, choices=COUNTED, optional=optional)


def source(description: str = "The publication it was read in.") -> Field:
    """A publication of sources.csv; always required."""
    return Field("source_id", description, required=True, refers="sources.source_id")


def choice(name: str, description: str, choices: tuple[str, ...], required: bool = True) -> Field:
    """One of a closed list of words."""
    return Field(name, description, required=required, choices=choices)


FLAG = ("true", "false")
GROUP = Field(
    "group",
    "The population group that is counted; all: no restriction.",
    required=True,
    pattern=SNAKE,
    form="lower-case words joined by _, such as private_sector",
)
OF_WHOM = (
    choice("sex", "Who is counted, by sex.", SEXES),
    GROUP,
    choice("scheme", "The scheme that the figure is about.", SCHEMES),
)
PERIOD = Field(
    "period",
    "The date (stock) or the time (flow) it speaks of; empty: the publication does not say.",
    type="period",
)
NUMBER_FORMAT = choice(
    "number_format",
    "How the publication writes numbers: en 1,234.5; eu 1.234,5; plain 1234.5 or 1 234.5; "
    "transcribed: printed in words or in another script.",
    FORMATS,
)
MAKING = (
    choice(
        "made",
        "How the number came to be: printed (as it stands there), transcribed (from words or another "
        "script); added_up, worked_out or rounded by the compilers.",
        MADE,
    ),
    Field(
        "made_from",
        "What it was made from, in English, or figure_ids separated by ;; of a transcribed number its "
        "print in “…”.",
    ),
)
STATUS = choice("status", "How the number came about.", STATUSES)
CONCERN = choice("concern", "Why a reader should be careful; empty: no reason known.", CONCERNS, False)
NOTE = Field("note", "What else a reader must know, in our own words.")
