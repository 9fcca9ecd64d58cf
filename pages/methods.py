"""Methods: what is counted, how numbers were read, what may be wrong with them, what was left out."""

from language.labels import TOPICS
from ui import Page, show_page
from ui.method_texts import (
    BOUNDARIES,
    LEFT_OUT,
    changes_in_words,
    citation,
    concerns_in_words,
    definitions,
    domains_in_words,
    kinds_block,
    kinds_in_words,
    listed,
    qualifiers_in_words,
    reading_block,
    reading_in_words,
    statuses_in_words,
)


def show(page: Page) -> None:
    page.title(
        page.text("Methods"),
        page.text(
            "Nothing is invented, joined across definitions or corrected in silence. How that is done:"
        ),
    )
    page.header(page.text("What the badges mean"))
    page.write(kinds_in_words(page))
    page.show(kinds_block(page))

    page.header(page.text("What each indicator counts"))
    topic = page.choose(
        "topic", page.text("Subject"), list(TOPICS), lambda code: page.text(TOPICS[code]), default="nssf"
    )
    page.write(definitions(page, topic))

    page.header(page.text("How numbers were read from the print"))
    page.write(reading_in_words(page))
    page.show(reading_block(page))
    page.write(page.text("How exact a number is, in the publication's own word:"))
    page.write(qualifiers_in_words(page))

    page.header(page.text("Kinds of figures, and what may be wrong with them"))
    page.write(page.text("A figure is one of these:"))
    page.write(statuses_in_words(page))
    page.write(page.text("It may carry one or several of these remarks, which never remove it:"))
    page.write(concerns_in_words(page))

    page.header(page.text("Provinces and their boundaries"))
    page.write(listed(page, BOUNDARIES))
    page.write(
        page.text("Some surveys were too small for each province: these share one result, which both carry.")
    )
    page.write(domains_in_words(page))

    page.header(page.text("What was left out, and why"))
    page.write(listed(page, LEFT_OUT))

    page.header(page.text("Edition of the data"))
    page.write(changes_in_words(page))
    page.header(page.text("How to cite the dashboard"))
    page.write(citation(page))
    page.header(page.text("How to add a figure"))
    page.write(
        page.text(
            "No programming is needed: one line in a table of the folder data/figures, one line for its "
            "publication, and the check `python -m loaders check`, which names every fault. The file "
            "CONTRIBUTING.md beside the program says each step."
        )
    )


show_page(__file__, show)
