"""A view of a page that somebody asks for by name: its block, or the sentence that says there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

import pandas as pd

from exports.refused import Refused, one_of
from exports.taken import Taken
from reading import Block
from reading.collected import Told
from reading.formats import Format, has_picture
from reading.menu import ENTRIES
from reading.parameters import COMMON
from reading.selection import BESIDE_THE_VIEW
from reading.settings import SITE_ADDRESS


class Tell(Protocol):
    """What collects a page for an address: `pages.told`."""

    def __call__(self, name: str, asked: Mapping[str, str], /, *, width: str) -> Told:
        """The page of this name."""


def told_view(tell: Tell, page: str, asked: Mapping[str, str]) -> Told:
    """A page for a view, every choice of which it has.

    Raises:
        Refused: there is no such page, or it has not what is asked for.
    """
    one_of("the page", page, [entry.name for entry in ENTRIES])
    asked = {name: value for name, value in asked.items() if name not in BESIDE_THE_VIEW}
    told = tell(page, asked, width="wide")
    for name, value in asked.items():
        if value and name not in COMMON and told.view.get(name) != value:
            raise Refused(_not_there(told, page, name, value))
    return told


def _not_there(told: Told, page: str, name: str, value: str) -> str:
    """Why a page does not show what is asked for."""
    known = {"indicator": "indicators", "area": "areas", "project": "projects", "source": "sources"}
    codes = list(told.reading.published[known[name]].iloc[:, 0]) if name in known else []
    if codes and value not in codes:
        try:
            one_of(name, value, codes)
        except Refused as error:
            return str(error)
    return f"the page {page} has nothing for {name} '{value[:60]}'"


def picture_of(
    tell: Tell, page: str, asked: Mapping[str, str], form: Format, *, key: str = "", site: str = SITE_ADDRESS
) -> Taken:
    """The named block of a view, or the first that can be taken away in a format.

    Raises:
        Refused: there is none.
    """
    told = told_view(tell, page, asked)
    return _taken(told, page, _chosen(told, page, key, form.applies), site)


def figures_of(
    tell: Tell, page: str, asked: Mapping[str, str], *, key: str = "", site: str = SITE_ADDRESS
) -> Taken:
    """The named block of a view, or a block with every figure that the page shows, each once."""
    told = told_view(tell, page, asked)
    first = _chosen(told, page, key, lambda block: not block.figures.empty)
    if key or len(told.said.blocks) == 1:
        return _taken(told, page, first, site)
    leading = next((block for block in told.said.blocks if has_picture(block)), first)
    figures = pd.concat([block.figures for block in told.said.blocks]).drop_duplicates("figure_id")
    whole = replace(
        leading, key="all", figures=figures, lead=leading.lead or leading.figures["figure_id"].iloc[-1]
    )
    return _taken(told, page, whole, site)


def _chosen(told: Told, page: str, key: str, fits: Callable[[Block], bool]) -> Block:
    fitting = [block for block in told.said.blocks if fits(block)]
    if key:
        key = one_of("the block", key, [block.key for block in told.said.blocks])
        fitting = [block for block in fitting if block.key == key]
    if not fitting:
        raise Refused(f"the page {page} shows nothing for this view that can be taken away so")
    return fitting[0]


def _taken(told: Told, page: str, block: Block, site: str) -> Taken:
    return Taken(told.reading, page, block, told.view, site)
