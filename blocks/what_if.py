"""The union demand laid on published figures: a calculation, with its figures named."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from blocks.tips import tip
from indicators.matching import records
from indicators.what_if import WhatIf, labour_force, what_if
from indicators.what_if import demanded as demands
from pictures import Beside, Hundred, Key, Mark, Panel, People, Row, Rows
from reading import Block, Reading, kept


@kept
def demanded(reading: Reading) -> tuple[int, int]:
    """The workers that are demanded to be covered, and the informal among them."""
    values = demands(reading.published)["value"]
    return int(values.iloc[0]), int(values.iloc[-1]) if len(values) > 1 else 0


@kept
def demand_block(reading: Reading) -> Block:
    """The demand itself, as published, and who of them are named apart."""
    rows = demands(reading.published)
    whole = rows.iloc[0].to_dict()
    return Block(
        key="demand",
        title=reading.text("The demand of the Cambodian Labour Confederation"),
        subtitle=reading.labels.what(whole),
        number=reading.labels.amount(whole),
        figures=rows,
        lead=whole["figure_id"],
        remarks=[
            reading.text(
                "Among them, {group}: {amount}.",
                group=reading.labels.group(row["group"]),
                amount=reading.labels.amount(row),
            )
            for row in records(rows.iloc[1:])
        ],
    )


def _sentence(reading: Reading, found: WhatIf, more: int) -> str:
    return reading.text(
        "{more} more workers would be {share} of the labour force of {force} ({when}). Calculated from: {source}.",
        more=reading.language.number(more),
        share=_percent(reading, found.share_of_labour_force),
        force=reading.labels.marked_amount(found.labour_force),
        when=reading.labels.when(found.labour_force),
        source=reading.labels.publication(found.labour_force["source_id"]),
    )


@kept
def what_if_block(reading: Reading, more: int, informal: int) -> Block:
    """What that many more workers would be of the labour force, the members and the goal."""
    found = what_if(reading.published, more=more, informal=min(informal, more))
    figures = [found.members, found.labour_force, found.coverage, found.goal]
    names = [figure["figure_id"] for figure in figures]
    rows = reading.figures_named(names)
    return Block(
        key="what-if",
        title=reading.text(
            "{more} more workers would be {share} of the labour force",
            more=reading.language.number(more),
            share=_percent(reading, found.share_of_labour_force),
        ),
        subtitle=reading.text("a calculation with published figures, not a forecast"),
        figures=rows,
        lead=found.labour_force["figure_id"],
        badge=reading.text("calculation"),
        picture=Beside((_hundred(reading, found), _bars(reading, found))),
        alt=reading.text(
            "Of 100 people in the labour force {share} would be these workers",
            share=reading.language.number(found.share_of_labour_force, 1),
        ),
        table=_calculation(reading, found),
        processing=reading.text("the number you chose divided by the published figures named in the table."),
        sentence=_sentence(reading, found, more),
        sentence_elsewhere=_sentence(reading.elsewhere, found, more),
    )


def _hundred(reading: Reading, found: WhatIf) -> People:
    """Of a hundred people in the labour force these workers."""
    share = found.share_of_labour_force
    hundred = Hundred(
        filled=round(share),
        number=reading.language.number(share, 1),
        of=reading.text("of 100"),
        colour="all",
        name=reading.text("these workers"),
        said=reading.text("of the labour force"),
    )
    when = reading.labels.when(found.labour_force)
    return People((Panel(reading.labels.short(found.labour_force["indicator"]), when, "all", (hundred,)),))


def _bars(reading: Reading, found: WhatIf) -> Rows:
    """The labour force, the members as published, and what the workers chosen would add: an outline."""
    number, members, force = reading.language.number, found.members, found.labour_force
    chosen = Mark("bar", found.sum, start=members["value"], hollow=True)
    drawn = [
        (reading.labels.short(force["indicator"]), [_bar(reading, force, "off")], force["value"]),
        (reading.labels.short(members["indicator"]), [_bar(reading, members, "members")], members["value"]),
        (
            reading.text("with these workers, if none is a member"),
            [_bar(reading, members, "members"), chosen],
            found.sum,
        ),
        (reading.text("these workers"), [Mark("bar", found.more, hollow=True)], found.more),
        (
            reading.text("informal workers among them"),
            [Mark("bar", found.informal, colour="all", hollow=True)],
            found.informal,
        ),
    ]
    rows = tuple(Row(name, marks=tuple(marks), cells=((number(value), ""),)) for name, marks, value in drawn)
    return Rows(
        rows,
        most=max(force["value"], found.sum),
        columns=((reading.labels.unit(force["unit"]), ""),),
        legend=(
            Key(reading.text("published"), "members", "bar"),
            Key(reading.text("chosen by you"), "all", "bar", True),
        ),
    )


def _bar(reading: Reading, figure: Mapping, colour: str) -> Mark:
    return Mark("bar", figure["value"], colour=colour, tip=tip(reading, figure))


def _calculation(reading: Reading, found: WhatIf) -> pd.DataFrame:
    """Each step of the calculation with the published figure it stands on."""
    steps = [
        (reading.text("More workers, chosen by you"), reading.language.number(found.more), ""),
        (
            reading.text("Informal workers among them"),
            reading.text(
                "{count} ({share})",
                count=reading.language.number(found.informal),
                share=_percent(reading, found.informal_share),
            ),
            "",
        ),
        (
            reading.text("As a share of the labour force"),
            _percent(reading, found.share_of_labour_force),
            _stands_on(reading, found.labour_force),
        ),
        (
            reading.text("As a share of the members last published"),
            _percent(reading, found.growth),
            _stands_on(reading, found.members),
        ),
        (
            reading.text("Members and these workers together, if none is a member already"),
            reading.language.number(found.sum),
            _stands_on(reading, found.members),
        ),
        (
            reading.text("What health cover lacks to the goal of the government"),
            reading.text("{points} percentage points", points=reading.language.number(found.distance)),
            _now_and_goal(reading, found),
        ),
    ]
    columns = [reading.text("Step"), reading.text("Result"), reading.text("Published figure")]
    return pd.DataFrame(steps, columns=columns)


def _percent(reading: Reading, share: float) -> str:
    return reading.labels.value(share, "percent", decimals=1)


def _now_and_goal(reading: Reading, found: WhatIf) -> str:
    now, goal = _stands_on(reading, found.coverage), _stands_on(reading, found.goal)
    return reading.text("{now}; goal: {goal}", now=now, goal=goal)


def _stands_on(reading: Reading, figure: Mapping) -> str:
    return reading.text(
        "{indicator}: {amount}, {when} ({publisher})",
        indicator=reading.labels.indicator(figure["indicator"]),
        amount=reading.labels.marked_amount(figure),
        when=reading.labels.when(figure),
        publisher=reading.labels.source(figure["source_id"])["publisher"],
    )


@kept
def most_workers(reading: Reading) -> int:
    """The largest number a reader may try: a fifth of the labour force, in whole ten thousands."""
    force = labour_force(reading.published)["value"]
    return int(force / 5 // 10_000 * 10_000)
