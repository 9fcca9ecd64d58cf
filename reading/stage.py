"""Where a page is shown: on a screen, in a meeting, or collected for a summary or a picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from markupsafe import Markup

from reading.block import Block
from reading.reading import Reading


@dataclass(frozen=True, eq=False)
class File:
    """What a reader may take away: made when it is asked for."""

    name: str
    media_type: str
    make: Callable[[], bytes]


class Stage:
    """A stage without a screen: it draws nothing, and every control says what the link says.

    The screen (`ui/screen.py`) draws; whoever collects a page keeps what it is given.
    """

    def title(self, title: str, lead: Markup) -> None:
        """The page's heading and the sentence below it."""

    def header(self, title: str) -> None:
        """A heading within the page."""

    def html(self, html: Markup) -> None:
        """A text."""

    def block(self, reading: Reading, block: Block, number: int, level: int = 2) -> None:
        """A figure block; blocks are counted from 1, `level` is that of its heading."""

    def select(
        self, name: str, label: str, options: Sequence[str], show: Callable[[str], str], chosen: str
    ) -> str:
        """A choice among codes; what is chosen after the reader has seen it."""
        return chosen

    def fixed(self, label: str, words: str) -> None:
        """A choice with a single answer."""

    def toggle(self, name: str, label: str, on: bool) -> bool:
        """An option that is on or off."""
        return on

    def search(self, name: str, label: str, hint: str, words: str) -> str:
        """Free text."""
        return words

    def slider(self, name: str, label: str, *, most: int, step: int, number: int) -> int:
        """A whole number from 0 to `most`."""
        return number

    def row(self, name: str) -> AbstractContextManager:
        """A row of controls."""
        return nullcontext()

    def folded(self, label: str, opened: bool) -> AbstractContextManager:
        """Controls behind one tap; while they are folded away they hold."""
        return nullcontext()

    def beside(self, name: str) -> AbstractContextManager:
        """What is shown within stands side by side where there is room."""
        return nullcontext()
