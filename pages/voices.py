"""Voices: what workers and organisers told partners, beside the published figures."""

from blocks.voices import Asked, cards_of, every_theme, figure_beside, subjects, testimony_block, told
from reading import Page
from reading.parameters import AREA, OCCUPATION, THEME


def show(page: Page) -> None:
    page.title(
        page.text("Voices"),
        page.text(
            "Accounts that partners published, in our own words with the link to the original. "
            "A person's estimate is marked as that person's account."
        ),
    )
    note = page.reading.language.note
    with page.controls():
        theme = page.choose(
            THEME,
            page.text("Theme"),
            page.ask(every_theme) or [],
            note,
            optional=True,
            none=page.text("all themes"),
        )
        area = page.choose(
            AREA,
            page.text("Place"),
            page.ask(told, "area") or [],
            page.reading.labels.area,
            optional=True,
            none=page.text("all places"),
        )
        occupation = page.choose(
            OCCUPATION,
            page.text("Occupation"),
            page.ask(told, "occupation") or [],
            note,
            optional=True,
            none=page.text("all occupations"),
        )
    found = page.each(subjects, Asked(area, theme, occupation))
    if not found:
        page.nothing(page.text("No account is published for this choice."))
    for number, subject in enumerate(found):
        page.header(subject.title)
        with page.beside(f"subject-{number}"):
            page.say(cards_of, subject.stories)
            page.show(figure_beside, subject.entry)
    page.header(page.text("Estimates"))
    page.show(testimony_block)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
