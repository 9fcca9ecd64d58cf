"""A page read without a browser: the page's own file, run for one address, its blocks kept.

What a page would put on a reader's screen is put into lists instead. So a summary cannot say
anything else than the page does, and a new page needs nothing here.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from language import LANGUAGES, Language
from ui.figure_block import Block
from ui.link import LONGEST, PARAMETERS
from ui.menu import Entry, entry
from ui.page import Page, number_of
from ui.published import labels, published

ROOT = Path(__file__).resolve().parent.parent


class Reader(Page):
    """A page without a session: the same questions, answered from an address alone.

    Laid out as on a phone, whose width the summary's picture has. As in the meeting view nothing but
    figure blocks is drawn, and those are kept in `blocks`.
    """

    phone = True

    def __init__(self, name: str, asked: Mapping[str, str]):
        self.entry: Entry = entry(name)
        self.published = published()
        self.figures = self.published.figures
        self.language = language_of(asked)
        self.labels = labels(self.language)
        self.view: dict[str, str] = {"lang": self.language.code}
        if self.language.khmer_digits:
            self.view["digits"] = "km"
        self.presented = 1
        self.heading, self.lead = "", ""
        self.blocks: list[Block] = []
        self.texts: list[str] = []
        self._asked = known(asked)

    def choose(
        self,
        name: str,
        label: str,
        options: Sequence[str],
        show: Callable[[str], str] = str,
        *,
        default: str | None = None,
        optional: bool = False,
        **_: object,
    ) -> str:
        """The code of `options` that the address asks for; an unknown one falls back to the default."""
        options = ["", *options] if optional else list(options)
        chosen = self._asked.get(name)
        if chosen not in options:
            chosen = default if default in options else options[0]
        self.view[name] = chosen
        return chosen

    def asked(self, name: str) -> str:
        """What the address says of a parameter, unchecked; "" for nothing."""
        return self._asked.get(name, "")

    def switch(self, name: str, label: str, **_: object) -> bool:
        """An option that is on or off."""
        value = self._asked.get(name) == "1"
        self.view[name] = "1" if value else ""
        return value

    def typed(self, name: str, label: str, *_: object, **__: object) -> str:
        """Free text of the address."""
        self.view[name] = self._asked.get(name, "")
        return self.view[name]

    def title(self, title: str, lead: str = "") -> None:
        """The page's heading and the sentence below it."""
        self.heading, self.lead = title, lead

    def amount(self, name: str, label: str, *, most: int, default: int, **_: object) -> int:
        """A whole number from 0 to `most` that the address asks for."""
        value = min(number_of(self._asked.get(name, ""), default), most)
        self.view[name] = str(value)
        return value

    def html(self, html: str) -> None:
        self.texts.append(html)

    @contextmanager
    def controls(self, what: str = "view"):
        yield

    def part(self, show: Callable[[], None]) -> None:
        show()

    def flush(self) -> None:
        """Nothing waits: what a page says is kept in `texts`."""

    def show(self, block: Block) -> None:
        self.blocks.append(block)

    def header(self, title: str) -> None:
        """A heading within the page; a summary has none."""

    def set(self, name: str, value: str) -> None:
        """A choice from a click; nobody clicks here."""

    def close(self) -> None:
        """The end of the page."""


def known(asked: Mapping[str, str]) -> dict[str, str]:
    """The parameters that a page may look at, each of bearable length."""
    return {
        name: asked[name]
        for name in PARAMETERS
        if asked.get(name) and len(asked[name]) <= LONGEST and asked[name].isprintable()
    }


def language_of(asked: Mapping[str, str]) -> Language:
    """The language of an address; English where it names none."""
    code = asked.get("lang", "")
    code = code if code in LANGUAGES else "en"
    return Language(code, asked.get("digits") == "km" and code == "km")


def read(name: str, asked: Mapping[str, str]) -> Reader:
    """The page `name` as it is for the parameters of an address."""
    reader = Reader(name, asked)
    path = ROOT / reader.entry.file
    given = {"__file__": str(path), "__name__": "page", "show_page": lambda file, show: show(reader)}
    exec(_page(path), given)
    return reader


@cache
def _page(path: Path):
    """The page's file, compiled; `show_page` is left for the caller to give."""
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    for node in tree.body:
        if isinstance(node, ast.ImportFrom):
            node.names = [name for name in node.names if name.name != "show_page"]
    tree.body = [node for node in tree.body if not isinstance(node, ast.ImportFrom) or node.names]
    return compile(tree, str(path), "exec")
