"""Partner projects: targets beside results, demands apart."""

from blocks.projects import (
    Asked,
    demands_block,
    found,
    kinds,
    name_of,
    nothing_found,
    organisations,
    project_in_words,
    projects,
    spreadsheet_file,
    targets_block,
    years,
)
from language.labels import STATUSES
from reading import Page
from reading.filters import Filter, filtered
from reading.parameters import ORGANISATION, PROJECT, STATUS, YEAR


def show(page: Page) -> None:
    page.title(
        page.text("Partner projects"),
        page.text(
            "What projects set out to do, what they report, and what is demanded: three different things."
        ),
    )
    asked = ask(page)
    page.offer(page.text("Take the table away (Excel)"), spreadsheet_file, asked)
    shown = page.each(found, asked)
    for code in shown:
        page.header(name_of(page.reading, code))
        page.say(project_in_words, code)
        page.show(targets_block, asked, code)
        page.show(demands_block, asked, code)
    if not shown or page.ask(nothing_found, asked):
        page.nothing(page.text("No figure of a project is published for this choice."))


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
