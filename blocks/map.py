"""Blocks of one indicator by province: a map for shares, ranked bars for counts."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from charts.ranked import ranked_bars
from indicators import by_province
from indicators.lists import first
from indicators.provinces import denominator_of, province_series, shares_by_province
from maps.choropleth import ATTRIBUTION, REASONS, choropleth
from reading import Block, Reading, kept
from reading.block import Click
from reading.static_files import geometry

RATE_UNITS = ("percent", "index")
MOST_TIED = 3
"""As many provinces may share the highest or the lowest value in a title; all of them are named."""


@dataclass(frozen=True, eq=False)
class ProvinceView:
    """One question by province and the rows that answer it.

    `rows`: 25 rows as `indicators.by_province` with the words of `Labels.tidy`; `figures`: the
    published figures among them; `rate`: whether a coloured area may be drawn;
    `processing`: how a computed share came about, or "".
    """

    indicator: str
    rows: pd.DataFrame
    figures: pd.DataFrame
    every_value: pd.Series
    unit: str
    rate: bool
    processing: str


@kept
def _offered(reading: Reading) -> pd.DataFrame:
    """Every question by province that figures answer."""
    return province_series(reading.figures)


@kept
def indicators(reading: Reading) -> list[str]:
    """The indicators with figures by province, by their names."""
    return sorted(_offered(reading)["indicator"].unique(), key=reading.labels.indicator)


def opening_indicator(reading: Reading) -> str:
    """The indicator with which the page opens."""
    return first(reading.published.tables, "map")["indicator"]


@kept
def periods(reading: Reading, indicator: str) -> list[str]:
    """The periods of an indicator, as they are offered."""
    rows = _offered(reading)
    return list(dict.fromkeys(rows.loc[rows["indicator"] == indicator, "period"]))


@kept
def sexes(reading: Reading, indicator: str, period: str) -> list[str]:
    """For whom an indicator is published in a period."""
    return list(dict.fromkeys(_of_period(reading, indicator, period)["sex"]))


@kept
def group_of(reading: Reading, indicator: str, period: str) -> str:
    """The people that an indicator counts in a period."""
    return _of_period(reading, indicator, period)["group"].iloc[0]


def _of_period(reading: Reading, indicator: str, period: str) -> pd.DataFrame:
    rows = _offered(reading)
    return rows[(rows["indicator"] == indicator) & (rows["period"] == period)]


@kept
def has_denominator(reading: Reading, indicator: str, period: str, sex: str, group: str) -> bool:
    """Whether a count can be shown as a share of another count of the same publication."""
    known = reading.published["indicators"]
    shares = shares_by_province(reading.figures, known, indicator, period=period, sex=sex, group=group)
    return shares is not None


@kept
def province_view(
    reading: Reading, indicator: str, period: str, sex: str, group: str, *, as_share: bool
) -> ProvinceView:
    """The rows of a question, with names, shown values and reasons in the reader's language."""
    shares = _shares(reading, indicator, period, sex, group) if as_share else None
    if shares:
        rows, processing = shares
        every = rows["value"]
    else:
        rows = by_province(reading.figures, indicator, period=period, sex=sex, group=group)
        processing = ""
        local = reading.figures["area"].str.startswith("KH-")
        every = reading.figures.loc[(reading.figures["indicator"] == indicator) & local, "value"]
    published = rows[rows["value"].notna()]
    unit = published["unit"].iloc[0]
    words = reading.labels.tidy(published).set_index("area")
    shown = rows.assign(
        name=[reading.labels.area(code) for code in rows["area"]],
        shown=[
            _shown(reading, words, code, reason, as_share)
            for code, reason in zip(rows["area"], rows["reason"], strict=True)
        ],
        when=[words["when"].get(code, "") for code in rows["area"]],
        publication=[words["publication"].get(code, "") for code in rows["area"]],
        printed=rows["printed"].fillna(""),
    )
    return ProvinceView(
        indicator,
        shown,
        _originals(reading, published),
        every,
        reading.labels.unit(unit),
        unit in RATE_UNITS,
        processing,
    )


def _shares(
    reading: Reading, indicator: str, period: str, sex: str, group: str
) -> tuple[pd.DataFrame, str] | None:
    """A count as a share of its denominator, and how it was computed; None without a denominator."""
    known = reading.published["indicators"]
    below = denominator_of(known, indicator)
    rows = shares_by_province(reading.figures, known, indicator, period=period, sex=sex, group=group)
    if rows is None or below is None:
        return None
    return rows, reading.text(
        "computed as a share of “{denominator}” ({period}) of the same publication.",
        denominator=reading.labels.indicator(below[0]),
        period=reading.language.period(period),
    )


def _originals(reading: Reading, published: pd.DataFrame) -> pd.DataFrame:
    """The published figures behind the rows, as they stand in the tidy frame."""
    return reading.figures[reading.figures["figure_id"].isin(published["figure_id"])]


