"""The union demand laid on published figures: a calculation, with its figures named."""

from __future__ import annotations

import pandas as pd

from indicators.what_if import WhatIf, labour_force, what_if
from ui.figure_block import Block
from ui.picture import kept

DEMAND = "seed4-demand-300k"
INFORMAL_DEMAND = "seed4-demand-60k-informal"


@kept
def demanded(page) -> tuple[int, int]:
    """The workers that the Cambodian Labour Confederation asks to be covered, and the informal among them."""
    values = page.figures.set_index("figure_id")["value"]
    return int(values[DEMAND]), int(values[INFORMAL_DEMAND])


@kept
def demand_block(page) -> Block:
    """The demand itself, as published."""
    rows = page.figures.set_index("figure_id", drop=False).loc[[DEMAND, INFORMAL_DEMAND]]
    return Block(
        key="demand",
        title=page.text("The demand of the Cambodian Labour Confederation"),
        subtitle=page.labels.what(rows.iloc[0].to_dict()),
        number=page.labels.amount(rows.iloc[0].to_dict()),
        figures=rows,
        lead=DEMAND,
        remarks=[
            page.text(
                "Of them informal workers: {amount}.", amount=page.labels.amount(rows.iloc[1].to_dict())
            )
        ],
    )


@kept
def what_if_block(page, more: int, informal: int) -> Block:
    """What that many more workers would be of the labour force, the members and the goal."""
    found = what_if(page.figures, page.published.tables, more=more, informal=min(informal, more))
    figures = [found.members, found.labour_force, found.coverage, found.goal]
    names = [figure["figure_id"] for figure in figures]
    rows = page.figures.set_index("figure_id", drop=False).loc[names]
    return Block(
        key="what-if",
        title=page.text(
            "{more} more workers would be {share} of the labour force",
            more=page.language.number(more),
            share=page.language.percent(found.share_of_labour_force, 1),
        ),
        subtitle=page.text("a calculation with published figures, not a forecast"),
        figures=rows,
        lead=found.labour_force["figure_id"],
        badge=page.text("calculation"),
        table=_calculation(page, found),
        table_open=True,
        processing=page.text("the number you chose divided by the published figures named in the table."),
        sentence=page.text(
            "{more} more workers would be {share} of the labour force of {force} ({when}). Calculated from: {source}.",
            more=page.language.number(more),
            share=page.language.percent(found.share_of_labour_force, 1),
            force=page.labels.amount(found.labour_force),
            when=page.labels.when(found.labour_force),
            source=page.labels.publication(found.labour_force["source_id"]),
        ),
    )


def _calculation(page, found: WhatIf) -> pd.DataFrame:
    """Each step of the calculation with the published figure it stands on."""
    percent = page.language.percent
    steps = [
        (page.text("More workers, chosen by you"), page.language.number(found.more), ""),
        (
            page.text("Informal workers among them"),
            page.text(
                "{count} ({share})",
                count=page.language.number(found.informal),
                share=percent(found.informal_share, 1),
            ),
            "",
        ),
        (
            page.text("As a share of the labour force"),
            percent(found.share_of_labour_force, 1),
            _stands_on(page, found.labour_force),
        ),
        (
            page.text("As a share of the members published today"),
            percent(found.growth, 1),
            _stands_on(page, found.members),
        ),
        (
            page.text("Members and these workers together, if none is a member already"),
            page.language.number(found.sum),
            _stands_on(page, found.members),
        ),
        (
            page.text("What health cover lacks to the goal of the government"),
            page.text("{points} percentage points", points=page.language.number(found.distance)),
            page.text(
                "{now}; goal: {goal}", now=_stands_on(page, found.coverage), goal=_stands_on(page, found.goal)
            ),
        ),
    ]
    columns = [page.text("Step"), page.text("Result"), page.text("Published figure")]
    return pd.DataFrame(steps, columns=columns)


def _stands_on(page, figure: pd.Series) -> str:
    return page.text(
        "{indicator}: {amount}, {when} ({publisher})",
        indicator=page.labels.indicator(figure["indicator"]),
        amount=page.labels.amount(figure),
        when=page.labels.when(figure),
        publisher=page.labels.source(figure["source_id"])["publisher"],
    )


@kept
def most_workers(page) -> int:
    """The largest number a reader may try: a fifth of the labour force, in whole ten thousands."""
    force = labour_force(page.figures, page.published.tables)["value"]
    return int(force / 5 // 10_000 * 10_000)
