"""Blocks of one indicator by province: a map for shares, bars for counts; one publication at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from charts.ranked import ranked_bars
from indicators import by_province, editions
from indicators.lists import first
from indicators.provinces import denominator_of, shares_by_province
from indicators.ranking import Order, order, places
from maps.choropleth import ATTRIBUTION, REASONS, choropleth
from reading import Block, Reading, kept
from reading.static_files import geometry

RATE_UNITS = ("percent", "index")
MOST_NAMED = 2
"""As many places in doubt are named in a title; more are counted."""


class Edition(NamedTuple):
    """One publication's answer to one question by province."""

    indicator: str
    sex: str
    group: str
    period: str
    scheme: str
    source_id: str
    status: str


@dataclass(frozen=True, eq=False)
class ProvinceView:
    """One edition and the rows that answer it.

    Attributes:
        rows: 25 rows as `indicators.by_province` with the words of `Labels.tidy`, `shown` and
            `place` (1: highest; NaN: not ranked), in the order in which they are listed.
        figures: the published figures among them.
        order: what may be claimed of their order.
        rate: whether a coloured area may be drawn.
        processing: how a computed share came about, or "".
    """

    edition: Edition
    rows: pd.DataFrame
    figures: pd.DataFrame
    order: Order
    every_value: pd.Series
    unit: str
    rate: bool
    processing: str

    @property
    def lead(self) -> dict:
        """A figure that stands for all of them in words: indicator, people, time."""
        return self.figures.iloc[0].to_dict() | {"area": "KH"}


@kept
def _editions(reading: Reading) -> pd.DataFrame:
    """Every answer by province, the one to show first before others."""
    return editions(reading.figures)


@kept
def indicators(reading: Reading) -> list[str]:
    """The indicators with figures by province, by their names."""
    return sorted(_editions(reading)["indicator"].unique(), key=reading.labels.indicator)


def opening_indicator(reading: Reading) -> str:
    """The indicator with which the page opens."""
    return first(reading.published.tables, "map")["indicator"]


@kept
def periods(reading: Reading, indicator: str) -> list[str]:
    """The periods of an indicator, as they are offered."""
    rows = _editions(reading)
    return list(dict.fromkeys(rows.loc[rows["indicator"] == indicator, "period"]))


@kept
def sexes(reading: Reading, indicator: str, period: str) -> list[str]:
    """For whom an indicator is published in a period, everybody first."""
    found = set(_of_period(reading, indicator, period)["sex"])
    return [sex for sex in ("all", "female", "male") if sex in found]


@kept
def publications(reading: Reading, indicator: str, period: str, sex: str) -> list[str]:
    """The publications that answer a question, the newest sound one first."""
    rows = _of_period(reading, indicator, period)
    return list(dict.fromkeys(rows.loc[rows["sex"] == sex, "source_id"]))


def _of_period(reading: Reading, indicator: str, period: str) -> pd.DataFrame:
    rows = _editions(reading)
    return rows[(rows["indicator"] == indicator) & (rows["period"] == period)]


@kept
def edition(reading: Reading, indicator: str, period: str, sex: str, source: str) -> Edition:
    """The edition that a reader's choices lead to."""
    rows = _of_period(reading, indicator, period)
    rows = rows[(rows["sex"] == sex) & (rows["source_id"] == source)]
    return Edition(*rows[list(Edition._fields)].iloc[0])


@kept
def has_share(reading: Reading, chosen: Edition) -> bool:
    """Whether a count can be shown as a share of another count of the same publication."""
    known = reading.published["indicators"]
    return shares_by_province(reading.figures, known, chosen._asdict()) is not None


@kept
def province_view(reading: Reading, chosen: Edition, *, as_share: bool) -> ProvinceView:
    """The rows of an edition, with names, shown values and reasons in the reader's language."""
    known, processing = reading.published["indicators"], ""
    rows = by_province(reading.figures, chosen._asdict())
    local = reading.figures["area"].str.startswith("KH-")
    every = reading.figures.loc[(reading.figures["indicator"] == chosen.indicator) & local, "value"]
    if as_share:
        rows = shares_by_province(reading.figures, known, chosen._asdict())
        every, processing = rows["value"], _as_share_of(reading, chosen)
    found = order(rows, reading.labels.of_indicator(chosen.indicator))
    published = rows[rows["value"].notna()]
    unit = published["unit"].iloc[0]
    return ProvinceView(
        chosen,
        _listed(_in_words(reading, rows, published, as_share).assign(place=places(rows, found)), found),
        reading.figures[reading.figures["figure_id"].isin(published["figure_id"])],
        found,
        every,
        reading.labels.unit(unit),
        unit in RATE_UNITS,
        processing,
    )


