"""One page: its choices, its texts, its figure blocks."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from html import escape
from pathlib import Path

import streamlit as st

from charts.style import for_meeting
from language import LANGUAGES, Language
from ui import block_html, csv_file, frame, link
from ui.figure_block import Block
from ui.markup import marked_up
from ui.menu import COMMON, Entry, address, entry
from ui.published import labels, published


class Page:
    """What a page file works with: the figures, the reader's words, choices, `show`.

    Texts wait until something follows that is not text, and then go to the browser as one element:
    each element costs every change of every reader (docs/performance.md).
    """

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
        self.blocks: list[Block] = []
        self.shown: dict[str, Block] = {}
        self._drawing = True
        self._texts: list[str] = []
        self._beside = False
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
        if self.presented or not self._drawing:
            return chosen
        self.flush()
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
            self.flush()
            value = st.toggle(label, key=name, on_change=link.changed)
        self.view[name] = "1" if value else ""
        return value

    def typed(self, name: str, label: str, placeholder: str = "") -> str:
        """Free text that lives in the link under `name`."""
        st.session_state.setdefault(name, "")
        self.view[name] = st.session_state[name]
        if self.presented:
            return st.session_state[name]
        self.flush()
        return st.text_input(
            label, key=name, max_chars=link.LONGEST, placeholder=placeholder, on_change=link.changed
        )

    def amount(self, name: str, label: str, *, most: int, step: int, default: int) -> int:
        """A whole number from 0 to `most` that lives in the link under `name`."""
        asked = str(st.session_state.get(name, ""))
        value = number_of(asked, default)
        if asked and (not asked.isdigit() or value > most):
            self._not_understood = [*self._not_understood, name]
        st.session_state[name] = min(value, most)
        if not self.presented:
            self.flush()
            value = st.slider(label, 0, most, step=step, key=name, on_change=link.changed)
        self.view[name] = str(min(value, most))
        return min(value, most)

    def set(self, name: str, value: str) -> None:
        """Make a choice that came from elsewhere than its control, such as a click on the map."""
        st.session_state[name] = value
        link.changed()

    def title(self, title: str, lead: str = "") -> None:
        """The page's heading and the sentence below it."""
        if not self.presented:
            self._texts.append(f"<h1>{escape(title)}</h1>")
            if lead:
                self._texts.append(f'<div class="lead">{marked_up(lead)}</div>')

    def header(self, title: str) -> None:
        """A heading within the page."""
        if not self.presented:
            self._say_not_understood()
            self._texts.append(f"<h2>{escape(title)}</h2>")

    def write(self, text: str) -> None:
        """Paragraphs and lists with links and bold words, as Markdown."""
        self.html(marked_up(text))

    def html(self, html: str) -> None:
        """A text as HTML; whoever calls this has escaped what comes from the data."""
        if not self.presented:
            self._say_not_understood()
            self.put(html)

    def put(self, html: str) -> None:
        """HTML that waits for its place on the page, in a meeting too."""
        self._texts.append(html)

    def nothing(self, sentence: str, instead: str = "") -> None:
        """Say that no figure is published for a choice, and what there is instead."""
        self.html(f'<p class="nothing" role="note">{escape(" ".join(filter(None, (sentence, instead))))}</p>')

    def flush(self) -> None:
        """Put the texts that wait onto the page; before anything that is not text."""
        if self._texts:
            texts, self._texts = "".join(self._texts), []
            st.html(texts)

    @contextmanager
    def controls(self, what: str = "view"):
        """The row of choices above a view, or above another part of the page."""
        if self.presented:
            yield
            return
        self.flush()
        with st.container(key=f"controls-{what}", horizontal=True, vertical_alignment="bottom"):
            yield
            self.flush()

    @contextmanager
    def folded(self, label: str, opened: bool):
        """More choices behind one tap; while it is closed they hold, and are not drawn."""
        if self.presented:
            yield
            return
        self.flush()
        box = st.expander(label, expanded=opened, icon=":material/tune:", key="more", on_change="rerun")
        if not box.open:
            self._drawing = False
            yield
            self._drawing = True
            return
        with box, st.container(key="more-controls", horizontal=True, vertical_alignment="bottom"):
            yield

    @contextmanager
    def beside(self, key: str):
        """What is shown within stands side by side on a wide screen; in a meeting one block fills it."""
        if self.presented:
            yield
            return
        self.flush()
        with st.container(key=f"beside-{key}", horizontal=True):
            self._beside = True
            yield
            self.flush()
            self._beside = False

    def show(self, block: Block) -> None:
        """The only way to show a figure or a chart."""
        self.blocks.append(block)
        self.shown[block.key] = block
        number = len(self.blocks)
        if self.presented and number != self.presented:
            return
        self._say_not_understood()
        try:
            head = block_html.head(self, block)
            foot = block_html.foot(self, block, number)
            self._draw(block, head, foot)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
            # A reader never meets a traceback; who keeps the site finds it in the log.
            logging.getLogger(__name__).exception("figure block %s on page %s", block.key, self.entry.name)
            self.nothing(self.text("This figure cannot be shown just now. The others are not affected."))

    def _draw(self, block: Block, head: str, foot: str) -> None:
        if block.chart is None:
            self._texts.append(f'<article class="block">{head}{foot}</article>')
            if self._beside:
                self.flush()
            return
        self.flush()
        key = f"chart-{block.key}"
        more = {}
        if block.on_click is not None:
            more = {"on_select": lambda: block.on_click(st.session_state[key])}
        spec = for_meeting(block.chart) if self.presented else block.chart
        with st.container(key=f"block-{block.key}"):
            st.html(head)
            st.vega_lite_chart(
                spec=spec, key=key, theme="streamlit", width="stretch", alt=block.alt or block.title, **more
            )
            st.html(foot)

    def side_by_side(self, blocks: Sequence[Block], key: str) -> None:
        """Blocks in two columns; below each other on a phone and in a meeting."""
        with self.beside(key):
            for block in blocks:
                self.show(block)

    def links(
        self, heading: str, name: str, parameter: str, codes: Sequence[str], show: Callable[[str], str]
    ) -> None:
        """Links to another view of the page `name`, one a code."""
        if codes:
            named = " ".join(self.link(name, show(code), **{parameter: code}) for code in codes)
            self.html(f'<p class="links"><b>{escape(heading)}</b> {named}</p>')

    def link(self, name: str, label: str, **view: str) -> str:
        """A link to a page of the menu in the reader's language, as HTML."""
        return f'<a href="{address(name, "./")}{escape(self.query(**view))}">{escape(label)}</a>'

    def query(self, **view: str) -> str:
        """The query of another view, in the reader's language and digits."""
        return link.query({name: self.view.get(name, "") for name in COMMON} | view)

    def moved(self) -> bool:
        """Whether the reader has just moved a control; a view that came from a link was not moved."""
        return not self.presented and bool(st.session_state.get(link._CHANGED))

    def close(self) -> None:
        """The end of every page: what the link did not say, the view for scripts, the link itself."""
        self._say_not_understood()
        if self.presented:
            frame.meeting_controls(self)
        if not self.moved():
            self._put_view()
        self.flush()
        link.write(self.view)

    def part(self, show: Callable[[], None]) -> None:
        """A part of the page whose own choices run it alone; nothing else may depend on them."""
        if self.presented:
            show()
            return
        self.flush()
        before = list(self.blocks)
        with_the_page = True

        @st.fragment
        def run() -> None:
            nonlocal with_the_page
            self.blocks = list(before)
            show()
            if not with_the_page:
                self._put_view()
                link.write(self.view)
            self.flush()
            with_the_page = False

        run()

    def _put_view(self) -> None:
        """The view for ui/site.js, which takes the one of the newest run.

        Not where the reader moved a control of the page: then the address says all of it.
        """
        run = st.session_state["_run"] = st.session_state.get("_run", 0) + 1
        self.put(f'<p hidden data-run="{run}" data-view="{escape(link.query(self.view))}"></p>')

    def _say_not_understood(self) -> None:
        """Right below the choices, before anything that follows them."""
        if self._not_understood and not self.presented:
            names = ", ".join(dict.fromkeys(self._not_understood))
            self._not_understood = []
            self._texts.append(
                '<p class="nothing" role="status">'
                + escape(
                    self.text(
                        "The link asked for something this page does not have ({names}); "
                        "the usual view is shown instead.",
                        names=names,
                    )
                )
                + "</p>"
            )


