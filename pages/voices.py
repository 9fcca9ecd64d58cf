"""Voices: what workers and organisers told partners, beside the published figures."""

from ui import Page, show_page
from ui.voices import show_by_subject, testimony_block, themes


def show(page: Page) -> None:
    page.title(
        page.text("Voices"),
        page.text(
            "Accounts that partners published, in our own words with the link to the original. "
            "A person's estimate is marked as that person's account."
        ),
    )
    stories = page.published["stories"]
    with page.controls():
        known = list(dict.fromkeys(name for text in stories["theme"] for name in themes(text)))
        theme = page.choose(
            "theme",
            page.text("Theme"),
            known,
            page.language.note,
            optional=True,
            none=page.text("all themes"),
        )
        places = list(dict.fromkeys(stories["area"]))
        area = page.choose(
            "area", page.text("Place"), places, page.labels.area, optional=True, none=page.text("all places")
        )
        occupation = page.choose(
            "kind",
            page.text("Occupation"),
            list(dict.fromkeys(stories["occupation"])),
            page.language.note,
            optional=True,
            none=page.text("all occupations"),
        )
    show_by_subject(page, area=area, theme=theme, occupation=occupation)
    page.header(page.text("Estimates"))
    page.show(testimony_block(page))


show_page(__file__, show)
