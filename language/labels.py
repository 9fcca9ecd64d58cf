"""Figures in the reader's words: names, badges, dates, sentences to quote."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from language.corrections import by_figure, correction_remarks
from language.counting import interval, span
from language.language import Language
from language.making import as_printed
from language.words import (
    BADGES,
    CHILDREN,
    CONCERNS,
    FEWER_THAN,
    MEASURES,
    QUALIFIERS,
    REMARKS,
    SEX_WORDS,
    SEXES,
    SOURCE_KINDS,
    STATUSES,
    TOPICS,
    UNITS,
    mark,
)
from loaders import Published
from loaders.boundaries import BEFORE_2014, DIVISION
from loaders.edition import TO_COME

__all__ = [
    "BADGES",
    "CHILDREN",
    "CONCERNS",
    "Labels",
    "MEASURES",
    "QUALIFIERS",
    "REMARKS",
    "SEXES",
    "SEX_WORDS",
    "SOURCE_KINDS",
    "STATUSES",
    "TOPICS",
    "UNITS",
    "badge",
    "mark",
]

Figure = Mapping | pd.Series
"""One published figure: a row of the tidy frame, as a mapping or as pandas gives it."""


def badge(figure: Figure, indicator: Mapping) -> str:
    """The code of what a figure counts: registered is not active, covered is not entitled.

    It stands in the indicator's row (`counts`), unless the figure is a project's result, a
    target, a demand or an account; a rule that was not yet in force when the data was gathered
    is to come.
    """
    if figure["status"] in ("result", "target", "demand", "testimony"):
        return figure["status"]
    if indicator["counts"] == "rule" and figure.get("phase") == TO_COME:
        return "rule_to_come"
    return indicator["counts"]


class Labels:
    """The published tables seen by one reader: every code as a name, every figure as words."""

    def __init__(self, published: Published, language: Language) -> None:
        self.language = language
        self.published = published
        tables = published.tables
        self._areas = tables["areas"].set_index("code").to_dict("index")
        self._indicators = tables["indicators"].set_index("indicator", drop=False).to_dict("index")
        self._groups = tables["groups"].set_index("group").to_dict("index")
        self._schemes = tables["schemes"].set_index("scheme").to_dict("index")
        self._sources = tables["sources"].set_index("source_id", drop=False).to_dict("index")
        self._offices = tables["offices"].set_index("office", drop=False).to_dict("index")
        self._broken_sums = _by_member(published.broken_sums)
        self._corrections = by_figure(tables.get("corrections"))

    def area(self, code: str) -> str:
        """The name of a place."""
        return self._name(self._areas, code)

    def indicator(self, code: str) -> str:
        """The name of what is counted."""
        return self._name(self._indicators, code)

    def group(self, code: str) -> str:
        """The name of a population group."""
        return self._name(self._groups, code)

    def scheme(self, code: str) -> str:
        """The name of a scheme."""
        return self._name(self._schemes, code)

    def _name(self, rows: dict, code: str) -> str:
        return self.language.name(rows[code]) if code in rows else code.replace("_", " ")

    def short(self, indicator: str) -> str:
        """The name that a title of two lines has room for."""
        return self._short(self._indicators, indicator)

    def short_group(self, code: str) -> str:
        """The short name of a group of people."""
        return self._short(self._groups, code)

    def short_scheme(self, code: str) -> str:
        """The short name of a scheme."""
        return self._short(self._schemes, code)

    def _short(self, rows: dict, code: str) -> str:
        """The short name in the reader's language; where there is none, the name."""
        short = rows.get(code, {}).get(f"short_{self.language.code}", "")
        return self.language.digits(short) or self._name(rows, code)

    def definition(self, indicator: str) -> str:
        """What exactly an indicator counts."""
        return self.language.name(self._indicators[indicator], "definition")

    def of_indicator(self, indicator: str) -> dict:
        """The row of an indicator."""
        return self._indicators[indicator]

    def source(self, source_id: str) -> dict:
        """The row of a publication."""
        return self._sources[source_id]

    def office(self, code: str) -> dict:
        """The row of an office: its name, and how a letter addresses it."""
        return self._offices[code]

    def sex(self, code: str, indicator: str = "") -> str:
        """The words for a sex; those of an indicator, where one is given: girls, or none at all."""
        words = SEX_WORDS[self._indicators[indicator]["sexes"]] if indicator else SEXES
        return self.language.text(words[code]) if words[code] else ""

    def unit(self, code: str) -> str:
        """The word for a unit."""
        return self.language.text(UNITS[code])

    def value(self, value: float, unit: str, qualifier: str = "exact", decimals: int | None = None) -> str:
        """The number in the reader's form with its unit's sign and its qualifier.

        A number that so few decimals would turn into nothing is said to be fewer than the smallest;
        nothing has no decimals.
        """
        decimals = 0 if decimals and value == 0 else decimals
        smallest = 10 ** -(decimals or 0)
        if decimals is not None and 0 < abs(value) < smallest / 2:
            words, value = FEWER_THAN, smallest
        else:
            words = QUALIFIERS[qualifier]
        number = self.language.number(value, decimals)
        if unit == "percent":
            number = self.language.text("{number} %", number=number)
        return self.language.text(words, number=number)

    def number(self, figure: Figure) -> str:
        """The value as precise as a person can use it, with its qualifier: `836,288`, `24.9 %`."""
        decimals = self._indicators[figure["indicator"]]["decimals"]
        return self.value(figure["value"], figure["unit"], figure["qualifier"], _decimals(figure, decimals))

    def amount(self, figure: Figure) -> str:
        """The number with its unit in words: `836,288 people`, `24.9 %`."""
        value = self.number(figure)
        if figure["unit"] in ("percent", "index"):
            return value
        return self.language.text("{value} {unit}", value=value, unit=self.unit(figure["unit"]))

    def badge(self, figure: Figure) -> str:
        """What a figure counts, in a word or two: registered, active, covered."""
        return self.language.text(BADGES[badge(figure, self._indicators[figure["indicator"]])])

    def who(self, figure: Figure) -> str:
        """The population a figure speaks of: sex, and group where it is restricted."""
        parts = [self.sex(figure["sex"], figure["indicator"])] if figure["sex"] != "all" else []
        if figure["group"] != "all":
            parts.append(self.group(figure["group"]))
        return self.language.text(", ").join(part for part in parts if part)

    def when(self, figure: Figure) -> str:
        """`on 3 March 2019`, `end of 2022`-like words: a date for stocks, a time for flows."""
        period = self.language.period(figure["period"])
        measure = self._indicators[figure["indicator"]]["measure"]
        if not figure["period"]:
            return period
        if measure == "flow" and "/" not in figure["period"]:
            return self.language.text("during {period}", period=period)
        if measure == "rule":
            return self.language.text("from {period}", period=period)
        return period

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

    def _briefly(self, source_id: str) -> str:
        return self.language.text(
            "{publisher}, {published}",
            publisher=self._sources[source_id]["publisher"],
            published=self.published_on(source_id),
        )

    def publication(self, source_id: str) -> str:
        """Publisher, title and date of a publication, in the form of a citation."""
        source = self._sources[source_id]
        return self.language.text(
            "{publisher}, “{title}”, {published}",
            publisher=source["publisher"],
            title=source["title"],
            published=self.published_on(source_id),
        )

    def published_on(self, source_id: str) -> str:
        """When a publication appeared, and whether that date was inferred."""
        source = self._sources[source_id]
        if not source["published"]:
            return self.language.text("no date printed")
        date = self.language.period(source["published"])
        return (
            self.language.text("{date} (date inferred)", date=date) if source["published_inferred"] else date
        )

    def tidy(self, figures: pd.DataFrame) -> pd.DataFrame:
        """Figures with what a chart or a table shows of each: words beside the codes.

        `printed` then holds what the publication prints, or in words how the number came to be.
        Adds: `name` (place), `who`, `when`, `shown` (value with qualifier), `interval`, `publisher`,
        `publication`, `origin` (kind of publication), `remark` (concerns and notes, one text).
        """
        rows = figures.to_dict("records")
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


def _decimals(figure: Figure, most: int) -> int:
    """As many decimals as the indicator allows, and no more than the number has."""
    value = abs(figure["value"])
    return next((count for count in range(most) if round(value, count) == value), most)


def _by_member(broken_sums: pd.DataFrame) -> Mapping[str, list[dict]]:
    """The broken sums of each figure that is in one."""
    sums: dict[str, list[dict]] = {}
    for broken in broken_sums.to_dict("records"):
        for figure_id in broken["members"]:
            sums.setdefault(figure_id, []).append(broken)
    return sums
