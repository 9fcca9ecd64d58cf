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
from ui import link
from ui.figure_block import Block, leading_figure, remarks, source_line
from ui.menu import ENTRIES, entry

MOST_ROWS = 40
HOLE = "\ue000"
"""Stands in a text for HTML that is put in after everything else was escaped."""
_ASIDE = 0xE100
"""Where signs that Markdown must not read stand while the rest is read: a private range."""
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SET_ASIDE = re.compile("[\ue121-\ue17e]")
_MARKDOWN_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)")

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
        parts.append(f"<p>{escape(reader.lead)}</p>")
    if blocks:
        parts.append(_block(reader, blocks[0], full=True))
    for text in reader.said[:1] if not blocks else ():
        parts.append(f"<p>{marked_up(text)}</p>")
    parts += [_block(reader, block, full=False) for block in blocks[1:]]
    parts.append("</main>")
    return "\n".join(parts)


def _menu(reader: Reader) -> str:
    """Links to every page and to the other language."""
    kept = {name: reader.view[name] for name in ("lang", "digits") if reader.view.get(name)}
    links = [
        f'<a href="{address(one.name)}{escape(link.query(kept))}"'
        f"{' aria-current=page' if one.name == reader.entry.name else ''}>{escape(reader.text(one.title))}</a>"
        for one in ENTRIES
    ]
    other = "en" if reader.language.code == "km" else "km"
    view = {**reader.view, "lang": other, "digits": ""}
    links.append(
        f'<a lang={other} href="{address(reader.entry.name)}{escape(link.query(view))}">'
        f"{ {'km': 'ខ្មែរ', 'en': 'English'}[other] }</a>"
    )
    return f"<nav>{' '.join(links)}</nav>"


def address(name: str) -> str:
    """The path of a page."""
    return "/" if entry(name) is ENTRIES[0] else f"/{name}"


def _block(reader: Reader, block: Block, *, full: bool) -> str:
    leading = leading_figure(reader, block)
    badge = block.badge or reader.labels.badge(leading)
    parts = [
        f'<article data-block="{escape(block.key)}">',
        f"<h2>{escape(block.title)}</h2>",
        f'<p class="what"><b>{escape(badge)}</b> {marked_up(block.subtitle)}</p>',
    ]
    if block.number:
        parts.append(f'<p class="number">{escape(block.number)}</p>')
    if full and block.chart is not None:
        note = f"<figcaption>{escape(block.attribution)}</figcaption>" if block.attribution else ""
        parts.append(f"<figure>{HOLE}{note}</figure>")
    said = remarks(reader, block)
    parts += [f'<p class="remark">{escape(text)}</p>' for text in said[:2]]
    parts.append(f'<p class="source">{marked_up(source_line(reader, block))}</p>')
    if full and block.table is not None:
        parts.append(_table(reader, block))
    return "".join([*parts, "</article>"])


def safe(url: str) -> bool:
    """Whether an address of the data may be made a link."""
    return url.startswith(("https://", "http://"))


def marked_up(text: str) -> str:
    """A text of a page, whose only mark-up may be links and bold, as HTML."""
    html = escape(_ESCAPED.sub(lambda found: chr(ord(found[1]) + _ASIDE), text), quote=False)
    html = re.sub(r"\*\*([^*]+)\*\*", r"<b>\1</b>", html)
    html = _MARKDOWN_LINK.sub(lambda found: _linked(found[1], found[2]), html)
    html = re.sub(r"\s*\n+-? ?", "<br>", html)
    return _SET_ASIDE.sub(lambda found: escape(chr(ord(found[0]) - _ASIDE)), html)


def _linked(name: str, url: str) -> str:
    return f'<a href="{url.replace(chr(34), "%22")}">{name}</a>' if safe(url) else name


def _table(reader: Reader, block: Block) -> str:
    """The block's own table, folded unless it is the picture."""
    rows = block.table.head(MOST_ROWS)
    head = "".join(f"<th>{escape(str(name))}" for name in rows.columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(_cell(cell))}" for cell in row)
        for row in rows.itertuples(index=False, name=None)
    )
    table = f"<table><tr>{head}{body}</table>"
    if block.table_open:
        return table
    named = escape(reader.text("The same figures as a table"))
    return f"<details><summary>{named}</summary>{table}</details>"


def _cell(cell: object) -> str:
    return "" if cell is None or cell != cell else str(cell)


def with_picture(made: Summary, svg: str) -> str:
    """The summary's HTML with its chart in place; without one its figure says nothing."""
    if not svg:
        made_html = re.sub(f"<figure>{HOLE}(?:<figcaption>.*?</figcaption>)?</figure>", "", made.html)
        return made_html.replace(HOLE, "")
    return made.html.replace(HOLE, svg)
