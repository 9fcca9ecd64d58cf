"""Blocks of one indicator by province: a map for shares, ranked bars for counts."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from charts.ranked import ranked_bars
from indicators import by_province
from indicators.provinces import denominator_of, province_series, shares_by_province
from maps.choropleth import ATTRIBUTION, REASONS, choropleth, clicked
from ui.figure_block import Block
from ui.picture import finished, geometry, kept

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
def _offered(page) -> pd.DataFrame:
    """Every question by province that figures answer."""
    return province_series(page.figures)


@kept
def indicators(page) -> list[str]:
    """The indicators with figures by province, by their names."""
    return sorted(_offered(page)["indicator"].unique(), key=page.labels.indicator)


@kept
def periods(page, indicator: str) -> list[str]:
    """The periods of an indicator, as they are offered."""
    rows = _offered(page)
    return list(dict.fromkeys(rows.loc[rows["indicator"] == indicator, "period"]))


@kept
def sexes(page, indicator: str, period: str) -> list[str]:
    """For whom an indicator is published in a period."""
    return list(dict.fromkeys(_of_period(page, indicator, period)["sex"]))


@kept
def group_of(page, indicator: str, period: str) -> str:
    """The people that an indicator counts in a period."""
    return _of_period(page, indicator, period)["group"].iloc[0]


def _of_period(page, indicator: str, period: str) -> pd.DataFrame:
    rows = _offered(page)
    return rows[(rows["indicator"] == indicator) & (rows["period"] == period)]


def province_view(page, indicator: str, period: str, sex: str, group: str, *, as_share: bool) -> ProvinceView:
    """The rows of a question, with names, shown values and reasons in the reader's language."""
    key = ("province_view", page.language, indicator, period, sex, group, as_share)
    return finished(lambda: _view(page, indicator, period, sex, group, as_share), *key)


def _view(page, indicator, period, sex, group, as_share) -> ProvinceView:
    rows, processing = None, ""
    if as_share:
        known = page.published["indicators"]
        rows = shares_by_province(page.figures, known, indicator, period=period, sex=sex, group=group)
        denominator = page.labels.indicator(denominator_of(known, indicator)[0])
        processing = page.text(
            "computed as a share of “{denominator}” ({period}) of the same publication.",
            denominator=denominator,
            period=page.language.period(period),
        )
        every = rows["value"]
    if rows is None:
        rows = by_province(page.figures, indicator, period=period, sex=sex, group=group)
        local = page.figures["area"].str.startswith("KH-")
        every = page.figures.loc[(page.figures["indicator"] == indicator) & local, "value"]
    published = rows[rows["value"].notna()]
    unit = published["unit"].iloc[0]
    words = page.labels.tidy(published).set_index("area")
    shown = rows.assign(
        name=[page.labels.area(code) for code in rows["area"]],
        shown=[
            _shown(page, words, code, reason, as_share)
            for code, reason in zip(rows["area"], rows["reason"], strict=True)
        ],
        when=[words["when"].get(code, "") for code in rows["area"]],
        publication=[words["publication"].get(code, "") for code in rows["area"]],
        printed=rows["printed"].fillna(""),
    )
    return ProvinceView(
        indicator,
        shown,
        _originals(page, published),
        every,
        page.labels.unit(unit),
        unit in RATE_UNITS,
        processing,
    )


def _originals(page, published: pd.DataFrame) -> pd.DataFrame:
    """The published figures behind the rows, as they stand in the tidy frame."""
    return page.figures[page.figures["figure_id"].isin(published["figure_id"])]


def _shown(page, words, code, reason, as_share) -> str:
    if reason:
        return page.text(REASONS[reason])
    row = words.loc[code]
    decimals = 1 if as_share else None
    return page.labels.value(row["value"], row["unit"], row["qualifier"], decimals)


@kept
def map_block(page, view: ProvinceView, selected: str) -> Block:
    """The coloured map, for shares only."""
    spec = finished(
        lambda: choropleth(
            view.rows,
            every_value=view.every_value,
            unit=view.unit,
            language=page.language,
            selected=selected,
            **geometry(),
        ),
        "map",
        page.language,
        view.indicator,
        view.figures["period"].iloc[0],
        view.figures["sex"].iloc[0],
        view.processing,
        selected,
    )
    return _block(
        page,
        view,
        selected,
        key="map",
        title=page.labels.indicator(view.indicator),
        chart=spec,
        table=ranked_table(page, view),
        attribution=page.text(ATTRIBUTION),
        on_click=lambda event: _follow(page, clicked(event)),
    )


