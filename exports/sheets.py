"""What a factsheet says of a place or an indicator."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from exports.sheet_parts import (
    Part,
    References,
    headline,
    trend,
    with_both_sexes,
    women_and_men,
)
from exports.sheet_places import bars, strips
from indicators.choice import newest
from indicators.gaps import ASKED_TOPICS
from indicators.lists import entries
from indicators.profile import not_published_for
from indicators.provinces import PROVINCES
from indicators.series import NoFigure, by_sex
from language.words import TOPICS
from reading import Reading

MOST_HEADLINES, MOST_PAIRS, MOST_NAMED = 3, 3, 8
PROTECTION = ("nssf", "coverage", "benefits", "assistance")


@dataclass
class Sheet:
    """The words and parts of a factsheet.

    Attributes:
        kind: what it is about, in a word or two; `other`: its name in the other language.
        finding: the sentence that leads it; `sub`: what must be known of it.
        page, view: where it is seen alive.
        area: the province that the map shows; "" for none.
    """

    kind: str
    title: str
    other: str
    finding: str
    sub: str
    page: str
    view: dict[str, str]
    refs: References
    area: str = ""
    headlines: list[Part] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def place(reading: Reading, area: str) -> Sheet:
    """A province, or the country."""
    text, labels, refs = reading.text, reading.labels, References(reading)
    names = reading.published["areas"].set_index("code").loc[area]
    country = area == "KH"
    figures = reading.figures[reading.figures["area"] == area]
    sheet = Sheet(
        kind=text("Country factsheet") if country else text("Province factsheet"),
        title=labels.area(area),
        other=names["name_en"] if reading.language.code == "km" else names["name_km"],
        finding=_finding(reading, area),
        sub=text(
            "Published here: {count} figures of {publications} publications.",
            count=reading.language.number(len(figures)),
            publications=reading.language.number(figures["source_id"].nunique()),
        ),
        page="province",
        view={"area": area},
        refs=refs,
        area="" if country else area,
        headlines=_headlines(reading, "front" if country else "factsheet_place", area, refs),
    )
    drawn = None if country else strips(reading, area, refs)
    pair = [part for part in (_trend(reading, area, refs), _sexes(reading, area, refs)) if part]
    both = {"kind": "pair", "parts": pair} if len(pair) == 2 else (pair[0] if pair else None)
    sheet.parts = [part for part in (drawn, both, _gap(reading, area)) if part]
    return sheet


def _headlines(reading: Reading, name: str, area: str, refs: References) -> list[Part]:
    """The first figures of a list that are published for a place."""
    found: list[Part] = []
    for entry in entries(reading.published.tables, name).to_dict("records"):
        if len(found) == MOST_HEADLINES:
            break
        of_whom = {key: entry[key] for key in ("sex", "group", "scheme")}
        try:
            choice = newest(reading.published, entry["indicator"], area=area, **of_whom)
        except NoFigure:
            continue
        found.append(headline(reading, choice.figure, refs, reading.labels.newer(choice)))
    return found


def _trend(reading: Reading, area: str, refs: References) -> Part | None:
    listed = entries(reading.published.tables, "factsheet_trend")["indicator"]
    return next((part for name in listed if (part := trend(reading, name, area, refs))), None)


def _sexes(reading: Reading, area: str, refs: References) -> Part | None:
    """Women and men; for the country by branch of protection."""
    name = "branches" if area == "KH" else "factsheet_sexes"
    listed = list(entries(reading.published.tables, name)["indicator"])
    figures = with_both_sexes(reading, area, listed)[:MOST_PAIRS]
    on_protection = {name for name in listed if reading.labels.of_indicator(name)["topic"] in PROTECTION} & {
        figure["indicator"] for figure in figures
    }
    title = reading.text("Women and men")
    if not on_protection:
        title = reading.text("Women and men: nothing found on protection")
    return women_and_men(reading, figures, refs, title=title)


def _counts(reading: Reading, area: str) -> tuple[list[str], dict[str, int]]:
    """What the country has and the place has not, and how many the country has by subject."""
    indicators = reading.published["indicators"]
    if area == "KH":
        local = set(reading.figures.loc[reading.figures["area"].isin(PROVINCES), "indicator"])
        country = set(reading.figures.loc[reading.figures["area"] == "KH", "indicator"])
        protection = indicators[indicators["topic"].isin(PROTECTION)]["indicator"]
        missing = [name for name in protection if name in country and name not in local]
    else:
        missing = not_published_for(reading.figures, indicators, area)
    of_country = indicators[
        indicators["indicator"].isin(reading.figures.loc[reading.figures["area"] == "KH", "indicator"])
    ]
    return missing, of_country["topic"].value_counts().to_dict()


def _nssf(reading: Reading, area: str) -> tuple[int, int]:
    """How many of the subjects on the fund that the country has figures on the place has too, and of how many."""
    missing, of = _counts(reading, area)
    lacking = sum(reading.labels.of_indicator(name)["topic"] == "nssf" for name in missing)
    return of.get("nssf", 0) - lacking, of.get("nssf", 0)


def _finding(reading: Reading, area: str) -> str:
    found, of = _nssf(reading, area)
    words = {"found": reading.language.number(found), "of": reading.language.number(of)}
    if area == "KH":
        return reading.text(
            "Of {of} subjects on which national figures of the National Social Security Fund are published, "
            "we found a figure for any province on {found}.",
            **words,
        )
    if not found:
        return reading.text(
            "National figures on the National Social Security Fund are published on {of} subjects; "
            "none of them was found for {place}.",
            place=reading.labels.area(area),
            of=words["of"],
        )
    return reading.text(
        "Of {of} subjects on which national figures of the National Social Security Fund are published, "
        "we found a figure for {place} on {found}.",
        place=reading.labels.area(area),
        **words,
    )


def _gap(reading: Reading, area: str) -> Part:
    """What is published for the country and not here."""
    missing, of = _counts(reading, area)
    found, of_fund = _nssf(reading, area)
    text, number = reading.text, reading.language.number
    lines = []
    for topic in PROTECTION:
        lacking = [name for name in missing if reading.labels.of_indicator(name)["topic"] == topic]
        if lacking:
            said = text(
                "{subject}: {count} of {of} not found.",
                subject=text(TOPICS[topic]),
                count=number(len(lacking)),
                of=number(of[topic]),
            )
            lines.append(said)
    named = [reading.labels.short(name) for name in missing[:MOST_NAMED]]
    lines.append(text("Among them: {names}.", names=reading.joined(*named)))
    title = text("Published for the country, and found for no province")
    if area != "KH":
        title = text("Published for the country, and not found for {place}", place=reading.labels.area(area))
    return {
        "kind": "gap",
        "title": title,
        "number": number(found),
        "of": text("of {count}", count=number(of_fund)),
        "what": text("subjects of the fund with a figure"),
        "text": " ".join(lines),
    }


def indicator(reading: Reading, name: str) -> Sheet:
    """An indicator: its newest figure, over time, by sex and by province."""
    labels, refs, text = reading.labels, References(reading), reading.text
    row = labels.of_indicator(name)
    figures = reading.figures[reading.figures["indicator"] == name]
    sheet = Sheet(
        kind=text("Indicator factsheet"),
        title=labels.indicator(name),
        other="",
        finding="",
        sub=labels.definition(name),
        page=reading.page_of(name),
        view={"indicator": name},
        refs=refs,
    )
    try:
        choice = newest(reading.published, name)
        sheet.finding = labels.title(choice.figure)
        sexes = by_sex(reading.figures, choice.figure).to_dict("records")[: MOST_HEADLINES - 1]
        first = headline(reading, choice.figure, refs, labels.newer(choice))
        sheet.headlines = [first, *(headline(reading, one, refs) for one in sexes)]
    except NoFigure:
        sheet.finding = _nothing_sound(reading, name)
    parts = [trend(reading, name, "KH", refs)]
    pairs = with_both_sexes(reading, "KH", [name])
    parts.append(women_and_men(reading, pairs, refs, title=text("Women and men")))
    side = [part for part in parts if part]
    both = {"kind": "pair", "parts": side} if len(side) == 2 else (side[0] if side else None)
    sheet.parts = [
        part for part in (both, bars(reading, name, refs), _lacking(reading, row, figures)) if part
    ]
    return sheet


def _nothing_sound(reading: Reading, name: str) -> str:
    """That no sound figure of the whole is published for the country, and how many others there are."""
    count = int((reading.figures["indicator"] == name).sum())
    return reading.text(
        "We found no sound figure of the whole for the country; {count} others.",
        count=reading.language.number(count),
    )


def _lacking(reading: Reading, row: dict, figures: pd.DataFrame) -> Part | None:
    """What of an indicator no publication tells apart; None where nobody could: a rule, a project."""
    text = reading.text
    if row["topic"] not in ASKED_TOPICS:
        return None
    places = figures[figures["area"].isin(PROVINCES)]["area"].nunique()
    said = []
    if row["sexes"] in ("women_men", "girls_boys") and not figures["sex"].isin(["female", "male"]).any():
        said.append(text("Women and men are not told apart in any publication that was found."))
    if not places:
        said.append(text("No publication that was found gives it by province."))
    if not said:
        return None
    number = reading.language.number
    return {
        "kind": "gap",
        "title": text("Not published, or not found by us"),
        "number": number(places),
        "of": text("of {count}", count=number(len(PROVINCES))),
        "what": text("provinces with a figure"),
        "text": " ".join(said),
    }
