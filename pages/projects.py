"""Partner projects: targets beside results, demands apart."""

from indicators.projects import organisations, project_figures
from language.labels import STATUSES
from ui import open_page
from ui.project_blocks import demands, describe_project, measured, project_block, spreadsheet_button

page = open_page(__file__)
page.title(
    page.text("Partner projects"),
    page.text("What projects set out to do, what they report, and what is demanded: three different things."),
)
projects = page.published["projects"].set_index("project_id", drop=False)
every = project_figures(page.figures)
with page.controls():
    left, right = page.columns([1, 1])
    with left:
        project = page.choose(
            "project",
            page.text("Project"),
            list(projects.index),
            lambda code: page.language.note(projects.at[code, "name"]),
            optional=True,
            none=page.text("all projects"),
        )
        kind = page.choose(
            "status",
            page.text("Kind"),
            list(dict.fromkeys(every["status"])),
            lambda code: page.text(STATUSES[code]),
            optional=True,
            none=page.text("all kinds"),
        )
    with right:
        names = sorted({name for text in every["organisation"] for name in organisations(text)})
        organisation = page.choose(
            "kind", page.text("Organisation"), names, optional=True, none=page.text("all organisations")
        )
        years = [str(year) for year in range(2026, 2011, -1)]
        year = page.choose(
            "year", page.text("Year"), years, page.language.digits, optional=True, none=page.text("all years")
        )
chosen = project_figures(page.figures, project=project, organisation=organisation, kind=kind, year=year)
spreadsheet_button(page, chosen)
narrowed = organisation or kind or year
shown = (
    [project] if project else list(dict.fromkeys(chosen["project_id"])) if narrowed else list(projects.index)
)
for code in shown:
    page.header(page.language.note(projects.at[code, "name"]))
    describe_project(page, projects.loc[code].to_dict())
    own = chosen[chosen["project_id"] == code]
    blocks = [
        project_block(page, measured(own), key=code, title=page.text("Targets and results")),
        project_block(page, demands(own), key=f"{code}-demand", title=page.text("Demands")),
    ]
    for block in blocks:
        if block:
            page.show(block)
if chosen.empty:
    page.nothing(page.text("No figure of a project is published for this choice."))
page.close()