def _shown(reading: Reading, words: pd.DataFrame, code: str, reason: str, as_share: bool) -> str:
    if reason:
        return reading.text(REASONS[reason])
    row = words.loc[code].to_dict()
    decimals = 1 if as_share else None
    return reading.labels.value(row["value"], row["unit"], row["qualifier"], decimals)


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
    return _block(
        reading,
        view,
        selected,
        key="map",
        title=reading.labels.indicator(view.indicator),
        chart=spec,
        table=ranked_table(reading, view),
        attribution=reading.text(ATTRIBUTION),
        click="area",
    )


@kept
def ranking_block(reading: Reading, view: ProvinceView, selected: str, key: str = "ranking") -> Block:
    """The same figures as ranked bars; their table stands below the map where there is one."""
    spec = ranked_bars(view.rows, unit=view.unit, language=reading.language, selected=selected)
    table = None if view.rate else ranked_table(reading, view)
    return _block(reading, view, selected, key=key, title=_finding(reading, view), chart=spec, table=table)


def _block(
    reading: Reading,
    view: ProvinceView,
    selected: str,
    *,
    key: str,
    title: str,
    chart: dict,
    table: pd.DataFrame | None,
    attribution: str = "",
    click: Click = "",
) -> Block:
    """What the map and the ranking say alike: of what, from where, with which remarks."""
    return Block(
        key=key,
        title=title,
        subtitle=_subtitle(reading, view),
        figures=view.figures,
        lead=_lead(view, selected),
        alt=_alt(reading, view),
        processing=view.processing,
        remarks=_missing(reading, view),
        chart=chart,
        table=table,
        attribution=attribution,
        click=click,
    )


def ranked_table(reading: Reading, view: ProvinceView) -> pd.DataFrame:
    """The 25 provinces by rank, those without a figure last with the reason."""
    rows = view.rows.sort_values(["value", "name"], ascending=[False, True], na_position="last")
    return pd.DataFrame(
        {
            reading.text("Rank"): [
                "" if rank != rank else reading.language.number(rank) for rank in rows["rank"]
            ],
            reading.text("Province"): rows["name"],
            reading.text("Figure"): rows["shown"],
            reading.text("As printed"): rows["printed"],
        }
    )


def _lead(view: ProvinceView, selected: str) -> str:
    own = view.figures.loc[view.figures["area"] == selected, "figure_id"]
    if len(own):
        return own.iloc[0]
    ranked = view.rows.dropna(subset=["rank"]).sort_values("rank")
    return ranked["figure_id"].iloc[0] if len(ranked) else view.figures["figure_id"].iloc[0]


def _finding(reading: Reading, view: ProvinceView) -> str:
    ranked = view.rows.dropna(subset=["rank"]).sort_values(["rank", "name"])
    if len(ranked) < 2:
        return reading.labels.indicator(view.indicator)
    first, last = (ranked[ranked["rank"] == ranked["rank"].agg(end)] for end in ("min", "max"))
    if max(len(first), len(last)) > MOST_TIED:
        return reading.labels.indicator(view.indicator)
    comma = reading.text(", ")
    return reading.text(
        "Highest in {first} ({high}), lowest in {last} ({low})",
        first=comma.join(first["name"]),
        high=first["shown"].iloc[0],
        last=comma.join(last["name"]),
        low=last["shown"].iloc[0],
    )


def _subtitle(reading: Reading, view: ProvinceView) -> str:
    row = view.figures.iloc[0].to_dict()
    parts = [view.unit, reading.labels.who(row), reading.text("by province"), reading.labels.when(row)]
    return reading.text(", ").join(part for part in parts if part)


def _alt(reading: Reading, view: ProvinceView) -> str:
    return reading.text(
        "{indicator}, by province: {finding}.",
        indicator=reading.labels.indicator(view.indicator),
        finding=_finding(reading, view),
    )


def _missing(reading: Reading, view: ProvinceView) -> list[str]:
    """Provinces without a figure, and figures that stand outside the ranking, in a sentence each."""
    sentences = []
    absent = view.rows[view.rows["reason"] == "not_published"]
    if len(absent):
        sentences.append(
            reading.text("Not published for {places}.", places=reading.text(", ").join(absent["name"]))
        )
    if (view.rows["reason"] == "part_of_kampong_cham").any():
        sentences.append(
            reading.text(
                "Kampong Cham is shown as it was before 31 December 2013, with what became Tboung Khmum."
            )
        )
    unranked = view.rows[view.rows["value"].notna() & view.rows["rank"].isna()]
    if len(unranked):
        sentences.append(
            reading.text(
                "Left out of the ranking because it does not agree with other numbers: {places}.",
                places=reading.text(", ").join(unranked["name"]),
            )
        )
    return sentences
