"""One page: its frame, its choices, its figure blocks."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from pathlib import Path

import streamlit as st

from language import LANGUAGES, Language
from ui import frame, link
from ui.figure_block import Block, show_block
from ui.menu import Entry, entry
from ui.published import labels, published


class Page:
    """What a page file works with: the figures, the reader's words, choices, `show`."""

    phone = False

    def __init__(self, name: str):
        self.entry: Entry = entry(name)
        self.published = published()
        self.figures = self.published.figures
        self.language = _language()
        self.labels = labels(self.language)
        self.view: dict[str, str] = {"lang": self.language.code}
        if self.language.khmer_digits:
            self.view["digits"] = "km"
        self.presented = _presented()
        self.phone = "Mobi" in (st.context.headers.get("User-Agent") or "")
        self.blocks = 0
        self._not_understood = link.not_understood()

    def text(self, english: str, **values: object) -> str:
        """A text in the reader's language."""
        return self.language.text(english, **values)

    def choose(
        self,
        name: str,
        label: str,
        options: Sequence[str],
        show: Callable[[str], str] = str,
        *,
        default: str | None = None,
        optional: bool = False,
        none: str = "–",
    ) -> str:
        """A choice that lives in the link under `name`; a code of `options`, "" where optional.

        An unknown code in the link falls back to the default and is said below the title.
        """
        options = ["", *options] if optional else list(options)
        chosen = st.session_state.get(name)
        if chosen not in options:
            if chosen and not link.moved():
                self._not_understood = [*self._not_understood, name]
            chosen = default if default in options else options[0]
        st.session_state[name] = chosen
        self.view[name] = chosen
        if self.presented:
            return chosen
        return st.selectbox(
            label,
            options,
            format_func=lambda code: show(code) if code else none,
            key=name,
            on_change=link.changed,
        )

    def asked(self, name: str) -> str:
        """What the link or an earlier choice says of a parameter, unchecked; "" for nothing."""
        return st.session_state.get(name, "")

    def switch(self, name: str, label: str) -> bool:
        """An option that is on or off; in the link `1` when on."""
        value = st.session_state.get(name) in ("1", True)
        st.session_state[name] = value
        if not self.presented:
            value = st.toggle(label, key=name, on_change=link.changed)
        self.view[name] = "1" if value else ""
        return value

    def typed(self, name: str, label: str, placeholder: str = "") -> str:
        """Free text that lives in the link under `name`."""
        st.session_state.setdefault(name, "")
        self.view[name] = st.session_state[name]
        if self.presented:
            return st.session_state[name]
        return st.text_input(
            label, key=name, max_chars=link.LONGEST, placeholder=placeholder, on_change=link.changed
        )

    def amount(self, name: str, label: str, *, most: int, step: int, default: int) -> int:
        """A whole number from 0 to `most` that lives in the link under `name`."""
        asked = str(st.session_state.get(name, ""))
        value = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else default
        if asked and (not asked.isdigit() or value > most):
            self._not_understood = [*self._not_understood, name]
        st.session_state[name] = min(value, most)
        if not self.presented:
            value = st.slider(label, 0, most, step=step, key=name, on_change=link.changed)
        self.view[name] = str(min(value, most))
        return min(value, most)

    def set(self, name: str, value: str) -> None:
        """Make a choice that came from elsewhere than its control, such as a click on the map."""
        st.session_state[name] = value
        link.changed()

    def title(self, title: str, lead: str = "") -> None:
        """The page's heading and the sentence below it."""
        if self.presented:
            return
        st.title(title, anchor=False)
        if lead:
            st.markdown(lead)

    def header(self, title: str) -> None:
        if not self.presented:
            st.header(title, anchor=False, divider="gray")

    def write(self, text: str) -> None:
        if not self.presented:
            st.markdown(text)

    def nothing(self, sentence: str, instead: str = "") -> None:
        """Say that no figure is published for a choice, and what there is instead."""
        if not self.presented:
            st.info(" ".join(part for part in (sentence, instead) if part), icon=":material/info:")

    def columns(self, widths: Sequence[int]):
        """Columns side by side on a wide screen; in a meeting one block fills the screen."""
        if self.presented:
            return [st.container() for _ in widths]
        return st.columns(widths, gap="medium")

    @contextmanager
    def controls(self):
        """The row of choices above a view."""
        with st.container(key="controls"):
            yield

    def show(self, block: Block) -> None:
        """The only way to show a figure or a chart."""
        self.blocks += 1
        if self.presented and self.blocks != self.presented:
            return
        try:
            show_block(self, block, self.blocks)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
            # A reader never meets a traceback; who keeps the site finds it in the log.
            logging.getLogger(__name__).exception("figure block %s on page %s", block.key, self.entry.name)
            self.nothing(self.text("This figure cannot be shown just now. The others are not affected."))

    def links(
        self, heading: str, file: str, name: str, codes: Sequence[str], show: Callable[[str], str]
    ) -> None:
        """Links to another view of a page, one a code, the rest of the view kept."""
        if self.presented or not codes:
            return
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f"**{heading}**", width="content")
            for code in codes:
                st.page_link(file, label=show(code), query_params=frame.carried(()) | {name: code})

    def side_by_side(self, blocks: list[Block]) -> None:
        """Blocks in two columns; below each other on a phone and in a meeting."""
        for pair in range(0, len(blocks), 2):
            for column, block in zip(self.columns([1, 1]), blocks[pair : pair + 2], strict=False):
                with column:
                    self.show(block)

    def moved(self) -> bool:
        """Whether the reader has just moved a control; a view that came from a link was not moved."""
        return not self.presented and bool(st.session_state.get(link._CHANGED))

    def close(self) -> None:
        """The end of every page: what the link did not say, footer, and the link itself."""
        if self.presented:
            frame.meeting_controls(self)
        else:
            self._say_not_understood()
            frame.footer(self)
        link.write(self.view)

    def _say_not_understood(self) -> None:
        if self._not_understood:
            with self.notices:
                st.caption(
                    self.text(
                        "The link asked for something this page does not have ({names}); "
                        "the usual view is shown instead.",
                        names=", ".join(dict.fromkeys(self._not_understood)),
                    )
                )


def open_page(file: str) -> Page:
    """Start a page: language, title, menu. `file` is the page's own `__file__`."""
    name = "front" if Path(file).name == "app.py" else Path(file).stem
    link.adopt()
    page = Page(name)
    frame.head(page)
    if not page.presented:
        frame.menu(page)
        page.notices = st.container()
        frame.broken_files(page)
    return page


def _language() -> Language:
    """The link's language; without one, the browser's; Khmer where neither is told."""
    code = st.session_state.get("lang")
    if code not in LANGUAGES:
        preferred = (st.context.locale or "").lower()
        code = "km" if preferred.startswith("km") else "en"
        st.session_state["lang"] = code
    return Language(code, st.session_state.get("digits") == "km" and code == "km")


def _presented() -> int:
    """The number of the block that fills the screen; 0: the usual page."""
    asked = st.session_state.get("present", "")
    return int(asked) if asked.isascii() and asked.isdigit() and 0 < int(asked) < 100 else 0