def _follow(page, code: str | None) -> None:
    """A click on a province chooses it; a click beside the country leaves the choice."""
    if code:
        page.set("area", code)


@kept
def ranking_block(page, view: ProvinceView, selected: str, key: str = "ranking") -> Block:
    """The same figures as ranked bars; their table stands below the map where there is one."""
    spec = finished(
        lambda: ranked_bars(view.rows, unit=view.unit, language=page.language, selected=selected),
        "ranking",
        page.language,
        view.indicator,
        view.figures["period"].iloc[0],
        view.figures["sex"].iloc[0],
        view.processing,
        selected,
    )
    table = None if view.rate else ranked_table(page, view)
    return _block(page, view, selected, key=key, title=_finding(page, view), chart=spec, table=table)


def _block(page, view: ProvinceView, selected: str, **own) -> Block:
    """What the map and the ranking say alike: of what, from where, with which remarks."""
    return Block(
        subtitle=_subtitle(page, view),
        figures=view.figures,
        lead=_lead(view, selected),
        alt=_alt(page, view),
        processing=view.processing,
        remarks=_missing(page, view),
        **own,
    )


def ranked_table(page, view: ProvinceView) -> pd.DataFrame:
    """The 25 provinces by rank, those without a figure last with the reason."""
    rows = view.rows.sort_values(["value", "name"], ascending=[False, True], na_position="last")
    return pd.DataFrame(
        {
            page.text("Rank"): ["" if rank != rank else page.language.number(rank) for rank in rows["rank"]],
            page.text("Province"): rows["name"],
            page.text("Figure"): rows["shown"],
            page.text("As printed"): rows["printed"],
        }
    )


def _lead(view: ProvinceView, selected: str) -> str:
    own = view.figures.loc[view.figures["area"] == selected, "figure_id"]
    if len(own):
        return own.iloc[0]
    ranked = view.rows.dropna(subset=["rank"]).sort_values("rank")
    return ranked["figure_id"].iloc[0] if len(ranked) else view.figures["figure_id"].iloc[0]


def _finding(page, view: ProvinceView) -> str:
    ranked = view.rows.dropna(subset=["rank"]).sort_values(["rank", "name"])
    if len(ranked) < 2:
        return page.labels.indicator(view.indicator)
    first, last = (ranked[ranked["rank"] == ranked["rank"].agg(end)] for end in ("min", "max"))
    if max(len(first), len(last)) > MOST_TIED:
        return page.labels.indicator(view.indicator)
    comma = page.text(", ")
    return page.text(
        "Highest in {first} ({high}), lowest in {last} ({low})",
        first=comma.join(first["name"]),
        high=first["shown"].iloc[0],
        last=comma.join(last["name"]),
        low=last["shown"].iloc[0],
    )


def _subtitle(page, view: ProvinceView) -> str:
    row = view.figures.iloc[0].to_dict()
    parts = [view.unit, page.labels.who(row), page.text("by province"), page.labels.when(row)]
    return page.text(", ").join(part for part in parts if part)


def _alt(page, view: ProvinceView) -> str:
    return page.text(
        "{indicator}, by province: {finding}.",
        indicator=page.labels.indicator(view.indicator),
        finding=_finding(page, view),
    )


def _missing(page, view: ProvinceView) -> list[str]:
    """Provinces without a figure, and figures that stand outside the ranking, in a sentence each."""
    sentences = []
    absent = view.rows[view.rows["reason"] == "not_published"]
    if len(absent):
        sentences.append(
            page.text("Not published for {places}.", places=page.text(", ").join(absent["name"]))
        )
    if (view.rows["reason"] == "part_of_kampong_cham").any():
        sentences.append(
            page.text(
                "Kampong Cham is shown as it was before 31 December 2013, with what became Tboung Khmum."
            )
        )
    unranked = view.rows[view.rows["value"].notna() & view.rows["rank"].isna()]
    if len(unranked):
        sentences.append(
            page.text(
                "Left out of the ranking because it does not agree with other numbers: {places}.",
                places=page.text(", ").join(unranked["name"]),
            )
        )
    return sentences
