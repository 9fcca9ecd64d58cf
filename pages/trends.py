"""Over time: any indicator, its figures joined only within one definition."""

from language.labels import TOPICS
from ui import Page, show_page
from ui.events import list_events
from ui.over_time import indicators, schemes, topic_of, topics, trend_block, undated_block, ways_to_compare


def show(page: Page) -> None:
    page.title(
        page.text("Trends over time"),
        page.text("Figures of one definition are joined; a change of definition or method is a gap."),
    )

    with page.controls():
        topic = page.choose(
            "topic",
            page.text("Subject"),
            topics(page),
            lambda code: page.text(TOPICS[code]),
            default=topic_of(page, page.asked("indicator")),
        )
        indicator = page.choose(
            "indicator", page.text("Indicator"), indicators(page, topic), page.labels.indicator
        )
        ways = {
            "sex": page.text("women and men"),
            "group": page.text("groups"),
            "area": page.text("neighbouring countries"),
            "scheme": page.text("schemes"),
        }
        by = page.choose(
            "kind",
            page.text("Compare"),
            ways_to_compare(page, indicator),
            ways.get,
            optional=True,
            none=page.text("no comparison"),
        )
        scheme = page.choose(
            "scheme",
            page.text("Policy events"),
            [*schemes(page), "all"],
            lambda code: page.text("all events") if code == "all" else page.labels.scheme(code),
            optional=True,
            none=page.text("none shown"),
        )
        doubtful = page.switch(
            "all", page.text("Show disputed, superseded and undated figures, targets and demands")
        )

    block = trend_block(page, indicator, by=by, doubtful=doubtful, scheme=scheme)
    if block:
        page.show(block)
    else:
        page.nothing(
            page.text("No sound figure is published for this choice."),
            page.text("Switch on the disputed and superseded figures to see what there is."),
        )
    undated = undated_block(page, indicator)
    if undated:
        page.show(undated)
    if scheme:
        list_events(page, scheme)
    page.write(page.labels.definition(indicator))


show_page(__file__, show)
