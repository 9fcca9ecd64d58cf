"""Over time: any indicator, its figures joined only within one definition."""

from blocks.events import events_in_words
from blocks.trends import (
    COMPARISONS,
    elsewhere,
    indicators,
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
    labels = page.reading.labels
    with page.controls():
        topic = page.choose(
            TOPIC,
            page.text("Subject"),
            page.ask(topics) or [],
            lambda code: page.text(TOPICS[code]),
            default=page.ask(topic_of, page.choices.asked(INDICATOR)),
        )
        indicator = page.choose(
            INDICATOR, page.text("Indicator"), indicators(page.reading, topic), labels.indicator
        )
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
        scheme = page.choose(
            SCHEME,
            page.text("Policy events"),
            [*(page.ask(schemes) or []), "all"],
            lambda code: page.text("all events") if code == "all" else labels.scheme(code),
            optional=True,
            none=page.text("none shown"),
        )
        doubtful = page.switch(
            DOUBTFUL, page.text("Show disputed, superseded and undated figures, targets and demands")
        )
    shown = page.show(trend_block, indicator, by=by, doubtful=doubtful, scheme=scheme)
    instead = page.ask(elsewhere, indicator)
    if instead:
        page.write(instead)
    elif not shown:
        page.nothing(
            page.text("No sound figure is published for this choice."),
            page.text("Switch on the disputed and superseded figures to see what there is."),
        )
    page.show(undated_block, indicator)
    if scheme:
        page.header(page.text("Policy events"))
        page.say(events_in_words, scheme)
    page.write(labels.definition(indicator))


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
