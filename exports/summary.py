"""The readable summary of an address: what its page says first, as plain HTML.

Sent before the app has started, and all that a crawler or a reader without JavaScript sees.
Everything comes from the figure blocks that the page itself builds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from indicators.choice import newest
from indicators.series import NoFigure
from language.labels import mark
from reading import Block, Reading, block_html, link
from reading.collected import Told
from reading.left_out import left_out
from reading.markup import in_one_line, table, template, titled
from reading.parameters import DIGITS, LANG, PRESENT
from reading.said import leading_figure
from reading.site_head import below_embedded, site_head

MOST_ROWS = 40
SITE = mark("Cambodia Social Protection Dashboard")
HOLE = Markup("\ue000")
"""Stands in the summary for its picture, which is drawn later."""


@dataclass(frozen=True)
class Summary:
    """What the page of an address says.

    Attributes:
        name: the page.
        view: the choices that were understood, language-neutral codes; the rest fell back.
        title: of the browser's tab; `heading` and `lead` stand on the page.
        first: the block that leads the page, or None where the page shows lists alone.
        leading: the figure that leads it, and `source` its publication; {} without one.
        html: the summary with a hole for the picture.
        reading: whose summary it is.
    """

    name: str
    view: Mapping[str, str]
    lang: str
    title: str
    description: str
    heading: str
    first: Block | None
    leading: Mapping
    source: Mapping
    html: Markup
    reading: Reading

    @property
    def query(self) -> str:
        """The view as a query string."""
        return link.query(self.view)

    @property
    def charted(self) -> bool:
        """Whether the app will draw a chart that the summary holds as a picture."""
        return HOLE in self.html


def summary(told: Told, alone: str | None = None) -> Summary:
    """The summary of a page as it was collected for an address.

    Args:
        alone: the key of the one block that is shown, for another site's page; "": the first.

    A page on which no figure could be shown is summed up by what it says instead; never by a figure
    of another page.
    """
    reading, entry = told.reading, told.entry
    shown = told.presented if alone is None else _alone(told, alone)
    first = shown[0] if shown else None
    leading = leading_figure(reading, first) if first else {}
    site = reading.text(SITE)
    return Summary(
        name=entry.name,
        view=told.view,
        lang=reading.language.code,
        title=f"{reading.text(entry.title)} · {site}",
        description=_description(told, first, leading),
        heading=told.said.heading or (first.title if first else reading.text(entry.title)),
        first=first,
        leading=leading,
        source=reading.labels.source(leading["source_id"]) if first else {},
        html=_html(told, shown) if alone is None else _embedded(told, shown),
        reading=reading,
    )


def _description(told: Told, first: Block | None, leading: Mapping) -> str:
    """What a search result or a link preview says below the title."""
    if first is None:
        return told.reading.text(told.entry.description)
    sentence = first.sentence or told.reading.labels.sentence(leading)
    said = sentence if first.title in sentence else f"{first.title}. {sentence}"
    return " ".join([said, *(line for line in _newer(told.reading, leading) if line in first.remarks)])


def _newer(reading: Reading, leading: Mapping) -> list[str]:
    """What is newer than the leading figure, in doubt or planned; nothing where it is not the chosen one."""
    of_whom = {name: leading[name] for name in ("area", "sex", "group", "scheme")}
    try:
        choice = newest(reading.published, leading["indicator"], **of_whom)
    except NoFigure:
        return []
    same = choice.figure["figure_id"] == leading["figure_id"]
    return reading.labels.newer(choice)[:1] if same else []


def _html(told: Told, blocks: list[Block]) -> Markup:
    reading = told.reading
    if told.view.get(PRESENT):
        parts = [_block(reading, block, 1, full=True) for block in blocks]
    else:
        parts = _parts(reading, told.said.parts)
    said = template("summary").page(
        head=_head(told),
        out_of_order=left_out(reading),
        heading=titled(told.said.heading),
        lead=told.said.lead,
        parts=parts,
    )
    return in_one_line(said)


def _alone(told: Told, key: str) -> list[Block]:
    """The block of this key; the first where there is none."""
    blocks = told.said.blocks
    return [block for block in blocks if block.key == key][:1] or blocks[:1]


def _embedded(told: Told, blocks: list[Block]) -> Markup:
    """One block and whose it is; nothing of the page around it."""
    parts = [_block(told.reading, block, 1, full=True) for block in blocks]
    below = below_embedded(told.reading, told.entry, told.view)
    return in_one_line(template("summary").page("", left_out(told.reading), "", "", [*parts, below]))


def _parts(reading: Reading, said: list[Markup | tuple[Block, int]]) -> list[Markup]:
    """Everything that the page shows, in its order; the first chart alone is drawn."""
    made, drawn = [], False
    for part in said:
        if isinstance(part, Markup):
            made.append(part)
            continue
        block, level = part
        made.append(_block(reading, block, level, full=not drawn))
        drawn = drawn or block.chart is not None
    return made


def _head(told: Told) -> Markup:
    """The head of the site, its other language as a link to the same view."""
    other = "en" if told.reading.language.code == "km" else "km"
    return site_head(told.reading, told.entry, link.query({**told.view, LANG: other, DIGITS: ""}))


def _block(reading: Reading, block: Block, level: int, *, full: bool) -> Markup:
    """The block as the app shows it, its chart as a hole to be filled, without what needs a script."""
    rows = Markup("")
    if block.table is not None and block.table_open:
        rows = table(block.table, most=MOST_ROWS)
    return template("summary").block(
        head=block_html.head(reading, block, level),
        picture=block_html.picture(reading, block),
        hole=HOLE if full and block.chart is not None else "",
        foot=block_html.foot_without_script(reading, block, rows, MOST_ROWS),
    )


def with_picture(made: Summary, svg: str) -> str:
    """The summary's HTML with its chart in place; without one its figure says nothing."""
    before, hole, after = str(made.html).partition(HOLE)
    if hole and not svg:
        before, after = before.rpartition("<figure>")[0], after.partition("</figure>")[2]
    return before + svg + after
