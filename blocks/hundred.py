"""Of a hundred people: how many are covered, women and men, and how many have health protection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from blocks.tables import figures_table
from blocks.tips import tip
from indicators.choice import newest_of_entry
from indicators.lists import entries
from indicators.matching import records
from indicators.series import by_sex
from pictures import Hundred, Panel, People
from reading import Block, Reading, kept

COLOURS = {"all": "all", "female": "women", "male": "men"}
OTHER = "health"
"""The colour of what is counted otherwise than the first."""


@kept
def hundred_block(reading: Reading) -> Block:
    """The first two questions of the front page, each figure one of every hundred people.

    Raises:
        NoFigure: none is published.
    """
    first, second = records(entries(reading.published.tables, "people"))[:2]
    labels = reading.labels
    covered, health = newest_of_entry(reading.published, first), newest_of_entry(reading.published, second)
    sexes = records(by_sex(reading.figures, covered.figure))
    goal = records(health.to_come.head(1))
    shown = [covered.figure, *sexes, health.figure, *goal]
    title = reading.text(
        "Of 100 people, {covered} are covered in cash, {health} for health",
        covered=_whole(reading, covered.figure),
        health=_whole(reading, health.figure),
    )
    return Block(
        key="people",
        title=title,
        subtitle=reading.text(
            "Each figure is one of every 100 people in Cambodia. Two ways of counting, two pictures."
        ),
        figures=reading.figures_named(row["figure_id"] for row in shown),
        lead=covered.figure["figure_id"],
        picture=People((_everyone(reading, [covered.figure, *sexes]), _health(reading, health.figure, goal))),
        alt=title,
        table=figures_table(reading, shown),
        remarks=[*labels.newer(covered), *labels.otherwise(covered), *labels.otherwise(health)],
    )


def _everyone(reading: Reading, figures: Sequence[Mapping]) -> Panel:
    labels, first = reading.labels, figures[0]
    hundreds = tuple(_hundred(reading, row, COLOURS[row["sex"]]) for row in figures)
    return Panel(labels.short(first["indicator"]), labels.when(first), "all", hundreds)


def _health(reading: Reading, figure: Mapping, goal: Sequence[Mapping]) -> Panel:
    labels = reading.labels
    hundred = _hundred(reading, figure, OTHER, *goal)
    return Panel(labels.short(figure["indicator"]), labels.when(figure), OTHER, (hundred,))


def _whole(reading: Reading, figure: Mapping) -> str:
    return reading.language.number(round(figure["value"]))


def _hundred(reading: Reading, figure: Mapping, colour: str, goal: Mapping | None = None) -> Hundred:
    said = reading.labels.amount(figure)
    if goal:
        said = reading.text(
            "{share}; goal for {year}: {goal}",
            share=said,
            year=reading.language.period(goal["period"]),
            goal=reading.labels.amount(goal),
        )
    everyone = figure["sex"] == "all"
    return Hundred(
        filled=round(figure["value"]),
        number=_whole(reading, figure),
        of=reading.text("of 100"),
        colour=colour,
        name=reading.text("everyone") if everyone else reading.labels.sex(figure["sex"]),
        said=said,
        goal=round(goal["value"]) if goal else 0,
        tip=tip(reading, figure),
    )
