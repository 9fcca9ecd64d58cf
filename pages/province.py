"""One province: where it lies, what is published for it, what is not."""

from blocks.place import place_block
from blocks.place_trend import place_trend_block
from blocks.province import (
    not_published_in_words,
    other_provinces,
    rollout_in_words,
    topic_block,
    topics,
)
from blocks.strips import strips_block
from blocks.voices import cards_from
from indicators.provinces import PROVINCES
from reading import Page
from reading.parameters import AREA, OTHER


def show(page: Page) -> None:
    name = page.reading.labels.area
    with page.controls():
        area = page.choose(AREA, page.text("Province"), [*PROVINCES, "KH"], name, default="KH-12")
        others = [code for code in PROVINCES if code != area]
        other = ""
        if area != "KH":
            other = page.choose(OTHER, page.text("Compare with"), others, name, optional=True)
    page.show(place_block, area)
    for heading, codes in (page.ask(other_provinces, area) or {}).items():
        page.links(heading, "province", AREA, codes, name)
    if area != "KH":
        page.show(strips_block, area, other)
        page.show(place_trend_block, area)

    page.header(page.text("Published for this place"))
    for topic in page.each(topics, area):
        page.show(topic_block, area, topic)
    if area == "KH-25":
        page.write(
            page.text("Until 31 December 2013 this was a part of Kampong Cham; older figures stand there.")
        )
    page.say(not_published_in_words, area)

    page.header(page.text("What happened here"))
    page.say(rollout_in_words, area)
    page.say(cards_from, area)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
