"""A page file on the reader's screen: its frame, what the file shows, the link that says it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import streamlit as st

from reading import Reading, link
from reading.collected import common
from reading.markup import in_one_line, template
from reading.menu import Entry, address, entry
from reading.page import Page
from reading.parameters import PRESENT, SLIDES
from reading.published import published
from reading.settings import SITE_ADDRESS
from reading.site_head import below_embedded
from ui import files, frame
from ui.screen import Embed, Meeting, Screen
from ui.session import SessionChoices, adopt, language, next_run, write


def show_page(file: str, show: Callable[[Page], None]) -> None:
    """Show a page: its frame, and what `show` says; `file` is the page's own `__file__`.

    The page is a fragment: a choice within it runs it alone, not the frame around it.
    """
    here = entry("front" if Path(file).name == "app.py" else Path(file).stem)
    adopt(here.name)
    reading = _reading(bool(SessionChoices().presented))
    alone = reading.meeting or st.context.is_embedded
    frame.head(reading, here, alone)

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
    if not alone:
        frame.footer(reading)


def _reading(meeting: bool) -> Reading:
    phone = "Mobi" in (st.context.headers.get("User-Agent") or "")
    return Reading(published(), language(), "phone" if phone else "wide", meeting)


def _page(here: Entry) -> LivePage:
    choices = SessionChoices()
    reading = _reading(bool(choices.presented))
    page = LivePage(here, reading, choices, _stage(reading, choices))
    choices.view |= common(reading.language) | {SLIDES: choices.asked(SLIDES)}
    return page


def _stage(reading: Reading, choices: SessionChoices) -> Screen | Meeting | Embed:
    if reading.meeting:
        return Meeting(choices)
    return Embed(choices) if st.context.is_embedded else Screen(choices)


class LivePage(Page):
    """A page whose parts may run alone."""

    stage: Screen | Meeting | Embed

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
        titles = [block.title for block in page.blocks]
        page.stage.put(frame.turns(page.reading, current, titles, _address(page)))
    if isinstance(page.stage, Embed):
        page.stage.put(below_embedded(page.reading, page.entry, page.choices.view))
    if not page.choices.moved:
        _say_view(page)
    page.stage.flush()
    write(page.choices.view)


def _address(page: LivePage) -> str:
    """The full address of the view outside the meeting."""
    here = urlsplit(st.context.url or "")
    view = {name: value for name, value in page.choices.view.items() if name not in (PRESENT, SLIDES)}
    root = SITE_ADDRESS or f"{here.scheme}://{here.netloc}"
    return f"{root.rstrip('/')}{address(page.entry.name)}{link.query(view)}"


def _say_view(page: LivePage) -> None:
    """The view for ui/site.js, which takes the one of the newest run.

    Not where the reader moved a control of the page: then the address says all of it.
    Its number is another one in every run, so it stands apart: what is said twice need not travel twice.
    """
    page.stage.flush()
    page.stage.put(in_one_line(template("pieces").view(next_run(), page.query)))
