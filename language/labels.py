"""Figures in the reader's words: names, badges, dates, sentences to quote."""

from __future__ import annotations

import pandas as pd

from language.language import Language
from loaders import Published


def mark(english: str) -> str:
    """Marks a text for translation where it stands; it is translated where it is shown."""
    return english


UNITS = {
    "persons": mark("people"),
    "households": mark("households"),
    "families": mark("families"),
    "enterprises": mark("enterprises"),
    "facilities": mark("facilities"),
    "organisations": mark("organisations"),
    "percent": mark("percent"),
    "percentage_points": mark("percentage points"),
    "KHR": mark("riel"),
    "USD": mark("US dollars"),
    "EUR": mark("euros"),
    "PPP_USD_2021": mark("US dollars at purchasing power parity of 2021"),
    "cases": mark("cases"),
    "visits": mark("visits"),
    "days": mark("days"),
    "items": mark("items"),
    "index": mark("index"),
}
QUALIFIERS = {
    "exact": mark("{number}"),
    "more_than": mark("more than {number}"),
    "nearly": mark("nearly {number}"),
    "about": mark("about {number}"),
}
SEXES = {"all": mark("women and men"), "female": mark("women"), "male": mark("men")}
STATUSES = {
    "official": mark("official figure"),
    "compiled": mark("compiled by an international body from national records"),
    "survey": mark("survey"),
    "modelled": mark("modelled estimate"),
    "result": mark("result reported by the project"),
    "target": mark("target"),
    "demand": mark("demand"),
    "testimony": mark("one person's account"),
}
CONCERNS = {
    "disputed": mark("Other publications give another number."),
    "misprint": mark("Probably misprinted in the publication."),
    "undated": mark("The publication does not say to which date it refers."),
    "weak_source": mark("Read only in a copy or a second-hand source."),
    "inconsistent": mark("Does not agree with other numbers of the same publication."),
    "superseded": mark("A later edition gives another number."),
    "shared_domain": mark("One survey result shared by two provinces; both carry it."),
    "incomplete": mark("Parts of the place are missing in the source."),
}
MEASURES = {
    "stock": mark("as of a date"),
    "flow": mark("during a period"),
    "rate": mark("share"),
    "amount": mark("amount"),
    "rule": mark("in force from a date"),
}
SOURCE_KINDS = {
    "official": mark("official"),
    "survey": mark("survey"),
    "international": mark("international body"),
    "partner": mark("partner"),
    "press": mark("press"),
}
TOPICS = {
    "coverage": mark("Who is covered"),
    "nssf": mark("National Social Security Fund"),
    "benefits": mark("Benefits paid"),
    "assistance": mark("Social assistance"),
    "labour": mark("Work and wages"),
    "poverty": mark("Poverty"),
    "population": mark("Population and services"),
    "projects": mark("Partner projects"),
    "rules": mark("Rules and rates"),
}
BADGES = {
    "registered": mark("registered"),
    "active": mark("active"),
    "beneficiary": mark("beneficiaries"),
    "covered": mark("covered population"),
    "entitled": mark("entitled"),
    "result": mark("project result"),
    "target": mark("target"),
    "demand": mark("demand"),
    "testimony": mark("one person's account"),
    "context": mark("context"),
    "rule": mark("rule in force"),
    "spending": mark("money"),
}
_REGISTERED = (
    "nssf_members",
    "nssf_members_registered",
    "nssf_workers_registered",
    "nssf_workers_new",
    "nssf_enterprises_registered",
    "nssf_enterprises_new",
    "nssf_pilot_registered",
    "nssf_health_members",
    "nssf_occupational_risk_members",
    "nssf_voluntary_members",
    "share_registered_nssf",
    "idpoor_households",
    "idpoor_poor_households",
    "idpoor_poor1_households",
    "idpoor_poor2_households",
    "idpoor_poor_persons",
    "idpoor_poor1_persons",
    "idpoor_poor2_persons",
    "idpoor_poor_households_rate",
    "idpoor_round_poor_households",
    "idpoor_round_poor1_households",
    "idpoor_round_poor2_households",
)
_ACTIVE = (
    "nssf_workers_active",
    "nssf_contributing_workers",
    "nssf_contributing_enterprises",
    "nssf_compliance_rate",
)
_ENTITLED = (
    "hef_covered_persons",
    "hef_informal_workers",
    "health_access_persons",
    "people_without_legal_access",
)
_BENEFICIARY = (
    "older_persons_receiving_pension",
    "children_receiving_benefit",
    "mothers_receiving_maternity_benefit",
    "unemployed_receiving_benefit",
    "poor_receiving_assistance",
    "vulnerable_receiving_assistance",
    "severe_disability_receiving_benefit",
    "poor_receiving_emergency_relief",
    "public_benefit_recipients",
    "pension_beneficiaries_civil_servants",
)

_NO_COVER = (
    "health_spending_over_10pct",
    "health_spending_over_25pct",
    "out_of_pocket_share",
    "social_protection_spending_gdp_share",
    "share_not_covered",
)


def badge(figure, indicator) -> str:
    """The code of what a figure counts: registered is not active, covered is not entitled."""
    if figure["status"] in ("result", "target", "demand", "testimony"):
        return figure["status"]
    name = indicator["indicator"]
    for code, names in (
        ("registered", _REGISTERED),
        ("active", _ACTIVE),
        ("entitled", _ENTITLED),
        ("beneficiary", _BENEFICIARY),
    ):
        if name in names:
            return code
    if name in _NO_COVER:
        return "context"
    if indicator["measure"] == "rule":
        return "rule"
    if indicator["unit"] in ("KHR", "USD", "EUR"):
        return "spending"
    if indicator["topic"] in ("benefits", "assistance") or name in (
        "nssf_health_users",
        "nssf_health_visits",
    ):
        return "beneficiary"
    return "covered" if indicator["topic"] == "coverage" else "context"


