"""What is not known: a grid of what is published, and a letter that asks for the rest."""

from indicators.not_known import ASKED_TOPICS, YEARS
from indicators.provinces import PROVINCES
from language.labels import TOPICS
from ui import Page, show_page
from ui.letter import DETAIL_NAMES, LAST_FULL_YEAR, details, fitting, request, show_letters
from ui.not_known import asked_cell, asked_for, finding, grid_block, topics


def show(page: Page) -> None:
    page.title(page.text("What is not known"), finding(page))
    with page.controls():
        topic = page.choose(
            "topic",
            page.text("Subject"),
            ASKED_TOPICS,
            lambda code: page.text(TOPICS[code]),
            default=topics(page).get(page.asked("indicator"), "nssf"),
        )
        area = page.choose(
            "area",
            page.text("Place"),
            [*PROVINCES, "KH"],
            page.labels.area,
            optional=True,
            none=page.text("any province"),
        )
        sex = page.choose(
            "sex",
            page.text("Sex"),
            ["female", "male"],
            page.labels.sex,
            optional=True,
            none=page.text("women and men"),
        )
    page.write(
        page.text(
            "A full cell is published, an empty one is not. Touch a cell to ask for it in the letter below."
        )
    )
    page.show(grid_block(page, topic, area, sex, asked_cell(page)))

    page.header(page.text("Ask for it: a letter to the publisher"))
    with page.controls("letter"):
        indicator = page.choose(
            "indicator",
            page.text("Indicator"),
            fitting(page, "indicator", asked_for(page, topic)),
            page.labels.indicator,
        )
        years = [str(year) for year in reversed(YEARS)]
        year = page.choose("year", page.text("Year"), years, page.language.digits, default=LAST_FULL_YEAR)
        detail = page.choose(
            "kind",
            page.text("In which detail"),
            fitting(page, "kind", details(page, indicator, area)),
            lambda code: page.text(DETAIL_NAMES[code]),
        )
    asked = request(page, indicator, year, detail, area, sex)
    if asked:
        show_letters(page, asked)
    else:
        page.nothing(
            page.text("All of this is published already: there is nothing to ask for."),
            page.text("The figures are on the page “All figures”."),
        )


show_page(__file__, show)
