"""The form of every published table, stated once.

The reader, the checks and `data/datapackage.json` all come from here.
"""

from __future__ import annotations

from dataclasses import dataclass

SEXES = ("all", "female", "male")
SCHEMES = (
    "occupational_risk",
    "health_care",
    "pension",
    "all_nssf",
    "hef",
    "idpoor",
    "cash_transfer",
    "none",
)
FORMATS = ("en", "eu", "plain", "transcribed")
QUALIFIERS = ("exact", "more_than", "nearly", "about")
STATUSES = (
    "official",
    "compiled",
    "survey",
    "modelled",
    "result",
    "target",
    "demand",
    "testimony",
)
CONCERNS = (
    "disputed",
    "misprint",
    "undated",
    "weak_source",
    "inconsistent",
    "superseded",
    "shared_domain",
    "incomplete",
)
TOPICS = (
    "coverage",
    "nssf",
    "benefits",
    "assistance",
    "labour",
    "poverty",
    "population",
    "projects",
    "rules",
)
UNITS = (
    "persons",
    "households",
    "families",
    "enterprises",
    "facilities",
    "organisations",
    "percent",
    "KHR",
    "USD",
    "EUR",
    "PPP_USD_2021",
    "cases",
    "visits",
    "days",
    "items",
    "index",
)
COUNTED_UNITS = (
    "persons",
    "households",
    "families",
    "enterprises",
    "facilities",
    "organisations",
    "cases",
    "visits",
    "items",
)
MEASURES = ("stock", "flow", "rate", "amount", "rule")
BETTER = ("higher", "lower", "neutral")
AREA_KINDS = ("country", "province", "capital", "comparator")
SOURCE_KINDS = ("official", "survey", "international", "partner", "press")
LANGUAGES = ("en", "km", "fr", "ja", "ko", "zh", "de", "nl", "th", "vi")

SNAKE = r"[a-z][a-z0-9_]*"
KEBAB = r"[a-z0-9]+(?:-[a-z0-9]+)*"
SOME_DATE = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"


@dataclass(frozen=True)
class Field:
    """One column: what it holds and what a cell must be."""

    name: str
    description: str
    type: str = "string"
    required: bool = False
    unique: bool = False
    choices: tuple[str, ...] = ()
    pattern: str = ""
    form: str = ""
    refers: str = ""


@dataclass(frozen=True)
class Table:
    """One published table: its columns, its key, and what one row means."""

    name: str
    path: str
    description: str
    fields: tuple[Field, ...]
    key: tuple[str, ...] = ()
    optional: bool = False

    @property
    def columns(self) -> list[str]:
        return [field.name for field in self.fields]


def _snake(name: str, description: str, **more) -> Field:
    form = "lower-case words joined by _, such as nssf_members"
    return Field(name, description, required=True, pattern=SNAKE, form=form, **more)


def _slug(name: str, description: str, **more) -> Field:
    form = "lower-case words and numbers joined by -, such as nssf-members-2021"
    return Field(name, description, required=True, pattern=KEBAB, form=form, **more)


def _date(name: str, description: str, **more) -> Field:
    form = "a year, month or day: 2022, 2022-09 or 2022-09-30"
    return Field(name, description, type="period", pattern=SOME_DATE, form=form, **more)


def _source(description: str = "The publication it was read in.") -> Field:
    return Field("source_id", description, required=True, refers="sources.source_id")


def _choice(name: str, description: str, choices: tuple[str, ...], required=True) -> Field:
    return Field(name, description, required=required, choices=choices)


