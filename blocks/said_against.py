"""What publications say against each other, in short: the newest disagreements, and sums that do not add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from blocks.figures import Asked, described
from blocks.publications import apart, count_questions, disagreement_block, disagreement_rows
from blocks.sums import block_of, count_sums, farthest_apart
from blocks.tips import tip
from indicators.matching import records
from pictures import Key, Mark, Row, Rows
from pictures.scale import share
from reading import Block, Page, Reading, kept
from reading.markup import plain
from reading.parameters import FIGURE

MOST = {"disagreements": 3, "sums": 2}
"""So many of each are shown in short."""


@kept
def short_disagreements(reading: Reading) -> Block:
    """The newest questions that publications answer differently; the rest is one tap away."""
    rows = disagreement_rows(reading, Asked())
    questions = [
        rows[rows["question"] == number] for number in rows["question"].unique()[: MOST["disagreements"]]
    ]
    picture = Rows(
        tuple(_question(reading, records(own)) for own in questions),
        most=1,
        columns=((reading.text("Distance"), ""),),
        legend=(
            Key(reading.text("an answer; each line runs from nought to the highest"), "all", "circle"),
            Key(reading.text("hollow: rounded or in doubt"), "all", "circle", hollow=True),
        ),
    )
    block = disagreement_block(reading, Asked(), 1, MOST["disagreements"])
    return replace(block, picture=picture, alt=block.title, table_open=False)


def _question(reading: Reading, answers: Sequence[dict]) -> Row:
    """The answers to one question on a line from nought to the highest of them."""
    most = max(row["value"] for row in answers)
    least = min(row["value"] for row in answers)
    return Row(
        described(reading, answers[0]),
        marks=(
            Mark("span", 1, start=0, colour="off"),
            Mark("span", 1, start=share(least, most)),
            *(
                Mark("circle", share(row["value"], most), hollow=_unsure(row), tip=tip(reading, row))
                for row in answers
            ),
        ),
        cells=((apart(reading, answers[0]), ""),),
        address=reading.address("figures", **{FIGURE: answers[0]["figure_id"]}),
        answers=tuple(
            (reading.labels.number(row), reading.labels.source(row["source_id"])["publisher"])
            for row in answers
        ),
    )


def _unsure(row: dict) -> bool:
    return bool(row["concern"]) or row["qualifier"] != "exact"


@kept
def short_sums(reading: Reading) -> Block:
    """The printed sums whose parts lie farthest from them; the rest is one tap away."""
    number, sums = reading.language.number, farthest_apart(reading, MOST["sums"])
    rows = [
        Row(
            described(reading, row),
            marks=(
                Mark("bar", share(abs(row["difference"]), row["value"]), doubt=True, tip=tip(reading, row)),
            ),
            cells=((number(row["difference"]), ""),),
            address=reading.address("figures", **{FIGURE: row["figure_id"]}),
            answers=(
                (number(row["value"]), _printed_by(reading, row)),
                (number(row["sum"]), reading.text("parts, added up")),
            ),
        )
        for row in records(sums)
    ]
    picture = Rows(
        tuple(rows),
        most=max(row.marks[0].at for row in rows),
        columns=((reading.text("Distance"), ""),),
        legend=(Key(reading.text("the distance as a share of the printed total"), "off", "hatch"),),
    )
    block = block_of(
        reading,
        sums,
        reading.text("printed totals and the printed parts of each; the farthest apart first"),
    )
    return replace(block, picture=picture, alt=block.title, table_open=False)


def _printed_by(reading: Reading, row: dict) -> str:
    return reading.text(
        "printed total, {publisher}", publisher=reading.labels.source(row["source_id"])["publisher"]
    )


def said_against(page: Page) -> None:
    """Both lists in short, each with the way to the whole one."""
    page.show(short_disagreements)
    page.say(all_of, "disagreements")
    page.show(short_sums)
    page.say(all_of, "sums")


@kept
def all_of(reading: Reading, which: str) -> str:
    """The link to the whole list; "" where all of it is shown."""
    count = {"disagreements": count_questions, "sums": count_sums}[which](reading, Asked())
    if count <= MOST[which]:
        return ""
    label = reading.text("Show all {count}", count=reading.language.number(count))
    return f"[{plain(label)}]({reading.address('figures', list=which)})"