def show_page(file: str, view: Callable[[Page], None]) -> None:
    """Show a page: its frame, and what `view` says; `file` is the page's own `__file__`.

    The view is a fragment: a choice within it runs the view alone, not the frame around it.
    """
    name = "front" if Path(file).name == "app.py" else Path(file).stem
    link.adopt()
    page = Page(name)
    frame.head(page)
    if not page.presented:
        frame.menu(page)

    newest: list[Page] = []

    @st.fragment
    def body() -> None:
        page = Page(name)
        newest[:] = [page]
        view(page)
        page.close()

    body()
    if not page.presented:
        st.fragment(lambda: csv_file.give(newest[0]))()
        frame.footer(page)


def _language() -> Language:
    """The link's language; without one, the browser's; Khmer where neither is told."""
    code = st.session_state.get("lang")
    if code not in LANGUAGES:
        preferred = (st.context.locale or "").lower()
        code = "km" if preferred.startswith("km") else "en"
        st.session_state["lang"] = code
    return Language(code, st.session_state.get("digits") == "km" and code == "km")


def number_of(asked: str, default: int) -> int:
    """A whole number as a link writes it; the default for anything else."""
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else default


def _presented() -> int:
    """The number of the block that fills the screen; 0: the usual page."""
    asked = st.session_state.get("present", "")
    return int(asked) if asked.isascii() and asked.isdigit() and 0 < int(asked) < 100 else 0
