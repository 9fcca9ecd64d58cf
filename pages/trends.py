"""Over time: any indicator, its figures joined only within one definition."""

from blocks.events import events_in_words
from blocks.freshness import definition_and_rhythm
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
    page.title(
        page.text("Trends over time"),
        page.text("Figures of one definition are joined; a change of definition or method is a gap."),
    )
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
    shown = page.show(trend_block, indicator, by=by, doubtful=doubtful, scheme=scheme)
    if not shown:
        page.say(instead, indicator)
    page.show(undated_block, indicator)
    if scheme:
        page.header(page.text("Policy events"))
        page.say(events_in_words, scheme)
    page.say(definition_and_rhythm, indicator)


def ask_what(page: Page) -> str:
    """The indicator, among those of a subject; "" where the subject has none."""
    topic = page.choose(
        TOPIC,
        page.text("Subject"),
        page.ask(topics) or [],
        lambda code: page.text(TOPICS[code]),
        default=page.ask(topic_of, page.choices.asked(INDICATOR)),
    )
    options = indicators(page.reading, topic)
    return page.choose(INDICATOR, page.text("Indicator"), options, page.reading.labels.indicator)


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
