"""The front page's blocks: each leading figure with its date, its sexes and a small trend."""

from __future__ import annotations

import pandas as pd

from charts import style
from charts.over_time import FEWEST_JOINED, points, steps
from indicators.series import NoFigure, by_sex, newer_than, over_time, soundest
from ui.figure_block import Block
from ui.picture import finished, kept

SMALL = 170
LEADING = (
    ("covered_by_any_benefit", "all"),
    ("nssf_members", "all"),
    ("nssf_contributing_workers", "all"),
    ("employed_covered_for_work_injury", "all"),
    ("health_protection_coverage_rate", "all"),
    ("nssf_health_members", "private_sector"),
    ("hef_covered_persons", "all"),
    ("older_persons_receiving_pension", "all"),
    ("mothers_receiving_maternity_benefit", "all"),
    ("informal_employment_share", "all"),
    ("idpoor_households", "at_risk"),
    ("minimum_wage_monthly", "garment"),
)
"""Indicator and group of each leading figure, in the order of the page."""


@kept
def headline_blocks(page) -> list[Block]:
    """One block a leading indicator; one without any figure is left out."""
    blocks = [headline_block(page, indicator, group) for indicator, group in LEADING]
    return [block for block in blocks if block]


def headline_block(page, indicator: str, group: str = "all") -> Block | None:
    """The soundest newest figure of an indicator, large, with women and men where published."""
    key = ("headline", page.language, indicator, group)
    return finished(lambda: _headline(page, indicator, group), *key)


def _headline(page, indicator: str, group: str) -> Block | None:
    sex = "female" if indicator == "mothers_receiving_maternity_benefit" else "all"
    try:
        figure = soundest(page.figures, indicator, group=group, sex=sex)
    except NoFigure:
        return None
    sexes = by_sex(page.figures, figure)
    newer = newer_than(page.figures, figure)
    rows = over_time(page.figures, page.published["indicators"], indicator, only={"group": group, "sex": sex})
    drawn = rows[rows["in_line"] & (rows["line"] == _line_of(rows, figure))]
    shown = pd.concat(
        [drawn.reindex(columns=page.figures.columns), sexes, newer, figure[page.figures.columns].to_frame().T]
    )
    names = list(dict.fromkeys(shown["figure_id"]))
    return Block(
        key=indicator,
        title=page.labels.indicator(indicator),
        subtitle=page.labels.what(figure),
        number=page.labels.amount(figure),
        figures=page.figures.set_index("figure_id", drop=False).loc[names],
        lead=figure["figure_id"],
        chart=_small_trend(page, indicator, drawn),
        alt=page.labels.sentence(figure),
        remarks=[*_said_of_sexes(page, figure, sexes), *_said_of_newer(page, newer)],
    )


def _line_of(rows: pd.DataFrame, figure: pd.Series) -> str:
    return rows.loc[rows["figure_id"] == figure["figure_id"], "line"].iloc[0]


def _small_trend(page, indicator: str, drawn: pd.DataFrame) -> dict | None:
    """A small picture where one definition has at least three dated figures."""
    if drawn["date"].nunique() < FEWEST_JOINED:
        return None
    measure = drawn["measure"].iloc[0]
    if measure == "flow":
        return None
    name = page.labels.indicator(indicator)
    words = page.labels.tidy(drawn).assign(series=name)
    draw = steps if measure == "rule" else points
    return draw(
        words,
        unit=page.labels.unit(drawn["unit"].iloc[0]),
        language=page.language,
        colours={name: style.EVERYONE},
        height=SMALL,
    )


def _said_of_sexes(page, figure: pd.Series, sexes: pd.DataFrame) -> list[str]:
    """Women and men of the same publication and date, or that they were not published."""
    if figure["sex"] != "all":
        return []
    if len(sexes) == 2:
        women, men = sexes.to_dict("records")
        return [
            page.text(
                "Women: {women}. Men: {men}.", women=page.labels.amount(women), men=page.labels.amount(men)
            )
        ]
    if len(sexes) == 1 and sexes["sex"].iloc[0] == "female":
        return [page.text("Women among them: {women}.", women=page.labels.amount(sexes.iloc[0].to_dict()))]
    if figure["unit"] in ("persons", "percent"):
        return [page.text("Women and men were not published apart.")]
    return []


def _said_of_newer(page, newer: pd.DataFrame) -> list[str]:
    """Newer figures that carry a concern, said beside the sound one."""
    return [
        page.text(
            "Newer, with a concern: {amount}, {when} ({why})",
            amount=page.labels.amount(row),
            when=page.labels.when(row),
            why=page.labels.concerns(row)[0],
        )
        for row in newer.to_dict("records")
        if row["concern"]
    ]
