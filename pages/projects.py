"""Partner projects: targets beside results, demands apart."""

from language.labels import STATUSES
from ui import Page, show_page
from ui.project_blocks import (
    Asked,
    describe_project,
    found,
    kinds,
    name_of,
    nothing_found,
    organisations,
    project_blocks,
    projects,
    spreadsheet_button,
    years,
)


def show(page: Page) -> None:
    page.title(
        page.text("Partner projects"),
        page.text(
            "What projects set out to do, what they report, and what is demanded: three different things."
        ),
    )
    with page.controls():
        project = page.choose(
            "project",
            page.text("Project"),
            projects(page),
            lambda code: name_of(page, code),
            optional=True,
            none=page.text("all projects"),
        )
        kind = page.choose(
            "status",
            page.text("Kind"),
            kinds(page),
            lambda code: page.text(STATUSES[code]),
            optional=True,
            none=page.text("all kinds"),
        )
        organisation = page.choose(
            "kind",
            page.text("Organisation"),
            organisations(page),
            optional=True,
            none=page.text("all organisations"),
        )
        year = page.choose(
            "year",
            page.text("Year"),
            years(page),
            page.language.digits,
            optional=True,
            none=page.text("all years"),
        )
    asked = Asked(project, organisation, kind, year)
    spreadsheet_button(page, asked)
    for code in found(page, asked):
        page.header(name_of(page, code))
        describe_project(page, code)
        for block in project_blocks(page, asked, code):
            page.show(block)
    if nothing_found(page, asked):
        page.nothing(page.text("No figure of a project is published for this choice."))


show_page(__file__, show)
