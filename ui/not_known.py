"""What is not known: the grid of indicators by year, and the letter that asks for its empty cells."""

from __future__ import annotations

import pandas as pd

from charts.grid import LINE_HEIGHT, LINE_HEIGHT_IN_A_MEETING, clicked
from charts.grid import grid as grid_chart
from indicators.gaps import COUNTRY_ONLY, NOT_FOUND, PUBLISHED, WITHOUT_SEX
from indicators.not_known import (
    YEARS,
    answers,
    can_be_asked_for,
    grid,
    with_a_province,
    with_every_province,
)
from indicators.search import NEWEST, may_be_given, ordered
from language.labels import TOPICS, mark
from loaders.describe import GATHERED
from ui.figure_block import Block
from ui.picture import finished, kept

STATES = {
    PUBLISHED: mark("by province and sex"),
    WITHOUT_SEX: mark("by province, without sex"),
    COUNTRY_ONLY: mark("for the country only"),
    NOT_FOUND: mark("not found"),
}
STATES_OF_A_SEX = {
    PUBLISHED: mark("by province, for this sex"),
    WITHOUT_SEX: mark("without sex"),
    COUNTRY_ONLY: mark("for the country only, for this sex"),
    NOT_FOUND: mark("not found"),
}
STATES_OF_A_PLACE = {
    PUBLISHED: mark("for this place, by sex"),
    WITHOUT_SEX: mark("for this place, without sex"),
    COUNTRY_ONLY: mark("for the country only"),
    NOT_FOUND: mark("not found"),
}


@kept
def topics(page) -> dict[str, str]:
    """The subject of each indicator."""
    return page.published["indicators"].set_index("indicator")["topic"].to_dict()


@kept
def asked_for(page, topic: str) -> list[str]:
    """The indicators of a subject that an office can be asked for."""
    return [
        row["indicator"] for row in of_topic(page, topic).to_dict("records") if can_be_asked_for(row)
    ]


def of_topic(page, topic: str) -> pd.DataFrame:
    """The indicators of a topic."""
    indicators = page.published["indicators"]
    return indicators[indicators["topic"] == topic]


@kept
def finding(page) -> str:
    """How many indicators on the NSSF have a figure for any province."""
    rows = of_topic(page, "nssf")
    some = finished(lambda: with_a_province(page.figures, rows), "with_a_province", "nssf")
    every = finished(lambda: with_every_province(page.figures, rows), "with_every_province", "nssf")
    counts = {
        "all": page.language.number(len(rows)),
        "some": page.language.number(len(some)),
        "every": page.language.number(len(every)),
    }
    if every:
        return page.text(
            "Few figures on the National Social Security Fund are published by province: of {all} "
            "indicators {some} have a figure for any province, and {every} for all 25.",
            **counts,
        )
    return page.text(
        "Hardly any figure on the National Social Security Fund is published by province: of {all} "
        "indicators {some} have a figure for any province, and none for all 25.",
        **counts,
    )


@kept
def grid_block(page, topic: str, area: str, sex: str, selected: tuple[str, int] | None) -> Block:
    """Indicators by year: published, without sex, for the country only, not found."""
    rows = of_topic(page, topic)
    cells = finished(lambda: grid(page.figures, rows, area=area, sex=sex), "grid", topic, area, sex)
    states = {code: page.text(words) for code, words in _states(area, sex).items()}
    named = cells.assign(row=[page.labels.indicator(name) for name in cells["indicator"]])
    figures = finished(lambda: _figures(page, rows), "grid-figures", topic)
    some = _with_a_figure(page, cells, rows, topic, area)
    title = _title(page, topic, area, len(rows), len(some))
    return Block(
        key="grid",
        title=title,
        subtitle=_subtitle(page, sex),
        number=page.text(
            "{some} of {all}", some=page.language.number(len(some)), all=page.language.number(len(rows))
        ),
        figures=figures,
        lead=figures["figure_id"].iloc[0],
        chart=finished(
            lambda: grid_chart(
                named,
                language=page.language,
                states=states,
                years=list(YEARS),
                selected=selected,
                line_height=LINE_HEIGHT_IN_A_MEETING if page.presented else LINE_HEIGHT,
            ),
            "grid-chart",
            page.language,
            topic,
            area,
            sex,
            selected,
            bool(page.presented),
        ),
        alt=title,
        table=finished(
            lambda: grid_table(page, named, states, figures), "grid-table", page.language, topic, area, sex
        ),
        told_in_table=True,
        processing=page.text("counted for which indicators, years and places a figure is published."),
        sentence=page.text("{finding} (searched until {date}).", finding=title, date=_searched(page)),
        remarks=_remarks(page, rows, some, topic, area),
        badge=page.text(TOPICS[topic]),
        on_click=lambda event: _ask_for(page, clicked(event)),
    )


