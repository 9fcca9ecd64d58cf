"""Methods: what is counted, how numbers were read, what may be wrong with them, what was left out."""

from blocks.methods import (
    BOUNDARIES,
    LEFT_OUT,
    changes_in_words,
    citation,
    concerns_in_words,
    definitions,
    domains_in_words,
    how_to_add,
    kinds_block,
    kinds_in_words,
    listed,
    qualifiers_in_words,
    reading_block,
    reading_in_words,
    statuses_in_words,
)
from language.labels import TOPICS
from reading import Page
from reading.parameters import TOPIC


def show(page: Page) -> None:
    page.title(
        page.text("Methods"),
        page.text(
            "Nothing is invented, joined across definitions or corrected in silence. How that is done:"
        ),
    )
    page.header(page.text("What the badges mean"))
    page.say(kinds_in_words)
    page.show(kinds_block)

    page.header(page.text("What each indicator counts"))
    topic = page.choose(
        TOPIC, page.text("Subject"), list(TOPICS), lambda code: page.text(TOPICS[code]), default="nssf"
    )
    page.say(definitions, topic)

    page.header(page.text("How numbers were read from the print"))
    page.say(reading_in_words)
    page.show(reading_block)
    page.write(page.text("How exact a number is, in the publication's own word:"))
    page.say(qualifiers_in_words)

    page.header(page.text("Kinds of figures, and what may be wrong with them"))
    page.write(page.text("A figure is one of these:"))
    page.say(statuses_in_words)
    page.write(page.text("It may carry one or several of these remarks, which never remove it:"))
    page.say(concerns_in_words)

    page.header(page.text("Provinces and their boundaries"))
    page.say(listed, BOUNDARIES)
    page.write(
        page.text("Some surveys were too small for each province: these share one result, which both carry.")
    )
    page.say(domains_in_words)

    page.header(page.text("What was left out, and why"))
    page.say(listed, LEFT_OUT)

    page.header(page.text("Edition of the data"))
    page.say(changes_in_words)
    page.header(page.text("How to cite the dashboard"))
    page.say(citation)
    page.header(page.text("How to add a figure"))
    page.say(how_to_add)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
