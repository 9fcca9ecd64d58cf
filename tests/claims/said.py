"""What a view says, taken apart: the sentences that a reader may copy, and what each block stands on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from indicators.matching import of_indicator
from language.sentences import Sentences
from reading import Block, Reading
from reading.said import badge, citation, leading_figure, remarks, source_line
from tests.claims.walk import Seen

DOUBTS = {"disputed", "misprint", "undated", "weak_source", "inconsistent", "superseded", "incomplete"}
"""Concerns of figures that lead nothing: written once more here, so that the program is not its own judge."""
WANTED = ("target", "demand", "testimony")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
QUOTED = re.compile("“[^”]*”")
"""What a publication says: its title, its print."""
KHMER_DIGITS = str.maketrans("០១២៣៤៥៦៧៨៩", "0123456789")


@dataclass(frozen=True, eq=False)
class Spoken:
    """One block of a view, and its words.

    Attributes:
        page: the page it stands on.
    """

    page: str
    reading: Reading
    block: Block

    @property
    def labels(self) -> Sentences:
        return self.reading.labels

    @cached_property
    def lead(self) -> dict:
        return leading_figure(self.reading, self.block)

    def every_figure(self, indicator: str) -> pd.DataFrame:
        """All published figures of an indicator, and the block's own."""
        own = self.block.figures
        both = pd.concat(
            [of_indicator(self.reading.published, indicator), own[own["indicator"] == indicator]]
        )
        return both.drop_duplicates("figure_id", keep="last")

    @property
    def title(self) -> str:
        return self.block.title

    @property
    def head(self) -> str:
        """Title, number and the line below it."""
        return "\n".join((self.block.title, self.block.number, self.block.subtitle))

    @property
    def badge(self) -> str:
        return badge(self.reading, self.block)

    @property
    def sentence(self) -> str:
        """The sentence that can be copied."""
        return self.block.sentence or self.labels.sentence(self.lead)

    @property
    def citation(self) -> str:
        return citation(self.reading, self.lead)

    @cached_property
    def source(self) -> str:
        return source_line(self.reading, self.block)

    @cached_property
    def remarks(self) -> list[str]:
        return remarks(self.reading, self.block)

    @property
    def of_ours(self) -> str:
        """The words that the program made: no notes of the compilers, no titles of publications."""
        return QUOTED.sub("“”", "\n".join((self.head, self.block.alt, *self.block.remarks)))

    @property
    def indicators(self) -> list[dict]:
        return [self.labels.of_indicator(name) for name in self.block.figures["indicator"].unique()]

    def column(self, english: str) -> list[str]:
        """The cells below a header of the block's table; none where it has no such column."""
        name = self.reading.text(english)
        if self.block.table is None or name not in self.block.table:
            return []
        return [str(cell) for cell in self.block.table[name]]


def blocks(seen: Seen) -> Iterator[Spoken]:
    """The blocks of a view."""
    for block in seen.told.said.blocks:
        yield Spoken(seen.view.page, seen.told.reading, block)


def doubtful(figures: pd.DataFrame) -> pd.Series:
    """True for each figure that is in doubt."""
    return figures["concern"].map(lambda codes: bool(DOUBTS & set(codes.split(";")))).astype(bool)


def digits(text: str) -> str:
    """A number's digits alone, whatever parts its thousands and decimals."""
    return re.sub(r"[.,]", "", text)


def numbers(text: str) -> list[str]:
    """The numbers of a text in either language, as digits alone, in order of size."""
    return sorted(digits(one) for one in NUMBER.findall(text.translate(KHMER_DIGITS)))
