"""What may be said of a figure: whose number it is, what it is, and what may be wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from indicators.choice import Choice
from indicators.matching import records
from indicators.wholes import beyond_the_whole
from language.labels import Labels
from language.words import (
    NAMED_UNITS,
    QUALIFIERS,
    SHORT_CONCERNS,
    SHORT_QUALIFIERS,
    SHORT_STATUSES,
    SHORT_UNITS,
)
from loaders.khmer import width

MOST_NEWER = 2
MOST_PARTS = 3
TWO_LINES = 52
"""As wide as a title may be, in Latin letters, to stand in two lines on a phone."""
BILLION = 1_000_000_000


def fits_a_title(text: str) -> bool:
    """Whether a phone shows a text in the two lines of a title."""
    return width(text) <= TWO_LINES


class Sentences(Labels):
    """Labels that also speak in sentences; every title and sentence of the site is made here."""

    def named(self, figure: Mapping, but: tuple[str, ...] = (), *, unit: bool = True) -> str:
        """The indicator's short name, and whose figure it is unless the country's declared whole.

        Args:
            but: dimensions that are said elsewhere: `area`, `sex`, `group`, `scheme`.
            unit: whether the name may say the currency, which a number beside it says as well.
        """
        whose = self.whose(figure, but)
        name = self.short(figure["indicator"]).removesuffix(", %")
        if not unit and figure["unit"] in NAMED_UNITS:
            said = NAMED_UNITS[figure["unit"]]
            name = name.removesuffix(self.language.text(said))
        return self.language.text("{indicator} ({whose})", indicator=name, whose=whose) if whose else name

    def whose(self, figure: Mapping, but: tuple[str, ...] = ()) -> str:
        """Sex, group, scheme and place, each unless it is the declared whole; "" for a whole."""
        beyond = beyond_the_whole(figure, self.of_indicator(figure["indicator"]))
        if figure["area"] != "KH":
            beyond["area"] = figure["area"]
        words = {
            "sex": lambda code: self.sex(code, figure["indicator"]),
            "group": self.short_group,
            "scheme": self.short_scheme,
            "area": self.area,
        }
        parts = [show(beyond[name]) for name, show in words.items() if name in beyond and name not in but]
        return self.language.text(", ").join(part for part in parts if part)

    def place(self, figure: Mapping) -> str:
        """Its place, and the other one where a survey has a single result for both."""
        name = self.area(figure["area"])
        if "shared_domain" not in figure["concern"].split(";"):
            return name
        pairs = self.published["shared_domains"]
        for pair in records(pairs[pairs["source_id"] == figure["source_id"]]):
            both = [pair["first"], pair["second"]]
            if figure["area"] in both:
                other = both[1 - both.index(figure["area"])]
                return self.language.text("{first} and {second}", first=name, second=self.area(other))
        return name

    def what(self, figure: Mapping) -> str:
        """Whose project, who, of which scheme unless the declared whole's, where and when, as a subtitle.

        That nobody is left out is said where the declared whole is one group.
        """
        beyond = beyond_the_whole(figure, self.of_indicator(figure["indicator"]))
        scheme = self.scheme(figure["scheme"]) if "scheme" in beyond else ""
        everyone = self.group("all") if beyond.get("group") == "all" else ""
        parts = [
            self.project(figure),
            self.who(figure),
            everyone,
            scheme,
            self.area(figure["area"]),
            self.when(figure),
        ]
        return self.language.text(", ").join(part for part in parts if part)

    def title(self, figure: Mapping) -> str:
        """Whose number it is, the number, its date: `NSSF members (women): 1,633,583 people, 2021`.

        Where that is more than a phone shows in two lines, the number without a unit that the name says already.
        """
        full = self._titled(self.named(figure), self.amount(figure), self.when(figure))
        if fits_a_title(full):
            return full
        rule = self.of_indicator(figure["indicator"])["measure"] == "rule"
        when = self.when(figure) if rule else self.language.period(figure["period"], short=True)
        return self._titled(self.named(figure, unit=False), self.short_amount(figure), when)

    def _titled(self, named: str, amount: str, when: str) -> str:
        return self.language.text("{named}: {amount}, {when}", named=named, amount=amount, when=when)

    def short_amount(self, figure: Mapping) -> str:
        """The number as short as it can be said: `107`, `1.359 billion US$`."""
        unit, value = figure["unit"], figure["value"]
        if value >= BILLION and unit in SHORT_UNITS:
            number = self.language.text("{number} billion", number=self.language.number(value / BILLION))
        else:
            number = self.number({**figure, "qualifier": "exact"})
        words = QUALIFIERS | SHORT_QUALIFIERS
        number = self.language.text(words[figure["qualifier"]], number=number)
        if unit not in SHORT_UNITS:
            return number
        return self.language.text("{value} {unit}", value=number, unit=self.language.text(SHORT_UNITS[unit]))

    def marks(self, figure: Mapping) -> list[str]:
        """In a word or two: what it is where it is no count, and what may be wrong with it."""
        said = []
        if figure["status"] in SHORT_STATUSES:
            status = SHORT_STATUSES[figure["status"]]
            said.append(self.language.text(status, who=figure["organisation"].replace(";", ",")))
        codes = [code for code in figure["concern"].split(";") if code]
        return said + [self.language.text(SHORT_CONCERNS[code]) for code in codes]

    def marked_amount(self, figure: Mapping) -> str:
        """The number, never without what it is and what may be wrong with it."""
        amount, marks = self.amount(figure), self.language.text(", ").join(self.marks(figure))
        return self.language.text("{amount} ({marks})", amount=amount, marks=marks) if marks else amount

    def sentence(self, figure: Mapping) -> str:
        """One quotable sentence: what, who, where, when, the number and its standing, the publication."""
        return self.language.text(
            "{indicator} ({what}): {amount}. Source: {publication}.",
            indicator=self.indicator(figure["indicator"]),
            what=self.what(figure),
            amount=self.marked_amount(figure),
            publication=self.publication(figure["source_id"]),
        )

    def of_sex(self, figure: Mapping) -> str:
        """A rate of one sex: `24.9 % of women`."""
        return self.language.text(
            "{share} of {who}",
            share=self.amount(figure),
            who=self.sex(figure["sex"], figure["indicator"]),
        )

    def sex_and_number(self, figure: Mapping) -> str:
        """The same where room is short: `women 24.9 %`."""
        return self.language.text(
            "{who} {number}",
            who=self.sex(figure["sex"], figure["indicator"]),
            number=self.number(figure),
        )

    def newer(self, choice: Choice) -> list[str]:
        """What is newer than the chosen figure and in doubt, of parts only, or planned: everywhere said alike."""
        doubtful = records(choice.newer.head(MOST_NEWER))
        planned = records(choice.to_come.head(MOST_NEWER))
        return [
            *(self._one_newer("Newer", row) for row in doubtful),
            *self._newer_parts(records(choice.parts)),
            *(self._one_newer("To come", row) for row in planned),
        ]

    def _newer_parts(self, parts: Sequence[Mapping]) -> list[str]:
        """That parts of the whole are published of a later date, each with its number."""
        if not parts:
            return []
        said = [
            self.language.text(
                "{whose}: {amount}", whose=self.whose(row, ("area",)), amount=self.marked_amount(row)
            )
            for row in parts[:MOST_PARTS]
        ]
        return [
            self.language.text(
                "Newer, of parts only: {parts}, {when}.",
                parts=self.language.text("; ").join(said),
                when=self.when(parts[0]),
            )
        ]

    def _one_newer(self, which: str, figure: Mapping) -> str:
        words = {
            "amount": self.amount(figure),
            "when": self.when(figure),
            "marks": self.language.text(", ").join(self.marks(figure)),
        }
        if which == "Newer":
            return self.language.text("Newer, but {marks}: {amount}, {when}.", **words)
        if words["marks"]:
            return self.language.text("{marks}: {amount}, {when}.", **words)
        return self.language.text("To come: {amount}, {when}.", **words)

    def otherwise(self, choice: Choice) -> list[str]:
        """What else is said for the same time, each with its publisher."""
        return [
            self.language.text(
                "{publisher} says otherwise: {amount}.",
                publisher=self.source(row["source_id"])["publisher"],
                amount=self.marked_amount(row),
            )
            for row in records(choice.otherwise)
        ]
