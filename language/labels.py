"""Figures in the reader's words: their names, and all that must be said beside them."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from indicators.matching import records
from language.corrections import by_figure, correction_remarks
from language.counting import interval, span
from language.language import Language
from language.making import as_printed
from language.names import Figure, Names, badge
from language.words import (
    BADGES,
    CHILDREN,
    CONCERNS,
    MEASURES,
    QUALIFIERS,
    REMARKS,
    SEX_WORDS,
    SEXES,
    SHORT_TOPICS,
    SOURCE_KINDS,
    STATUSES,
    TOPICS,
    UNITS,
    mark,
)
from loaders import Published
from loaders.boundaries import BEFORE_2014, DIVISION

__all__ = [
    "BADGES",
    "CHILDREN",
    "CONCERNS",
    "Figure",
    "Labels",
    "MEASURES",
    "QUALIFIERS",
    "REMARKS",
    "SEXES",
    "SEX_WORDS",
    "SOURCE_KINDS",
    "STATUSES",
    "SHORT_TOPICS",
    "TOPICS",
    "UNITS",
    "badge",
    "mark",
]


class Labels(Names):
    """Names and numbers, and what a figure's publication, its counting and the program say against it."""

    def __init__(self, published: Published, language: Language) -> None:
        super().__init__(published, language)
        self._broken_sums = _by_member(published.broken_sums)
        self._corrections = by_figure(published.tables.get("corrections"))

    def concerns(self, figure: Figure) -> list[str]:
        """Corrections, each concern as a sentence, the notes, and what the program itself found."""
        codes = [code for code in figure["concern"].split(";") if code]
        words = [self.language.text(CONCERNS[code]) for code in codes]
        notes = [note for note in self.language.note(figure["note"]).split("\n") if note]
        return self.corrections(figure) + words + notes + self.remarks(figure)

    def corrections(self, figure: Figure) -> list[str]:
        """What is wrong at the source and what is right, where it is known."""
        return correction_remarks(self, figure, self._corrections.get(figure["figure_id"], []))

    def remarks(self, figure: Figure) -> list[str]:
        """What the program says of a figure: its interval, old boundaries, sums that do not add up."""
        said = [told] if (told := interval(self, figure)) else []
        if figure["boundaries"] == BEFORE_2014:
            day, words = self.language.period(f"{DIVISION:%Y-%m-%d}"), REMARKS["old_kampong_cham"]
            said.append(self.language.text(words, day=day))
        return said + [self.broken_sum(broken) for broken in self._broken_sums.get(figure["figure_id"], ())]

    def broken_sum(self, broken: Mapping) -> str:
        """A sum that does not add up, in words.

        Args:
            broken: `code` (which parts), `sum` of the parts, the printed `total`, and the `sources`
                of parts that another publication prints.
        """
        more = "more" if broken["sum"] > broken["total"] else "less"
        sentence = self.language.text(
            REMARKS[f"{broken['code']}_{more}"],
            sum=self.language.number(broken["sum"]),
            difference=self.language.number(abs(broken["sum"] - broken["total"])),
        )
        if not broken["sources"]:
            return sentence
        publications = self.language.text("; ").join(self._briefly(name) for name in broken["sources"])
        return self.language.text(
            "{sentence}; the parts stand in {publications}", sentence=sentence, publications=publications
        )

    def tidy(self, figures: pd.DataFrame) -> pd.DataFrame:
        """Figures with what a chart or a table shows of each: words beside the codes.

        `printed` then holds what the publication prints, or in words how the number came to be.
        Adds: `name` (place), `who`, `when`, `shown` (value with qualifier), `interval`, `publisher`,
        `publication`, `origin` (kind of publication), `remark` (concerns and notes, one text).
        """
        rows = records(figures)
        return figures.assign(
            name=[self.area(row["area"]) for row in rows],
            who=[self.who(row) for row in rows],
            when=[self.when(row) for row in rows],
            printed=[as_printed(self, row) for row in rows],
            shown=[self.amount(row) for row in rows],
            interval=[span(self, row) for row in rows],
            publisher=[self._sources[row["source_id"]]["publisher"] for row in rows],
            publication=[self.publication(row["source_id"]) for row in rows],
            origin=[
                self.language.text(SOURCE_KINDS[self._sources[row["source_id"]]["kind"]]) for row in rows
            ],
            remark=["\n".join(self.concerns(row)) for row in rows],
        )


def _by_member(broken_sums: pd.DataFrame) -> Mapping[str, list[dict]]:
    """The broken sums of each figure that is in one."""
    sums: dict[str, list[dict]] = {}
    for broken in records(broken_sums):
        for figure_id in broken["members"]:
            sums.setdefault(figure_id, []).append(broken)
    return sums
