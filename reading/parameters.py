"""What a link can say: the parameters of every page, one name and one meaning each.

A page imports the names that it asks for, so a name that is not here fails when the page is
imported and not when a reader opens it.
"""

from __future__ import annotations

LANG = "lang"
DIGITS = "digits"
INDICATOR = "indicator"
AREA = "area"
OTHER = "other"
SEX = "sex"
GROUP = "group"
PERIOD = "period"
SCHEME = "scheme"
PROJECT = "project"
SOURCE = "source"
FIGURE = "figure"
LIST = "list"
COMPARE = "compare"
DETAIL = "detail"
ORGANISATION = "organisation"
OCCUPATION = "occupation"
DOUBTFUL = "doubtful"
YEAR = "year"
THEME = "theme"
TOPIC = "topic"
CONCERN = "concern"
STATUS = "status"
SEARCH = "q"
WORKERS = "workers"
INFORMAL = "informal"
PUBLISHER = "publisher"
SORT = "sort"
LEAF = "leaf"
SINCE = "since"
PRESENT = "present"
BLOCK = "block"
SLIDES = "slides"

PARAMETERS = (
    LANG, DIGITS, INDICATOR, AREA, OTHER, SEX, GROUP, PERIOD, SCHEME, PROJECT, SOURCE, FIGURE, LIST, COMPARE, DETAIL,
    ORGANISATION, OCCUPATION, DOUBTFUL, YEAR, THEME, TOPIC, CONCERN, STATUS, SEARCH, WORKERS, INFORMAL,
    PUBLISHER, SORT, LEAF, SINCE, PRESENT, BLOCK, SLIDES,
)  # fmt: skip
"""In the order in which a link names them."""
COMMON = (LANG, DIGITS)
"""What every link within the site takes along."""
FORMERLY = {
    "trends": {"kind": COMPARE, "all": DOUBTFUL},
    "gaps": {"kind": DETAIL},
    "figures": {"kind": LIST},
    "projects": {"kind": ORGANISATION},
    "voices": {"kind": OCCUPATION},
}
"""By page: the name that a parameter had in older links, which still open their view."""
