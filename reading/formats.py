"""As what a figure block can be taken away: one table, asked alike by menu, server and command.

How each is written stands in `exports/formats.py`, under the same names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import quote

from language.labels import mark
from reading import link
from reading.block import Block
from reading.reading import Reading

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HTML = "text/html; charset=utf-8"
_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")
LONGEST_NAME = 80


def has_picture(block: Block) -> bool:
    """Whether a block is more than a table: a picture, a chart, or a number to show large."""
    return block.pictured or bool(block.number)


def has_figures(block: Block) -> bool:
    """Whether a block has figures to list; every block has."""
    return not block.figures.empty


class Format(NamedTuple):
    """One form in which a block leaves the site.

    Attributes:
        name: in addresses and commands; unique.
        ending: of the file's name, without the dot.
        media_type: of the answer over HTTP.
        label: what a menu says, in English; through `Reading.text`.
        applies: whether a block can be taken away in this form.
        mark: what is added to the file's name where several forms end alike.
    """

    name: str
    ending: str
    media_type: str
    label: str
    applies: Callable[[Block], bool]
    mark: str = ""


FORMATS = (
    Format("picture", "png", "image/png", mark("Picture for links (PNG)"), has_picture),
    Format("square", "png", "image/png", mark("Square picture (PNG)"), has_picture, "square"),
    Format("slide", "png", "image/png", mark("Slide (PNG)"), has_picture, "slide"),
    Format("drawing", "svg", "image/svg+xml", mark("Drawing (SVG)"), has_picture),
    Format("page", "pdf", "application/pdf", mark("A4 page (PDF)"), has_figures),
    Format("embed", "html", HTML, mark("Frozen copy to embed (HTML)"), has_figures, "embed"),
    Format("excel", "xlsx", SPREADSHEET, mark("Excel"), has_figures),
    Format("csv", "csv", "text/csv; charset=utf-8", mark("CSV"), has_figures),
)
"""In the order of a menu."""


def named(name: str) -> Format:
    """The format of a name.

    Raises:
        KeyError: there is none.
    """
    return {one.name: one for one in FORMATS}[name]


def offered(block: Block) -> list[Format]:
    """The formats in which a block can be taken away."""
    return [one for one in FORMATS if one.applies(block)]


def address(page: str, block: Block, form: Format, view: Mapping[str, str]) -> str:
    """Where the server gives a block of a view in a format, from the root of the site."""
    return f"/take/{page}/{quote(block.key, safe='')}/{form.name}.{form.ending}{link.query(view)}"


def file_name(reading: Reading, page: str, block: Block, form: Format) -> str:
    """A name that says what the file is: `nssf-members-2012-2025-km.png`."""
    rows = block.figures
    indicators = rows["indicator"].unique()
    what = indicators[0] if len(indicators) == 1 else f"{page} {block.key}"
    parts = [what, *_whose(reading, block), _years(block)]
    name = "-".join(part for part in map(_in_a_name, parts) if part)[:LONGEST_NAME].rstrip("-")
    ends = "-".join(filter(None, (name, reading.language.code, form.mark)))
    return f"{ends}.{form.ending}"


def _whose(reading: Reading, block: Block) -> list[str]:
    """The place (beside the country) and the sex of a block, each where it is one and not the usual one."""
    rows = block.figures
    areas, sexes = rows["area"].unique(), rows["sex"].unique()
    local = [area for area in areas if area != "KH"]
    names = reading.published["areas"].set_index("code")["name_en"]
    place = names.get(local[0], local[0]) if len(local) == 1 else ""
    by_province = "by province" if len(areas) > 5 else ""
    return [place, by_province, sexes[0] if len(sexes) == 1 and sexes[0] != "all" else ""]


def _years(block: Block) -> str:
    """The first and the last year that the figures are of."""
    years = {
        *block.figures["start"].dropna().dt.year.astype(int),
        *block.figures["end"].dropna().dt.year.astype(int),
    }
    return "-".join(dict.fromkeys(str(year) for year in (min(years), max(years)))) if years else ""


def _in_a_name(text: str) -> str:
    return _NOT_IN_A_NAME.sub("-", text.lower()).strip("-")
