"""The form of every published table, stated once.

The reader, the checks and `data/datapackage.json` all come from here.
"""

from loaders.schema.facts import (
    EVERYDAY_WORDS,
    EXAMPLE_QUESTIONS,
    GROUP_PARTS,
    GROUPS,
    INDICATORS,
    LISTS,
    OFFICES,
    SCHEME_NAMES,
    SUM_PARTS,
    VOICE_SUBJECTS,
)
from loaders.schema.fields import Field, Table
from loaders.schema.figures import (
    BESIDE,
    FIGURES,
    PROJECT_FIGURES,
    PROVINCE_FIGURES,
    PROVINCE_NOTES,
    PROVINCE_TABLES,
    SHARED_DOMAINS,
    TIDY_COLUMNS,
    figure_table,
)
from loaders.schema.history import CHANGES, CORRECTIONS, RELEASES
from loaders.schema.series import SERIES
from loaders.schema.told import AREAS, EVENTS, NOT_FOUND, PROJECTS, ROLLOUT, SOURCES, STORIES
from loaders.schema.vocabulary import COUNTED_UNITS, FACTS, NOT_READ, SOME_DATE

NAMED_TABLES = (
    AREAS,
    SOURCES,
    INDICATORS,
    OFFICES,
    LISTS,
    PROJECTS,
    GROUPS,
    GROUP_PARTS,
    SUM_PARTS,
    SCHEME_NAMES,
    EVENTS,
    ROLLOUT,
    STORIES,
    VOICE_SUBJECTS,
    NOT_FOUND,
    EVERYDAY_WORDS,
    EXAMPLE_QUESTIONS,
    PROVINCE_TABLES,
    PROVINCE_NOTES,
    SHARED_DOMAINS,
    RELEASES,
    CHANGES,
    CORRECTIONS,
    SERIES,
)

__all__ = [
    "AREAS",
    "BESIDE",
    "CHANGES",
    "CORRECTIONS",
    "COUNTED_UNITS",
    "EVERYDAY_WORDS",
    "EXAMPLE_QUESTIONS",
    "EVENTS",
    "FACTS",
    "FIGURES",
    "GROUPS",
    "GROUP_PARTS",
    "INDICATORS",
    "LISTS",
    "NAMED_TABLES",
    "NOT_FOUND",
    "NOT_READ",
    "OFFICES",
    "PROJECTS",
    "PROJECT_FIGURES",
    "PROVINCE_FIGURES",
    "PROVINCE_NOTES",
    "PROVINCE_TABLES",
    "ROLLOUT",
    "SCHEME_NAMES",
    "SERIES",
    "SHARED_DOMAINS",
    "SOME_DATE",
    "SOURCES",
    "STORIES",
    "SUM_PARTS",
    "TIDY_COLUMNS",
    "VOICE_SUBJECTS",
    "Field",
    "Table",
    "figure_table",
]
