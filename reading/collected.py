"""A page collected without a screen: what it says and shows for one address, kept in lists.

So a summary, a picture or a factsheet cannot say anything else than the page does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from language import LANGUAGES, Language
from loaders import Published
from reading.block import Block
from reading.choices import Choices
from reading.markup import titled
from reading.menu import Entry
from reading.page import Page
from reading.parameters import DIGITS, LANG, PRESENT
from reading.reading import Reading, Width
from reading.stage import Stage


@dataclass
class Collected(Stage):
    """What a page said, in its order.

    Attributes:
        heading, lead: the page's title and the sentence below it.
        texts: every other text.
        blocks: every figure block.
        parts: headings, texts and blocks (each with the level of its heading) in the order of the page.
    """

    heading: str = ""
    lead: Markup = Markup("")
    texts: list[Markup] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    parts: list[Markup | tuple[Block, int]] = field(default_factory=list)

    def title(self, title: str, lead: Markup) -> None:
        """Keep the page's heading."""
        self.heading, self.lead = title, lead

    def header(self, title: str) -> None:
        """Keep a heading."""
        self.parts.append(Markup("<h2>{}</h2>").format(titled(title)))

    def html(self, html: Markup) -> None:
        """Keep a text."""
        self.texts.append(html)
        self.parts.append(html)

    def block(self, reading: Reading, block: Block, number: int, level: int = 2) -> None:
        """Keep a figure block."""
        self.blocks.append(block)
        self.parts.append((block, level))


@dataclass(frozen=True)
class Told:
    """A page as it was collected: its reading, its view, and what it said."""

    entry: Entry
    reading: Reading
    view: Mapping[str, str]
    said: Collected

    @property
    def presented(self) -> list[Block]:
        """The blocks of the address: all, or in a meeting the one that fills the screen."""
        number = self.view.get(PRESENT)
        return [self.said.blocks[int(number) - 1]] if number else self.said.blocks


def collect(
    show: Callable[[Page], None],
    entry: Entry,
    asked: Mapping[str, str],
    published: Published,
    *,
    width: Width = "phone",
) -> Told:
    """The page for the parameters of an address; laid out as on a phone, whose width a summary has."""
    said = Collected()
    page = Page(entry, reading_of(asked, published, width), Choices(dict(asked)), said)
    show(page)
    page.close()
    view = common(page.reading.language) | page.choices.view
    if 0 < page.choices.presented <= len(said.blocks):
        view[PRESENT] = str(page.choices.presented)
    return Told(entry, page.reading, {name: value for name, value in view.items() if value}, said)


def reading_of(asked: Mapping[str, str], published: Published, width: Width) -> Reading:
    """The reading that an address asks for; English where it names no language."""
    code = asked.get(LANG, "")
    code = code if code in LANGUAGES else "en"
    return Reading(published, Language(code, asked.get(DIGITS) == "km" and code == "km"), width)


def common(language: Language) -> dict[str, str]:
    """What every view of a reader names."""
    return {LANG: language.code, DIGITS: "km" if language.khmer_digits else ""}
