"""The three lists below the front page's pictures: what is new, where publications disagree, what is not published."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from blocks.not_found import not_found
from indicators import disagreements
from indicators.changes import NewEntry, newest_entries
from indicators.matching import records
from reading import Reading, kept
from reading.markup import in_one_line, template

MOST, MOST_NOT_FOUND = 2, 3
BESIDE = ("context", "price", "project", "spending")
"""What the number of an indicator says where it says nothing of protection (`counts`)."""
Entry = tuple[str, Markup | str, str]


@kept
def front_lists(reading: Reading) -> Markup:
    """The lists side by side, each with the way to all of it."""
    lists = (
        (
            reading.text("New"),
            _new(reading),
            reading.address("figures", list="sources", sort="newest"),
            reading.text("All publications"),
        ),
        (
            reading.text("Publications disagree"),
            _disagree(reading),
            reading.address("figures", list="disagreements"),
            reading.text("All disagreements"),
        ),
        (
            reading.text("Not published, or not found by us"),
            [("", name, "") for name in not_found(reading)[:MOST_NOT_FOUND]],
            reading.address("gaps"),
            reading.text("All gaps, and the letter"),
        ),
    )
    return in_one_line(template("front").lists(lists))


def _link(reading: Reading, figure: Mapping, words: str) -> Markup:
    return reading.link("figures", words, figure=figure["figure_id"])


def _new(reading: Reading) -> list[Entry]:
    """The newest sound figures about protection, by the date of their publication, with the number before."""
    published_end = reading.published["sources"].set_index("source_id")["published_end"]
    entries = [
        entry
        for entry in newest_entries(reading.published, len(reading.published["indicators"]))
        if reading.labels.of_indicator(entry.question.indicator)["counts"] not in BESIDE
        and pd.notna(published_end[entry.figure["source_id"]])
    ]
    entries.sort(key=lambda entry: published_end[entry.figure["source_id"]], reverse=True)
    return [_entry(reading, entry) for entry in entries[:MOST]]


def _entry(reading: Reading, entry: NewEntry) -> Entry:
    labels, before = reading.labels, ""
    if entry.before is not None:
        before = reading.text(
            "before: {amount}, {when}", amount=labels.amount(entry.before), when=labels.when(entry.before)
        )
    title = _link(reading, entry.figure, labels.title(entry.figure))
    return labels.published_on(entry.figure["source_id"]), title, before


def _disagree(reading: Reading) -> list[Entry]:
    """The newest questions about the country that publications answer differently."""
    rows = disagreements(reading.figures[reading.figures["area"] == "KH"])
    return [
        _question(reading, rows[rows["question"] == number]) for number in rows["question"].unique()[:MOST]
    ]


def _question(reading: Reading, rows: pd.DataFrame) -> Entry:
    answers = records(rows)
    either = reading.text(" or ").join(reading.labels.number(row) for row in answers)
    words = reading.text("{named}: {either}", named=reading.labels.named(answers[0]), either=either)
    return "", _link(reading, answers[0], words), reading.labels.when(answers[0])
