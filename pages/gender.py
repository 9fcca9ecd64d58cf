"""Women and men: of those covered, how many are women; of women and of men, how many are covered."""

from blocks.broken_sexes import broken_sexes_block
from blocks.gender import (
    branches_block,
    by_year,
    covered_women_block,
    industries_block,
    names_without_sex,
    opening_rate,
    over_time,
    places_block,
    rates,
    years_block,
)
from blocks.trends import trend_block
from reading import Page
from reading.parameters import INDICATOR


def show(page: Page) -> None:
    page.show(branches_block)
    page.show(covered_women_block)
    page.show(broken_sexes_block)

    page.header(page.text("Against the neighbours, and over time"))
    page.part(lambda: compare(page))

    page.header(page.text("The work behind the cover"))
    page.show(industries_block)
    for indicator in page.each(by_year):
        page.show(years_block, indicator)
    for indicator in page.each(over_time):
        page.show(trend_block, indicator, key=indicator)

    page.header(page.text("Not found by sex"))
    page.write(page.text("For these, we found no figure on Cambodia that tells women and men apart:"))
    page.say(names_without_sex)


def compare(page: Page) -> None:
    """One branch against the neighbours and over the years, as the reader chooses."""
    with page.controls():
        indicator = page.choose(
            INDICATOR,
            page.text("Indicator"),
            page.ask(rates) or [],
            page.reading.labels.indicator,
            default=page.ask(opening_rate),
        )
    if indicator and not page.show(places_block, indicator):
        page.nothing(page.text("Not published for women and men in more than one place."))
    if indicator and not page.show(years_block, indicator, fewest=2):
        page.nothing(page.text("Not published for women and men on more than one date."))


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