class Labels:
    """The published tables seen by one reader: every code as a name, every figure as words."""

    def __init__(self, published: Published, language: Language):
        self.language = language
        self.published = published
        tables = published.tables
        self._areas = tables["areas"].set_index("code").to_dict("index")
        self._indicators = tables["indicators"].set_index("indicator", drop=False).to_dict("index")
        self._groups = tables["groups"].set_index("group").to_dict("index")
        self._schemes = tables["schemes"].set_index("scheme").to_dict("index")
        self._sources = tables["sources"].set_index("source_id", drop=False).to_dict("index")

    def area(self, code: str) -> str:
        return self._name(self._areas, code)

    def indicator(self, code: str) -> str:
        return self._name(self._indicators, code)

    def group(self, code: str) -> str:
        return self._name(self._groups, code)

    def scheme(self, code: str) -> str:
        return self._name(self._schemes, code)

    def _name(self, rows: dict, code: str) -> str:
        name = self.language.name(rows[code]) if code in rows else code.replace("_", " ")
        return self.language.digits(name)

    def definition(self, indicator: str) -> str:
        return self.language.name(self._indicators[indicator], "definition")

    def of_indicator(self, indicator: str) -> dict:
        return self._indicators[indicator]

    def source(self, source_id: str) -> dict:
        return self._sources[source_id]

    def sex(self, code: str) -> str:
        return self.language.text(SEXES[code])

    def unit(self, code: str) -> str:
        return self.language.text(UNITS[code])

    def value(self, value: float, unit: str, qualifier: str = "exact", decimals: int | None = None) -> str:
        """The number in the reader's form with its unit's sign and its qualifier."""
        number = self.language.number(value, decimals)
        if unit == "percent":
            number = self.language.text("{number} %", number=number)
        return self.language.text(QUALIFIERS[qualifier], number=number)

    def amount(self, figure) -> str:
        """The value with its unit in words: `836,288 people`, `24.9 %`."""
        value = self.value(figure["value"], figure["unit"], figure["qualifier"])
        if figure["unit"] in ("percent", "index"):
            return value
        return self.language.text("{value} {unit}", value=value, unit=self.unit(figure["unit"]))

    def badge(self, figure) -> str:
        return self.language.text(BADGES[badge(figure, self._indicators[figure["indicator"]])])

    def who(self, figure) -> str:
        """The population a figure speaks of: sex, and group where it is restricted."""
        people = figure["unit"] in ("persons", "percent", "percentage_points")
        parts = [self.sex(figure["sex"])] if people and figure["sex"] != "all" else []
        if figure["group"] != "all":
            parts.append(self.group(figure["group"]))
        return self.language.text(", ").join(parts)

    def when(self, figure) -> str:
        """`on 3 March 2019`, `end of 2022`-like words: a date for stocks, a time for flows."""
        period = self.language.period(figure["period"])
        measure = self._indicators[figure["indicator"]]["measure"]
        if not figure["period"]:
            return period
        if measure == "flow":
            return self.language.text("during {period}", period=period)
        if measure == "rule":
            return self.language.text("from {period}", period=period)
        return period

    def what(self, figure) -> str:
        """Who, where and when, as a subtitle."""
        parts = [self.who(figure), self.area(figure["area"]), self.when(figure)]
        return self.language.text(", ").join(part for part in parts if part)

    def concerns(self, figure) -> list[str]:
        """Each concern as a sentence, then the notes."""
        codes = [code for code in figure["concern"].split(";") if code]
        words = [self.language.text(CONCERNS[code]) for code in codes]
        return words + [note for note in self.language.note(figure["note"]).split("\n") if note]

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
        source = self._sources[source_id]
        if not source["published"]:
            return self.language.text("no date printed")
        date = self.language.period(source["published"])
        return (
            self.language.text("{date} (date inferred)", date=date) if source["published_inferred"] else date
        )

    def sentence(self, figure) -> str:
        """One quotable sentence: what, who, where, when, the number, the publication."""
        return self.language.text(
            "{indicator} ({what}): {amount}. Source: {publication}.",
            indicator=self.indicator(figure["indicator"]),
            what=self.what(figure),
            amount=self.amount(figure),
            publication=self.publication(figure["source_id"]),
        )

    def tidy(self, figures: pd.DataFrame) -> pd.DataFrame:
        """Figures with what a chart or a table shows of each: words beside the codes.

        Adds: `name` (place), `who`, `when`, `shown` (value with qualifier), `publisher`,
        `publication`, `origin` (kind of publication), `remark` (concerns and notes, one text).
        """
        rows = figures.to_dict("records")
        return figures.assign(
            name=[self.area(row["area"]) for row in rows],
            who=[self.who(row) for row in rows],
            when=[self.when(row) for row in rows],
            shown=[self.amount(row) for row in rows],
            publisher=[self._sources[row["source_id"]]["publisher"] for row in rows],
            publication=[self.publication(row["source_id"]) for row in rows],
            origin=[
                self.language.text(SOURCE_KINDS[self._sources[row["source_id"]]["kind"]]) for row in rows
            ],
            remark=["\n".join(self.concerns(row)) for row in rows],
        )
