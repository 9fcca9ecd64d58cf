"""A briefing to take along: one HTML file that needs no network, and the same selection as a handout.

Both languages, charts that say their values when they are touched, a view for meetings, sources.
"""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from markupsafe import Markup

from exports import block_page, drawing, picture
from exports.block_picture import Draw
from exports.briefing_script import policy, script
from exports.gathered import gathered
from exports.refused import Refused
from exports.selection import chosen, understood
from exports.taken import Taken, edition
from exports.views import Tell
from language import LANGUAGES
from pictures.colours import style_sheet
from reading import Reading, block_html, embedding
from reading.collected import reading_of
from reading.formats import file_name, named
from reading.markup import inline, table, template
from reading.menu import address
from reading.named import linked
from reading.parameters import DIGITS, LANG
from reading.published import published
from reading.said import badge, remarks, rows_to_take, source_line
from reading.settings import SITE_ADDRESS

CHART_WIDTH = 720
LARGEST = 3_000_000
"""Bytes that a briefing may have: it goes by mail and on old sticks."""
HERE = Path(__file__).parent
STATIC = HERE.parent / "static"
STATIC_ADDRESS = "/app/static/"
TYPE = {
    "noto-sans.": ("Noto Sans", "U+0020-007E,U+00A0-017F,U+2009-2026,U+202F-203A,U+2190-2193,U+2212"),
    "noto-sans-khmer.": ("Noto Sans Khmer", "U+1780-17FF,U+19E0-19FF,U+200B-200D,U+25CC"),
}
_SAID = re.compile(r' aria-label="([^"]*)"')
_INWARD = re.compile(r' href="(\./|\?)([^"]*)"')
MOST_ROWS = 60


def page(tell: Tell, selection: str, lang: str, *, digits: str = "", site: str = SITE_ADDRESS) -> bytes:
    """The briefing, opened in a language.

    Raises:
        Refused: the selection names what is not there, or more than fits.
    """
    slides = understood(selection)
    order = (lang, next(code for code in LANGUAGES if code != lang))
    told = {code: chosen(tell, slides, _common(code, digits), site) for code in order}
    readings = {code: told[code][0].reading for code in order}
    pairs = [[_slide(one) for one in pair] for pair in zip(*told.values(), strict=True)]
    content = _written(readings, pairs, _typefaces("data:"))
    if len(content) > LARGEST:
        raise Refused(
            f"the briefing would have {len(content):,} bytes; choose fewer slides, it may have {LARGEST:,}"
        )
    return content


def live(tell: Tell, selection: str, lang: str, *, digits: str = "", site: str = SITE_ADDRESS) -> bytes:
    """The same selection as the site shows it: in one language, with what can be done with it.

    Raises:
        Refused: the selection names what is not there.
    """
    common = _common(lang, digits)
    reading = reading_of(common, published(), "wide")
    told = chosen(tell, understood(selection), common, site) if selection else []
    slides = [[_slide(one)] for one in told]
    return _written({lang: reading}, slides, _typefaces(STATIC_ADDRESS), mine=gathered(reading, told))


def frozen(taken: Taken) -> bytes:
    """A block for another site's page, as it stands in this version of the data; it asks this site for nothing."""
    reading = taken.reading
    how = reading.text("To embed it: put this file beside your page, and this code into it:")
    name = file_name(reading, taken.page, taken.block, named("embed"))
    code = embedding.code(name, html.escape(taken.block.title))
    slides, readings = [[_slide(taken)]], {reading.language.code: reading}
    return _written(readings, slides, _typefaces("data:"), frozen=f"{how}\n{code}")


def _written(
    readings: Mapping[str, Reading],
    slides: list,
    typefaces: str,
    *,
    mine: Mapping | None = None,
    frozen: str = "",
) -> bytes:
    """The HTML; its first language is the one it is opened in."""
    made = template("briefing").page(
        order=list(readings),
        policy=policy(),
        style=Markup(typefaces + _style()),
        script=Markup(script()),
        titles={code: one.text("Cambodia Social Protection Dashboard") for code, one in readings.items()},
        words={code: _words(one) for code, one in readings.items()},
        slides=slides,
        edition={code: edition(one) for code, one in readings.items()},
        mine=mine,
        frozen=frozen,
    )
    return str(made).encode()


