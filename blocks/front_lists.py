"""The three lists below the front page's pictures: what is new, where publications disagree, what is not published."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from blocks.news import not_found
from indicators import disagreements
from indicators.series import in_doubt, in_line
from reading import Reading, kept
from reading.markup import in_one_line, template

MOST = 3
BESIDE = ("context", "price", "project", "spending")
"""What the number of an indicator says where it says nothing of protection (`counts`)."""
SAME = ("indicator", "area", "sex", "group", "scheme")
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
            [("", name, "") for name in not_found(reading)[:MOST]],
            reading.address("gaps"),
            reading.text("All gaps, and the letter"),
        ),
    )
    return in_one_line(template("front").lists(lists))


def _link(reading: Reading, figure: Mapping, words: str) -> Markup:
    return reading.link("figures", words, figure=figure["figure_id"])


def _new(reading: Reading) -> list[Entry]:
    """The newest sound figures about protection, by the date of their publication, one an indicator."""
    rows = reading.figures
    known = reading.published["indicators"]
    told = set(known.loc[~known["counts"].isin(BESIDE), "indicator"])
    rows = rows[(rows["area"] == "KH") & rows["indicator"].isin(told) & in_line(rows) & ~in_doubt(rows)]
    published_end = reading.published["sources"].set_index("source_id")["published_end"]
    rows = rows.assign(published=rows["source_id"].map(published_end)).dropna(subset=["published", "end"])
    ordered = rows.sort_values(["published", "end"], ascending=False, kind="stable")
    newest = ordered.drop_duplicates("indicator").head(MOST).to_dict("records")
    return [
        (
            reading.labels.published_on(row["source_id"]),
            _link(reading, row, reading.labels.title(row)),
            _before(reading, row),
        )
        for row in newest
    ]


def _before(reading: Reading, figure: Mapping) -> str:
    """The number that the figure follows, of the same question; "" without one."""
    rows = reading.figures
    for name in SAME:
        rows = rows[rows[name] == figure[name]]
    earlier = rows[(rows["end"] < figure["end"]) & in_line(rows) & ~in_doubt(rows)].sort_values("end")
    if earlier.empty:
        return ""
    last = earlier.iloc[-1].to_dict()
    return reading.text(
        "before: {amount}, {when}", amount=reading.labels.amount(last), when=reading.labels.when(last)
    )


def _disagree(reading: Reading) -> list[Entry]:
    """The newest questions about the country that publications answer differently."""
    rows = disagreements(reading.figures[reading.figures["area"] == "KH"])
    return [
        _question(reading, rows[rows["question"] == number]) for number in rows["question"].unique()[:MOST]
    ]


def _question(reading: Reading, rows: pd.DataFrame) -> Entry:
    answers = rows.to_dict("records")
    either = reading.text(" or ").join(reading.labels.number(row) for row in answers)
    words = reading.text("{named}: {either}", named=reading.labels.named(answers[0]), either=either)
    return "", _link(reading, answers[0], words), reading.labels.when(answers[0])
