"""Blocks on women and men: both questions, side by side."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from markupsafe import Markup

from blocks.sexes import pair_rows
from blocks.women_among_them import covered_women_block as covered_women_block
from blocks.women_among_them import industries_block as industries_block
from blocks.women_among_them import short_name
from indicators.gender import (
    newest_pairs,
    pairs_by_place,
    pairs_over_time,
    why_no_pair,
    without_sex,
)
from indicators.lists import entries, first
from indicators.matching import records
from language.labels import mark
from reading import Block, Reading, kept
from reading.markup import folded, listed
from reading.parameters import COMPARE, INDICATOR

WHY = {
    "women_only": ("–", mark("women only, by definition")),
    "without_sex": ("?", mark("not found by sex")),
    "not_found": ("?", mark("no figure found")),
}
"""What stands in place of both numbers, and in place of the marks."""


@kept
def rates(reading: Reading) -> list[str]:
    """The branches whose rate is published for women and for men."""
    known = reading.published["indicators"]
    names = entries(reading.published.tables, "branches")["indicator"]
    return [name for name in names if not why_no_pair(reading.figures, known, name)]


@kept
def opening_rate(reading: Reading) -> str:
    """The branch with which the comparison opens."""
    return first(reading.published.tables, "compared_by_place")["indicator"]


@kept
def by_year(reading: Reading) -> list[str]:
    """The rates that are shown for women and men year by year."""
    return list(entries(reading.published.tables, "women_and_men_by_year")["indicator"])


@kept
def over_time(reading: Reading) -> list[str]:
    """The indicators on women and men that are shown over time."""
    return list(entries(reading.published.tables, "women_and_men_over_time")["indicator"])


@kept
def names_without_sex(reading: Reading) -> Markup:
    """What has figures on Cambodia and none that tells women and men apart."""
    names = without_sex(reading.figures, reading.published["indicators"])
    said = reading.text("{count} indicators", count=reading.language.number(len(names)))
    return folded(said, listed([reading.labels.indicator(name) for name in names]))


@kept
def branches_block(reading: Reading) -> Block:
    """Of women and of men, the share covered, branch by branch (SDG 1.3.1)."""
    rows = records(entries(reading.published.tables, "branches"))
    names = {row["indicator"]: short_name(reading, row) for row in rows}
    pairs = newest_pairs(reading.figures, tuple(names))
    known = reading.published["indicators"]
    wanting = {
        name: (sign, reading.text(why))
        for indicator, name in names.items()
        if indicator not in set(pairs["indicator"])
        for sign, why in [WHY[why_no_pair(reading.figures, known, indicator)]]
    }
    return _pairs_block(
        reading,
        key="branches",
        pairs=pairs,
        names=[names[indicator] for indicator in pairs["indicator"]],
        order=list(names.values()),
        wanting=wanting,
        title=_told_of_branches(reading, pairs)[0],
        subtitle=reading.text("share of women and of men covered, Cambodia, newest year with both"),
        dated=True,
        remarks=_told_of_branches(reading, pairs)[1:],
    )


def _told_of_branches(reading: Reading, pairs: pd.DataFrame) -> list[str]:
    """Some branches with the shares of women and of men; no more than the figures say."""
    told = records(entries(reading.published.tables, "branches_told"))
    return [_gap_title(reading, *_pair_of(pairs, row["indicator"])) for row in told]


def _pair_of(pairs: pd.DataFrame, indicator: str) -> tuple[dict, dict]:
    own = records(pairs[pairs["indicator"] == indicator])
    return own[0], own[1]


@kept
def years_block(reading: Reading, indicator: str, fewest: int = 1) -> Block | None:
    """One rate for women and men, year by year; None where fewer pairs are published than `fewest`."""
    group = "all"
    pairs = pairs_over_time(reading.figures, indicator, group=group)
    if len(pairs) < 2 * fewest:
        return None
    names = [reading.labels.when(row) for row in records(pairs)]
    return _pairs_block(
        reading,
        key=f"years-{indicator}",
        pairs=pairs,
        names=names,
        order=list(dict.fromkeys(names)),
        title=_years_title(reading, pairs),
        lead=pairs["figure_id"].iloc[-2],
        subtitle=reading.text("{indicator}, Cambodia", indicator=reading.labels.indicator(indicator)),
    )


@kept
def places_block(reading: Reading, indicator: str) -> Block | None:
    """One rate for women and men in Cambodia, its neighbours and the world."""
    pairs = pairs_by_place(reading.figures, indicator)
    if pairs["area"].nunique() < 2:
        return None
    names = [
        reading.text(
            "{place} ({when})", place=reading.labels.area(row["area"]), when=reading.labels.when(row)
        )
        for row in records(pairs)
    ]
    return _pairs_block(
        reading,
        key=f"places-{indicator}",
        pairs=pairs,
        names=names,
        order=list(dict.fromkeys(names)),
        title=_places_title(reading, pairs),
        subtitle=_places_and_years(reading, pairs),
    )


def _first_and_last(pairs: pd.DataFrame) -> tuple[dict, dict]:
    """The women of Cambodia and those of the last place, which a title tells beside each other."""
    women = pairs[pairs["sex"] == "female"]
    return women.iloc[0].to_dict(), women.iloc[-1].to_dict()


def _places_title(reading: Reading, pairs: pd.DataFrame) -> str:
    own, other = _first_and_last(pairs)
    return reading.text(
        "{named}: {women} ({other} {beside})",
        named=reading.labels.named(own, but=("area", "sex")),
        women=reading.labels.sex_and_number(own),
        other=reading.labels.area(other["area"]),
        beside=reading.labels.amount(other),
    )


def _places_and_years(reading: Reading, pairs: pd.DataFrame) -> str:
    """Whom the title tells of, where and when."""
    own, other = _first_and_last(pairs)
    labels = reading.labels
    return reading.text(
        "{women}: {own} {when}, {other} {then}; newest year of each place with both sexes",
        women=labels.sex(own["sex"], own["indicator"]),
        own=labels.area(own["area"]),
        when=labels.when(own),
        other=labels.area(other["area"]),
        then=labels.when(other),
    )


def _years_title(reading: Reading, pairs: pd.DataFrame) -> str:
    """The women of the first year and of the last one; of one year women and men."""
    women = pairs[pairs["sex"] == "female"]
    first, last = women.iloc[0].to_dict(), women.iloc[-1].to_dict()
    if len(women) == 1:
        return _gap_title(reading, last, pairs.iloc[-1].to_dict())
    return reading.text(
        "{named}: {first} in {then}, {last} in {now}",
        named=reading.labels.named(last),
        first=reading.labels.amount(first),
        then=reading.labels.when(first),
        last=reading.labels.amount(last),
        now=reading.labels.when(last),
    )


def _gap_title(reading: Reading, women: dict, men: dict) -> str:
    return reading.text(
        "{named}, {when}: {women}, {men}",
        named=reading.labels.named(women, but=("sex",)),
        when=reading.labels.when(women),
        women=reading.labels.sex_and_number(women),
        men=reading.labels.sex_and_number(men),
    )


def _pairs_block(
    reading: Reading,
    *,
    key: str,
    pairs: pd.DataFrame,
    names: list[str],
    order: list[str],
    title: str,
    subtitle: str,
    lead: str = "",
    remarks: Sequence[str] = (),
    wanting: dict[str, tuple[str, str]] | None = None,
    dated: bool = False,
) -> Block:
    """Women and men on one scale, a row a pair.

    Args:
        names: the row of each figure of `pairs`.
        order: the rows from top to bottom, those without figures too.
        lead: the figure that the title tells; by default the first.
        dated: the date of each pair stands below its name.
    """
    words = reading.labels.tidy(pairs).assign(row=names)
    sexes: dict[str, dict[str, dict]] = {name: {} for name in order}
    for name, figure in zip(names, records(pairs), strict=True):
        sexes[name][figure["sex"]] = figure
    return Block(
        key=key,
        title=title,
        subtitle=subtitle,
        figures=pairs,
        lead=lead or pairs["figure_id"].iloc[0],
        picture=pair_rows(
            reading, [_row(reading, name, sexes[name], dated) for name in order], wanting or {}
        ),
        alt=title,
        table=_pair_table(reading, words),
        remarks=list(remarks),
    )


def _row(
    reading: Reading, name: str, sexes: dict[str, dict], dated: bool
) -> tuple[str, str, str, dict[str, dict]]:
    """Name, date, where the figures stand over time, and the two figures."""
    if not sexes or not dated:
        return name, "", "", sexes
    figure = next(iter(sexes.values()))
    address = reading.address("trends", **{INDICATOR: figure["indicator"], COMPARE: "sex"})
    return name, reading.labels.when(figure), address, sexes


def _pair_table(reading: Reading, words: pd.DataFrame) -> pd.DataFrame:
    """Women, men and the gap in percentage points, one row a pair."""
    women = words[words["sex"] == "female"].reset_index(drop=True)
    men = words[words["sex"] == "male"].reset_index(drop=True)
    decimals = [reading.labels.of_indicator(name)["decimals"] for name in women["indicator"]]
    gaps = [round(gap, most) for gap, most in zip(women["value"] - men["value"], decimals, strict=True)]
    return pd.DataFrame(
        {
            reading.text("What"): women["row"],
            reading.text("Date"): women["when"],
            reading.text("Women"): women["shown"],
            reading.text("Men"): men["shown"],
            reading.text("Gap (percentage points)"): [reading.language.number(gap) for gap in gaps],
        }
    )
