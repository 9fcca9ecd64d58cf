"""What a block needs to know of its reader: the figures, the language, how wide, in a meeting or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

import pandas as pd
from markupsafe import Markup

from language import Language
from language.sentences import Sentences
from loaders import Published
from reading import link
from reading.markup import plain, verbatim
from reading.menu import address
from reading.parameters import DIGITS, LANG

Width = Literal["wide", "phone"]


@dataclass(frozen=True)
class Reading:
    """One way of reading the published figures; it holds no session and no choice.

    Two readers with the same language, width and stage have the same reading, so what is made for
    one may be kept for the other.

    Attributes:
        published: everything under data/, told apart by identity.
        language: Khmer with either digits, or English.
        width: `phone` where charts stand below each other.
        meeting: whether one block fills the screen of a room.
    """

    published: Published
    language: Language = Language()
    width: Width = "wide"
    meeting: bool = False

    @property
    def figures(self) -> pd.DataFrame:
        """The tidy frame, one row a figure."""
        return self.published.figures

    def figures_named(self, names: Iterable[str]) -> pd.DataFrame:
        """The figures of these names, each once, in this order; rows of the tidy frame.

        Raises:
            KeyError: there is no figure of a name.
        """
        places = _places(self.published)
        return self.figures.iloc[[places[name] for name in dict.fromkeys(names)]].reset_index(drop=True)

    def has_figure(self, name: str) -> bool:
        """Whether there is a figure of this name."""
        return name in _places(self.published)

    def page_of(self, indicator: str) -> str:
        """Where an indicator is seen: over time, or in the list of all figures where none of its own is dated."""
        return "trends" if indicator in _dated(self.published) else "figures"

    @property
    def labels(self) -> Sentences:
        """The reader's word for every code of the data."""
        return _labels(self.published, self.language)

    @property
    def phone(self) -> bool:
        """Whether charts stand below each other."""
        return self.width == "phone"

    @property
    def usual(self) -> Reading:
        """The same reading on a wide screen, outside a meeting."""
        if self.width == "wide" and not self.meeting:
            return self
        return replace(self, width="wide", meeting=False)

    @property
    def elsewhere(self) -> Reading:
        """The same reading in the other language, in Latin digits."""
        return replace(self, language=Language("en" if self.language.code == "km" else "km"))

    def text(self, english: str, **values: object) -> str:
        """A text in the reader's language."""
        return self.language.text(english, **values)

    def joined(self, *parts: str) -> str:
        """The parts that say something, as a list within a sentence."""
        return self.text(", ").join(part for part in parts if part)

    def quoted(self, printed: str) -> str:
        """A print as Markdown: in a code span where its letters are not of the reader's script."""
        return plain(printed) if self.language.spells(printed) else verbatim(printed)

    def query(self, **view: str) -> str:
        """The query of a view, in the reader's language and digits: `?lang=km&area=KH-5`."""
        digits = "km" if self.language.khmer_digits else ""
        return link.query({LANG: self.language.code, DIGITS: digits} | view)

    def address(self, page: str, **view: str) -> str:
        """Where a view of a page is, as seen from any other page."""
        return address(page, "./") + self.query(**view)

    def link(self, page: str, label: str, **view: str) -> Markup:
        """A link to a view of a page."""
        return Markup('<a href="{}">{}</a>').format(self.address(page, **view), label)


@lru_cache(maxsize=2)
def _places(published: Published) -> dict[str, int]:
    """Where each figure stands in the tidy frame."""
    return {name: place for place, name in enumerate(published.figures["figure_id"])}


@lru_cache(maxsize=2)
def _dated(published: Published) -> frozenset[str]:
    """The indicators that have a dated figure."""
    figures = published.figures
    return frozenset(figures.loc[figures["end"].notna(), "indicator"])


@lru_cache(maxsize=16)
def _labels(published: Published, language: Language) -> Sentences:
    return Sentences(published, language)
