"""By province: a map beside its rows for shares, bars for counts."""

from blocks import editions
from blocks.editions import Edition
from blocks.map import map_block
from blocks.province_view import province_view
from indicators.provinces import PROVINCES
from language.labels import TOPICS
from loaders.facts import NO_SEX
from reading import Page
from reading.parameters import AREA, INDICATOR, PERIOD, SEX, SOURCE, TOPIC


def show(page: Page) -> None:
    with page.controls():
        indicator = ask_what(page)
        area = page.choose(AREA, page.text("Province"), PROVINCES, page.reading.labels.area, optional=True)
        chosen = ask_whose(page, indicator) if indicator else None
    if chosen is None:
        return
    share = page.ask(editions.has_share, chosen) or False
    view = page.ask(province_view, chosen, as_share=share)
    if view and view.rate:
        page.show(map_block, view, area)
    elif view:
        page.write(
            page.text(
                "Counts are compared as bars: a coloured map would show where many people live, not who is protected."
            )
        )
    if view and (share or not view.rate):
        counts = page.ask(province_view, chosen, as_share=False)
        if counts:
            page.show(map_block, counts, area)


def ask_what(page: Page) -> str:
    """Which indicator, among those of a subject; "" where nothing can be asked for."""
    topic = page.choose(
        TOPIC,
        page.text("Subject"),
        page.ask(editions.topics) or [],
        lambda code: page.text(TOPICS[code]),
        default=page.ask(editions.topic_of, page.choices.asked(INDICATOR)),
    )
    options = page.ask(editions.indicators, topic) or []
    default = page.ask(editions.usual_indicator, topic)
    return page.choose(
        INDICATOR, page.text("Indicator"), options, page.reading.labels.indicator, default=default
    )


def ask_whose(page: Page, indicator: str) -> Edition:
    """Of when, for whom, as published by whom; what has a single answer is said, not asked."""
    reading, labels = page.reading, page.reading.labels
    when = editions.periods(reading, indicator)
    period = page.choose(PERIOD, page.text("Period"), when, reading.language.period)
    for_whom = editions.sexes(reading, indicator, period)
    if labels.of_indicator(indicator)["sexes"] == NO_SEX:
        sex = page.choices.one_of(SEX, for_whom)
    else:
        sex = page.choose(SEX, page.text("Sex"), for_whom, labels.sex)
    sources = editions.publications(reading, indicator, period, sex)
    source = sources[0]
    if len(sources) > 1:
        source = page.choose(SOURCE, page.text("Publication"), sources, labels.publication)
    return editions.edition(reading, indicator, period, sex, source)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
