"""One edition by province as a reader sees it: 25 rows with their words, and what their order carries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from blocks.editions import Edition
from indicators import by_province
from indicators.matching import records
from indicators.provinces import country_of, denominator_of, shares_by_province
from indicators.ranking import Order, order, places
from language.labels import mark
from reading import Reading, kept

REASONS = {
    "not_published": mark("Not published"),
    "part_of_kampong_cham": mark("Part of Kampong Cham until 2013"),
}
RATE_UNITS = ("percent", "index")


@dataclass(frozen=True, eq=False)
class ProvinceView:
    """One edition and the rows that answer it.

    Attributes:
        rows: 25 rows as `indicators.by_province` with the words of `Labels.tidy`, `number`, `shown` (the
            same with its doubt, or the reason for none) and `place` (1: highest; NaN: not ranked), in the
            order in which they are listed.
        country: the country's figure of the same publication; None where none is printed.
        figures: the published figures among them.
        order: what may be claimed of their order.
        rate: whether a coloured area may be drawn.
        by_area: the rows by their province, as mappings.
        processing: how a computed share came about, or "".
    """

    edition: Edition
    rows: pd.DataFrame
    figures: pd.DataFrame
    country: Mapping | None
    order: Order
    every_value: pd.Series
    unit: str
    rate: bool
    processing: str
    by_area: Mapping[str, dict]

    @cached_property
    def percent(self) -> bool:
        """Whether the numbers are percentages."""
        return bool((self.rows["unit"] == "percent").any())

    @cached_property
    def lead(self) -> dict:
        """A figure that stands for all of them in words: indicator, people, time."""
        return self.figures.iloc[0].to_dict() | {"area": "KH"}


@kept
def province_view(reading: Reading, chosen: Edition, *, as_share: bool) -> ProvinceView:
    """The rows of an edition, with names, shown values and reasons in the reader's language."""
    known, processing = reading.published["indicators"], ""
    rows = by_province(reading.figures, chosen._asdict())
    local = reading.figures["area"].str.startswith("KH-")
    every = reading.figures.loc[(reading.figures["indicator"] == chosen.indicator) & local, "value"]
    shares = shares_by_province(reading.figures, known, chosen._asdict()) if as_share else None
    if shares is not None:
        rows, every, processing = shares, shares["value"], _as_share_of(reading, chosen)
    found = order(rows)
    published = rows[rows["value"].notna()]
    unit = published["unit"].iloc[0]
    listed = _listed(_in_words(reading, rows, published, as_share).assign(place=places(rows, found)), found)
    return ProvinceView(
        chosen,
        listed,
        reading.figures[reading.figures["figure_id"].isin(published["figure_id"])],
        country_of(reading.figures, chosen._asdict()) if shares is None else None,
        found,
        every,
        reading.labels.unit(unit),
        unit in RATE_UNITS,
        processing,
        {row["area"]: row for row in records(listed)},
    )


def _as_share_of(reading: Reading, chosen: Edition) -> str:
    denominator, group = denominator_of(reading.published["indicators"], chosen.indicator) or ("", "all")
    return reading.text(
        "computed as a share of “{denominator}” ({period}) of the same publication.",
        denominator=reading.joined(
            reading.labels.indicator(denominator), "" if group == "all" else reading.labels.group(group)
        ),
        period=reading.language.period(chosen.period),
    )


def _in_words(reading: Reading, rows: pd.DataFrame, published: pd.DataFrame, as_share: bool) -> pd.DataFrame:
    words = reading.labels.tidy(published).set_index("area")
    each = records(rows)
    numbers = ["" if row["reason"] else number_of(reading, row, as_share=as_share) for row in each]
    return rows.assign(
        name=[reading.labels.area(code) for code in rows["area"]],
        number=numbers,
        shown=[_shown(reading, row, number) for row, number in zip(each, numbers, strict=True)],
        when=[words["when"].get(code, "") for code in rows["area"]],
        publication=[words["publication"].get(code, "") for code in rows["area"]],
        printed=[words["printed"].get(code, "") for code in rows["area"]],
        **_intervals(rows, words, as_share),
    )


def _intervals(rows: pd.DataFrame, words: pd.DataFrame, as_share: bool) -> dict:
    """The published intervals, ends and words; those of a count are none of the share made from it."""
    if as_share:
        return {"low": float("nan"), "high": float("nan"), "interval": ""}
    return {"interval": [words["interval"].get(code, "") for code in rows["area"]]}


def number_of(reading: Reading, row: Mapping, *, as_share: bool = False) -> str:
    """The number without its unit; all percentages of an indicator with as many decimals."""
    decimals = reading.labels.of_indicator(row["indicator"])["decimals"]
    if as_share or (row["unit"] == "percent" and decimals == 1):
        return reading.labels.value(row["value"], row["unit"], row["qualifier"], 1)
    return reading.labels.number(row)


def _shown(reading: Reading, row: dict, number: str) -> str:
    """The number, in doubt where it is; else why there is none."""
    if row["reason"]:
        return reading.text(REASONS[row["reason"]])
    if not row["doubt"]:
        return number
    return reading.text("{number}, in doubt", number=number)


def _listed(rows: pd.DataFrame, found: Order) -> pd.DataFrame:
    """Counts by their value; estimates by name; then those in doubt; last those without a number."""
    last = rows["value"].isna() * 2 + (rows["doubt"] | rows["old_extent"])
    value = -rows["value"] if not found.sample else 0
    listed = rows.assign(_last=last, _value=value)
    return listed.sort_values(["_last", "_value", "name"], ignore_index=True).drop(
        columns=["_last", "_value"]
    )


def in_the_other_language(reading: Reading, view: ProvinceView) -> ProvinceView:
    """The same view in the words of the reader's other language."""
    return province_view(reading.elsewhere, view.edition, as_share=bool(view.processing))


def leading(view: ProvinceView, selected: str) -> str:
    """The figure that is cited: the chosen province's, else the highest ranked one, else the first by code."""
    of_place = view.figures.set_index("area")["figure_id"]
    if selected in of_place:
        return of_place[selected]
    sound = view.rows[view.rows["value"].notna() & ~view.rows["doubt"]]
    return of_place[(*view.order.ranked, *sorted(sound["area"]), *sorted(of_place.index))[0]]
