"""Blocks of one indicator by province: a map for shares, bars for counts; one publication at a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from blocks import map_words
from blocks.province_view import ProvinceView, leading
from charts.ranked import ranked_bars
from loaders.intervals import LEVEL
from maps.choropleth import ATTRIBUTION, choropleth
from reading import Block, Reading, kept
from reading.static_files import geometry


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


def _block(reading: Reading, view: ProvinceView, selected: str, **own: Any) -> Block:  # noqa: ANN401
    """What the map and the bars say alike: of what, from where, with which remarks.

    Args:
        own: the fields of `Block` in which the two differ.
    """
    title, said = map_words.title(reading, view), map_words.remarks(reading, view)
    return Block(
        title=title,
        subtitle=map_words.subtitle(reading, view),
        figures=view.figures,
        lead=leading(view, selected),
        alt=reading.text("{title}. {said}", title=title, said=said[0]),
        processing=view.processing,
        sentence=map_words.sentence(reading, view, selected),
        computed=_computed(reading, view) if view.processing else None,
        remarks=said,
        **own,
    )


def listed_table(reading: Reading, view: ProvinceView) -> pd.DataFrame:
    """The 25 provinces: by place where they may be ranked; those without a figure last with the reason."""
    rows = view.rows
    columns: dict[str, Iterable] = {}
    if view.order.ranked:
        columns[reading.text("Place, highest first")] = [
            "" if place != place else reading.language.number(place) for place in rows["place"]
        ]
    columns |= {
        reading.text("Province"): rows["name"],
        reading.text("Figure"): rows["shown"],
        reading.text("As printed"): rows["printed"].map(reading.quoted),
    }
    if (rows["interval"] != "").any():
        level = reading.language.number(LEVEL)
        columns[reading.text("{level} percent interval", level=level)] = rows["interval"]
    return pd.DataFrame(columns)


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
