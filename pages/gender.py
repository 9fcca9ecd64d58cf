"""Women and men: of those covered, how many are women; of women and of men, how many are covered."""

from blocks.gender import (
    branches_block,
    covered_women_block,
    industries_block,
    membership_2021_block,
    names_without_sex,
    places_block,
    rates,
    years_block,
)
from blocks.trends import trend_block
from reading import Page
from reading.parameters import INDICATOR


def show(page: Page) -> None:
    page.title(
        page.text("Women and men"),
        page.text(
            "Two questions, always together: of women and of men, how many are covered; "
            "and of those covered, how many are women."
        ),
    )
    page.show(branches_block)
    page.show(covered_women_block)
    page.show(membership_2021_block)

    page.header(page.text("Against the neighbours, and over time"))
    page.part(lambda: compare(page))

    page.header(page.text("The work behind the cover"))
    page.show(industries_block)
    page.show(years_block, "informal_employment_share")
    page.show(trend_block, "gender_wage_gap", key="wage-gap")
    page.show(trend_block, "childbirth_allowance_women", key="childbirth")

    page.header(page.text("Not published by sex"))
    page.write(page.text("For these, no figure on Cambodia tells women and men apart:"))
    page.say(names_without_sex)


def compare(page: Page) -> None:
    """One branch against the neighbours and over the years, as the reader chooses."""
    with page.controls():
        indicator = page.choose(
            INDICATOR,
            page.text("Indicator"),
            page.ask(rates) or [],
            page.reading.labels.indicator,
            default="older_persons_receiving_pension",
        )
    for block in (places_block, years_block):
        if indicator and not page.show(block, indicator):
            page.nothing(page.text("Not published for women and men on more than one date or place."))


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
