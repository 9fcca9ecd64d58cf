"""The letter that asks a publisher for what is not published, in both languages at once."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
from markupsafe import Markup

from blocks.gaps_told import told
from indicators.gaps import (
    BY_BOTH,
    BY_PROVINCE,
    BY_SEX,
    DETAILS,
    TOTAL,
    Wanted,
    by_sex_makes_sense,
    wanted,
)
from indicators.matching import records
from indicators.series import in_line
from language import Language
from language.labels import mark
from language.letters import Request, letter
from reading import Reading, kept
from reading.markup import in_one_line, marked_up, plain, template
from reading.menu import LANGUAGE_NAMES
from reading.stage import File

DETAIL_NAMES = {
    BY_BOTH: mark("by province and by sex"),
    BY_PROVINCE: mark("by province"),
    BY_SEX: mark("by sex"),
    TOTAL: mark("one total"),
}
_QUOTED = 2
LETTER = Markup('<span id="letter"></span>')
"""Where the links of the grid lead."""


def last_full_year(reading: Reading) -> str:
    """The year before that of the edition: the letter opens with it."""
    return str(reading.published.edition.year - 1)


@kept
def details(reading: Reading, indicator: str, area: str) -> list[str]:
    """In which detail an indicator can be asked for."""
    told = by_sex_makes_sense(reading.labels.of_indicator(indicator))
    local = area != "KH"
    return [
        code
        for code in DETAILS
        if (local or code in (BY_SEX, TOTAL)) and (told or code in (BY_PROVINCE, TOTAL))
    ]


@kept
def request(reading: Reading, indicator: str, year: str, detail: str, area: str, sex: str) -> Request | None:
    """The letter's request for the cells that no publication fills; None where nothing is missing."""
    row = reading.labels.of_indicator(indicator)
    missing = wanted(reading.figures, row, int(year), detail=detail, area=area, sex=sex)
    if not missing.cells:
        return None
    found = _quoted(reading, missing)
    return Request(
        indicator=row,
        year=int(year),
        detail=detail,
        areas=missing.areas,
        sexes=missing.sexes,
        numbers=len(missing.cells),
        found=tuple(found),
        found_more=len(missing.found) - len(found),
        searched_until=reading.published.edition.date,
    )


@kept
def of_the_year(reading: Reading, indicator: str, year: str, area: str, sex: str) -> str:
    """What the square that leads here tells a pointer: a figure of its year, and how many others; "" for none."""
    own = reading.figures[reading.figures["indicator"] == indicator]
    said = told(reading, own, area, sex).get((indicator, int(year)))
    if not said:
        return ""
    return reading.text(
        "Found for {year}: {figures}.",
        year=reading.language.digits(year),
        figures=plain(reading.text("; ").join(said.split("\n"))),
    )


@kept
def already_published(
    reading: Reading, indicator: str, year: str, detail: str, area: str, sex: str
) -> list[str]:
    """What leaves the letter nothing to ask for: a few of the figures, each with all that is said of it."""
    row = reading.labels.of_indicator(indicator)
    asked = wanted(reading.figures, row, int(year), detail=detail, area=area, sex=sex)
    rows = reading.figures_named(asked.filling)
    return [reading.labels.sentence(figure) for figure in records(rows.head(_QUOTED))]


def _quoted(reading: Reading, missing: Wanted) -> list[dict]:
    """A few of the figures that are published for the year, the sound ones first."""
    rows = reading.figures.set_index("figure_id", drop=False).loc[list(missing.found)]
    sound = rows[in_line(rows) & (rows["concern"] == "")] if len(rows) else rows
    chosen = sound if len(sound) else rows
    return records(chosen.head(_QUOTED))


@kept
def letters(reading: Reading, asked: Request) -> Markup:
    """The letter in both languages, the Khmer one in Khmer digits: to copy and to mail."""
    written = {
        language.code: letter(asked, replace(reading, language=language).labels)
        for language in (Language("km", khmer_digits=True), Language("en"))
    }
    to = reading.text(
        "To: **{office}**. Numbers asked for: **{count}**. Put your name in and the office's address.",
        office=written[reading.language.code].to,
        count=reading.language.number(asked.numbers),
    )
    words = {
        "copy": reading.text("Copy letter"),
        "mail": reading.text("Open as a mail"),
        "copied": reading.text("Copied"),
    }
    texts = [(code, LANGUAGE_NAMES[code], letter.whole) for code, letter in written.items()]
    draft = reading.text(
        "The Khmer letter is a draft that no native reader has reviewed. If your mail program cuts "
        "the text, copy it instead."
    )
    return (
        marked_up(to)
        + in_one_line(template("letter").letters(texts, words, reading.language.code))
        + marked_up(draft)
    )


def table_to_fill(reading: Reading, asked: Request) -> File:
    """The table that the letter asks for, empty, as a file."""
    return File(
        name=f"request-{asked.indicator['indicator']}-{asked.year}.csv",
        media_type="text/csv;charset=utf-8",
        make=lambda: empty_table(reading, asked).encode(),
    )


def empty_table(reading: Reading, asked: Request) -> str:
    """The table that the letter asks for, its cells empty: one row a place, one column a sex."""
    places = reading.published["areas"].set_index("code").loc[list(asked.areas)]
    names = {"female": "women / ស្ត្រី", "male": "men / បុរស", "all": "total / សរុប"}
    table = pd.DataFrame(
        {
            "code": list(asked.areas),
            "place": list(places["name_en"]),
            "ទីកន្លែង": list(places["name_km"]),
            **{f"{names[sex]}, {asked.year}": "" for sex in asked.sexes},
        }
    )
    return "\ufeff" + table.to_csv(index=False)
