"""A page file on the reader's screen: its frame, what the file shows, the link that says it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from reading import Reading
from reading.collected import common
from reading.markup import in_one_line, template
from reading.menu import Entry, entry
from reading.page import Page
from reading.parameters import PRESENT
from reading.published import published
from ui import files, frame
from ui.screen import Meeting, Screen
from ui.session import SessionChoices, adopt, language, next_run, write


def show_page(file: str, show: Callable[[Page], None]) -> None:
    """Show a page: its frame, and what `show` says; `file` is the page's own `__file__`.

    The page is a fragment: a choice within it runs it alone, not the frame around it.
    """
    here = entry("front" if Path(file).name == "app.py" else Path(file).stem)
    adopt(here.name)
    reading = _reading(bool(SessionChoices().presented))
    frame.head(reading, here)
    if not reading.meeting:
        frame.menu(reading, here)

    newest: list[Page] = []

    @st.fragment
    def body() -> None:
        page = _page(here)
        newest[:] = [page]
        show(page)
        _close(page)

    body()
    if not reading.meeting:
        st.fragment(lambda: files.give(newest[0]))()
        frame.footer(reading)


def _reading(meeting: bool) -> Reading:
    phone = "Mobi" in (st.context.headers.get("User-Agent") or "")
    return Reading(published(), language(), "phone" if phone else "wide", meeting)


def _page(here: Entry) -> LivePage:
    choices = SessionChoices()
    reading = _reading(bool(choices.presented))
    page = LivePage(here, reading, choices, Meeting(choices) if reading.meeting else Screen(choices))
    choices.view |= common(reading.language)
    return page


class LivePage(Page):
    """A page whose parts may run alone."""

    stage: Screen | Meeting

    def part(self, show: Callable[[], None]) -> None:
        if self.reading.meeting:
            show()
            return
        self.stage.flush()
        before = list(self.blocks)
        with_the_page = True

        @st.fragment
        def run() -> None:
            nonlocal with_the_page
            self.blocks[:] = before
            show()
            if not with_the_page:
                _say_view(self)
                write(self.choices.view)
            self.stage.flush()
            with_the_page = False

        run()


def _close(page: LivePage) -> None:
    """The end of every page: what the link did not say, the view for scripts, the link itself."""
    page.close()
    if page.reading.meeting:
        last = max(1, len(page.blocks))
        current = min(page.choices.presented, last)
        page.choices.view[PRESENT] = str(current)
        page.stage.put(frame.turns(page.reading, current, last))
    if not page.choices.moved:
        _say_view(page)
    page.stage.flush()
    write(page.choices.view)


def _say_view(page: LivePage) -> None:
    """The view for ui/site.js, which takes the one of the newest run.

    Not where the reader moved a control of the page: then the address says all of it.
    """
    page.stage.put(in_one_line(template("pieces").view(next_run(), page.query)))
