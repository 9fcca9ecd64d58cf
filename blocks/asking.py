"""The search field and its answers, as a part of a page."""

from __future__ import annotations

from blocks.answers import all_figures_found, answers_block, example_questions, more_answers
from reading import Page
from reading.parameters import SEARCH


def asked_for_words(page: Page) -> str:
    """What a reader types into the search field."""
    hint = page.text("for example: NSSF members 2024, កំពង់ស្ពឺ")
    return page.typed(SEARCH, page.text("Search"), hint)


def answer(page: Page, words: str) -> None:
    """The best answers to a reader's words, and links to everything else that was found."""
    page.show(answers_block, words)
    page.say(more_answers, words)


def ask_everything(page: Page) -> bool:
    """The search over everything: examples before a reader asks, then the answers and the way to all figures.

    Returns:
        Whether a reader has asked.
    """
    words = asked_for_words(page)
    if not words:
        page.say(example_questions)
        return False
    answer(page, words)
    page.say(all_figures_found, words)
    return True
