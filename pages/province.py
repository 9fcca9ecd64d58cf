"""One province: where it lies, what is published for it, what is not."""

from indicators.provinces import PROVINCES
from ui import Page, show_page
from ui.province_profile import (
    list_not_published,
    list_rollout,
    other_provinces,
    place_block,
    topic_blocks,
)
from ui.voices import show_accounts


def show(page: Page) -> None:
    page.title(page.text("A province in figures"))
    with page.controls():
        area = page.choose(
            "area", page.text("Province"), [*PROVINCES, "KH"], page.labels.area, default="KH-12"
        )
    page.show(place_block(page, area))
    for heading, codes in other_provinces(page, area).items():
        page.links(heading, "province", "area", codes, page.labels.area)

    page.header(page.text("Published for this place"))
    blocks = topic_blocks(page, area)
    for block in blocks:
        page.show(block)
    if area == "KH-25":
        page.write(
            page.text("Until 31 December 2013 this was a part of Kampong Cham; older figures stand there.")
        )

    page.header(page.text("What happened here"))
    list_rollout(page, area)
    page.header(page.text("Voices from here"))
    show_accounts(page, area=area)
    page.header(page.text("Not published for this place"))
    list_not_published(page, area)
    page.links(page.text("Write a letter"), "gaps", "area", [area], page.labels.area)


show_page(__file__, show)
