"""Whose number it is, which one was chosen, and that its standing stays with it (rules 1, 2, 3, 6, 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from indicators.choice import newest
from indicators.series import NoFigure
from language.words import SHORT_CONCERNS, SHORT_STATUSES
from tests.claims.said import WANTED, Spoken, digits, doubtful, numbers

LISTS = {"figures", "projects"}
"""Pages that show every figure as it is, sound or not."""
ONE_FIGURE = {"front", "trends", "voices", "what_if"}
"""Pages that answer with one figure; so do the head of a province and the kinds of counting."""
ALSO = {"place", "kinds"}
ASKED_FOR = {"demand", "testimony"}
"""Blocks that are about demands and accounts, and say so in their titles."""
MARKED_AT_ONCE = 40
COUNTED = ("topic-", "list")
"""Blocks whose titles say how many figures there are, and none of their numbers."""


def one_choice(spoken: Spoken) -> Iterator[str]:
    """1: what leads is sound, and is what everyone else is answered for the same question."""
    if spoken.page not in ONE_FIGURE and spoken.block.key not in ALSO or spoken.block.key in ASKED_FOR:
        return
    lead = spoken.lead
    if not _says(spoken, lead):
        return
    every = spoken.every_figure(lead["indicator"])
    if not _sound(every[every["figure_id"] == lead["figure_id"]]).all():
        yield f"leads with {lead['figure_id']}, which is in doubt, to come or no result"
        return
    whom = {name: lead[name] for name in ("area", "sex", "group", "scheme")}
    for name, code in whom.items():
        every = every[every[name] == code]
    if every.loc[_sound(every), "end"].max() > lead["end"]:
        yield f"leads with {lead['figure_id']}, where a newer sound figure answers"
    whole = spoken.labels.of_indicator(lead["indicator"])
    if not whole["whole_scheme"]:
        whom.pop("scheme")
    try:
        chosen = newest(spoken.reading.published, lead["indicator"], **whom).figure
    except NoFigure:
        yield f"leads with {lead['figure_id']}, where no sound figure answers"
        return
    if chosen["figure_id"] != lead["figure_id"]:
        yield f"leads with {lead['figure_id']}; the one choice is {chosen['figure_id']}"


def _sound(figures: pd.DataFrame) -> pd.Series:
    return ~doubtful(figures) & ~figures["status"].isin(WANTED) & (figures["phase"] != "to_come")


def part_named(spoken: Spoken) -> Iterator[str]:
    """2: a title with a figure's number names its sex, group, scheme and place unless they are the whole's."""
    lead, labels = spoken.lead, spoken.labels
    if spoken.block.key.startswith(COUNTED):
        return
    if _says(spoken, lead, spoken.title):
        where = spoken.title
    elif spoken.block.number and _says(spoken, lead, spoken.block.number):
        where = spoken.head
    else:
        return
    indicator = labels.of_indicator(lead["indicator"])
    words = {
        "sex": {labels.sex(lead["sex"], lead["indicator"]), labels.sex(lead["sex"])},
        "group": {labels.short_group(lead["group"]), labels.group(lead["group"])},
        "scheme": {labels.short_scheme(lead["scheme"]), labels.scheme(lead["scheme"])},
    }
    for name, said in words.items():
        declared = indicator[f"whole_{name}"]
        if declared and lead[name] != declared and not any(one and one in where for one in said):
            yield f"gives {lead['figure_id']} as the whole: {name} {lead[name]} is not in “{where}”"
    if where == spoken.title and _other_half(spoken, lead) not in where:
        yield f"gives {lead['figure_id']}, one result for two places, as that of one: “{where}”"
    if lead["project_id"] and spoken.page != "projects" and labels.project(lead) not in where:
        yield f"gives {lead['figure_id']}, a project's own, as the country's: “{where}”"
    of_all = spoken.page == "map" and where == spoken.title
    if lead["area"] != "KH" and not of_all and labels.area(lead["area"]) not in where:
        yield f"gives {lead['figure_id']} as Cambodia's: “{where}”"


def _other_half(spoken: Spoken, figure: dict) -> str:
    """The name of the place that shares a survey's one result with the figure's own; "" for none."""
    pairs = spoken.reading.published["shared_domains"]
    pairs = pairs[pairs["source_id"] == figure["source_id"]]
    if "shared_domain" not in figure["concern"].split(";"):
        return ""
    own = pairs[(pairs["first"] == figure["area"]) | (pairs["second"] == figure["area"])].iloc[0]
    return spoken.labels.area(own["second"] if own["first"] == figure["area"] else own["first"])


def number_of_the_lead(spoken: Spoken) -> Iterator[str]:
    """2: the number in the title of a course is that of the figure that leads it, and of no other."""
    name = spoken.labels.short(spoken.lead["indicator"]).removesuffix(", %")
    said = spoken.title.replace(name, "")
    if spoken.block.key == "trend" and numbers(said) and not _says(spoken, spoken.lead, said):
        yield f"leads with {spoken.lead['figure_id']} and gives another number: “{spoken.title}”"


def date_named(spoken: Spoken) -> Iterator[str]:
    """14: a title with a figure's number says of when it is; a rule to come is no rule of today."""
    lead, labels = spoken.lead, spoken.labels
    counted = spoken.block.key.startswith(COUNTED)
    if counted or not _says(spoken, lead, spoken.head) or not lead["period"]:
        return
    said = {labels.language.period(lead["period"], short=short) for short in (True, False)}
    if not any(period in spoken.head for period in said) and spoken.block.key != "what-if":
        yield f"does not say that {lead['figure_id']} is of {lead['period']}: “{spoken.head}”"


