"""All figures: every published figure, its publication, and what publications say against each other."""

from ui import open_page
from ui.all_figures import (
    DISAGREEMENTS,
    LISTS,
    SOURCES,
    SUMS,
    ask,
    give_selection,
    list_block,
    search,
    turn_pages,
)
from ui.one_figure import asked_figure, figure_block, lead_on, open_figure
from ui.publications import (
    chosen_source,
    describe_source,
    disagreement_block,
    disagreement_rows,
    found_sources,
    list_sources_without_figures,
    sources_block,
    sums_block,
)

page = open_page(__file__)
page.title(
    page.text("All figures"),
    page.text("Search in Khmer or English; every number opens with its publication and as it was printed."),
)
figure = asked_figure(page)
if figure:
    page.show(figure_block(page, figure))
    lead_on(page, figure)
with page.controls():
    kind = page.choose("kind", page.text("List"), list(LISTS), lambda code: page.text(LISTS[code]))
    asked = ask(page)
    source = chosen_source(page, asked["publisher"])

if kind == SUMS:
    page.show(sums_block(page))
elif kind == DISAGREEMENTS:
    rows = disagreement_rows(page, asked)
    if len(rows):
        number = turn_pages(page, rows["question"].nunique(), asked)
        page.show(disagreement_block(page, rows, number))
    else:
        page.nothing(page.text("No publications disagree about what you chose."))
elif kind == SOURCES:
    rows = found_sources(page, asked)
    with_figures = rows[rows["figures"] > 0]
    if len(with_figures):
        page.show(sources_block(page, with_figures, turn_pages(page, len(with_figures), asked)))
    list_sources_without_figures(page, rows[rows["figures"] == 0])
    if rows.empty:
        page.nothing(page.text("No publication fits these words."))
else:
    found = search(page, asked, source)
    if source:
        describe_source(page, source)
    if len(found):
        number = turn_pages(page, len(found), {**asked, "source": source})
        block = list_block(page, found, number, source)
        page.show(block)
        open_figure(page, block.figures)
        give_selection(page, found)
    else:
        page.nothing(
            page.text("No published figure fits this choice."),
            page.text("Take a word or a filter away, or see the page “What is not known”."),
        )
page.close()
