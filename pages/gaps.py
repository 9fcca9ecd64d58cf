"""What is not known: one search, what publications say against each other, what is published, a letter for the rest."""

from blocks import letter
from blocks.asking import ask_everything
from blocks.gaps import asked_for, finding, grid_block, how_to_read, topics
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
    page.header(page.text("Which years are published, and which are not"))
    with page.controls():
        topic = page.choose(
            TOPIC,
            page.text("Subject"),
            ASKED_TOPICS,
            lambda code: page.text(TOPICS[code]),
            default=(page.ask(topics) or {}).get(page.choices.asked(INDICATOR), "nssf"),
        )
        places, anywhere = [*PROVINCES, "KH"], page.text("any province")
        area = page.choose(
            AREA, page.text("Place"), places, page.reading.labels.area, optional=True, none=anywhere
        )
        sexes, both = ["female", "male"], page.text("women and men")
        sex = page.choose(SEX, page.text("Sex"), sexes, page.reading.labels.sex, optional=True, none=both)
    page.say(how_to_read)
    page.show(grid_block, topic, area, sex)
    ask_in_a_letter(page, topic, area, sex)


def ask_in_a_letter(page: Page, topic: str, area: str, sex: str) -> None:
    """The letter for one indicator and year, in both languages."""
    page.html(letter.LETTER)
    page.header(page.text("Ask for it: a letter to the publisher"))
    with page.controls("letter"):
        known, named = page.ask(asked_for, topic) or [], page.reading.labels.indicator
        indicator = page.choose(INDICATOR, page.text("Indicator"), known, named)
        if not indicator:
            return
        years = [str(one) for one in reversed(years_until(page.reading.published.edition))]
        year = page.choose(
            YEAR,
            page.text("Year"),
            years,
            page.reading.language.digits,
            default=letter.last_full_year(page.reading),
        )
        detail = page.choose(
            DETAIL,
            page.text("In which detail"),
            page.ask(letter.details, indicator, area) or [],
            lambda code: page.text(letter.DETAIL_NAMES[code]),
        )
    asked = page.ask(letter.request, indicator, year, detail, area, sex)
    if not asked:
        found = page.ask(letter.already_published, indicator, year, detail, area, sex) or []
        page.nothing(
            page.text("Found already, so there is nothing to ask for."),
            " ".join([*found, page.text("The figures are on the page “All figures”.")]),
        )
        return
    page.say(letter.of_the_year, indicator, year, area, sex)
    page.say(letter.letters, asked)
    page.offer(page.text("The empty table to fill in (CSV)"), letter.table_to_fill, asked)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
