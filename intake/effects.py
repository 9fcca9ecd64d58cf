"""What the published pages would say after a change: headlines, sentences and the map."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import pandas as pd

import pages
from language import Language
from loaders import Published
from pictures import svg
from reading import Block
from reading.menu import entry
from reading.parameters import AREA, INDICATOR, LANG, PERIOD, SEX, SOURCE

PAGES = ("front", "map", "trends", "gender", "province")
"""The pages that lead with figures; the others list all of them."""
WIDTH = 700
"""How wide the map is drawn, in pixels."""


def new_figures(before: Published, after: Published) -> pd.DataFrame:
    """The figures that are published after a change and were not before it."""
    return after.figures[~after.figures["figure_id"].isin(before.figures["figure_id"])]


def changed_headlines(
    new: pd.DataFrame, before: Published, after: Published, language: Language
) -> list[str]:
    """Where a page would say something else, a line each: the page, what it says now, what it would say."""
    said = []
    first = new.iloc[0].to_dict()
    for name in PAGES:
        asked = {LANG: language.code} | _view(name, first)
        now, then = (_headlines(name, asked, published) for published in (before, after))
        page = language.text(entry(name).title)
        for key, line in then.items():
            if now.get(key) != line:
                said.append(
                    language.text("{page}: now “{now}”, then “{then}”", page=page, now=now[key], then=line)
                    if key in now
                    else language.text("{page}: new “{then}”", page=page, then=line)
                )
    return said


def _view(name: str, figure: Mapping) -> dict[str, str]:
    views = {
        "map": {INDICATOR: figure["indicator"]},
        "trends": {INDICATOR: figure["indicator"]},
        "province": {AREA: figure["area"]},
    }
    return views.get(name, {})


def _headlines(name: str, asked: dict[str, str], published: Published) -> dict[str, str]:
    """Title and number of each block of a page."""
    told = pages.told(name, asked, published)
    return {
        block.key: " · ".join(part for part in (block.title, block.number) if part)
        for block in told.said.blocks
    }


def sentences(new: pd.DataFrame, after: Published, language: Language) -> list[str]:
    """The sentences that the pages would make of the first figures."""
    from language.sentences import Sentences

    labels = Sentences(after, language)
    return [labels.sentence(row) for row in new.head(3).to_dict("records")]


def by_province(new: pd.DataFrame, after: Published, language: Language, column: Mapping) -> list[Block]:
    """The map, or the bars, of a new table as the page by province would show it."""
    rows = new[(new["indicator"] == column["indicator"]) & (new["sex"] == column["sex"])]
    asked = {
        LANG: language.code,
        INDICATOR: column["indicator"],
        PERIOD: rows["period"].iloc[0],
        SEX: column["sex"],
        SOURCE: rows["source_id"].iloc[0],
    }
    return pages.told("map", asked, after).said.blocks


def drawing(block: Block) -> str:
    """The map or the bars of a block as SVG, drawn as its files are; "" where it has none."""
    return svg(block.picture, WIDTH) if block.picture is not None else ""


def picture(block: Block) -> str:
    """The map or the bars of a block as a page of HTML that any browser opens."""
    return f'<meta charset="utf-8"><h1>{escape(block.title)}</h1>{drawing(block)}'
