"""All provinces at once: where people are worst off, and what is known of women there."""

from blocks.heat import heat_block
from reading import Page


def show(page: Page) -> None:
    page.show(heat_block)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