_FLAG = ("true", "false")
_SERIES = (
    _choice("sex", "Who is counted, by sex.", SEXES),
    Field(
        "group",
        "The population group that is counted; all: no restriction.",
        required=True,
        pattern=SNAKE,
        form="lower-case words joined by _, such as private_sector",
    ),
    _choice("scheme", "The scheme that the figure is about.", SCHEMES),
)
_PERIOD = Field(
    "period",
    "The date (stock) or the time (flow) it speaks of; empty: the publication does not say.",
    type="period",
)
_NUMBER_FORMAT = _choice(
    "number_format",
    "How the publication writes numbers: en 1,234.5; eu 1.234,5; plain 1234.5 or 1 234.5; "
    "transcribed: printed in words or in another script.",
    FORMATS,
)
_STATUS = _choice("status", "How the number came about.", STATUSES)
_CONCERN = _choice("concern", "Why a reader should be careful; empty: no reason known.", CONCERNS, False)
_NOTE = Field("note", "What else a reader must know, in our own words.")

_FIGURE_FIELDS = (
    Field(
        "figure_id",
        "Unique name of the figure.",
        required=True,
        pattern=r"[a-z0-9]+(?:[-_][a-z0-9]+)*",
        form="lower-case words and numbers joined by -, such as nssf-members-2021",
    ),
    Field("indicator", "What is counted.", required=True, refers="indicators.indicator"),
    Field("area", "Where: a code of areas.csv.", required=True, refers="areas.code"),
    *_SERIES,
    _PERIOD,
    Field("printed", "The number as the publication prints it.", required=True),
    _NUMBER_FORMAT,
    _choice("qualifier", "How exact the publication says it is.", QUALIFIERS),
    _STATUS,
    _CONCERN,
    _source(),
    _NOTE,
)

