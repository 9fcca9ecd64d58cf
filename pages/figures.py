"""All figures: every published figure, its publication, and what publications say against each other."""

from ui import Page, show_page
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
    found_sources,
    list_sources_without_figures,
    questions,
    sources_block,
    sums_block,
    with_figures,
)


def show(page: Page) -> None:
    page.title(
        page.text("All figures"),
        page.text(
            "Search in Khmer or English; every number opens with its publication and as it was printed."
        ),
    )
    figure = asked_figure(page)
    if figure:
        page.show(figure_block(page, figure))
        lead_on(page, figure)
    with page.controls():
        kind = page.choose("kind", page.text("List"), list(LISTS), lambda code: page.text(LISTS[code]))
        asked = ask(page)
        asked = asked._replace(source=chosen_source(page, asked.publisher))

    if kind == SUMS:
        page.show(sums_block(page))
    elif kind == DISAGREEMENTS:
        if questions(page, asked):
            number = turn_pages(page, questions(page, asked), asked)
            page.show(disagreement_block(page, asked, number))
        else:
            page.nothing(page.text("No publications disagree about what you chose."))
    elif kind == SOURCES:
        if len(with_figures(page, asked)):
            number = turn_pages(page, len(with_figures(page, asked)), asked)
            page.show(sources_block(page, asked, number))
        list_sources_without_figures(page, asked)
        if found_sources(page, asked).empty:
            page.nothing(page.text("No publication fits these words."))
    else:
        if asked.source:
            describe_source(page, asked.source)
        if len(search(page, asked)):
            number = turn_pages(page, len(search(page, asked)), asked)
            page.show(list_block(page, asked, number))
            open_figure(page, asked, number)
            give_selection(page, asked)
        else:
            page.nothing(
                page.text("No published figure fits this choice."),
                page.text("Take a word or a filter away, or see the page “What is not known”."),
            )


show_page(__file__, show)
