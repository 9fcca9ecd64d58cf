"""Over time: any indicator, its figures joined only within one definition."""

from blocks import trends
from blocks.events import events_in_words
from blocks.freshness import definition_and_rhythm
from blocks.gender import years_block
from blocks.glance import glance_block
from blocks.nssf import nssf_block
from language.labels import TOPICS
from reading import Page
from reading.filters import Filter, filtered
from reading.parameters import COMPARE, DOUBTFUL, INDICATOR, SCHEME, TOPIC


def show(page: Page) -> None:
    known = {INDICATOR: trends.indicators(page.reading, ""), TOPIC: page.ask(trends.topics) or []}
    asked = any(page.choices.asked(name) in codes for name, codes in known.items())
    asked = asked or any(page.choices.asked(name) for name in (COMPARE, DOUBTFUL))
    if not asked:
        page.show(nssf_block)
        page.show(glance_block)
    with page.controls():
        if not asked:
            page.header(page.text("Open a chart"))
        indicator = ask_what(page, asked)
        if not indicator:
            return
        chosen = filtered(page, filters(page, indicator))
        doubtful = page.switch(
            DOUBTFUL, page.text("Show disputed, superseded and undated figures, targets and demands")
        )
    by, scheme = chosen[COMPARE], chosen[SCHEME]
    if not page.show(trends.trend_block, indicator, by=by, doubtful=doubtful, scheme=scheme):
        page.title(page.text("Over time"))
        page.say(trends.instead, indicator)
    page.say(definition_and_rhythm, indicator)
    page.show(years_block, indicator)
    page.show(trends.undated_block, indicator)
    if scheme:
        page.header(page.text("Policy events"))
        page.say(events_in_words, scheme)


def ask_what(page: Page, asked: bool) -> str:
    """The indicator, among those of a subject; "" where none was asked for."""
    text, show = page.text, page.reading.labels.indicator
    usual, every = page.ask(trends.topic_of, page.choices.asked(INDICATOR)), page.ask(trends.topics) or []
    topic = page.choose(TOPIC, text("Subject"), every, lambda code: text(TOPICS[code]), default=usual,
                        optional=not asked, none=text("all subjects"))  # fmt: skip
    options, label, none = trends.indicators(page.reading, topic), text("Indicator"), text("choose one")
    return page.choose(INDICATOR, label, options, show, optional=not topic, none=none)


def filters(page: Page, indicator: str) -> list[Filter]:
    """What to compare, and which events to show."""
    text, scheme, named = page.text, page.reading.labels.scheme, {"all": page.text("all events")}
    ways = page.ask(trends.ways_to_compare, indicator) or []
    events = [*(page.ask(trends.schemes) or []), "all"]
    return [
        Filter(
            COMPARE, text("Compare"), ways, lambda code: text(trends.COMPARISONS[code]), text("no comparison")
        ),
        Filter(
            SCHEME,
            text("Policy events"),
            events,
            lambda code: named.get(code) or scheme(code),
            text("none shown"),
        ),
    ]


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
