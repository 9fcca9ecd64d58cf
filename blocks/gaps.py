"""What is not known: the grid of indicators by year, and the letter that asks for its empty cells."""

from __future__ import annotations

import pandas as pd

from blocks.gaps_grid import Asked
from blocks.gaps_told import told
from indicators.gaps import (
    COUNTRY_ONLY,
    NOT_FOUND,
    PARTLY,
    PUBLISHED,
    WITHOUT_SEX,
    answers,
    asked_about,
    can_be_asked_for,
    first_years,
    grid,
    with_a_figure,
    with_every_province,
    years_until,
)
from indicators.matching import records
from indicators.search import NEWEST, may_be_given, ordered
from language.labels import SHORT_TOPICS, TOPICS, mark
from loaders import Published
from pictures import Years
from reading import Block, Reading, kept
from reading.parameters import AREA, SEX

STATES = {
    PUBLISHED: mark("by province and sex"),
    WITHOUT_SEX: mark("by province, without sex"),
    COUNTRY_ONLY: mark("for the country only"),
    PARTLY: mark("part of the year, or several years together"),
    NOT_FOUND: mark("not found"),
}
STATES_OF_A_SEX = {
    PUBLISHED: mark("by province, for this sex"),
    WITHOUT_SEX: mark("without sex"),
    COUNTRY_ONLY: mark("for the country only, for this sex"),
    PARTLY: mark("part of the year, or several years together"),
    NOT_FOUND: mark("not found"),
}
STATES_OF_A_PLACE = {
    PUBLISHED: mark("for this place, by sex"),
    WITHOUT_SEX: mark("for this place, without sex"),
    COUNTRY_ONLY: mark("for the country only"),
    PARTLY: mark("part of the year, or several years together"),
    NOT_FOUND: mark("not found"),
}


@kept
def topics(reading: Reading) -> dict[str, str]:
    """The subject of each indicator."""
    rows = reading.published["indicators"]
    return dict(zip(rows["indicator"], rows["topic"], strict=True))


@kept
def asked_for(reading: Reading, topic: str) -> list[str]:
    """The indicators of a subject that an office can be asked for."""
    rows = records(_of_topic(reading.published, topic))
    return [row["indicator"] for row in rows if can_be_asked_for(row)]


def _of_topic(published: Published, topic: str) -> pd.DataFrame:
    """The indicators of a topic."""
    indicators = published["indicators"]
    return indicators[indicators["topic"] == topic]


@kept
def _about(published: Published, topic: str) -> pd.DataFrame:
    """The figures of a topic."""
    figures = published.figures
    return figures[figures["indicator"].isin(_of_topic(published, topic)["indicator"])]


@kept
def _cells(published: Published, topic: str, area: str, sex: str) -> pd.DataFrame:
    own, years = _about(published, topic), years_until(published.edition)
    return grid(own, _of_topic(published, topic), area=area, sex=sex, years=years)


@kept
def _figures(published: Published, topic: str) -> pd.DataFrame:
    """The figures behind a topic's grid, newest first; what may not be given stays out of its CSV."""
    own = _about(published, topic)
    own = own[own["figure_id"].isin(answers(own, published["indicators"])["figure_id"])]
    return ordered(may_be_given(own, published["sources"]), NEWEST)


@kept
def _some(published: Published, topic: str, area: str = "", sex: str = "") -> list[str]:
    """The indicators of a topic with any row for a place and a sex."""
    return with_a_figure(_about(published, topic), _of_topic(published, topic), area=area, sex=sex)


@kept
def _every(published: Published, topic: str) -> list[str]:
    return with_every_province(_about(published, topic), _of_topic(published, topic))


@kept
def finding(reading: Reading) -> str:
    """How many indicators on the NSSF have a figure for any province."""
    rows = _of_topic(reading.published, "nssf")
    some, every = _some(reading.published, "nssf"), _every(reading.published, "nssf")
    counts = {
        "all": reading.language.number(len(rows)),
        "some": reading.language.number(len(some)),
        "every": reading.language.number(len(every)),
    }
    if every:
        return reading.text(
            "Few figures on the National Social Security Fund are published by province: of {all} "
            "indicators {some} have a figure for any province, and {every} for all 25.",
            **counts,
        )
    return reading.text(
        "Hardly any figure on the National Social Security Fund is published by province: of {all} "
        "indicators {some} have a figure for any province, and none for all 25.",
        **counts,
    )


def _with_its_date(reading: Reading, finding: str) -> str:
    return reading.text("{finding} (searched until {date}).", finding=finding, date=_searched(reading))


