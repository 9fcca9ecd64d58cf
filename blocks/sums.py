"""Printed sums that do not add up: the total, what its printed parts add up to, how far apart."""

from __future__ import annotations

import pandas as pd

from blocks.figures import Asked, described, link_to
from indicators import reconciliation
from indicators.matching import records
from indicators.search import page_of
from language.making import quoted_print
from loaders import Published
from reading import Block, Reading, kept
from reading.markup import plain


@kept
def broken_sums(published: Published) -> pd.DataFrame:
    """Printed sums that do not add up."""
    return reconciliation(published.figures, published.broken_sums)


def count_sums(reading: Reading, asked: Asked) -> int:
    """How many printed sums do not add up."""
    return len(broken_sums(reading.published))


def farthest_apart(reading: Reading, most: int) -> pd.DataFrame:
    """The sums whose parts lie farthest from them."""
    return (
        broken_sums(reading.published)
        .sort_values("difference", key=abs, ascending=False, kind="stable")
        .head(most)
    )


@kept
def sums_block(reading: Reading, asked: Asked, number: int) -> Block:
    """Printed totals whose printed parts do not add up to them, newest first."""
    return block_of(
        reading,
        page_of(broken_sums(reading.published), number),
        reading.text("printed totals and the printed parts of each; newest first"),
    )


def block_of(reading: Reading, sums: pd.DataFrame, subtitle: str) -> Block:
    """Some of the sums as a table."""
    members = [name for names in sums["computed_from"] for name in names]
    return Block(
        key="sums",
        title=reading.text(
            "Sums that do not add up: {count}",
            count=reading.language.number(len(broken_sums(reading.published))),
        ),
        subtitle=subtitle,
        figures=reading.figures_named(members),
        lead=sums["figure_id"].iloc[0],
        table=sums_table(reading, sums),
        table_open=True,
        told_in_table=True,
        badge=reading.text("sum"),
        processing=reading.text(
            "the printed parts were added up; the distance is their sum minus the printed total."
        ),
    )


def sums_table(reading: Reading, sums: pd.DataFrame) -> pd.DataFrame:
    """One row a sum: the total as printed, what its parts add up to, how far apart."""
    number, labels = reading.language.number, reading.labels
    rows = records(sums)
    return pd.DataFrame(
        {
            reading.text("What"): [plain(described(reading, row)) for row in rows],
            reading.text("Total as printed"): [
                link_to(reading, quoted_print(labels, row), figure=row["figure_id"]) for row in rows
            ],
            reading.text("Sum of the parts"): [number(row["sum"]) for row in rows],
            reading.text("Distance"): [number(row["difference"]) for row in rows],
            reading.text("Source"): [
                reading.text("; ").join(
                    link_to(reading, labels.publication(source), source=source)
                    for source in (row["source_id"], *row["sources"])
                )
                for row in rows
            ],
        }
    )
