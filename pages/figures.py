"""All figures: every published figure, its publication, and what publications say against each other."""

from blocks.asking import answer, asked_for_words
from blocks.figures import FILTERS, SORT_NAMES, Asked, filters, held_back_in_words, selection_file
from blocks.lists import FIGURES, LISTS
from blocks.one_figure import figure_block, is_known, names, ways_on
from blocks.page_titles import how_many_figures
from blocks.publications import source_in_words, sources_of, without_figures_in_words
from indicators.search import SORTS
from reading import Page
from reading.filters import filtered, used
from reading.leaves import turned
from reading.parameters import FIGURE, LIST, PUBLISHER, SORT, SOURCE


def show(page: Page) -> None:
    page.title(
        page.ask(how_many_figures),
        page.text(
            "Search in Khmer or English; every number opens with its publication and as it was printed."
        ),
    )
    opened = page.choices.asked(FIGURE)
    if opened and page.ask(is_known, opened):
        page.show(figure_block, opened)
        page.say(ways_on, opened)
    with page.controls():
        chosen = page.choose(LIST, page.text("List"), list(LISTS), lambda code: page.text(LISTS[code].name))
        asked = ask(page)
    if chosen == FIGURES and asked.q and asked == Asked(asked.q, asked.sort):
        answer(page, asked.q)
    if asked.source:
        page.say(source_in_words, asked.source)
    count = page.ask(LISTS[chosen].count, asked)
    number = turned(page, count, asked) if count else 0
    if count:
        page.show(LISTS[chosen].block, asked, number)
    else:
        page.nothing(*(page.text(words) for words in LISTS[chosen].none))
    if chosen == FIGURES and count:
        beneath(page, page.ask(names, asked, number, opened) or {}, asked)
    if chosen == "sources":
        page.say(without_figures_in_words, asked)


def beneath(page: Page, listed: dict[str, str], asked: Asked) -> None:
    """What can be done with the figures of the list: one opened, all of them taken away."""
    with page.controls("opening"):
        page.choose(FIGURE, page.text("Open a figure"), list(listed), listed.__getitem__, optional=True)
    page.offer(page.text("Take these figures away (CSV)"), selection_file, asked)
    page.say(held_back_in_words, asked)


def ask(page: Page) -> Asked:
    """The search field, the filters, and the publication whose own view is open."""
    words = asked_for_words(page)
    label, count = page.text("Filter and sort"), used(page, FILTERS)
    if count:
        label = page.text("{label} ({count})", label=label, count=page.reading.language.number(count))
    with page.folded(label, opened=count > 0):
        chosen = filtered(page, page.ask(filters) or [])
        order = page.choose(SORT, page.text("Order"), SORTS, lambda code: page.text(SORT_NAMES[code]))
    publications = page.ask(sources_of, chosen.get(PUBLISHER, ""), page.choices.asked(SOURCE))
    source = page.choose(
        SOURCE,
        page.text("Publication"),
        publications or [],
        page.reading.labels.publication,
        optional=True,
        none=page.text("all publications"),
    )
    return Asked(words, order, source, **chosen)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
