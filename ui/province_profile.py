"""Blocks of one province: where it lies, what is published for it, what happened there."""

from __future__ import annotations

import pandas as pd

from indicators.lists import first
from indicators.profile import not_published_for, profile, similar
from indicators.series import soundest
from language.labels import TOPICS
from maps.choropleth import ATTRIBUTION, locator
from maps.neighbours import neighbours
from ui.figure_block import Block
from ui.markup import listed, reference
from ui.picture import finished, geometry, kept


@kept
def place_block(page, area: str) -> Block:
    """Where the place lies, its two names and its people at the last census."""
    people = soundest_population(page, area)
    names = page.published["areas"].set_index("code").loc[area]
    other = names["name_en"] if page.language.code == "km" else names["name_km"]
    return Block(
        key="place",
        title=page.text("{name} ({other})", name=page.labels.area(area), other=other),
        subtitle=page.text(
            "{indicator}, {when}",
            indicator=page.labels.indicator(people["indicator"]),
            when=page.labels.when(people),
        ),
        number=page.labels.amount(people),
        figures=page.figures[page.figures["figure_id"] == people["figure_id"]],
        chart=None
        if area == "KH"
        else finished(
            lambda: locator(area, language=page.language, **geometry()), "locator", page.language, area
        ),
        alt=page.text("Where {name} lies in Cambodia.", name=page.labels.area(area)),
        attribution="" if area == "KH" else page.text(ATTRIBUTION),
    )


def soundest_population(page, area: str) -> pd.Series:
    """The last census count of a place."""
    return soundest(page.figures, "population", area=area)


@kept
def topic_blocks(page, area: str) -> list[Block]:
    """A block a subject: every figure of the place against the country, with its rank."""
    rows = finished(lambda: profile(page.figures, area), "profile", area)
    topics = page.published["indicators"].set_index("indicator")["topic"]
    of_topic = rows["indicator"].map(topics)
    blocks = []
    for topic, name in TOPICS.items():
        own = rows[of_topic == topic]
        if len(own):
            blocks.append(_topic_block(page, area, topic, page.text(name), own))
    return blocks


def _topic_block(page, area: str, topic: str, name: str, rows: pd.DataFrame) -> Block:
    figures = page.figures.set_index("figure_id", drop=False).loc[list(rows["figure_id"])]
    return Block(
        key=f"topic-{topic}",
        title=page.text("{subject}: {place}", subject=name, place=page.labels.area(area)),
        subtitle=page.text("Published figures: {count}", count=page.language.number(len(rows))),
        figures=figures,
        lead=rows["figure_id"].iloc[0],
        table=profile_table(page, rows),
        table_open=True,
        badge=name,
    )


def profile_table(page, rows: pd.DataFrame) -> pd.DataFrame:
    """Figure, country and rank, one row a figure."""
    words = page.labels.tidy(rows)
    comma = page.text(", ")
    return pd.DataFrame(
        {
            page.text("Indicator"): [
                comma.join(part for part in (page.labels.indicator(name), who) if part)
                for name, who in zip(rows["indicator"], words["who"], strict=True)
            ],
            page.text("Date"): words["when"],
            page.text("Figure"): words["shown"],
            page.text("Cambodia"): [
                "" if row["country"] != row["country"] else page.labels.value(row["country"], row["unit"])
                for row in rows.to_dict("records")
            ],
            page.text("Rank"): [_rank(page, row) for row in rows.to_dict("records")],
            page.text("Source"): words["publisher"],
        }
    )


def _rank(page, row: dict) -> str:
    if row["rank"] != row["rank"]:
        return ""
    return page.text(
        "{rank} of {count}",
        rank=page.language.number(row["rank"]),
        count=page.language.number(row["ranked"]),
    )


def list_rollout(page, area: str) -> None:
    """Which schemes started in this place when, as published."""
    page.write(_rollout(page, area))


@kept
def _rollout(page, area: str) -> str:
    rows = page.published["rollout"]
    own = rows[rows["area"] == area] if area != "KH" else rows
    if own.empty:
        return page.text("No start date of a scheme was published for this place.")
    lines = []
    for row in own.to_dict("records"):
        source = page.labels.source(row["source_id"])
        lines.append(
            page.text(
                "- {place}: {scheme} starts on {date}. {note} Source: [{publisher}]({url})",
                place=page.labels.area(row["area"]),
                scheme=page.labels.scheme(row["scheme"]),
                date=page.language.period(row["start"]),
                note=page.language.note(row["note"]),
                **reference(source),
            )
        )
    return "\n".join(lines)


def list_not_published(page, area: str) -> None:
    """What has figures for the country and none for this place, as a request can name it."""
    page.write(
        page.text(
            "For these, figures on the country are published and none on {place}. They can be asked for "
            "in a letter to the publisher.",
            place=page.labels.area(area),
        )
    )
    page.html(_not_published(page, area))


@kept
def _not_published(page, area: str) -> str:
    names = not_published_for(page.figures, page.published["indicators"], area)
    return listed([page.labels.indicator(name) for name in names])


@kept
def other_provinces(page, area: str) -> dict[str, list[str]]:
    """Neighbours, and the two provinces nearest in the share of poor households."""
    return {
        page.text("Neighbours"): list(neighbours(area)),
        page.text("Similar in the share of households registered as poor"): similar(
            page.figures, area, first(page.published.tables, "similar_provinces")["indicator"]
        ),
    }
