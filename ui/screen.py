"""The stages of a reader: the screen, and the meeting, in which one block fills it.

Texts wait until something follows that is not text, and then go to the browser as one element:
each element costs every change of every reader (docs/performance.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace

import streamlit as st
from markupsafe import Markup

from charts.style import for_meeting
from reading import block_html
from reading.block import Block
from reading.choices import Choices
from reading.kept import kept_by_stage
from reading.link import LONGEST
from reading.markup import in_one_line, template, titled
from reading.parameters import BLOCK
from reading.reading import Reading
from reading.stage import Stage
from seam.look import with_drawings
from ui.html import write
from ui.session import moved


@kept_by_stage
def _whole(reading: Reading, block: Block, number: int, level: int) -> str:
    """A block whose picture is HTML or text, as `st.html` lets it through."""
    head, foot = block_html.head(reading, block, level), block_html.foot(reading, block, number)
    return with_drawings(block_html.alone(block, head, block_html.picture(reading, block), foot))


@dataclass
class _Row:
    """What stands side by side.

    Attributes:
        before: the texts that wait above it.
        apart: whether its parts are elements of Streamlit's, not of one text.
    """

    name: str
    before: list[str]
    stack: ExitStack
    apart: bool = False


class Screen(Stage):
    """Streamlit's page."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self._texts: list[str] = []
        self._row: _Row | None = None
        self._draws = True

    def title(self, title: str, lead: Markup) -> None:
        self.put(in_one_line(template("pieces").title(titled(title), lead)))

    def header(self, title: str) -> None:
        self.put(Markup("<h2>{}</h2>").format(titled(title)))

    def html(self, html: Markup) -> None:
        self.put(html)

    def put(self, html: str) -> None:
        """HTML that waits for its place."""
        self._texts.append(html)
        if self._row and self._row.apart:
            self.flush()

    def flush(self) -> None:
        """Put the texts that wait onto the page; before anything that is not text."""
        if self._texts:
            texts, self._texts = "".join(self._texts), []
            write(texts)

    def block(self, reading: Reading, block: Block, number: int, level: int = 2) -> None:
        if block.chart is None:
            self.put(_whole(reading, block, number, level))
            return
        self._apart()
        self.flush()
        with st.container(key=f"block-{block.key}"):
            write(block_html.head(reading, block, level))
            self.chart(block, block.chart)
            write(block_html.foot(reading, block, number))

    def chart(self, block: Block, spec: dict) -> None:
        """The chart of a block, at its place."""
        key = f"chart-{block.key}"
        st.vega_lite_chart(
            spec=spec,
            key=key,
            theme="streamlit",
            width="stretch",
            alt=block.alt or block.title,
        )

    def select(
        self, name: str, label: str, options: Sequence[str], show: Callable[[str], str], chosen: str
    ) -> str:
        if not self._draws:
            return chosen
        self.flush()
        return st.selectbox(label, options, format_func=show, key=name, on_change=moved)

    def fixed(self, label: str, words: str) -> None:
        if self._draws:
            self.put(in_one_line(template("pieces").fixed(label, words)))

    def toggle(self, name: str, label: str, on: bool) -> bool:
        self.flush()
        return st.toggle(label, key=name, on_change=moved)

    def search(self, name: str, label: str, hint: str, words: str) -> str:
        self.flush()
        return st.text_input(label, key=name, max_chars=LONGEST, placeholder=hint, on_change=moved)

    def slider(self, name: str, label: str, *, most: int, step: int, number: int) -> int:
        self.flush()
        return st.slider(label, 0, most, step=step, key=name, on_change=moved, format="%,d")

    @contextmanager
    def row(self, name: str) -> Iterator[None]:
        self.flush()
        with st.container(key=f"controls-{name}", horizontal=True, vertical_alignment="bottom"):
            yield
            self.flush()

    @contextmanager
    def folded(self, label: str, opened: bool) -> Iterator[None]:
        self.flush()
        box = st.expander(label, expanded=opened, icon=":material/tune:", key="more", on_change="rerun")
        if not box.open:
            self._draws = False
            yield
            self._draws = True
            return
        with box, st.container(key="more-controls", horizontal=True, vertical_alignment="bottom"):
            yield

    @contextmanager
    def beside(self, name: str) -> Iterator[None]:
        before, self._texts = self._texts, []
        with ExitStack() as stack:
            row = self._row = _Row(name, before, stack)
            yield
            self._row = None
            if row.apart:
                self.flush()
            else:
                self._texts = [*before, in_one_line(template("pieces").beside(map(Markup, self._texts)))]

    def _apart(self) -> None:
        """A chart follows, which is no text: what stands beside it are elements of Streamlit's."""
        if self._row is None or self._row.apart:
            return
        parts, self._texts, self._row.apart = self._texts, self._row.before, True
        self.flush()
        self._row.stack.enter_context(st.container(key=f"beside-{self._row.name}", horizontal=True))
        for part in parts:
            self.put(part)


class Meeting(Stage):
    """Each block a slide that fills the screen; nothing else of the page is drawn, and no control.

    All slides are on the page, so that turning them needs no connection; ui/meeting.js shows one.
    """

    def __init__(self, choices: Choices) -> None:
        self._screen = Screen(choices)
        self.put = self._screen.put
        self.flush = self._screen.flush

    def block(self, reading: Reading, block: Block, number: int, level: int = 2) -> None:
        self.flush()
        with st.container(key=f"slide-{number}"):
            write(block_html.head(reading, block, 1))
            if block.chart is not None:
                self._screen.chart(block, for_meeting(block.chart))
            elif block.pictured:
                write(block_html.picture(reading, block))
            write(block_html.foot(reading, block, number))


class Embed(Stage):
    """One block alone, open and with its source: part of another site's page."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self._screen = Screen(choices)
        self.put = self._screen.put
        self.flush = self._screen.flush

    def block(self, reading: Reading, block: Block, number: int, level: int = 2) -> None:
        wanted = self._choices.asked(BLOCK)
        if wanted == block.key or (not wanted and number == 1):
            self._screen.block(reading, replace(block, folded=False), number, 1)
