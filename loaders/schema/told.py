"""The tables that stand beside the figures: places, publications, events, projects, accounts."""

from __future__ import annotations

from loaders.schema.fields import FLAG, GROUP, NOTE, Field, Table, choice, date, names, slug, snake, source
from loaders.schema.vocabulary import (
    AREA_KINDS,
    DETAILS,
    FACTS,
    LANGUAGES,
    LICENCE,
    NOT_READ,
    SCHEMES,
    SOURCE_KINDS,
)

ADDRESS = r"https?://[^\s\"'<>]+"
ADDRESS_FORM = "an address that starts with https:// or http://"

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
        choice("kind", "What kind of place it is.", AREA_KINDS),
        Field(
            "nis_code",
            "Code of the National Institute of Statistics, 01 to 25.",
            pattern=r"[0-9]{2}",
            form="two digits",
        ),
        *names(),
        Field("aliases", "Every other spelling met in a publication, separated by ;"),
    ),
    ("code",),
)
SOURCES = Table(
    "sources",
    "sources.csv",
    "Publications, one row each.",
    (
        slug("source_id", "Unique name of the publication."),
        Field("publisher", "Who published it.", required=True),
        Field("title", "Its title, or our description of it.", required=True),
        Field(
            "url",
            "Where it was read.",
            required=True,
            pattern=ADDRESS,
            form=ADDRESS_FORM,
        ),
        date("published", "When it was published; empty: not known."),
        choice("published_inferred", "true where the page prints no date.", FLAG),
        choice("language", "Language it was read in.", LANGUAGES),
        choice("kind", "What kind of publication it is.", SOURCE_KINDS),
        Field(
            "terms",
            "Under which terms it stands: a licence that somebody read; facts, where only single numbers were "
            "taken from a text; not_read, where a table was copied and nobody read its terms.",
            required=True,
            pattern=f"{FACTS}|{NOT_READ}|{LICENCE}",
            form="facts, not_read or a licence such as CC-BY-4.0",
        ),
        Field(
            "terms_url",
            "Where the licence was read.",
            pattern=ADDRESS,
            form=ADDRESS_FORM,
        ),
        Field("via", "Who reposted or mirrored it, where the copy is not the publisher's own."),
        NOTE,
    ),
    ("source_id",),
)
EVENTS = Table(
    "events",
    "events.csv",
    "Policy events, one row each.",
    (
        date("date", "When it happened.", required=True),
        Field("title_en", "What happened, in English.", required=True),
        Field("title_km", "What happened, in Khmer.", required=True),
        Field(
            "short_en",
            "In three words, where it stands on the picture of the fund's course; empty: not there.",
        ),
        Field("short_km", "The same in Khmer."),
        Field("detail_en", "More, in English."),
        Field("detail_km", "More, in Khmer."),
        choice("scheme", "The scheme it concerns.", SCHEMES),
        source(),
    ),
    ("date", "title_en"),
)
ROLLOUT = Table(
    "rollout",
    "rollout.csv",
    "Where a scheme started when.",
    (
        choice("scheme", "The scheme that started.", SCHEMES),
        Field("area", "Where.", required=True, refers="areas.code"),
        date("start", "First day.", required=True),
        GROUP,
        source(),
        NOTE,
    ),
    ("scheme", "area", "group"),
)
PROJECTS = Table(
    "projects",
    "projects.csv",
    "Partner projects, one row each.",
    (
        slug("project_id", "Unique name of the project."),
        Field("name", "Its name.", required=True),
        Field("lead", "Who leads it.", required=True),
        Field("funders", "Who pays for it; several are separated by ;"),
        Field("partners", "Who carries it; several are separated by ;"),
        date("start", "When it began."),
        date("end", "When it ended or will end."),
        Field("purpose_en", "What it set out to do, in English.", required=True),
        source(),
    ),
    ("project_id",),
)
STORIES = Table(
    "stories",
    "stories.csv",
    "People's accounts that partners published, in our own words.",
    (
        slug("story_id", "Unique name of the account."),
        Field("person", "Whose account it is.", required=True),
        Field("area", "Where the person lives or works.", required=True, refers="areas.code"),
        Field("occupation", "What the person does.", required=True),
        Field("year", "Year of the account.", pattern="[0-9]{4}", form="a year such as 2024"),
        Field("theme", "What it is about; several are separated by ;", required=True),
        Field("summary_en", "Summary in English.", required=True),
        Field("summary_km", "Summary in Khmer.", required=True),
        source(),
    ),
    ("story_id",),
)
NOT_FOUND = Table(
    "not_found",
    "not_found.csv",
    "What was looked for and not found, in the order in which it is said.",
    (
        snake("missing", "Code of what is missing."),
        choice("detail", "In which detail it is missing.", DETAILS),
        Field("since", "The first year it is missing for.", pattern="[0-9]{4}", form="a year such as 2024"),
        Field("indicators", "The indicators that would have it; several are separated by ;"),
        Field("sources", "The publications that would have it; several are separated by ;"),
        Field("words", "What the name of an indicator would say that has it; several are separated by ;"),
        *names(),
    ),
    ("missing",),
)
