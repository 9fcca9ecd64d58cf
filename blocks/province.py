"""Blocks of one province: what is published for it, what happened there, what is not found."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from indicators.lists import leader
from indicators.matching import records
from indicators.profile import not_published_for, profile, ranks_by_province, similar
from language.labels import TOPICS, mark
from loaders import Published
from maps.neighbours import neighbours
from reading import Block, Reading, kept
from reading.markup import reference

EXAMPLES = 3
"""So many of the indicators that are not found are named."""

NO_RANKS = {
    "survey": mark("a survey: no ranks"),
    "estimate": mark("an estimate: no ranks"),
    "doubt": mark("no ranks: numbers in doubt"),
    "boundaries": mark("no ranks: old boundaries"),
    "": mark("no ranks"),
}
"""By why nobody is ranked, or how all were counted."""


@kept
def _ranks(published: Published) -> pd.DataFrame:
    return ranks_by_province(published.figures)


@kept
def _profile(published: Published, area: str) -> pd.DataFrame:
    rows = profile(published.figures, _ranks(published), area)
    topics = published["indicators"].set_index("indicator")["topic"]
    return rows.assign(topic=rows["indicator"].map(topics))


@kept
def topics(reading: Reading, area: str) -> list[str]:
    """The subjects on which something is published for a place."""
    found = set(_profile(reading.published, area)["topic"])
    return [topic for topic in TOPICS if topic in found]


@kept
def topic_block(reading: Reading, area: str, topic: str) -> Block:
    """Every figure of the place on a subject, against the country, with its rank."""
    rows = _profile(reading.published, area)
    rows = rows[rows["topic"] == topic]
    name = reading.text(TOPICS[topic])
    figures = reading.figures_named(rows["figure_id"])
    return Block(
        key=f"topic-{topic}",
        title=name,
        subtitle=reading.text("Published figures: {count}", count=reading.language.number(len(rows))),
        figures=figures,
        lead=rows["figure_id"].iloc[0],
        table=profile_table(reading, rows),
        table_open=True,
        folded=True,
        badge=name,
    )


def profile_table(reading: Reading, rows: pd.DataFrame) -> pd.DataFrame:
    """Figure, country and rank, one row a figure; of the country itself the figure alone."""
    labels, each = reading.labels, records(rows)
    columns = {
        reading.text("Indicator"): [
            reading.joined(labels.indicator(row["indicator"]), labels.who(row)) for row in each
        ],
        reading.text("Date"): [labels.when(row) for row in each],
        reading.text("Figure"): [labels.marked_amount(row) for row in each],
    }
    if (rows["area"] != "KH").any():
        columns |= {
            reading.text("Cambodia"): _of_the_country(reading, rows),
            reading.text("Place among the provinces"): [_place(reading, row) for row in each],
        }
    publishers = [labels.source(row["source_id"])["publisher"] for row in each]
    return pd.DataFrame(columns | {reading.text("Source"): publishers})


def _of_the_country(reading: Reading, rows: pd.DataFrame) -> list[str]:
    """The country's number of the same publication with all that is said of it; "" where none is printed."""
    figures = records(reading.figures_named(rows["country_id"].dropna()))
    amounts = {figure["figure_id"]: reading.labels.marked_amount(figure) for figure in figures}
    return [amounts.get(name, "") for name in rows["country_id"]]


def _place(reading: Reading, row: dict) -> str:
    """The place with its direction; why there is none; "" where too few are published."""
    if row["hindrance"]:
        why = row["counted"] if row["hindrance"] == "sample" else row["hindrance"]
        return reading.text(NO_RANKS.get(why, NO_RANKS[""]))
    if row["rank"] != row["rank"]:
        return ""
    return reading.text(
        "{place} of {count}, highest first",
        place=reading.language.number(row["rank"]),
        count=reading.language.number(row["ranked"]),
    )


@kept
def rollout_in_words(reading: Reading, area: str) -> str:
    """Which schemes started in this place when, as published."""
    rows = reading.published["rollout"]
    own = rows[rows["area"] == area] if area != "KH" else rows
    if own.empty:
        return reading.text("No start date of a scheme was published for this place.")
    lines = []
    for row in records(own):
        source = reading.labels.source(row["source_id"])
        lines.append(
            reading.text(
                "- {place}: {scheme} starts on {date}. {note} Source: [{publisher}]({url})",
                place=reading.labels.area(row["area"]),
                scheme=reading.labels.scheme(row["scheme"]),
                date=reading.language.period(row["start"]),
                note=reading.language.note(row["note"]),
                **reference(source),
            )
        )
    return "\n".join(lines)


@kept
def not_published_in_words(reading: Reading, area: str) -> Markup:
    """What has figures for the country and none for this place, in a line with the letter that asks for it."""
    names = not_published_for(reading.figures, reading.published["indicators"], area)
    if not names:
        return Markup("")
    said = reading.text(
        "Not found for {place}: {count} indicators on protection that are published for the country, "
        "such as {examples}.",
        place=reading.labels.area(area),
        count=reading.language.number(len(names)),
        examples=reading.joined(*(reading.labels.short(name) for name in names[:EXAMPLES])),
    )
    letter = reading.link("gaps", reading.text("Write a letter"), area=area)
    return Markup("<p>{} <b>{}</b></p>").format(said, letter)


@kept
def other_provinces(reading: Reading, area: str) -> dict[str, list[str]]:
    """Neighbours, and the two provinces nearest in the share of poor households."""
    return {
        reading.text("Neighbours"): list(neighbours(area)),
        reading.text("Similar in the share of households registered as poor"): similar(
            reading.figures, area, leader(reading.published, "similar_provinces")["indicator"]
        ),
    }
