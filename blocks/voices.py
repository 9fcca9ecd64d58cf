"""People's accounts that partners published, in our own words, beside the published figures."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd
from markupsafe import Markup

from blocks.headlines import Entry, headline_block
from indicators.lists import voice_subjects
from indicators.matching import records
from indicators.series import NoFigure
from loaders import Published
from loaders.plain_text import several
from pictures import Quote
from reading import Block, Reading, kept
from reading.markup import folded, in_one_line, inline, nothing, reference, template


@kept
def figure_beside(reading: Reading, entry: Entry) -> Block | None:
    """The published figure that accounts speak of; None where none is sound."""
    try:
        return headline_block(reading, entry)
    except NoFigure:
        return None


class Asked(NamedTuple):
    """Which accounts a reader wants; "" for all."""

    area: str = ""
    theme: str = ""
    occupation: str = ""


class Subject(NamedTuple):
    """Accounts on one subject, beside the published figure that they speak of."""

    title: str
    stories: tuple[str, ...]
    entry: Entry


def accounts(published: Published, asked: Asked) -> pd.DataFrame:
    """The accounts of a place, a theme, an occupation; all without a choice."""
    rows = published["stories"]
    if asked.area and asked.area != "KH":
        rows = rows[rows["area"] == asked.area]
    if asked.theme:
        named = [asked.theme in themes(text) for text in rows["theme"]]
        rows = rows[pd.Series(named, rows.index, dtype=bool)]
    if asked.occupation:
        rows = rows[rows["occupation"] == asked.occupation]
    return rows


def themes(text: str) -> list[str]:
    """The themes named in a cell."""
    return several(text)


@kept
def every_theme(reading: Reading) -> list[str]:
    """The themes of all accounts."""
    return list(
        dict.fromkeys(name for text in reading.published["stories"]["theme"] for name in themes(text))
    )


@kept
def told(reading: Reading, column: str) -> list[str]:
    """What stands in a column of the accounts, each once: `area`, `occupation`."""
    return list(dict.fromkeys(reading.published["stories"][column]))


@kept
def cards_from(reading: Reading, area: str) -> Markup:
    """The accounts of a place as cards: who, where, when, what, and the link to the original."""
    rows = accounts(reading.published, Asked(area))
    if rows.empty:
        return nothing(reading.text("No account from here has been published by a partner."))
    return _cards(reading, rows)


@kept
def subjects(reading: Reading, asked: Asked) -> list[Subject]:
    """The subjects that have an account; each account stands once, under the first that fits."""
    rows = accounts(reading.published, asked)
    left = set(rows["story_id"])
    found = []
    for subject in records(voice_subjects(reading.published.tables)):
        own = rows[rows["story_id"].isin(left)]
        named = [any(word in text for word in subject["words"]) for text in own["theme"]]
        own = own[pd.Series(named, own.index, dtype=bool)]
        if own.empty:
            continue
        left -= set(own["story_id"])
        entry = Entry(*(subject[name] for name in Entry._fields))
        found.append(Subject(reading.language.name(subject), tuple(own["story_id"]), entry))
    return found


@kept
def cards_of(reading: Reading, stories: tuple[str, ...]) -> Markup:
    """The first account as a card, the others one tap away."""
    rows = reading.published["stories"]
    own = rows[rows["story_id"].isin(stories)]
    first, others = _cards(reading, own.head(1)), own.iloc[1:]
    if len(others):
        more = reading.text("More accounts: {count}", count=reading.language.number(len(others)))
        first += folded(more, in_one_line(template("voices").stacked(_cards(reading, others))))
    return in_one_line(template("voices").stacked(first))


def _cards(reading: Reading, rows: pd.DataFrame) -> Markup:
    cards = [_card(reading, story) for story in records(rows)]
    return in_one_line(template("voices").cards(cards, reading.text("an account, not a statistic")))


def _card(reading: Reading, story: dict) -> dict:
    original = reading.text(
        "In our own words; the original: [{publisher}, “{title}”]({url})",
        **reference(reading.labels.source(story["source_id"])),
    )
    return {
        "who": _who(reading, story),
        "summary": reading.language.name(story, "summary"),
        "original": inline(original),
    }


@kept
def quote_of(reading: Reading, code: str) -> Quote | None:
    """An account told by a publication of a project's own figures, first of its results; None without one."""
    figures, rows = reading.figures, reading.published["stories"]
    own = figures[figures["project_id"] == code]
    results = own["source_id"][own["status"] == "result"]
    told = [
        story
        for sources in (set(results), set(own["source_id"]))
        for story in records(rows[rows["source_id"].isin(sources)])
    ]
    if not told:
        return None
    story = told[0]
    source = reading.labels.source(story["source_id"])
    return Quote(
        heading=reading.text("A voice"),
        words=reading.language.name(story, "summary"),
        who=_who(reading, story),
        said=reading.text("An account, in our own words; the original:"),
        link=source["publisher"],
        address=source["url"],
    )


def _who(reading: Reading, story: dict) -> str:
    """Person, occupation, place and year of an account."""
    return reading.joined(
        reading.language.note(story["person"]),
        reading.language.note(story["occupation"]),
        reading.labels.area(story["area"]),
        reading.language.digits(story["year"]) or reading.text("year not printed"),
    )


@kept
def testimony_block(reading: Reading) -> Block | None:
    """Numbers of single accounts, marked as such: no statistics, in no chart."""
    rows = reading.figures[reading.figures["status"] == "testimony"]
    if rows.empty:
        return None
    words = reading.labels.tidy(rows)
    return Block(
        key="testimony",
        title=reading.text(
            "{count} numbers told in single accounts", count=reading.language.number(len(rows))
        ),
        subtitle=reading.text("each is what one person or one report tells, not a survey"),
        figures=rows,
        lead=rows["figure_id"].iloc[0],
        table=pd.DataFrame(
            {
                reading.text("What"): [reading.labels.indicator(name) for name in rows["indicator"]],
                reading.text("Who"): words["who"],
                reading.text("Place"): words["name"],
                reading.text("Date"): words["when"],
                reading.text("Said"): words["shown"],
                reading.text("Remarks"): words["remark"],
                reading.text("Source"): words["publication"],
            }
        ),
        table_open=True,
        told_in_table=True,
    )
