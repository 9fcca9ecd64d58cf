"""The four lists of the page on all figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from blocks import figures, publications, sums
from blocks.figures import Asked
from language.labels import mark
from reading import Block, Reading


@dataclass(frozen=True)
class List:
    """One list: its name, how many rows answer, the block of one leaf, and what it says of none."""

    name: str
    count: Callable[[Reading, Asked], int]
    block: Callable[[Reading, Asked, int], Block]
    none: tuple[str, ...]


FIGURES = "figures"
LISTS = {
    FIGURES: List(
        mark("Figures"),
        figures.count,
        figures.list_block,
        (
            mark("No published figure fits this choice."),
            mark("Take a word or a filter away, or see the page “What is not known”."),
        ),
    ),
    "sources": List(
        mark("Publications"),
        publications.count_sources,
        publications.sources_block,
        (mark("No publication with a figure fits these words."),),
    ),
    "disagreements": List(
        mark("Publications that disagree"),
        publications.count_questions,
        publications.disagreement_block,
        (mark("No publications disagree about what you chose."),),
    ),
    "sums": List(
        mark("Sums that do not add up"),
        sums.count_sums,
        sums.sums_block,
        (mark("No sum fits this choice."),),
    ),
}
"""By their code in a link."""
