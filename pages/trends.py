"""Over time: any indicator, its figures joined only within one definition."""

from blocks.events import events_in_words
from blocks.freshness import definition_and_rhythm
from blocks.gender import years_block
from blocks.glance import glance_block
from blocks.nssf import nssf_block
from blocks.trends import (
    COMPARISONS,
    indicators,
    instead,
    schemes,
    topic_of,
    topics,
    trend_block,
    undated_block,
    ways_to_compare,
)
from language.labels import TOPICS
from reading import Page
from reading.parameters import COMPARE, DOUBTFUL, INDICATOR, SCHEME, TOPIC


def show(page: Page) -> None:
    if not asked_for(page):
        page.show(nssf_block)
        page.show(glance_block)
        page.header(page.text("Open a chart"))
    else:
        page.title(page.text("Over time"))
    with page.controls():
        indicator = ask_what(page)
        if not indicator:
            return
        by = page.choose(
            COMPARE,
            page.text("Compare"),
            page.ask(ways_to_compare, indicator) or [],
            lambda code: page.text(COMPARISONS[code]),
            optional=True,
            none=page.text("no comparison"),
        )
        scheme = ask_events(page)
        doubtful = page.switch(
            DOUBTFUL, page.text("Show disputed, superseded and undated figures, targets and demands")
        )
    opened(page, indicator, by, scheme, doubtful)


def asked_for(page: Page) -> bool:
    """Whether the link names an indicator or a subject that there is."""
    known = {INDICATOR: indicators(page.reading, ""), TOPIC: page.ask(topics) or []}
    return any(page.choices.asked(name) in codes for name, codes in known.items())


def opened(page: Page, indicator: str, by: str, scheme: str, doubtful: bool) -> None:
    """One indicator: its chart, what is counted, women and men, what has no date, the events."""
    shown = page.show(trend_block, indicator, by=by, doubtful=doubtful, scheme=scheme)
    if not shown:
        page.say(instead, indicator)
    page.say(definition_and_rhythm, indicator)
    page.show(years_block, indicator)
    page.show(undated_block, indicator)
    if scheme:
        page.header(page.text("Policy events"))
        page.say(events_in_words, scheme)


def ask_what(page: Page) -> str:
    """The indicator, among those of a subject; "" where none was asked for."""
    asked = page.choices.asked(INDICATOR) if asked_for(page) else ""
    topic = page.choose(
        TOPIC,
        page.text("Subject"),
        page.ask(topics) or [],
        lambda code: page.text(TOPICS[code]),
        default=page.ask(topic_of, asked),
        optional=not asked,
        none=page.text("all subjects"),
    )
    options = indicators(page.reading, topic)
    return page.choose(
        INDICATOR,
        page.text("Indicator"),
        options,
        page.reading.labels.indicator,
        optional=not topic,
        none=page.text("choose one"),
    )


def ask_events(page: Page) -> str:
    return page.choose(
        SCHEME,
        page.text("Policy events"),
        [*(page.ask(schemes) or []), "all"],
        lambda code: page.text("all events") if code == "all" else page.reading.labels.scheme(code),
        optional=True,
        none=page.text("none shown"),
    )


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