def _states(area: str, sex: str) -> dict[str, str]:
    if sex:
        return STATES_OF_A_SEX
    return STATES_OF_A_PLACE if area else STATES


def _figures(page, rows: pd.DataFrame) -> pd.DataFrame:
    """The figures behind a topic's grid, newest first; what may not be given stays out of its CSV."""
    filled = answers(page.figures)["figure_id"]
    own = page.figures[page.figures["figure_id"].isin(filled)]
    return ordered(may_be_given(own[own["indicator"].isin(rows["indicator"])], page.published["sources"]), NEWEST)


def _with_a_figure(page, cells: pd.DataFrame, rows: pd.DataFrame, topic: str, area: str) -> list[str]:
    """The indicators with a figure for the place, or for any province, in any year."""
    if not area:
        return finished(lambda: with_a_province(page.figures, rows), "with_a_province", topic)
    return list(dict.fromkeys(cells.loc[cells["provinces"] > 0, "indicator"]))


def _title(page, topic: str, area: str, all_of_them: int, some: int) -> str:
    counts = {
        "all": page.language.number(all_of_them),
        "some": page.language.number(some),
        "topic": page.text(TOPICS[topic]),
    }
    if area:
        return page.text(
            "Of {all} indicators on “{topic}”, {some} have a figure for {place}",
            place=page.labels.area(area),
            **counts,
        )
    return page.text("Of {all} indicators on “{topic}”, {some} have a figure for any province", **counts)


def _subtitle(page, sex: str) -> str:
    return page.text(
        "{first} to {last}; {who}; searched until {date}",
        first=page.language.digits(str(YEARS[0])),
        last=page.language.digits(str(YEARS[-1])),
        who=page.labels.sex(sex or "all"),
        date=_searched(page),
    )


def _searched(page) -> str:
    return page.language.period(GATHERED)


def _remarks(page, rows: pd.DataFrame, some: list[str], topic: str, area: str) -> list[str]:
    said = [
        page.text(
            "Not found means: not in public material within our reach until {date}. It may be published "
            "elsewhere, or be known and unpublished.",
            date=_searched(page),
        )
    ]
    if area:
        return said
    every = finished(lambda: with_every_province(page.figures, rows), "with_every_province", topic)
    names = page.text(", ").join(page.labels.indicator(name) for name in some)
    if 0 < len(some) <= 3:
        said.append(page.text("With a figure for a province: {names}.", names=names))
    said.append(
        page.text(
            "Published for all 25 provinces at once: {count}.",
            count=page.language.number(len(every)),
        )
    )
    said.append(page.text("Where no people are counted (money, enterprises, facilities), no sex is missed."))
    return said


def grid_table(page, cells: pd.DataFrame, states: dict[str, str], figures: pd.DataFrame) -> pd.DataFrame:
    """The grid in words: the years of each state, one row an indicator."""
    publishers = {
        name: list(dict.fromkeys(page.labels.source(source)["publisher"] for source in sources))
        for name, sources in figures.groupby("indicator")["source_id"]
    }
    lines = []
    for name, own in cells.groupby("indicator", sort=False):
        line = {page.text("Indicator"): own["row"].iloc[0]}
        for code, words in states.items():
            years = list(own.loc[own["state"] == code, "year"])
            line[words] = page.language.digits(_ranges(years))
        line[page.text("Published by")] = "; ".join(publishers.get(name, []))
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


def asked_cell(page) -> tuple[str, int] | None:
    """The cell that the link or a click asks for, to be outlined in the grid."""
    year = page.asked("year")
    return (page.asked("indicator"), int(year)) if year in map(str, YEARS) else None


def _ask_for(page, cell: tuple[str, int] | None) -> None:
    """A click on a cell chooses what the letter asks for."""
    if cell and can_be_asked_for(page.labels.of_indicator(cell[0])):
        page.set("indicator", cell[0])
        page.set("year", str(cell[1]))
