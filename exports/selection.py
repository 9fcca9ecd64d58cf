"""What somebody chose to take along: pages and blocks in an order, written as a link can hold it.

`front,gender,map/map:area=KH-5:period=2022`: the slides, separated by commas; each a page, or
one block of it, and what that page's address says of its choices. A page alone stands for its
first blocks that have a picture.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import unquote

from exports.refused import Refused, one_of
from exports.taken import Taken
from exports.views import Tell, told_view
from reading.formats import has_picture
from reading.selection import LONGEST, MOST, OF_A_VIEW
from reading.settings import SITE_ADDRESS

MOST_OF_A_PAGE = 4


class Slide(NamedTuple):
    """One entry of a selection."""

    page: str
    block: str
    view: Mapping[str, str]


def understood(selection: str) -> list[Slide]:
    """The entries of a selection.

    Raises:
        Refused: it names nothing, too much, or a choice that no page has.
    """
    entries = [entry for entry in selection[: LONGEST + 1].split(",") if entry.strip()]
    if not entries:
        raise Refused("the selection names no slide; it must be such as front,gender,map")
    if len(entries) > MOST or len(selection) > LONGEST:
        raise Refused(f"the selection is too long; it may have {MOST} slides and {LONGEST:,} signs")
    return [_slide(entry.strip()) for entry in entries]


def _slide(entry: str) -> Slide:
    where, *choices = entry.split(":")
    page, _, block = where.partition("/")
    view = {}
    for choice in choices:
        name, _, value = choice.partition("=")
        view[one_of("the choice", name, OF_A_VIEW)] = unquote(value)
    return Slide(page, unquote(block), view)


def chosen(
    tell: Tell, slides: list[Slide], common: Mapping[str, str], site: str = SITE_ADDRESS
) -> list[Taken]:
    """The blocks of a selection in a language.

    Args:
        common: the language, and the digits.

    Raises:
        Refused: there is no such page, block or view.
    """
    return [taken for slide in slides for taken in _blocks(tell, slide, common, site)][:MOST]


def _blocks(tell: Tell, slide: Slide, common: Mapping[str, str], site: str) -> list[Taken]:
    told = told_view(tell, slide.page, {**common, **slide.view})
    blocks = told.said.blocks
    if slide.block:
        key = one_of("the block", slide.block, [block.key for block in blocks])
        picked = [block for block in blocks if block.key == key]
    else:
        picked = [block for block in blocks if has_picture(block)][:MOST_OF_A_PAGE] or blocks[:1]
    if not picked:
        raise Refused(f"the page {slide.page} shows nothing for this view that can be taken away")
    whole = Taken(told.reading, slide.page, picked[0], told.view, site)
    return [replace(whole, block=block) for block in picked]
