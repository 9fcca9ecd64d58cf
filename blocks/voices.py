"""People's accounts that partners published, in our own words, beside the published figures."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd
from markupsafe import Markup

from blocks.headlines import Entry, headline_block
from indicators.lists import voice_subjects
from indicators.series import NoFigure
from loaders import Published
from loaders.plain_text import several
from reading import Block, Reading, kept
from reading.markup import in_one_line, inline, nothing, reference, template


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
    for subject in voice_subjects(reading.published.tables).to_dict("records"):
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
    """Some accounts as cards below each other."""
    rows = reading.published["stories"]
    cards = _cards(reading, rows[rows["story_id"].isin(stories)])
    return in_one_line(template("voices").stacked(cards))


def _cards(reading: Reading, rows: pd.DataFrame) -> Markup:
    cards = [_card(reading, story) for story in rows.to_dict("records")]
    return in_one_line(template("voices").cards(cards, reading.text("one person's account")))


def _card(reading: Reading, story: dict) -> dict:
    who = reading.joined(
        reading.language.note(story["person"]),
        reading.language.note(story["occupation"]),
        reading.labels.area(story["area"]),
        reading.language.digits(story["year"]) or reading.text("year not printed"),
    )
    original = reading.text(
        "In our own words; the original: [{publisher}, “{title}”]({url})",
        **reference(reading.labels.source(story["source_id"])),
    )
    return {"who": who, "summary": reading.language.name(story, "summary"), "original": inline(original)}


@kept
def testimony_block(reading: Reading) -> Block | None:
    """Estimates of single persons, marked as such: no statistics, in no chart."""
    rows = reading.figures[reading.figures["status"] == "testimony"]
    if rows.empty:
        return None
    words = reading.labels.tidy(rows)
    return Block(
        key="testimony",
        title=reading.text("Estimates that single persons gave"),
        subtitle=reading.text("each is one person's account, not a survey"),
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