def date_not_denied(spoken: Spoken) -> Iterator[str]:
    """14: what carries a date is not called undated beside it."""
    if spoken.lead["period"] and spoken.reading.text("undated") in (spoken.sentence + spoken.citation):
        yield f"calls {spoken.lead['figure_id']} undated and gives {spoken.lead['period']}: “{spoken.sentence}”"


def country_as_said(spoken: Spoken) -> Iterator[str]:
    """6: the country's number beside a place's keeps what is said of it, and the country is not beside itself."""
    cells = spoken.column("Cambodia")
    if spoken.page != "province" or not cells:
        return
    if spoken.lead["area"] == "KH":
        yield "gives the country's numbers beside themselves"
    every = spoken.reading.figures
    country = every[every["area"] == "KH"]
    for cell, row in zip(cells, spoken.block.figures.to_dict("records"), strict=False):
        own = country
        for name in ("indicator", "sex", "group", "scheme", "period", "source_id", "status"):
            own = own[own[name] == row[name]]
        amounts = [spoken.labels.marked_amount(one) for one in own.to_dict("records")]
        if amounts and cell and cell not in amounts:
            yield f"gives “{cell}” as the country's, which is {amounts[0]}"


def standing_kept(spoken: Spoken) -> Iterator[str]:
    """6: what a figure is and what is wrong with it stay in the sentence and in the citation."""
    marks = _marks(spoken, spoken.lead)
    copied = {"citation": spoken.citation, "sentence": spoken.sentence}
    if not _says(spoken, spoken.lead, spoken.sentence):
        copied.pop("sentence")
    for name, text in copied.items():
        for mark in marks:
            if mark not in text:
                yield f"the {name} of {spoken.lead['figure_id']} loses “{mark}”: {text}"


def never_first(spoken: Spoken) -> Iterator[str]:
    """7: targets, demands and accounts never lead a list of results, and never stand in it unmarked."""
    figures = spoken.block.figures
    apart = figures["status"].isin(WANTED)
    if not apart.any() or apart.all():
        return
    if spoken.lead["status"] in WANTED:
        yield f"leads with {spoken.lead['figure_id']}, a {spoken.lead['status']}, before results"
    table = spoken.block.table
    if table is None:
        return
    lines = [" ".join(map(str, row)) for row in table.itertuples(index=False)]
    for row in figures[apart].head(MARKED_AT_ONCE).to_dict("records"):
        number, marks = digits(spoken.labels.language.number(row["value"])), _marks(spoken, row)
        own = [line for line in lines if number in numbers(line)]
        words = [*marks, spoken.labels.badge(row)]
        if own and not any(word in line for line in own for word in words):
            yield f"{row['figure_id']} stands in a table without “{words[0]}”"


def _says(spoken: Spoken, figure: dict, text: str | None = None) -> bool:
    """Whether a text (the head) gives a figure's number."""
    text = spoken.head if text is None else text
    numbers_of = (spoken.labels.number(figure), spoken.labels.short_amount(figure))
    return any(
        re.search(rf"(?<![A-Za-z\d.,]){re.escape(number)}(?!\d|[.,]\d)", text) for number in numbers_of
    )


def _marks(spoken: Spoken, figure: dict) -> list[str]:
    """The words for a figure's status and concerns, from the data alone."""
    text = spoken.reading.text
    said = [text(SHORT_CONCERNS[code]) for code in figure["concern"].split(";") if code]
    if figure["status"] in ("target", "demand", "testimony", "survey", "modelled"):
        word = text(SHORT_STATUSES[figure["status"]], who=figure["organisation"].replace(";", ","))
        said.insert(0, word)
    return said
