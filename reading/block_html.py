"""A figure block in HTML: what stands above its picture, the picture where it is HTML, and what stands below it."""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup

from pictures import html as picture_html
from pictures import in_columns
from reading.block import Block
from reading.formats import offered
from reading.kept import kept, kept_by_stage
from reading.markup import (
    in_one_line,
    inline,
    listed,
    plain,
    table,
    template,
    titled,
    unbroken,
    with_whole_names,
)
from reading.named import linked
from reading.reading import Reading
from reading.said import (
    badge,
    citation,
    definitions,
    in_view,
    leading_figure,
    remarks,
    report_address,
    sentences,
    short_source,
    source_line,
)
from reading.site_head import BRIEFING

LEVELS = ("h1", "h2", "h3")
MOST_IN_A_MEETING = 8
WANTED = "paid"
"""The colour of a number that is demanded: nothing of it has been reached, so it has not that of who is covered."""
IN_THE_APP = "csv"
"""The format that the app gives itself, wherever it is served; the others are addresses of the server."""
ADD = "\ue001"
"""Encloses the block that a link adds to a briefing; the rest of its address is the server's (`serving.briefings`)."""


@kept
def head(reading: Reading, block: Block, level: int = 2) -> Markup:
    """Title, badge, what is counted, and the number where it is the picture.

    Args:
        level: of the title among the headings of the page.
    """
    return _html(
        template("block").head(
            block.key,
            LEVELS[level - 1],
            titled(block.title),
            badge(reading, block),
            inline(block.subtitle),
            block.number,
            WANTED if block.number and leading_figure(reading, block)["status"] == "demand" else "",
        )
    )


def picture(reading: Reading, block: Block) -> Markup:
    """The picture where it is HTML, for the screen of a meeting in columns; else nothing.

    Kept for meetings alone, which show it by itself: on a page it is kept within its block, once.
    """
    return _slide(reading, block) if reading.meeting else _picture(reading, block)


@kept_by_stage
def _slide(reading: Reading, block: Block) -> Markup:
    return _picture(reading, block)


def _picture(reading: Reading, block: Block) -> Markup:
    if block.picture is None:
        return Markup("")
    shown = in_columns(block.picture) if reading.meeting else block.picture
    return Markup(unbroken(with_whole_names(picture_html(shown, block.alt or block.title))))


def foot(reading: Reading, block: Block, number: int) -> Markup:
    """One remark, the source and what can be taken away; in a meeting what a room must read.

    Kept where it is shown by itself: in a meeting and below a chart.
    """
    alone = reading.meeting or block.chart is not None
    return _foot_alone(reading, block, number) if alone else _foot(reading, block, number)


@kept_by_stage
def _foot_alone(reading: Reading, block: Block, number: int) -> Markup:
    return _foot(reading, block, number)


def _foot(reading: Reading, block: Block, number: int) -> Markup:
    shown, more = _told(reading, block)
    opened = block.table_open or (reading.meeting and not block.pictured)
    most = MOST_IN_A_MEETING if reading.meeting else None
    return _html(
        template("block").foot(
            remark=shown,
            attribution=block.attribution,
            open_table=table(block.table, most=most) if block.table is not None and opened else "",
            source=inline(short_source(reading, block)),
            menus="" if reading.meeting else _menus(reading, block, number),
            about="" if reading.meeting else about(reading, block, more, told=not opened),
        )
    )


def foot_without_script(reading: Reading, block: Block, rows: Markup, most: int) -> Markup:
    """What stands below the picture in a page without scripts: a link instead of buttons, the rest folded by the browser.

    Args:
        rows: the table where it is the picture.
        most: as many rows of a folded one.
    """
    shown, more = _told(reading, block)
    return _html(
        template("block").foot(
            remark=shown,
            attribution=block.attribution,
            open_table=rows,
            source=inline(short_source(reading, block)),
            menus=template("block").add(ADD, quote(block.key, safe=""), reading.text("Add to my briefing")),
            about=about(reading, block, more, told=not rows, most=most),
        )
    )


def _told(reading: Reading, block: Block) -> tuple[Markup, list[Markup]]:
    """The one remark in view, and the others; what they name leads to its figures."""
    said = remarks(reading, block)
    shown = in_view(block, said)
    return _way(reading, shown), [_way(reading, line) for line in said if line != shown]


def _way(reading: Reading, remark: str) -> Markup:
    return inline(linked(reading, plain(remark)))


def about(
    reading: Reading, block: Block, more: list[Markup], *, told: bool, most: int | None = None
) -> Markup:
    """What else there is to know, one tap away.

    Args:
        more: the remarks that are not shown already.
        told: whether the table belongs here.
        most: as many rows of it at most.
    """
    rows = table(block.table, most=most) if told and block.table is not None else Markup("")
    parts = [
        (reading.text("What is counted"), _paragraphs(definitions(reading, block))),
        (reading.text("Notes"), listed(more) if more else ""),
        (reading.text("Where it was read"), inline(source_line(reading, block))),
    ]
    report = report_address(reading, leading_figure(reading, block))
    return _html(
        template("block").about(
            summary=reading.text("About these figures"),
            parts=[(name, said) for name, said in parts if said],
            table_name=reading.text("The same figures as a table"),
            rows=rows,
            report=report,
            report_name=reading.text("Report an error"),
        )
    )


def _html(made: str) -> Markup:
    """Of a block: without line ends, a number and its sign always together."""
    return Markup(unbroken(in_one_line(made)))


def _paragraphs(lines: list[str]) -> Markup:
    return Markup("").join(Markup("<p>{}</p>").format(inline(line)) for line in lines)


def alone(block: Block, head: Markup, picture: Markup, foot: Markup) -> Markup:
    """A block whose picture is HTML or text; behind its title where it is folded."""
    if block.folded:
        return _html(template("block").folded(head, picture, foot))
    return _html(template("block").alone(head, picture, foot, block.key))


def _menus(reading: Reading, block: Block, number: int) -> Markup:
    """Native menus, and buttons that ui/site.js and ui/files.py listen to."""
    leading = leading_figure(reading, block)
    words = {
        "share": reading.text("Share"),
        "download": reading.text("Download"),
        "full_screen": reading.text("Full screen"),
        "citation": reading.text("Copy citation"),
        "link": reading.text("Copy the link to this figure"),
        "embed": reading.text("Copy the code to embed it"),
        "csv": reading.text("Table (CSV)"),
        "copied": reading.text("Copied"),
        "add": reading.text("Add to my briefing"),
        "remove": reading.text("Take out of my briefing"),
        "full": reading.text("My briefing is full"),
        "mine": reading.text("Open my briefing"),
    }
    return _html(
        template("block").menus(
            words=words,
            block=block.key,
            number=number,
            sentences=sentences(reading, block),
            citation=citation(reading, leading),
            formats=[
                (reading.text(form.label), f"{quote(block.key, safe='')}/{form.name}.{form.ending}")
                for form in offered(block)
                if form.name != IN_THE_APP
            ],
            briefing=f"./{BRIEFING}{reading.query()}",
        )
    )
