"""Codes of the data in words: one English text a code, marked for translation."""

from __future__ import annotations


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
UNITS_OF_ONE = {
    "persons": mark("person"),
    "households": mark("household"),
    "enterprises": mark("enterprise"),
    "facilities": mark("facility"),
    "organisations": mark("organisation"),
    "cases": mark("case"),
    "items": mark("item"),
}
SHORT_QUALIFIERS = {"more_than": mark("over {number}"), "nearly": mark("nearly {number}")}
SHORT_UNITS = {
    "KHR": mark("riel"),
    "USD": mark("US$"),
    "EUR": mark("euros"),
    "PPP_USD_2021": mark("PPP US$ of 2021"),
    "days": mark("days"),
}
"""Where room is short; other units are said by the name of what is counted."""
NAMED_UNITS = {"KHR": mark(", riel"), "USD": mark(", dollars")}
"""How a short name ends that says its currency."""
QUALIFIERS = {
    "exact": mark("{number}"),
    "more_than": mark("more than {number}"),
    "nearly": mark("nearly {number}"),
    "about": mark("about {number}"),
}
FEWER_THAN = mark("fewer than {number}")
"""Of a number that so few decimals would turn into nothing."""
SEXES = {"all": mark("women and men"), "female": mark("women"), "male": mark("men")}
CHILDREN = {"all": mark("girls and boys"), "female": mark("girls"), "male": mark("boys")}
SEX_WORDS = {
    "women_men": SEXES,
    "girls_boys": CHILDREN,
    "women": SEXES | {"all": mark("women")},
    "none": dict.fromkeys(SEXES, ""),
}
"""The words for sexes, by what the indicator's row says of its sexes."""
STATUSES = {
    "official": mark("official figure"),
    "compiled": mark("compiled by an international body from national records"),
    "survey": mark("survey"),
    "modelled": mark("modelled estimate"),
    "result": mark("result reported by the project"),
    "target": mark("target"),
    "demand": mark("demand"),
    "testimony": mark("a single account"),
}
MADE = {
    "printed": mark("as printed"),
    "transcribed": mark("printed in words or another script"),
    "added_up": mark("added up here"),
    "worked_out": mark("worked out here"),
    "rounded": mark("rounded here"),
    "no_number": mark("not printed as a number"),
}
PRINT_LINES = {
    "printed": mark("Printed: “{printed}”."),
    "transcribed": mark("Printed in words or another script: “{printed}”; written here as {number}."),
    "unquoted": mark("Printed in words or another script; written here as {number}."),
    "no_number": mark("Not printed as a number: {source}; written here as {number}."),
    "added_up": mark("Not printed so: added up here from {source}: {number}."),
    "worked_out": mark("Not printed so: worked out here from {source}: {number}."),
    "rounded": mark("Not printed so: rounded here from {source}: {number}."),
}
"""What a source line may say of a number, by how it came to be."""
COUNTED = {
    "census": mark("a census"),
    "register": mark("a register"),
    "survey": mark("a survey; small differences mean nothing"),
    "estimate": mark("an estimate, not a count"),
    "list": mark("a list"),
}
CONCERNS = {
    "disputed": mark("Other publications give another number."),
    "misprint": mark("Surely a misprint, as other numbers show."),
    "undated": mark("The publication does not say to which date it refers."),
    "weak_source": mark("Read only in a copy or a second-hand source."),
    "inconsistent": mark("Does not agree with other numbers of the same publication."),
    "superseded": mark("A later edition gives another number."),
    "shared_domain": mark("One survey result shared by two provinces; both carry it."),
    "incomplete": mark("Parts of the place are missing in the source."),
}
SHORT_STATUSES = {
    "survey": mark("survey"),
    "modelled": mark("modelled"),
    "target": mark("target"),
    "demand": mark("demand of {who}"),
    "testimony": mark("a single account"),
}
"""In a word or two: what a figure is where it is no count."""
SHORT_CONCERNS = {
    "disputed": mark("disputed"),
    "misprint": mark("surely a misprint"),
    "undated": mark("date uncertain"),
    "weak_source": mark("read second-hand"),
    "inconsistent": mark("does not fit other numbers"),
    "superseded": mark("superseded"),
    "shared_domain": mark("one result for two provinces"),
    "incomplete": mark("incomplete"),
}
"""In a word or two: what may be wrong with a figure."""
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
SHORT_TOPICS = TOPICS | {"nssf": mark("NSSF"), "population": mark("Population, services")}
"""Where a title also says a place and a sex."""
BADGES = {
    "registered": mark("registered"),
    "active": mark("active"),
    "beneficiary": mark("beneficiaries"),
    "covered": mark("covered population"),
    "entitled": mark("entitled"),
    "excluded": mark("without cover"),
    "result": mark("project result"),
    "target": mark("target"),
    "demand": mark("demand"),
    "testimony": mark("a single account"),
    "context": mark("context"),
    "rule": mark("rule in force"),
    "rule_to_come": mark("rule to come"),
    "price": mark("amount for one person"),
    "project": mark("partner project"),
    "spending": mark("money"),
}
REMARKS = {
    "old_kampong_cham": mark("Kampong Cham before {day} includes the districts that became Tboung Khmum."),
    "sexes_more": mark("men and women add up to {sum}, which is {difference} more than the total printed"),
    "sexes_less": mark("men and women add up to {sum}, which is {difference} less than the total printed"),
    "groups_more": mark("the groups add up to {sum}, which is {difference} more than the total printed"),
    "groups_less": mark("the groups add up to {sum}, which is {difference} less than the total printed"),
    "parts_more": mark("the parts add up to {sum}, which is {difference} more than the total printed"),
    "parts_less": mark("the parts add up to {sum}, which is {difference} less than the total printed"),
    "periods_more": mark(
        "the periods within it add up to {sum}, which is {difference} more than the total printed"
    ),
    "periods_less": mark(
        "the periods within it add up to {sum}, which is {difference} less than the total printed"
    ),
    "provinces_more": mark(
        "the provinces add up to {sum}, which is {difference} more than the total printed"
    ),
    "provinces_less": mark(
        "the provinces add up to {sum}, which is {difference} less than the total printed"
    ),
}
"""What the program itself finds about a figure."""