@kept
def grid_block(reading: Reading, topic: str, area: str, sex: str) -> Block:
    """Indicators by year: published, without sex, for the country only, not found."""
    every = len(asked_about(_of_topic(reading.published, topic), sex))
    figures = _figures(reading.published, topic)
    some = _some(reading.published, topic, area, sex)
    title, elsewhere = (
        _title(read, topic, area, sex, every, len(some)) for read in (reading, reading.elsewhere)
    )
    return Block(
        key="grid",
        title=title,
        subtitle=_subtitle(reading, sex),
        figures=figures,
        lead=figures["figure_id"].iloc[0],
        picture=_picture(reading, topic, area, sex),
        alt=title,
        table=grid_table(reading, topic, area, sex),
        told_in_table=True,
        processing=reading.text("counted for which indicators, years and places a figure is published."),
        sentence=_with_its_date(reading, title),
        sentence_elsewhere=_with_its_date(reading.elsewhere, elsewhere),
        remarks=_remarks(reading, some, topic, area, sex),
        badge=reading.text(TOPICS[topic]),
    )


def how_to_read(reading: Reading) -> str:
    """What full and empty cells say, and what a tap does."""
    return reading.text(
        "A full cell is published, an empty one is not. Touch a cell to ask for it in the letter below."
    )


def _picture(reading: Reading, topic: str, area: str, sex: str) -> Years:
    """The grid, each gap one tap from its letter."""
    asked = Asked(
        reading,
        _states(reading, area, sex),
        first_years(_of_topic(reading.published, topic), reading.published["rollout"]),
        frozenset(asked_for(reading, topic)),
        {name: code for name, code in ((AREA, area), (SEX, sex)) if code},
        told(reading, _about(reading.published, topic), area, sex),
    )
    return asked.picture(_cells(reading.published, topic, area, sex))


def _states(reading: Reading, area: str, sex: str) -> dict[str, str]:
    """The reader's words for each state of a cell."""
    words = STATES_OF_A_SEX if sex else STATES_OF_A_PLACE if area else STATES
    return {code: reading.text(said) for code, said in words.items()}


def _named(reading: Reading, topic: str, area: str, sex: str) -> pd.DataFrame:
    cells = _cells(reading.published, topic, area, sex)
    return cells.assign(row=[reading.labels.indicator(name) for name in cells["indicator"]])


def _title(reading: Reading, topic: str, area: str, sex: str, every: int, some: int) -> str:
    """Of the indicators that can have such a figure, how many have one."""
    words = {
        "all": reading.language.number(every),
        "some": reading.language.number(some),
        "topic": reading.text((SHORT_TOPICS if sex else TOPICS)[topic]),
        "place": reading.labels.area(area) if area else reading.text("any province"),
    }
    if not sex:
        return reading.text("{topic}: {some} of {all} published for {place}", **words)
    return reading.text(
        "{topic}: {some} of {all} published for {who}, {place}",
        who=reading.labels.sex(sex),
        **words,
    )


def _subtitle(reading: Reading, sex: str) -> str:
    years = years_until(reading.published.edition)
    return reading.text(
        "indicators with a figure, {first} to {last}; {who}; searched until {date}",
        first=reading.language.digits(str(years[0])),
        last=reading.language.digits(str(years[-1])),
        who=reading.labels.sex(sex or "all"),
        date=_searched(reading),
    )


def _searched(reading: Reading) -> str:
    return reading.language.period(reading.published.edition.date)


def _remarks(reading: Reading, some: list[str], topic: str, area: str, sex: str) -> list[str]:
    said = [
        reading.text(
            "Not found means: not in public material within our reach until {date}. It may be published "
            "elsewhere, or be known and unpublished.",
            date=_searched(reading),
        )
    ]
    if area or sex:
        return said
    every = _every(reading.published, topic)
    names = reading.text(", ").join(reading.labels.indicator(name) for name in some)
    if 0 < len(some) <= 3:
        said.append(reading.text("With a figure for a province: {names}.", names=names))
    said.append(
        reading.text(
            "Published for all 25 provinces at once: {count}.",
            count=reading.language.number(len(every)),
        )
    )
    said.append(
        reading.text("Where no people are counted (money, enterprises, facilities), no sex is missed.")
    )
    return said


@kept
def grid_table(reading: Reading, topic: str, area: str, sex: str) -> pd.DataFrame:
    """The grid in words: the years of each state, one row an indicator."""
    figures = _figures(reading.published, topic)
    publishers = {
        name: list(dict.fromkeys(reading.labels.source(source)["publisher"] for source in sources))
        for name, sources in figures.groupby("indicator")["source_id"]
    }
    lines = []
    for name, own in _named(reading, topic, area, sex).groupby("indicator", sort=False):
        line = {reading.text("Indicator"): own["row"].iloc[0]}
        for code, words in _states(reading, area, sex).items():
            years = list(own.loc[own["state"] == code, "year"])
            line[words] = reading.language.digits(_ranges(years))
        line[reading.text("Published by")] = "; ".join(publishers.get(name, []))
        lines.append(line)
    return pd.DataFrame(lines)


def _ranges(years: list[int]) -> str:
    """Years as readers write them: 2008-2015, 2019."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and runs[-1][1] == year - 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)