def _as_share_of(reading: Reading, chosen: Edition) -> str:
    denominator, group = denominator_of(reading.published["indicators"], chosen.indicator)
    return reading.text(
        "computed as a share of “{denominator}” ({period}) of the same publication.",
        denominator=reading.joined(
            reading.labels.indicator(denominator), "" if group == "all" else reading.labels.group(group)
        ),
        period=reading.language.period(chosen.period),
    )


def _in_words(reading: Reading, rows: pd.DataFrame, published: pd.DataFrame, as_share: bool) -> pd.DataFrame:
    words = reading.labels.tidy(published).set_index("area")
    return rows.assign(
        name=[reading.labels.area(code) for code in rows["area"]],
        shown=[
            reading.text(REASONS[row["reason"]]) if row["reason"] else _shown(reading, row, as_share)
            for row in rows.to_dict("records")
        ],
        when=[words["when"].get(code, "") for code in rows["area"]],
        publication=[words["publication"].get(code, "") for code in rows["area"]],
        printed=[words["printed"].get(code, "") for code in rows["area"]],
    )


def _shown(reading: Reading, row: dict, as_share: bool) -> str:
    """The number without its unit, in doubt where it is."""
    if as_share:
        number = reading.labels.value(row["value"], row["unit"], row["qualifier"], 1)
    else:
        number = reading.labels.number(row)
    if not row["doubt"]:
        return number
    return reading.text("{number}, in doubt", number=number)


def _listed(rows: pd.DataFrame, found: Order) -> pd.DataFrame:
    """Ranked ones by their value; estimates by name; then those in doubt; last those without a number."""
    last = rows["value"].isna() * 2 + (rows["doubt"] | rows["old_extent"])
    value = rows["place"] if not found.sample else 0
    listed = rows.assign(_last=last, _value=value)
    return listed.sort_values(["_last", "_value", "name"], ignore_index=True).drop(
        columns=["_last", "_value"]
    )


@kept
def map_block(reading: Reading, view: ProvinceView, selected: str) -> Block:
    """The coloured map, for shares only."""
    spec = choropleth(
        view.rows,
        every_value=view.every_value,
        unit=view.unit,
        language=reading.language,
        selected=selected,
        **geometry(),
    )
    own = {"chart": spec, "attribution": reading.text(ATTRIBUTION), "click": "area"}
    return _block(reading, view, selected, key="map", table=listed_table(reading, view), **own)


@kept
def ranking_block(reading: Reading, view: ProvinceView, selected: str, key: str = "ranking") -> Block:
    """The same figures as bars; their table stands below the map where there is one."""
    spec = ranked_bars(view.rows, unit=view.unit, language=reading.language, selected=selected)
    table = None if view.rate else listed_table(reading, view)
    return _block(reading, view, selected, key=key, chart=spec, table=table)


def _block(reading: Reading, view: ProvinceView, selected: str, **own) -> Block:
    """What the map and the bars say alike: of what, from where, with which remarks."""
    title = _title(reading, view)
    said = [claim(reading, view), *_missing(reading, view), *_other_publications(reading, view)]
    return Block(
        title=title,
        subtitle=_subtitle(reading, view),
        figures=view.figures,
        lead=_lead(view, selected),
        alt=reading.text("{title}. {said}", title=title, said=said[0]),
        processing=view.processing,
        sentence=_sentence(reading, view, selected) if view.processing else "",
        computed=_computed(reading, view) if view.processing else None,
        remarks=said,
        **own,
    )


def _title(reading: Reading, view: ProvinceView) -> str:
    """The range that the sound figures span; whose they are; that some are in doubt."""
    named = reading.labels.named(view.lead)
    sound = view.rows[view.rows["value"].notna() & ~view.rows["doubt"]]
    if sound.empty:
        return reading.text("{named}: every published figure is in doubt", named=named)
    ends = sound.loc[[sound["value"].idxmin(), sound["value"].idxmax()], "shown"]
    words = {
        "named": named,
        "low": ends.iloc[0],
        "high": ends.iloc[1],
        "count": reading.language.number(len(sound)),
    }
    doubtful = view.order.doubtful
    if not doubtful:
        return reading.text("{named}: {low} to {high} in {count} provinces", **words)
    who = reading.joined(*(reading.labels.area(code) for code in doubtful))
    if len(doubtful) > MOST_NAMED:
        who = reading.text("{count} others", count=reading.language.number(len(doubtful)))
    return reading.text("{named}: {low} to {high} in {count} provinces; {who} in doubt", who=who, **words)


