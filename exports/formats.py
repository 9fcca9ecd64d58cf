"""How each format of `reading/formats.py` is written: one writer a name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from exports import block_page, block_picture, briefing, picture, spreadsheet
from exports.refused import Refused
from exports.taken import Taken
from reading.formats import Format, file_name, named
from reading.said import csv

Writer = Callable[[Taken], bytes]
WRITERS: dict[str, Writer] = {
    "picture": partial(block_picture.png, canvas=picture.LINKS),
    "square": partial(block_picture.png, canvas=picture.SQUARE),
    "slide": partial(block_picture.png, canvas=picture.SLIDE),
    "drawing": lambda taken: block_picture.svg(taken).encode(),
    "page": block_page.pdf,
    "embed": briefing.frozen,
    "excel": spreadsheet.excel,
    "csv": lambda taken: csv(taken.reading, taken.block).encode(),
}


def written(taken: Taken, form: Format | str) -> bytes:
    """A block in a format.

    Raises:
        KeyError: there is no such format.
        Refused: this block cannot be taken away in it, such as a picture of nothing but a table.
    """
    form = named(form) if isinstance(form, str) else form
    if not form.applies(taken.block):
        raise Refused(f"{taken.block.key} has no {form.name}; it can be taken away as a table")
    return WRITERS[form.name](taken)


def name(taken: Taken, form: Format) -> str:
    """The name of the file."""
    return file_name(taken.reading, taken.page, taken.block, form)
