"""Partner projects: targets beside results, demands apart."""

from blocks.project_cards import card_block, demands_block
from blocks.project_names import behind, name_of
from blocks.project_timeline import timeline_block
from blocks.projects import (
    Asked,
    found,
    kinds,
    nothing_found,
    organisations,
    projects,
    spreadsheet_file,
    years,
)
from language.labels import STATUSES
from reading import Page
from reading.filters import Filter, filtered
from reading.parameters import ORGANISATION, PROJECT, STATUS, YEAR

VIEWS = (PROJECT, STATUS, ORGANISATION, YEAR)


def show(page: Page) -> None:
    opened = any(page.choices.asked(name) for name in VIEWS)
    if opened:
        page.title(page.text("Partner projects"))
    else:
        page.show(timeline_block)
    narrowed = any(page.choices.asked(name) for name in VIEWS if name != PROJECT)
    with page.folded(page.text("Choose a project, a kind, an organisation or a year"), narrowed):
        asked = ask(page)
    shown = page.each(found, asked)
    for code in shown:
        if not page.show(card_block, asked, code):
            page.header(name_of(page.reading, code))
            page.say(behind, code)
        page.show(demands_block, asked, code)
    if not shown or page.ask(nothing_found, asked):
        page.nothing(page.text("We found no figure of a project for this choice."))
    page.offer(page.text("Take the table away (Excel)"), spreadsheet_file, asked)


def ask(page: Page) -> Asked:
    """The four filters."""
    text, digits = page.text, page.reading.language.digits
    filters = [
        Filter(
            PROJECT,
            text("Project"),
            page.ask(projects) or [],
            lambda code: name_of(page.reading, code),
            text("all projects"),
        ),
        Filter(
            STATUS, text("Kind"), page.ask(kinds) or [], lambda code: text(STATUSES[code]), text("all kinds")
        ),
        Filter(
            ORGANISATION, text("Organisation"), page.ask(organisations) or [], str, text("all organisations")
        ),
        Filter(YEAR, text("Year"), page.ask(years) or [], digits, text("all years")),
    ]
    with page.controls():
        chosen = filtered(page, filters)
    return Asked(**chosen)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
