"""What a view says, as plain text, to be read by a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from markupsafe import Markup

from reading.block import Block
from reading.collected import Told
from reading.markup import inline
from reading.reading import Reading
from reading.said import badge, citation, leading_figure, remarks, source_line

MOST_ROWS = 30
_ENDS = re.compile(r"</(?:p|li|div|h\d|pre|summary|section|article)>|<br ?/?>")
_TAGS = re.compile(r"<[^>]+>")


def aloud(told: Told) -> str:
    """Everything that a view says, a line a sentence: heading, texts, then each block with its table."""
    lines = [f"# {told.said.heading}", _text(told.said.lead), *map(_text, told.said.texts)]
    for block in told.presented:
        lines += ["", *_block(told.reading, block)]
    return "\n".join(line for line in lines if line is not None)


def _block(reading: Reading, block: Block) -> Iterator[str]:
    """A block from its title to its citation; what a reader may copy stands behind its name."""
    leading = leading_figure(reading, block)
    yield f"## {block.title}"
    yield from filter(
        None, (block.number, f"[{badge(reading, block) or '–'}] {_text(inline(block.subtitle))}")
    )
    yield f"alt: {block.alt}"
    yield from (f"remark: {_text(inline(said))}" for said in remarks(reading, block))
    yield _text(inline(source_line(reading, block)))
    yield f"sentence: {block.sentence or reading.labels.sentence(leading)}"
    yield f"citation: {citation(reading, leading)}"
    if block.table is not None:
        yield " | ".join(map(str, block.table.columns))
        rows = block.table.head(MOST_ROWS).itertuples(index=False, name=None)
        yield from (" | ".join(_text(inline(str(cell))) for cell in row) for row in rows)
        if len(block.table) > MOST_ROWS:
            yield f"… {len(block.table) - MOST_ROWS} more rows"


def _text(html: Markup) -> str:
    """HTML as text; a paragraph, a cell, an item a line."""
    text = unescape(_TAGS.sub("", _ENDS.sub("\n", str(html))))
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())
