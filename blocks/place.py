"""The head of one place: how it stands against the country in one figure, where it lies, its names and its people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from blocks.compared import compared
from blocks.province_view import number_of
from indicators.choice import newest_of_list
from language.counting import span
from language.labels import STATUSES
from maps.shapes import ATTRIBUTION
from pictures.locator import locator
from reading import Block, Reading, kept


class Answer(NamedTuple):
    """What the title of a place says: its figure, the country's, and the words."""

    figure: Mapping
    country: Mapping
    title: str
    subtitle: str


@kept
def place_block(reading: Reading, area: str) -> Block:
    """The place against the country where a sound figure is published for both; else its people."""
    choice = newest_of_list(reading.published, "province_population", area=area)
    people, answer = reading.labels.title(choice.figure), _answer(reading, area)
    here = area != "KH"
    name = reading.labels.area(area)
    told = [answer.figure, answer.country] if answer else []
    figures = list(dict.fromkeys(one["figure_id"] for one in (*told, choice.figure)))
    return Block(
        key="place",
        title=answer.title if answer else people,
        subtitle=answer.subtitle if answer else reading.labels.what(choice.figure),
        figures=reading.figures_named(figures),
        lead=figures[0],
        picture=locator(area) if here else None,
        alt=reading.text("Where {name} lies in Cambodia.", name=name) if here else "",
        attribution=reading.text(ATTRIBUTION) if here else "",
        remarks=[*([f"{people}."] if answer else []), *reading.labels.newer(choice)],
        badge=_both_names(reading, area),
    )


def _both_names(reading: Reading, area: str) -> str:
    other = reading.elsewhere.labels.area(area)
    return reading.text("{name} ({other})", name=reading.labels.area(area), other=other)


def _answer(reading: Reading, area: str) -> Answer | None:
    """The first of the list `place` whose figures of the place and of the country may both be said; of the country none."""
    if area == "KH":
        return None
    for one in compared(reading, "place"):
        own, country = one.view.by_area[area], one.view.country
        if country is None or one.times(own) is None or one.second_hand:
            continue
        title = reading.text(
            "{place}: {name} {own}, Cambodia {country}",
            place=reading.labels.area(area),
            name=one.name,
            own=number_of(reading, own),
            country=number_of(reading, country),
        )
        figure = reading.figures_named([own["figure_id"]]).iloc[0].to_dict()
        return Answer(figure, country, title, _of_what(reading, figure))
    return None


def _of_what(reading: Reading, figure: Mapping) -> str:
    """What is counted, when, how, and between which ends it lies where that is published."""
    labels = reading.labels
    status = reading.text(STATUSES[figure["status"]]) if figure["status"] in STATUSES else ""
    return reading.joined(
        labels.indicator(figure["indicator"]), labels.when(figure), status, span(labels, figure)
    )
