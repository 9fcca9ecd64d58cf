"""The words that cells may use: closed lists, and how names are written."""

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
DETAILS = ("total", "year", "province", "province_sex")
"""In which detail a figure was looked for: of the country, of full years, of provinces, of their women and men."""
FORMATS = ("en", "eu", "plain", "transcribed")
MADE = ("printed", "transcribed", "added_up", "worked_out", "rounded")
MADE_HERE = ("added_up", "worked_out", "rounded")
"""What the compilers did to printed numbers; it must be said from which."""
COUNTED = ("census", "register", "survey", "estimate", "list")
FULL_COUNTS = ("census", "register", "list")
"""Whoever is there is counted: places may be ranked, unless a note forbids it."""
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
HOUSE_UNITS = ("households", "families", "enterprises", "facilities", "organisations", "items")
"""What is counted there is no person, so it has no sex."""
MONEY_UNITS = ("KHR", "USD", "EUR", "PPP_USD_2021")
MEASURES = ("stock", "flow", "rate", "amount", "rule")
BETTER = ("higher", "lower", "neutral")
COUNTS = (
    "registered",
    "active",
    "covered",
    "beneficiary",
    "entitled",
    "excluded",
    "context",
    "rule",
    "price",
    "project",
    "spending",
)
SEX_WORDS = ("women_men", "girls_boys", "women", "none")
DECIMALS = ("0", "1", "2", "3")
BOUNDARIES = ("present", "before_2014")
FACTS, NOT_READ = "facts", "not_read"
AREA_KINDS = ("country", "province", "capital", "comparator")
SOURCE_KINDS = ("official", "survey", "international", "partner", "press")
LANGUAGES = ("en", "km", "fr", "ja", "ko", "zh", "de", "nl", "th", "vi")

SNAKE = r"[a-z][a-z0-9_]*"
KEBAB = r"[a-z0-9]+(?:-[a-z0-9]+)*"
SOME_DATE = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
LICENCE = r"[A-Z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)+"
VERSION = r"(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*)){2}"