def claim(reading: Reading, view: ProvinceView) -> str:
    """What may be said of the order of the provinces, and why no more."""
    found = view.order
    if found.sample:
        return reading.text(
            "A survey estimate for each province: small differences mean nothing, so no ranks."
        )
    if found.doubtful:
        return reading.text(
            "No highest and no lowest is named: the number of {places} is in doubt and could be either.",
            places=_names(reading, found.doubtful),
        )
    if found.old_extent:
        return reading.text("No highest and no lowest is named: boundaries of another time are not compared.")
    if not found.highest or not found.lowest:
        return reading.text("Several provinces share the highest or the lowest number.")
    shown = view.rows.set_index("area")["shown"]
    words = {
        "first": _names(reading, found.highest),
        "high": shown[found.highest[0]],
        "last": _names(reading, found.lowest),
        "low": shown[found.lowest[0]],
        "count": reading.language.number(len(found.ranked)),
    }
    if found.complete:
        return reading.text(
            "Highest in {first} ({high}), lowest in {last} ({low}), of 25 provinces.", **words
        )
    return reading.text(
        "Highest in {first} ({high}), lowest in {last} ({low}), of the {count} provinces published.", **words
    )


def _names(reading: Reading, codes: tuple[str, ...]) -> str:
    return reading.joined(*(reading.labels.area(code) for code in codes))


def listed_table(reading: Reading, view: ProvinceView) -> pd.DataFrame:
    """The 25 provinces: by place where they may be ranked; those without a figure last with the reason."""
    rows, columns = view.rows, {}
    if view.order.ranked:
        columns[reading.text("Place, highest first")] = [
            "" if place != place else reading.language.number(place) for place in rows["place"]
        ]
    columns |= {
        reading.text("Province"): rows["name"],
        reading.text("Figure"): rows["shown"],
        reading.text("As printed"): rows["printed"],
    }
    return pd.DataFrame(columns)


def _lead(view: ProvinceView, selected: str) -> str:
    """The figure that is quoted: the chosen province's, else the first listed."""
    own = view.figures.loc[view.figures["area"] == selected, "figure_id"]
    return own.iloc[0] if len(own) else view.rows["figure_id"].iloc[0]


def _sentence(reading: Reading, view: ProvinceView, selected: str) -> str:
    """The share as it is shown, with what it was computed from; not the count alone."""
    row = view.rows[view.rows["figure_id"] == _lead(view, selected)].iloc[0].to_dict()
    count = reading.figures[reading.figures["figure_id"] == row["figure_id"]].iloc[0].to_dict()
    whole = reading.figures[reading.figures["figure_id"] == row["computed_from"][1]].iloc[0].to_dict()
    return reading.text(
        "{indicator} ({what}): {share}, computed here from {count} of {whole}. Source: {publication}.",
        indicator=reading.labels.indicator(count["indicator"]),
        what=reading.labels.what(count),
        share=row["shown"],
        count=reading.labels.marked_amount(count),
        whole=reading.labels.marked_amount(whole),
        publication=reading.labels.publication(count["source_id"]),
    )


def _computed(reading: Reading, view: ProvinceView) -> pd.DataFrame:
    """The shares as they are shown, with the number that each count was divided by."""
    rows = view.rows[view.rows["value"].notna()]
    return pd.DataFrame(
        {
            "figure_id": rows["figure_id"],
            reading.text("Share, computed here (percent)"): rows["value"].round(2),
            reading.text("Divided by"): rows["denominator_value"],
            reading.text("Figure divided by"): [pair[1] for pair in rows["computed_from"]],
        }
    )


def _subtitle(reading: Reading, view: ProvinceView) -> str:
    lead = view.lead
    return reading.joined(
        view.unit, reading.labels.who(lead), reading.text("by province"), reading.labels.when(lead)
    )


def _missing(reading: Reading, view: ProvinceView) -> list[str]:
    """Provinces without a figure, and boundaries of another time, in a sentence each."""
    sentences = []
    absent = view.rows[view.rows["reason"] == "not_published"]
    if len(absent):
        sentences.append(reading.text("Not published for {places}.", places=reading.joined(*absent["name"])))
    if (view.rows["reason"] == "part_of_kampong_cham").any():
        sentences.append(
            reading.text(
                "Kampong Cham is shown as it was before 31 December 2013, with what became Tboung Khmum."
            )
        )
    return sentences


def _other_publications(reading: Reading, view: ProvinceView) -> list[str]:
    """That another publication answers the same question; it can be chosen above."""
    chosen = view.edition
    known = publications(reading, chosen.indicator, chosen.period, chosen.sex)
    others = [source for source in known if source != chosen.source_id]
    return [
        reading.text("Also published by: {publication}.", publication=reading.labels.publication(source))
        for source in others
    ]
