"""Women and men: of those covered, how many are women; of women and of men, how many are covered."""

from ui import Page, show_page
from ui.over_time import trend_block
from ui.women_and_men import (
    branches_block,
    covered_women_block,
    industries_block,
    list_without_sex,
    membership_2021_block,
    places_block,
    rates,
    years_block,
)


def show(page: Page) -> None:
    page.title(
        page.text("Women and men"),
        page.text(
            "Two questions, always together: of women and of men, how many are covered; "
            "and of those covered, how many are women."
        ),
    )
    page.show(branches_block(page))
    page.show(covered_women_block(page))
    page.show(membership_2021_block(page))

    page.header(page.text("Against the neighbours, and over time"))
    page.part(lambda: compare(page))

    page.header(page.text("The work behind the cover"))
    page.show(industries_block(page))
    page.show(years_block(page, "informal_employment_share"))
    page.show(trend_block(page, "gender_wage_gap", key="wage-gap"))
    page.show(trend_block(page, "childbirth_allowance_women", key="childbirth"))

    page.header(page.text("Not published by sex"))
    page.write(page.text("For these, no figure on Cambodia tells women and men apart:"))
    list_without_sex(page)


def compare(page: Page) -> None:
    with page.controls():
        indicator = page.choose(
            "indicator",
            page.text("Indicator"),
            rates(page),
            page.labels.indicator,
            default="older_persons_receiving_pension",
        )
    for block in (places_block(page, indicator), years_block(page, indicator)):
        if block:
            page.show(block)
        else:
            page.nothing(page.text("Not published for women and men on more than one date or place."))


show_page(__file__, show)
