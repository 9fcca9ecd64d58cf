"""The tables that say what is counted: indicators, groups and schemes."""

from __future__ import annotations

from loaders.schema.fields import FLAG, Field, Table, choice, snake
from loaders.schema.vocabulary import BETTER, MEASURES, SCHEMES, TOPICS, UNITS

INDICATORS = Table(
    "indicators",
    "indicators.csv",
    "What is counted, one row an indicator; two definitions are two indicators.",
    (
        snake("indicator", "Unique name of the indicator."),
        choice("topic", "The subject it belongs to.", TOPICS),
        choice("unit", "What is counted or measured.", UNITS),
        choice(
            "measure",
            "stock: as of a date; flow: during a period; rate; amount; rule.",
            MEASURES,
        ),
        choice("adds_over_area", "true where provinces add up to the country.", FLAG),
        choice("adds_over_sex", "true where women and men add up to all.", FLAG),
        choice("better", "Which direction is good news.", BETTER),
        Field("name_en", "Name in English.", required=True),
        Field("name_km", "Name in Khmer.", required=True),
        Field("definition_en", "Definition in English.", required=True),
        Field("definition_km", "Definition in Khmer.", required=True),
        Field("denominator", "The indicator it is a share of.", refers="indicators.indicator"),
        choice("headline", "true for the few that lead a page.", FLAG),
    ),
    ("indicator",),
)
GROUPS = Table(
    "groups",
    "groups.csv",
    "Names of the population groups that figures speak of.",
    (
        snake("group", "Code of the group."),
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
        choice("scheme", "Code of the scheme.", SCHEMES),
        Field("name_en", "Name in English.", required=True),
        Field("name_km", "Name in Khmer.", required=True),
    ),
    ("scheme",),
    optional=True,
)