def handout(tell: Tell, selection: str, lang: str, *, digits: str = "", site: str = SITE_ADDRESS) -> bytes:
    """The same selection on paper: each block on a page of its own, as PDF."""
    return block_page.pdf(*chosen(tell, understood(selection), _common(lang, digits), site))


def _common(code: str, digits: str) -> Mapping[str, str]:
    return {LANG: code, DIGITS: digits if code == "km" else ""}


@cache
def _typefaces(where: str) -> str:
    """The site's type: within the file (`data:`), or at an address of the site."""

    def source(path: Path) -> str:
        if where == "data:":
            return f"data:font/woff2;base64,{base64.b64encode(path.read_bytes()).decode()}"
        return where + path.name

    return "".join(
        f"@font-face{{font-family:'{family}';font-weight:400 700;font-display:swap;src:url({source(path)})"
        f" format('woff2');unicode-range:{signs}}}"
        for start, (family, signs) in TYPE.items()
        for path in sorted(STATIC.glob(f"{start}*.woff2"))
    )


def _style() -> str:
    """The colours, tables and forms of pictures as on the site, and the briefing's own look."""
    ours = HERE.parent / "ui"
    files = (
        *(ours / f"{name}.css" for name in ("tables", "published_grid", "pictures")),
        HERE / "briefing.css",
    )
    return "".join([style_sheet(), *(file.read_text(encoding="utf-8") for file in files)])


def _words(reading: Reading) -> dict[str, str]:
    return {
        "other": "English" if reading.language.code == "km" else "ខ្មែរ",
        "meeting": reading.text("Full screen"),
        "print": reading.text("Print"),
        "table": reading.text("The same figures as a table"),
        "live": reading.text("Alive, where there is internet:"),
    }


def _slide(taken: Taken, draw: Draw = drawing.chart_svg) -> dict:
    """A block in one language."""
    reading, block = taken.reading, taken.block
    chart, tall = Markup(""), False
    if block.chart is not None:
        said = with_values(reading, draw(_telling(block.chart), CHART_WIDTH))
        width, height = picture.size(said)
        tall = height > 0.6 * width
        chart = Markup(drawing.inline(said, block.alt or block.title))
    elif block.picture is not None:
        chart = Markup('<div class="our-html">{}</div>').format(
            _outward(block_html.picture(reading, block), taken)
        )
    marks = [block.subtitle, *reading.labels.marks(taken.leading)]
    rows = block.table if block.table is not None else rows_to_take(reading, block).iloc[:, 2:7]
    return {
        "lang": reading.language.code,
        "title": block.title,
        "badge": badge(reading, block),
        "what": inline(" · ".join(part for part in marks if part)),
        "number": block.number,
        "chart": chart,
        "tall": tall,
        "attribution": block.attribution,
        "remarks": [_outward(inline(linked(reading, line)), taken) for line in remarks(reading, block)],
        "source": inline(source_line(reading, block)),
        "table": table(rows, most=MOST_ROWS),
        "address": taken.address,
    }


def _outward(html: Markup, taken: Taken) -> Markup:
    """Links within the site as links to it; none where its address is not known."""
    site = taken.site.rstrip("/")

    def outward(found: re.Match) -> str:
        path = address(taken.page) if found[1] == "?" else "/"
        more = found[1].removeprefix("./") + found[2]
        return f' href="{site}{path}{more}"' if site else ""

    return Markup(_INWARD.sub(outward, html))


def _telling(chart: dict) -> dict:
    """A chart whose marks, silent on a page, carry the words of their tooltips: `with_values` reads them."""
    config = chart["config"]
    return chart | {"config": config | {"aria": True, "mark": config["mark"] | {"aria": True}}}


def with_values(reading: Reading, svg: str) -> str:
    """A chart whose marks carry what their tooltips say, for who touches them."""
    said = reading.text("Figure")
    figure = f"{said}: "
    return _SAID.sub(lambda found: _tip(html.unescape(found[1]), figure), svg)


def _tip(label: str, figure: str) -> str:
    """What the tooltip of a mark says, a line each; "" for what has none, such as an axis."""
    before, found, after = label.partition(f"; {figure}")
    if not found:
        return ""
    name = before.rpartition("; ")[2].partition(": ")[2]
    lines = [name, after.partition("; ")[0], after.partition("; ")[2].replace("; ", "\n")]
    return f' data-tip="{html.escape(chr(10).join(line for line in lines if line))}"'.replace("\n", "&#10;")
