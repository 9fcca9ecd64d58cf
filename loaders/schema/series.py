"""The series that publishers' services hold of our indicators."""

from __future__ import annotations

from loaders.schema.fields import GROUP, Field, Table, choice
from loaders.schema.vocabulary import FACTS, LICENCE, NOT_READ, SCHEMES, SEXES, STATUSES

SERVICE_NAMES = ("ilostat", "un_sdg", "world_bank", "dhs", "who")
SERIES = Table(
    "series",
    "series.csv",
    "Which series of which publisher's service is which indicator; python -m loaders refresh asks for them.",
    (
        choice("service", "The service that is asked.", SERVICE_NAMES),
        Field("series", "The service's own code of the series.", required=True),
        Field("part", "The part of the series, in the service's codes; empty: it has one only."),
        Field("indicator", "What it counts.", required=True, refers="indicators.indicator"),
        choice("sex", "Whose number it is, where the service does not say; empty: it says.", SEXES, False),
        GROUP,
        choice("scheme", "The scheme that it is about.", SCHEMES),
        choice("status", "How the numbers came about.", STATUSES),
        Field("word", "What the service counts in, such as thousand; empty: ones."),
        Field("file", "The table of figures/ that it belongs to.", required=True, pattern="[a-z_]+[.]csv"),
        Field("title", "The title of the publication.", required=True),
        Field(
            "terms",
            "As in sources.csv.",
            required=True,
            pattern=f"{FACTS}|{NOT_READ}|{LICENCE}",
            form="facts, not_read or a licence such as CC-BY-4.0",
        ),
        Field("terms_url", "Where the licence was read."),
        Field("editions", "The source_ids of earlier readings of the same series, separated by ;"),
    ),
    ("service", "series", "part", "sex"),
    may_be_empty=True,
)
