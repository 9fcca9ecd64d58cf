"""The form of every published table, stated once.

The reader, the checks and `data/datapackage.json` all come from here.
"""

from loaders.schema.facts import GROUPS, INDICATORS, SCHEME_NAMES
from loaders.schema.fields import Field, Table
from loaders.schema.figures import FIGURES, PROJECT_FIGURES, PROVINCE_NOTES, PROVINCE_TABLES, TIDY_COLUMNS
from loaders.schema.told import AREAS, EVENTS, PROJECTS, ROLLOUT, SOURCES, STORIES
from loaders.schema.vocabulary import COUNTED_UNITS, SOME_DATE

NAMED_TABLES = (
    AREAS,
    SOURCES,
    INDICATORS,
    PROJECTS,
    GROUPS,
    SCHEME_NAMES,
    EVENTS,
    ROLLOUT,
    STORIES,
    PROVINCE_TABLES,
    PROVINCE_NOTES,
)

__all__ = [
    "AREAS",
    "COUNTED_UNITS",
    "EVENTS",
    "FIGURES",
    "GROUPS",
    "INDICATORS",
    "NAMED_TABLES",
    "PROJECTS",
    "PROJECT_FIGURES",
    "PROVINCE_NOTES",
    "PROVINCE_TABLES",
    "ROLLOUT",
    "SCHEME_NAMES",
    "SOME_DATE",
    "SOURCES",
    "STORIES",
    "TIDY_COLUMNS",
    "Field",
    "Table",
]
