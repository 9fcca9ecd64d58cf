"""What is not known: one search, what publications say against each other, what is published, a letter for the rest."""

from blocks.asking import ask_everything
from blocks.gaps import asked_for, finding, grid_block, how_to_read, topics
from blocks.letter import (
    DETAIL_NAMES,
    LETTER,
    already_published,
    details,
    last_full_year,
    letters,
    request,
    table_to_fill,
)
from blocks.page_titles import how_many_without_a_province
from blocks.said_against import said_against
from indicators.gaps import ASKED_TOPICS, years_until
from indicators.provinces import PROVINCES
from language.labels import TOPICS
from reading import Page
from reading.parameters import AREA, DETAIL, INDICATOR, SEX, TOPIC, YEAR


def show(page: Page) -> None:
    page.title(page.ask(how_many_without_a_province), page.ask(finding) or "")
    if not ask_everything(page):
        said_against(page)
    labels = page.reading.labels
    page.header(page.text("Which years are published, and which are not"))
    with page.controls():
        topic = page.choose(
            TOPIC,
            page.text("Subject"),
            ASKED_TOPICS,
            lambda code: page.text(TOPICS[code]),
            default=(page.ask(topics) or {}).get(page.choices.asked(INDICATOR), "nssf"),
        )
        places, sexes = [*PROVINCES, "KH"], ["female", "male"]
        area = page.choose(
            AREA, page.text("Place"), places, labels.area, optional=True, none=page.text("any province")
        )
        sex = page.choose(
            SEX, page.text("Sex"), sexes, labels.sex, optional=True, none=page.text("women and men")
        )
    page.say(how_to_read)
    page.show(grid_block, topic, area, sex)
    ask_in_a_letter(page, topic, area, sex)


def ask_in_a_letter(page: Page, topic: str, area: str, sex: str) -> None:
    """The letter for one indicator and year, in both languages."""
    page.html(LETTER)
    page.header(page.text("Ask for it: a letter to the publisher"))
    with page.controls("letter"):
        indicator = page.choose(
            INDICATOR,
            page.text("Indicator"),
            page.ask(asked_for, topic) or [],
            page.reading.labels.indicator,
        )
        if not indicator:
            return
        years = [str(year) for year in reversed(years_until(page.reading.published.edition))]
        year = page.choose(
            YEAR, page.text("Year"), years, page.reading.language.digits, default=last_full_year(page.reading)
        )
        detail = page.choose(
            DETAIL,
            page.text("In which detail"),
            page.ask(details, indicator, area) or [],
            lambda code: page.text(DETAIL_NAMES[code]),
        )
    asked = page.ask(request, indicator, year, detail, area, sex)
    if not asked:
        found = page.ask(already_published, indicator, year, detail, area, sex) or []
        page.nothing(
            page.text("Found already, so there is nothing to ask for."),
            " ".join([*found, page.text("The figures are on the page “All figures”.")]),
        )
        return
    page.say(letters, asked)
    page.offer(page.text("The empty table to fill in (CSV)"), table_to_fill, asked)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
