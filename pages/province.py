"""One province: where it lies, what is published for it, what is not."""

from blocks.province import (
    not_published_in_words,
    other_provinces,
    place_block,
    rollout_in_words,
    topic_block,
    topics,
)
from blocks.voices import cards_from
from indicators.provinces import PROVINCES
from reading import Page
from reading.parameters import AREA


def show(page: Page) -> None:
    page.title(page.text("A province in figures"))
    name = page.reading.labels.area
    with page.controls():
        area = page.choose(AREA, page.text("Province"), [*PROVINCES, "KH"], name, default="KH-12")
    page.show(place_block, area)
    for heading, codes in (page.ask(other_provinces, area) or {}).items():
        page.links(heading, "province", AREA, codes, name)

    page.header(page.text("Published for this place"))
    for topic in page.each(topics, area):
        page.show(topic_block, area, topic)
    if area == "KH-25":
        page.write(
            page.text("Until 31 December 2013 this was a part of Kampong Cham; older figures stand there.")
        )

    page.header(page.text("What happened here"))
    page.say(rollout_in_words, area)
    page.header(page.text("Voices from here"))
    page.say(cards_from, area)
    page.header(page.text("Not published for this place"))
    page.say(not_published_in_words, area)
    page.links(page.text("Write a letter"), "gaps", AREA, [area], name)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
