"""Filters of a list: each a choice that may stay open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reading.page import Page


class Filter(NamedTuple):
    """Parameter, label, codes in the order of a reader's words, the words, and the word for all."""

    name: str
    label: str
    codes: Sequence[str]
    show: Callable[[str], str]
    all_of_them: str


def filtered(page: Page, filters: Sequence[Filter]) -> dict[str, str]:
    """What the reader chose of each filter; "" for all."""
    return {
        name: page.choose(name, label, codes, show, optional=True, none=all_of_them)
        for name, label, codes, show, all_of_them in filters
    }


def used(page: Page, names: Sequence[str]) -> int:
    """How many filters the link or the reader sets."""
    return sum(bool(page.choices.asked(name)) for name in names)
