"""The readable summary of an address: what its page says first, as plain HTML.

Sent before the app has started, and all that a crawler or a reader without JavaScript sees.
Everything comes from the figure blocks that the page itself builds.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from exports.reader import Reader, read
from ui import block_html, link, markup
from ui.figure_block import Block, leading_figure
from ui.markup import marked_up
from ui.menu import ENTRIES, LANGUAGE_NAMES, address

MOST_ROWS = 40
HOLE = "\ue000"
"""Stands in a text for HTML that is put in after everything else was escaped."""
logger = logging.getLogger(__name__)


@dataclass
class Summary:
    """What the page of an address says.

    Attributes:
        name: the page.
        view: the choices that were understood, language-neutral codes; the rest fell back.
        title: of the browser's tab; `heading` and `lead` stand on the page.
        first: the block that leads the page, or None where the page shows lists alone.
        html: the summary with a hole for the picture, `picture_hole`.
    """

    name: str
    view: dict[str, str]
    lang: str
    title: str
    description: str
    heading: str
    first: Block | None
    leading: dict = field(default_factory=dict)
    source: dict = field(default_factory=dict)
    html: str = ""
    number: str = ""
    source_text: str = ""

    @property
    def query(self) -> str:
        """The view as a query string."""
        return link.query(self.view)


def summary(name: str, asked: Mapping[str, str]) -> Summary:
    """The summary of a page for the parameters of an address.

    A page that cannot be read so is summed up by the front page's leading figure, under its own
    title; the address then leads on as usual.
    """
    try:
        return _of(read(name, asked))
    except Exception:
        logger.exception("no summary of page %s", name)
        return fallback(name, asked)


def fallback(name: str, asked: Mapping[str, str]) -> Summary:
    """The page's title and description with the leading figure of the front page."""
    reader = Reader(name, asked)
    try:
        reader.blocks = read("front", {"lang": reader.language.code}).blocks[:1]
    except Exception:
        logger.exception("no leading figure")
    reader.heading = reader.text(reader.entry.title)
    reader.lead = reader.text(reader.entry.description)
    return _of(reader)


def _of(reader: Reader) -> Summary:
    shown = presented(reader)
    first = shown[0] if shown else None
    leading = leading_figure(reader, first) if first else {}
    site = reader.text("Cambodia Social Protection Dashboard")
    made = Summary(
        name=reader.entry.name,
        view={name: value for name, value in reader.view.items() if value},
        lang=reader.language.code,
        title=f"{reader.text(reader.entry.title)} · {site}",
        description=_description(reader, first, leading),
        heading=reader.heading,
        first=first,
        leading=leading,
        source=reader.labels.source(leading["source_id"]) if first else {},
        number=_number(reader, first, leading) if first else "",
        source_text=reader.labels.publication(leading["source_id"]) if first else "",
    )
    made.html = _html(reader, shown, made)
    return made


def presented(reader: Reader) -> list[Block]:
    """The blocks of the address: all, or in a meeting the one that fills the screen."""
    asked = reader.asked("present")
    if asked.isascii() and asked.isdigit() and 0 < int(asked) <= len(reader.blocks):
        reader.view["present"] = asked
        return [reader.blocks[int(asked) - 1]]
    return reader.blocks


def _description(reader: Reader, first: Block | None, leading: dict) -> str:
    """What a search result or a link preview says below the title."""
    said = reader.text(reader.entry.description)
    if first is None:
        return said
    sentence = first.sentence or reader.labels.sentence(leading)
    return sentence if first.title in sentence else f"{first.title}. {sentence}"


def _number(reader: Reader, first: Block, leading: dict) -> str:
    """The number to show large; one of many figures never without whose it is. "": the title says it."""
    amount = reader.labels.amount(leading)
    if first.number or len(first.figures) == 1:
        return first.number or amount
    if amount in first.title:
        return ""
    return f"{reader.labels.what(leading)}: {amount}"


def _html(reader: Reader, blocks: list[Block], made: Summary) -> str:
    parts = [_menu(reader), "<main>", f"<h1>{escape(reader.heading)}</h1>"]
    if reader.lead:
        parts.append(marked_up(reader.lead))
    if blocks:
        parts.append(_block(reader, blocks[0], full=True))
    else:
        parts += reader.texts[:1]
    parts += [_block(reader, block, full=False) for block in blocks[1:]]
    parts.append("</main>")
    return "\n".join(parts)


def _menu(reader: Reader) -> str:
    """Links to every page and to the other language."""
    links = [
        f'<a href="{address(one.name)}{escape(reader.query())}"'
        f"{' aria-current=page' if one.name == reader.entry.name else ''}>{escape(reader.text(one.title))}</a>"
        for one in ENTRIES
    ]
    other = "en" if reader.language.code == "km" else "km"
    view = {**reader.view, "lang": other, "digits": ""}
    links.append(
        f'<a lang={other} href="{address(reader.entry.name)}{escape(link.query(view))}">'
        f"{LANGUAGE_NAMES[other]}</a>"
    )
    return f"<nav>{' '.join(links)}</nav>"


def _block(reader: Reader, block: Block, *, full: bool) -> str:
    """The block as the app shows it, its chart as a hole to be filled, without what needs a script."""
    parts = [block_html.head(reader, block)]
    if full and block.chart is not None:
        note = f"<figcaption>{escape(block.attribution)}</figcaption>" if block.attribution else ""
        parts.append(f"<figure>{HOLE}{note}</figure>")
    parts += [block_html.said(reader, block, all_of_them=False), block_html.source(reader, block)]
    if full and block.table is not None:
        table = markup.table(block.table, most=MOST_ROWS)
        named = reader.text("The same figures as a table")
        parts.append(table if block.table_open else markup.folded(named, table))
    return f'<article class="block">{"".join(parts)}</article>'


def with_picture(made: Summary, svg: str) -> str:
    """The summary's HTML with its chart in place; without one its figure says nothing."""
    if not svg:
        made_html = re.sub(f"<figure>{HOLE}(?:<figcaption>.*?</figcaption>)?</figure>", "", made.html)
        return made_html.replace(HOLE, "")
    return made.html.replace(HOLE, svg)
