"""A count of people whose women and men, as printed, do not add up to its total."""

from __future__ import annotations

from itertools import accumulate

import pandas as pd

from blocks.tips import tip
from indicators.lists import entries
from indicators.matching import records
from pictures import Mark, Row, Rows
from reading import Block, Reading, kept


@kept
def broken_sexes_block(reading: Reading) -> Block | None:
    """A count of people whose women and men, as printed, do not add up to its total; None without one."""
    sums = reading.published.broken_sums
    asked = set(entries(reading.published.tables, "of_those_covered")["indicator"])
    by_id = reading.figures.set_index("figure_id", drop=False)
    broken = [
        row
        for row in records(sums[sums["code"] == "sexes"])
        if by_id.loc[row["members"][0], "indicator"] in asked
    ]
    if not broken:
        return None
    rows = by_id.loc[broken[0]["members"]].reset_index(drop=True)
    words, total = reading.labels.tidy(rows), rows.iloc[0].to_dict()
    who = [reading.labels.sex(sex) if sex != "all" else reading.text("printed total") for sex in rows["sex"]]
    return Block(
        key="broken-sexes",
        title=_sum_title(reading, total, sum(rows["value"].iloc[1:]) - total["value"]),
        subtitle=reading.labels.what(total),
        figures=rows,
        lead=total["figure_id"],
        picture=_sum_rows(reading, records(rows), who),
        table=pd.DataFrame(
            {
                reading.text("Who"): who,
                reading.text("Figure"): words["shown"],
                reading.text("As printed"): words["printed"].map(reading.quoted),
            }
        ),
    )


def _sum_title(reading: Reading, total: dict, apart: float) -> str:
    """By how much women and men together miss the printed total."""
    said = {
        "named": reading.labels.named(total),
        "when": reading.labels.when(total),
        "difference": reading.language.number(abs(apart)),
    }
    if apart > 0:
        return reading.text("{named}, {when}: by sex {difference} above the total", **said)
    return reading.text("{named}, {when}: by sex {difference} below the total", **said)


def _sum_rows(reading: Reading, figures: list[dict], who: list[str]) -> Rows:
    """The printed total, and women and men after each other below it: hatched, since something is wrong."""
    parts = [figure["value"] for figure in figures[1:]]
    starts = [0.0, 0.0, *accumulate(parts)]
    rows = [
        Row(
            name,
            marks=(
                Mark(
                    "bar",
                    start + figure["value"],
                    start=start,
                    doubt=bool(figure["concern"]) and figure is not figures[0],
                    tip=tip(reading, figure),
                ),
            ),
            cells=((reading.labels.number(figure), ""),),
        )
        for name, figure, start in zip(who, figures, starts, strict=False)
    ]
    together = Row(
        reading.text("women and men together"),
        marks=(Mark("bar", sum(parts), doubt=True),),
        cells=((reading.language.number(sum(parts)), ""),),
    )
    return Rows((*rows, together), most=max(sum(parts), figures[0]["value"]), columns=(("", ""),))
