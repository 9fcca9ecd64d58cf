"""A figure block in HTML: what stands above its picture and what stands below it."""

from __future__ import annotations

from markupsafe import Markup

from reading.block import Block
from reading.kept import kept, kept_by_stage
from reading.markup import in_one_line, inline, table, template
from reading.reading import Reading
from reading.said import badge, citation, leading_figure, remarks, report_address, source_line

REMARKS_SHOWN = 2


@kept
def head(reading: Reading, block: Block) -> Markup:
    """Title, badge, what is counted, and the number where it is the picture."""
    return in_one_line(
        template("block").head(
            block.key, block.title, badge(reading, block), inline(block.subtitle), block.number
        )
    )


@kept_by_stage
def foot(reading: Reading, block: Block, number: int) -> Markup:
    """Remarks, the source line and what can be taken away; in a meeting what a room must read."""
    opened = block.table_open or (reading.meeting and block.chart is None)
    return in_one_line(
        template("block").foot(
            attribution=block.attribution,
            open_table=table(block.table) if block.table is not None and opened else "",
            remarks=remarks_shown(reading, block, all_of_them=not reading.meeting),
            source=source_paragraph(reading, block),
            share="" if reading.meeting else _to_take_away(reading, block, number),
            folded_table="" if reading.meeting or opened else folded_table(reading, block),
        )
    )


def folded_table(reading: Reading, block: Block, most: int | None = None) -> Markup:
    """The block's table one tap away; "" without one."""
    if block.table is None:
        return Markup("")
    named = reading.text("The same figures as a table")
    return in_one_line(template("pieces").folded(named, table(block.table, most=most)))


def alone(head: Markup, foot: Markup) -> Markup:
    """A block whose picture is text."""
    return in_one_line(template("block").alone(head, foot))


def remarks_shown(reading: Reading, block: Block, *, all_of_them: bool) -> Markup:
    """The remarks; all but the first two behind one tap."""
    lines = remarks(reading, block)
    rest = lines[REMARKS_SHOWN:] if all_of_them else []
    more = reading.text("More notes on these figures ({count})", count=len(rest))
    return in_one_line(template("block").remarks(lines[:REMARKS_SHOWN], more, rest))


def source_paragraph(reading: Reading, block: Block) -> Markup:
    """The source line as a paragraph."""
    return in_one_line(template("block").source(inline(source_line(reading, block))))


def _to_take_away(reading: Reading, block: Block, number: int) -> Markup:
    """Buttons that ui/site.js and ui/files.py listen to."""
    leading = leading_figure(reading, block)
    words = {
        "sentence": reading.text("Copy sentence"),
        "citation": reading.text("Copy citation"),
        "link": reading.text("Copy link"),
        "csv": reading.text("CSV"),
        "full_screen": reading.text("Full screen"),
        "report": reading.text("Report an error"),
        "copied": reading.text("Copied"),
    }
    return in_one_line(
        template("block").share(
            words=words,
            block=block.key,
            number=number,
            sentence=block.sentence or reading.labels.sentence(leading),
            citation=citation(reading, leading),
            report=report_address(reading, leading),
        )
    )
