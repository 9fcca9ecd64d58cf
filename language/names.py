"""Codes and numbers in the reader's words: places, indicators, publications, amounts, dates."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from language.language import Language
from language.words import BADGES, FEWER_THAN, QUALIFIERS, SEX_WORDS, SEXES, UNITS, UNITS_OF_ONE, mark
from loaders import Published
from loaders.edition import TO_COME

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


def _in_words(sources: pd.DataFrame, language: Language) -> dict[str, dict]:
    """The publications by their codes, a publisher that has no name described in the reader's language."""
    publisher = sources["publisher"].map(language.described)
    rows = sources.assign(publisher=publisher).to_dict("records")
    return {row["source_id"]: row for row in rows}


class Names:
    """The published tables seen by one reader: every code as a name, every number with its unit."""

    def __init__(self, published: Published, language: Language) -> None:
        self.language = language
        self.published = published
        tables = published.tables
        self._areas = tables["areas"].set_index("code").to_dict("index")
        self._indicators = tables["indicators"].set_index("indicator", drop=False).to_dict("index")
        self._groups = tables["groups"].set_index("group").to_dict("index")
        self._schemes = tables["schemes"].set_index("scheme").to_dict("index")
        self._sources = _in_words(tables["sources"], language)
        self._projects = tables["projects"].set_index("project_id").to_dict("index")
        self._offices = tables["offices"].set_index("office", drop=False).to_dict("index")

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

    def project(self, figure: Figure) -> str:
        """The name of the project whose figure it is; "" for none."""
        code = figure.get("project_id", "")
        return self.language.note(self._projects[code]["name"]) if code in self._projects else ""

    def office(self, code: str) -> dict:
        """The row of an office: its name, and how a letter addresses it."""
        return self._offices[code]

    def sex(self, code: str, indicator: str = "") -> str:
        """The words for a sex; those of an indicator, where one is given: girls, or none at all."""
        words = SEX_WORDS[self._indicators[indicator]["sexes"]] if indicator else SEXES
        return self.language.text(words[code]) if words[code] else ""

    def unit(self, code: str, *, one: bool = False) -> str:
        """The word for a unit, or for a single one."""
        return self.language.text((UNITS | UNITS_OF_ONE if one else UNITS)[code])

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
        unit = self.unit(figure["unit"], one=figure["value"] == 1)
        return self.language.text("{value} {unit}", value=value, unit=unit)

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
            a_day = figure["period"].count("-") == 2
            return self.language.text(
                mark("on {period}") if a_day else mark("during {period}"), period=period
            )
        if measure == "rule":
            return self.language.text("from {period}", period=period)
        return period

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

    def publisher_and_date(self, source_id: str) -> str:
        """The least by which a publication is named."""
        date = self.published_on(source_id)
        return self.language.text(", ").join((self._sources[source_id]["publisher"], date))

    def published_on(self, source_id: str) -> str:
        """When a publication appeared, and whether that date was inferred."""
        source = self._sources[source_id]
        if not source["published"]:
            return self.language.text("no date printed")
        date = self.language.period(source["published"])
        return (
            self.language.text("{date} (date inferred)", date=date) if source["published_inferred"] else date
        )


def _decimals(figure: Figure, most: int) -> int:
    """As many decimals as the indicator allows, and no more than the number has."""
    value = abs(figure["value"])
    return next((count for count in range(most) if round(value, count) == value), most)
