"""The front page: who is covered?"""

from ui import Page, show_page
from ui.doors import show_doors
from ui.headlines import headline_blocks
from ui.news import list_missing, list_news


def show(page: Page) -> None:
    page.title(page.text("Who in Cambodia is covered by social protection?"))
    first, *others = headline_blocks(page)
    page.show(first)
    show_doors(page)
    page.side_by_side(others, "headlines")

    page.header(page.text("New in the latest publications"))
    list_news(page)
    page.header(page.text("Not published, or not found by us"))
    list_missing(page)


show_page(__file__, show)
