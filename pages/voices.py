"""Voices: what workers and organisers told partners, beside the published figures."""

from blocks.page_titles import how_many_accounts
from blocks.voices import Asked, cards_of, every_theme, figure_beside, subjects, testimony_block, told
from reading import Page
from reading.filters import Filter, filtered
from reading.parameters import AREA, OCCUPATION, THEME


def show(page: Page) -> None:
    page.title(
        page.ask(how_many_accounts),
        page.text(
            "Accounts that partners published, in our own words with the link to the original. "
            "A person's estimate is marked as that person's account."
        ),
    )
    with page.controls():
        asked = Asked(**filtered(page, filters(page)))
    found = page.each(subjects, asked)
    if not found:
        page.nothing(page.text("We found no account for this choice."))
    for number, subject in enumerate(found):
        page.header(subject.title)
        with page.beside(f"subject-{number}"):
            page.say(cards_of, subject.stories)
            page.show(figure_beside, subject.entry)
    page.header(page.text("Estimates"))
    page.show(testimony_block)


def filters(page: Page) -> list[Filter]:
    """Of what, from where, by whom."""
    text, note = page.text, page.reading.language.note
    themes, areas = page.ask(every_theme) or [], page.ask(told, "area") or []
    occupations = page.ask(told, "occupation") or []
    return [
        Filter(THEME, text("Theme"), themes, note, text("all themes")),
        Filter(AREA, text("Place"), areas, page.reading.labels.area, text("all places")),
        Filter(OCCUPATION, text("Occupation"), occupations, note, text("all occupations")),
    ]


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
