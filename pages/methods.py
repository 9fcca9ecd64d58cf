"""Methods: what is counted, how numbers were read, what may be wrong with them, what was left out."""

from blocks import changes, edition, methods, page_titles
from language.labels import TOPICS
from reading import Page
from reading.parameters import SINCE, TOPIC


def show(page: Page) -> None:
    page.title(
        page.ask(page_titles.how_many_as_printed),
        page.text(
            "Nothing is invented, joined across definitions or corrected in silence. How that is done:"
        ),
    )
    page.header(page.text("What the badges mean"))
    page.say(methods.kinds_in_words)
    page.show(methods.kinds_block)
    show_what_is_counted(page)
    show_how_it_was_read(page)
    show_what_was_left_out(page)
    page.header(page.text("Edition of the data"))
    page.say(edition.changes_in_words)
    page.say(edition.data_in_words)
    show_what_changed(page)
    page.header(page.text("How to cite the dashboard"))
    page.say(edition.citation)
    page.header(page.text("How to add a figure"))
    page.say(edition.how_to_add)


def show_what_changed(page: Page) -> None:
    """Every change since a day that the reader chooses."""
    if since := page.ask(changes.days):
        day = page.choose(SINCE, page.text("What changed since"), since, page.reading.language.period)
        page.say(changes.changes_in_words, day)


def show_what_is_counted(page: Page) -> None:
    """The definitions of one subject."""
    page.header(page.text("What each indicator counts"))
    topic = page.choose(
        TOPIC, page.text("Subject"), list(TOPICS), lambda code: page.text(TOPICS[code]), default="nssf"
    )
    page.say(methods.definitions, topic)


def show_how_it_was_read(page: Page) -> None:
    """From the print to a number, how exact it is, and what may be wrong with it."""
    page.header(page.text("How numbers were read from the print"))
    page.say(methods.reading_in_words)
    page.show(methods.reading_block)
    page.write(page.text("How exact a number is, in the publication's own word:"))
    page.say(methods.qualifiers_in_words)

    page.header(page.text("Kinds of figures, and what may be wrong with them"))
    page.write(page.text("A figure is one of these:"))
    page.say(methods.statuses_in_words)
    page.write(page.text("It may carry one or several of these remarks, which never remove it:"))
    page.say(methods.concerns_in_words)


def show_what_was_left_out(page: Page) -> None:
    """Where boundaries changed, what surveys could not tell apart, and what is not here."""
    page.header(page.text("Provinces and their boundaries"))
    page.say(methods.listed, methods.BOUNDARIES)
    page.write(
        page.text("Some surveys were too small for each province: these share one result, which both carry.")
    )
    page.say(methods.domains_in_words)

    page.header(page.text("What was left out, and why"))
    page.say(methods.left_out_in_words)


if __name__ == "__main__":
    from ui.show import show_page

    show_page(__file__, show)
