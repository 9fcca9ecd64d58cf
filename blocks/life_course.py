"""From birth to old age: what share of each group is covered, women and men, by branch."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from blocks.scales import in_percent
from blocks.sexes import SHAPES, columns, keys, without_sign
from blocks.sexes import marks as marks_of_sexes
from blocks.tables import figures_table
from blocks.tips import tip
from blocks.women_among_them import short_name
from indicators.choice import newest_of_entry
from indicators.lists import entries
from indicators.matching import records
from indicators.series import NoFigure, by_sex
from indicators.wholes import BOTH_SEXES
from pictures import Key, Mark, Row, Rows
from reading import Block, Reading, kept

STEP = 10


@dataclass(frozen=True, eq=False)
class Branch:
    """One group of people: its name, the figure of all, those of women and of men where published."""

    name: str
    whole: Mapping
    sexes: Mapping[str, Mapping]

    @property
    def figures(self) -> list[Mapping]:
        """Everything that is shown of it; of a group of women, or of men, the whole is that sex's own."""
        shown = {row["figure_id"]: row for row in (self.whole, *self.sexes.values())}
        return list(shown.values())


@kept
def life_course_block(reading: Reading) -> Block:
    """One row a group of people, the newest share that is published of each.

    Raises:
        NoFigure: none is published of any.
    """
    branches = _branches(reading, "life")
    if not branches:
        raise NoFigure("the list 'life' has no sound figure")
    shown = [figure for branch in branches for figure in branch.figures]
    title = _finding(reading)
    return Block(
        key="life",
        title=title,
        subtitle=reading.text(
            "Share of each group that is covered, newest year of each ({years}). Each row is its own definition.",
            years=reading.text("; ").join(
                dict.fromkeys(reading.labels.when(branch.whole) for branch in branches)
            ),
        ),
        figures=reading.figures_named(row["figure_id"] for row in shown),
        lead=branches[0].whole["figure_id"],
        picture=_picture(reading, branches),
        alt=title,
        table=figures_table(reading, shown),
    )


def _branches(reading: Reading, name: str) -> list[Branch]:
    found = []
    for row in records(entries(reading.published.tables, name)):
        try:
            figure = newest_of_entry(reading.published, row).figure
        except NoFigure:
            continue
        sexes = records(by_sex(reading.figures, figure))
        own = {figure["sex"]: figure} if figure["sex"] != "all" else {}
        found.append(Branch(short_name(reading, row), figure, own | {one["sex"]: one for one in sexes}))
    return found


def _finding(reading: Reading) -> str:
    said = [
        reading.text("{share} of {who}", share=reading.labels.amount(branch.whole), who=branch.name)
        for branch in _branches(reading, "life_told")
    ]
    return reading.text("Covered: {examples}", examples=reading.joined(*said))


def _picture(reading: Reading, branches: list[Branch]) -> Rows:
    values = [figure["value"] for branch in branches for figure in branch.figures]
    most = STEP * math.ceil(max([*values, STEP]) / STEP)
    return Rows(
        rows=tuple(_row(reading, branch) for branch in branches),
        most=most,
        ticks=in_percent(reading, range(0, most + 1, STEP)),
        columns=((reading.text("all"), ""), *columns(reading)),
        legend=(
            *keys(reading),
            Key(reading.text("all"), "off", "bar"),
            Key(reading.text("? not found by sex"), "paper", "words"),
        ),
    )


def _row(reading: Reading, branch: Branch) -> Row:
    whole = branch.whole
    nobody = all(figure["value"] == 0 for figure in branch.figures)
    return Row(
        name=branch.name,
        under=reading.labels.short(whole["indicator"]),
        when=reading.labels.when(whole),
        marks=() if nobody else _marks(reading, branch),
        instead=reading.labels.amount(whole) if nobody else "",
        cells=(
            (without_sign(reading, whole) if whole["sex"] == "all" else "–", ""),
            *(_cell(reading, branch, sex, colour) for sex, (_, colour) in SHAPES.items()),
        ),
    )


def _marks(reading: Reading, branch: Branch) -> tuple[Mark, ...]:
    whole, sexes = branch.whole, branch.sexes
    marks = (
        [Mark("bar", whole["value"], colour="off", tip=tip(reading, whole))] if whole["sex"] == "all" else []
    )
    return (*marks, *marks_of_sexes(reading, sexes))


def _cell(reading: Reading, branch: Branch, sex: str, colour: str) -> tuple[str, str]:
    """The share of a sex; `?` where it was not published, a dash where only the other is meant."""
    if sex in branch.sexes:
        return without_sign(reading, branch.sexes[sex]), colour
    indicator = reading.labels.of_indicator(branch.whole["indicator"])
    asked = branch.whole["sex"] == "all" and indicator["sexes"] in BOTH_SEXES
    return ("?" if asked else "–"), "pale"
