"""One indicator by province: a map beside its rows for shares, bars for counts; one publication at a time."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from blocks import map_words
from blocks.province_map import province_map
from blocks.province_view import ProvinceView, in_the_other_language, leading
from blocks.ranking import ranking
from loaders.intervals import LEVEL
from maps.shapes import ATTRIBUTION
from pictures import Beside
from reading import Block, Reading, kept


@kept
def map_block(reading: Reading, view: ProvinceView, selected: str) -> Block:
    """The coloured map with every province as a row beside it, for shares; for counts the rows alone."""
    rows = ranking(reading, view, selected)
    title, said = map_words.title(reading, view), map_words.remarks(reading, view, selected)
    return Block(
        key="map" if view.rate else "counts",
        title=title,
        subtitle=map_words.subtitle(reading, view),
        figures=view.figures,
        lead=leading(view, selected),
        picture=Beside((province_map(reading, view, chosen=selected), rows), 1.2) if view.rate else rows,
        alt=reading.text("{title}. {said}", title=title, said=said[0]),
        attribution=reading.text(ATTRIBUTION) if view.rate else "",
        processing=view.processing,
        sentence=map_words.sentence(reading, view, selected),
        sentence_elsewhere=map_words.sentence(
            reading.elsewhere, in_the_other_language(reading, view), selected
        ),
        computed=_computed(reading, view) if view.processing else None,
        remarks=said,
        table=listed_table(reading, view),
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