FIGURES = Table(
    "figures",
    "figures",
    "Published single figures, one row a figure.",
    _FIGURE_FIELDS,
    ("figure_id",),
)
PROJECT_FIGURES = Table(
    "project_figures",
    "figures/projects.csv",
    "Published figures of partner projects: targets, results, demands and accounts.",
    (
        *_FIGURE_FIELDS,
        Field("project_id", "The project it belongs to.", refers="projects.project_id"),
        Field("organisation", "Who carries it; several are separated by ;"),
    ),
    ("figure_id",),
)
AREAS = Table(
    "areas",
    "areas.csv",
    "Places: the country, its 24 provinces and capital, and comparators.",
    (
        Field(
            "code",
            "ISO 3166-2 code (KH, KH-1 to KH-25) or the code of a comparator.",
            required=True,
            pattern=r"[A-Z][A-Z0-9-]*",
            form="a code such as KH-12",
        ),
        _choice("kind", "What kind of place it is.", AREA_KINDS),
        Field(
            "nis_code",
            "Code of the National Institute of Statistics, 01 to 25.",
            pattern=r"[0-9]{2}",
            form="two digits",
        ),
        Field("name_en", "Name in English.", required=True),
        Field("name_km", "Name in Khmer.", required=True),
        Field("aliases", "Every other spelling met in a publication, separated by ;"),
    ),
    ("code",),
)
SOURCES = Table(
    "sources",
    "sources.csv",
    "Publications, one row each.",
    (
        _slug("source_id", "Unique name of the publication."),
        Field("publisher", "Who published it.", required=True),
        Field("title", "Its title, or our description of it.", required=True),
        Field(
            "url",
            "Where it was read.",
            required=True,
            pattern=r"https?://[^\s\"'<>]+",
            form="an address that starts with https:// or http://",
        ),
        _date("published", "When it was published; empty: not known."),
        _choice("published_inferred", "true where the page prints no date.", _FLAG),
        _choice("language", "Language it was read in.", LANGUAGES),
        _choice("kind", "What kind of publication it is.", SOURCE_KINDS),
        Field("via", "Who reposted or mirrored it, where the copy is not the publisher's own."),
        _NOTE,
    ),
    ("source_id",),
)
INDICATORS = Table(
    "indicators",
    "indicators.csv",
    "What is counted, one row an indicator; two definitions are two indicators.",
    (
        _snake("indicator", "Unique name of the indicator."),
        _choice("topic", "The subject it belongs to.", TOPICS),
        _choice("unit", "What is counted or measured.", UNITS),
        _choice(
            "measure",
            "stock: as of a date; flow: during a period; rate; amount; rule.",
            MEASURES,
        ),
        _choice("adds_over_area", "true where provinces add up to the country.", _FLAG),
        _choice("adds_over_sex", "true where women and men add up to all.", _FLAG),
        _choice("better", "Which direction is good news.", BETTER),
        Field("name_en", "Name in English.", required=True),
        Field("name_km", "Name in Khmer.", required=True),
        Field("definition_en", "Definition in English.", required=True),
        Field("definition_km", "Definition in Khmer.", required=True),
        Field("denominator", "The indicator it is a share of.", refers="indicators.indicator"),
        _choice("headline", "true for the few that lead a page.", _FLAG),
    ),
    ("indicator",),
)
EVENTS = Table(
    "events",
    "events.csv",
    "Policy events, one row each.",
    (
        _date("date", "When it happened.", required=True),
        Field("title_en", "What happened, in English.", required=True),
        Field("title_km", "What happened, in Khmer.", required=True),
        Field("detail_en", "More, in English."),
        Field("detail_km", "More, in Khmer."),
        _choice("scheme", "The scheme it concerns.", SCHEMES),
        _source(),
    ),
    ("date", "title_en"),
)
ROLLOUT = Table(
    "rollout",
    "rollout.csv",
    "Where a scheme started when.",
    (
        _choice("scheme", "The scheme that started.", SCHEMES),
        Field("area", "Where.", required=True, refers="areas.code"),
        _date("start", "First day.", required=True),
        _SERIES[1],
        _source(),
        _NOTE,
    ),
    ("scheme", "area", "group"),
)
PROJECTS = Table(
    "projects",
    "projects.csv",
    "Partner projects, one row each.",
    (
        _slug("project_id", "Unique name of the project."),
        Field("name", "Its name.", required=True),
        Field("lead", "Who leads it.", required=True),
        Field("funders", "Who pays for it; several are separated by ;"),
        Field("partners", "Who carries it; several are separated by ;"),
        _date("start", "When it began."),
        _date("end", "When it ended or will end."),
        Field("purpose_en", "What it set out to do, in English.", required=True),
        _source(),
    ),
    ("project_id",),
)
STORIES = Table(
    "stories",
    "stories.csv",
    "People's accounts that partners published, in our own words.",
    (
        _slug("story_id", "Unique name of the account."),
        Field("person", "Whose account it is.", required=True),
        Field("area", "Where the person lives or works.", required=True, refers="areas.code"),
        Field("occupation", "What the person does.", required=True),
        Field("year", "Year of the account.", pattern="[0-9]{4}", form="a year such as 2024"),
        Field("theme", "What it is about; several are separated by ;", required=True),
        Field("summary_en", "Summary in English.", required=True),
        Field("summary_km", "Summary in Khmer.", required=True),
        _source(),
    ),
    ("story_id",),
)
GROUPS = Table(
    "groups",
    "groups.csv",
    "Names of the population groups that figures speak of.",
    (
        _snake("group", "Code of the group."),
        Field("name_en", "Name in English.", required=True),
        Field("name_km", "Name in Khmer.", required=True),
    ),
    ("group",),
    optional=True,
)
SCHEME_NAMES = Table(
    "schemes",
    "schemes.csv",
    "Names of the schemes.",
    (
        _choice("scheme", "Code of the scheme.", SCHEMES),
        Field("name_en", "Name in English.", required=True),
        Field("name_km", "Name in Khmer.", required=True),
    ),
    ("scheme",),
    optional=True,
)
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
        Field("indicator", "What it counts.", required=True, refers="indicators.indicator"),
        *_SERIES,
        _PERIOD,
        _NUMBER_FORMAT,
        _STATUS,
        _CONCERN,
        _source(),
        _NOTE,
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
        _CONCERN,
        Field("note", "The remark.", required=True),
    ),
)

LOOKED_UP = (AREAS, SOURCES, INDICATORS, PROJECTS)
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
    "printed",
    "value",
    "unit",
    "qualifier",
    "status",
    "concern",
    "source_id",
    "note",
    "project_id",
    "organisation",
]
