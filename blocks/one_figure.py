"""One figure with everything that is known of it, and the ways on from it."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from blocks.changes import concern_in_short
from blocks.figures import Asked, described, rows_of_leaf
from blocks.publications import disagreeing
from blocks.sums import broken_sums
from indicators.changes import history_of
from indicators.matching import records
from indicators.search import answers_to_the_same, broken_sum_of
from language.counting import counted
from language.labels import MEASURES, QUALIFIERS, STATUSES
from language.making import as_printed, has_print, how_made, made_from, quoted_print
from reading import Block, Reading, kept
from reading.markup import in_one_line, marked_up, plain, template


@kept
def names(reading: Reading, asked: Asked, number: int, opened: str) -> dict[str, str]:
    """The figures listed on a page of a selection, and the opened one, by name, in words."""
    listed = list(rows_of_leaf(reading, asked, number)["figure_id"])
    rows = reading.figures_named([opened, *listed] if is_known(reading, opened) else listed)
    return {
        row["figure_id"]: reading.text(
            "{amount}: {what}", amount=reading.labels.amount(row), what=described(reading, row)
        )
        for row in records(rows)
    }


def is_known(reading: Reading, figure_id: str) -> bool:
    """Whether there is a figure of this name."""
    return reading.has_figure(figure_id)


def _figure(reading: Reading, figure_id: str) -> dict:
    return reading.figures_named([figure_id]).iloc[0].to_dict()


@kept
def figure_block(reading: Reading, figure_id: str) -> Block:
    """One figure with everything that is known of it."""
    figure = _figure(reading, figure_id)
    return Block(
        key="figure",
        title=reading.labels.short(figure["indicator"]).removesuffix(", %"),
        subtitle=reading.labels.what(figure),
        number=reading.labels.amount(figure),
        figures=reading.figures_named([figure_id]),
        lead=figure_id,
        table=figure_table(reading, figure),
        remarks=[
            *reading.labels.corrections(figure),
            *_said_otherwise(reading, figure),
            *_formerly(reading, figure),
        ],
    )


def figure_table(reading: Reading, figure: dict) -> pd.DataFrame:
    """Every field of a figure in the reader's words."""
    indicator = reading.labels.of_indicator(figure["indicator"])
    as_it_stands = reading.text("As printed")
    fields = [
        (reading.text("Indicator"), reading.labels.indicator(figure["indicator"])),
        (reading.text("Definition"), reading.labels.definition(figure["indicator"])),
        (reading.text("Place"), reading.labels.area(figure["area"])),
        (
            reading.text("Who"),
            reading.labels.who(figure) or reading.labels.sex(figure["sex"], figure["indicator"]),
        ),
        (reading.text("Scheme"), reading.labels.scheme(figure["scheme"])),
        (reading.text("Date"), reading.language.period(figure["period"])),
        (reading.text("Measure"), reading.text(MEASURES[indicator["measure"]])),
        (as_it_stands, as_printed(reading.labels, figure) if has_print(figure) else ""),
        (reading.text("How the number came to be"), how_made(reading.labels, figure)),
        (reading.text("Made from"), made_from(reading.labels, figure)),
        (reading.text("Read as"), reading.labels.value(figure["value"], figure["unit"])),
        (reading.text("Unit"), reading.labels.unit(figure["unit"])),
        (reading.text("How exact"), reading.text(QUALIFIERS[figure["qualifier"]], number="…")),
        (reading.text("Kind of figure"), reading.text(STATUSES[figure["status"]])),
        (reading.text("How it was counted"), counted(reading.labels, figure)),
        (reading.text("Source"), reading.labels.publication(figure["source_id"])),
        (reading.text("Organisation"), figure["organisation"]),
        (reading.text("Name of the figure"), figure["figure_id"]),
    ]
    kept = [
        (name, reading.quoted(value) if name == as_it_stands else plain(value))
        for name, value in fields
        if value
    ]
    return pd.DataFrame(kept, columns=[reading.text("Field"), reading.text("Value")])


def _said_otherwise(reading: Reading, figure: dict) -> list[str]:
    """What other publications print for the same question, and sums that it breaks."""
    others = answers_to_the_same(disagreeing(reading.published), figure["figure_id"])
    said = [
        reading.text(
            "Elsewhere for the same: {printed} ({publication}).",
            printed=quoted_print(reading.labels, row),
            publication=reading.labels.publication(row["source_id"]),
        )
        for row in records(others)
    ]
    sums = broken_sum_of(broken_sums(reading.published), figure["figure_id"])
    return said + [_sum_in_words(reading, row) for row in records(sums)]


def _formerly(reading: Reading, figure: dict) -> list[str]:
    """How the figure stood here before it was changed."""
    return [
        reading.text(
            "Before version {version} ({date}) it stood here as {printed}, {concern}.",
            version=edition.version,
            date=reading.language.period(edition.date),
            printed=quoted_print(reading.labels, {**figure, **old}),
            concern=concern_in_short(reading, old.get("concern", figure["concern"])),
        )
        for edition, old in history_of(reading.published, figure["figure_id"])
    ]


def _sum_in_words(reading: Reading, row: dict) -> str:
    return reading.text(
        "Printed total {total}; its parts add up to {sum}: {difference} apart.",
        total=reading.language.number(row["value"]),
        sum=reading.language.number(row["sum"]),
        difference=reading.language.number(abs(row["difference"])),
    )


@kept
def ways_on(reading: Reading, figure_id: str) -> Markup:
    """What a figure counts, and the ways on: to its series, to its publication, back to the list."""
    figure = _figure(reading, figure_id)
    source = reading.labels.source(figure["source_id"])["publisher"]
    indicator = figure["indicator"]
    page = reading.page_of(indicator)
    label = reading.text("Over time") if page == "trends" else reading.text("All figures")
    links = [
        (label, reading.link(page, reading.labels.indicator(indicator), indicator=indicator)),
        (
            reading.text("Everything from this publication"),
            reading.link("figures", source, source=figure["source_id"]),
        ),
    ]
    said = template("figures").ways_on(links, reading.text("Close this figure"))
    return marked_up(reading.labels.definition(indicator)) + in_one_line(said)
