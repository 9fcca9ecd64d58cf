"""The front page: who is covered?"""

from blocks.doors import doors
from blocks.headlines import headline_block, leading
from blocks.news import missing_in_words, news_in_words
from reading import Page


def show(page: Page) -> None:
    page.title(page.text("Who in Cambodia is covered by social protection?"))
    entries = page.each(leading)
    for entry in entries[:1]:
        page.show(headline_block, entry)
    page.say(doors)
    with page.beside("headlines"):
        for entry in entries[1:]:
            page.show(headline_block, entry)

    page.header(page.text("New in the latest publications"))
    page.say(news_in_words)
    page.header(page.text("Not published, or not found by us"))
    page.say(missing_in_words)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
