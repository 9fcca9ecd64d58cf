"""The tables that say what is counted: indicators, their offices and lists, groups and schemes."""

from __future__ import annotations

from loaders.schema.fields import FLAG, Field, Table, choice, group, names, number, short_names, snake
from loaders.schema.vocabulary import (
    BETTER,
    COUNTS,
    DECIMALS,
    MEASURES,
    SCHEMES,
    SEX_WORDS,
    SEXES,
    TOPICS,
    UNITS,
)

INDICATOR_WIDTH, GROUP_WIDTH, SCHEME_WIDTH = 34, 24, 22
"""Latin letters of a short name: what a title of two lines on a phone, some 76 letters, has room for."""
_INDICATOR = Field("indicator", "What is counted.", required=True, refers="indicators.indicator")
_ENTRY = (
    _INDICATOR,
    choice("sex", "Of whom; empty: the indicator's declared whole.", SEXES, False),
    group("group", "Of which group; empty: the indicator's declared whole.", required=False),
    choice("scheme", "Under which scheme; empty: the indicator's declared whole.", SCHEMES, False),
)

INDICATORS = Table(
    "indicators",
    "indicators.csv",
    "What is counted, one row an indicator; two definitions are two indicators.",
    (
        snake("indicator", "Unique name of the indicator."),
        choice("topic", "The subject it belongs to.", TOPICS),
        choice("unit", "What is counted or measured.", UNITS),
        choice("measure", "stock: as of a date; flow: during a period; rate; amount; rule.", MEASURES),
        choice(
            "counts",
            "What the number says of protection: registered, active (works or pays contributions), "
            "covered, beneficiary (received something), entitled (may use it), excluded (without it), "
            "context (nothing of protection), rule (set by law), price (an amount for one person), "
            "project, spending (money in all).",
            COUNTS,
        ),
        choice(
            "sexes",
            "Which words its sexes have: women_men, girls_boys, women (about women alone, their small "
            "children counted with them at most), none (what is counted has no sex).",
            SEX_WORDS,
        ),
        choice("adds_over_area", "true where provinces add up to the country.", FLAG),
        choice("adds_over_sex", "true where women and men add up to all.", FLAG),
        choice("below_zero", "true where it may be below zero, such as a gap.", FLAG),
        choice("better", "Which direction is good news.", BETTER),
        *names(),
        *short_names(INDICATOR_WIDTH),
        *names("definition"),
        choice("whole_sex", "For whom a figure is the figure of the indicator: the sex.", SEXES),
        group("whole_group", "For whom a figure is the figure of the indicator: the group."),
        choice(
            "whole_scheme",
            "Under which scheme a figure is the figure of the indicator; empty: under any.",
            SCHEMES,
            False,
        ),
        Field(
            "part_of",
            "The indicator it is a part of; two or more parts of one whole add up to it.",
            refers="indicators.indicator",
        ),
        Field(
            "denominator",
            "The indicator it is a share of; of a count the share is computed.",
            refers="indicators.indicator",
        ),
        group("denominator_group", "The group of the denominator.", required=False),
        Field(
            "kept_by",
            "The office that keeps the figure and can be asked for it; empty: none does.",
            refers="offices.office",
        ),
        Field(
            "decimals",
            "With how many decimals a person can use it.",
            type="integer",
            required=True,
            choices=DECIMALS,
        ),
    ),
    ("indicator",),
)
OFFICES = Table(
    "offices",
    "offices.csv",
    "Offices that keep figures, one row each.",
    (
        snake("office", "Code of the office."),
        *names(),
        *names("address"),
    ),
    ("office",),
)
LISTS = Table(
    "lists",
    "lists.csv",
    "Which indicators lead a page, in order: one row a place of a list.",
    (
        snake("list", "The list's name."),
        number("place", "The place in the list; the first is 1."),
        *_ENTRY,
        *names("short", required=False),
    ),
    ("list", "place"),
)
VOICE_SUBJECTS = Table(
    "voice_subjects",
    "voice_subjects.csv",
    "Subjects of people's accounts, in order, with the figure that stands beside each.",
    (
        snake("subject", "Code of the subject."),
        *names(),
        Field("words", "Words of the themes of its accounts, separated by ;", required=True),
        *_ENTRY,
    ),
    ("subject",),
)
EVERYDAY_WORDS = Table(
    "everyday_words",
    "everyday_words.csv",
    "What readers type and what it asks for: one row a meaning. The words of a phrase may stand anywhere "
    "in a question; the longest phrase is understood first. A row that finds nothing, names no indicator "
    "and no sex holds single words that only ask, such as how and many.",
    (
        snake("meaning", "Code of the meaning."),
        Field("words_en", "English words and phrases, separated by ;", required=True),
        Field("words_km", "Khmer words and phrases, separated by ;"),
        Field("finds", "How publications say it, in either language, separated by ;"),
        Field("indicators", "The indicators that answer it, the best first, separated by ;"),
        choice("sex", "The sex that it asks for.", SEXES, False),
    ),
    ("meaning",),
)
EXAMPLE_QUESTIONS = Table(
    "example_questions",
    "example_questions.csv",
    "Questions that the search shows as examples, in order.",
    (number("place", "The place in the list; the first is 1."), *names("question")),
    ("place",),
)
GROUPS = Table(
    "groups",
    "groups.csv",
    "Names of the population groups that figures speak of.",
    (snake("group", "Code of the group."), *names(), *short_names(GROUP_WIDTH)),
    ("group",),
)
GROUP_PARTS = Table(
    "group_parts",
    "group_parts.csv",
    "Into which groups a group can be divided: one row a part. The parts of one way add up.",
    (
        group("whole", "The group that is divided."),
        snake("way", "Name of one way to divide it."),
        group("part", "A part."),
        Field(
            "indicator",
            "The only indicator that is divided so; empty: every one.",
            refers="indicators.indicator",
        ),
    ),
    ("whole", "way", "part"),
)
SUM_PARTS = Table(
    "sum_parts",
    "sum_parts.csv",
    "What else adds up: one row a part of one way to divide a whole. An indicator that is its own part "
    "adds up over time: the years to the years together.",
    (
        Field("whole", "The indicator that is divided.", required=True, refers="indicators.indicator"),
        group("whole_group", "Its group; empty where it adds up over time.", required=False),
        snake("way", "Name of one way to divide it."),
        Field("part", "The indicator of a part.", required=True, refers="indicators.indicator"),
        group("part_group", "The group of the part; empty where it adds up over time.", required=False),
    ),
    ("whole", "whole_group", "way", "part", "part_group"),
)
SCHEME_NAMES = Table(
    "schemes",
    "schemes.csv",
    "Names of the schemes.",
    (choice("scheme", "Code of the scheme.", SCHEMES), *names(), *short_names(SCHEME_WIDTH)),
    ("scheme",),
)
