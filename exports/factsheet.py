"""Factsheets: one A4 page on a province, an indicator, a project or the country, set by typst."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

from exports import sheet_project, sheets
from exports.edition import version
from exports.refused import one_of
from exports.sheets import Sheet
from exports.signs import in_words
from exports.taken import edition, live_address
from exports.typesetting import typeset
from indicators.provinces import PROVINCES
from maps.shapes import ATTRIBUTION
from pictures import svg as picture_svg
from pictures.locator import locator
from reading import Reading
from reading.parameters import LANG
from reading.settings import SITE_ADDRESS

MAP_WIDTH = 300
TEMPLATE = Path(__file__).with_name("factsheet.typ")
KINDS: dict[str, Callable[[Reading, str], Sheet]] = {
    "area": sheets.place,
    "indicator": sheets.indicator,
    "project": sheet_project.project,
}


def subject(reading: Reading, kind: str, code: str) -> str:
    """The code of what a factsheet is about, if there is one on it.

    Raises:
        Refused: there is none; the sentence names what is near.
    """
    tables = reading.published
    known = {
        "area": lambda: ["KH", *PROVINCES],
        "indicator": lambda: sorted(set(reading.figures["indicator"])),
        "project": lambda: list(tables["projects"]["project_id"]),
    }
    return one_of(kind, code, known[one_of("the kind", kind, KINDS)]())


def name(reading: Reading, kind: str, code: str) -> str:
    """The name of the file: `factsheet-kampong-speu-km.pdf`."""
    what = code
    if kind == "area":
        names = reading.published["areas"].set_index("code")["name_en"]
        what = names.get(code, code)
    return f"factsheet-{what.lower().replace(' ', '-').replace('_', '-')}-{reading.language.code}.pdf"


def pdf(reading: Reading, kind: str, code: str, site: str = SITE_ADDRESS) -> bytes:
    """The factsheet.

    Args:
        kind: area (a province, or KH), indicator, project.
        site: the public address of the site, for the code that leads back; "" for none.

    Raises:
        Refused: there is nothing of this name.
    """
    code = subject(reading, kind, code)
    sheet = KINDS[kind](reading, code)
    address = live_address(sheet.page, {LANG: reading.language.code, **sheet.view}, site)
    files: dict[str, bytes | str] = {}
    if sheet.area:
        files["map.svg"] = picture_svg(locator(sheet.area), MAP_WIDTH)
    if site:
        files["qr.svg"] = _code(address)
    told = json.dumps(_told(reading, sheet, address, qr=bool(site)), ensure_ascii=False)
    files["told.json"] = in_words(told, reading)
    return typeset(TEMPLATE.read_text(encoding="utf-8"), files)


def _code(address: str) -> bytes:
    """An address as a QR code."""
    import segno

    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", scale=4, border=1, dark="#000")
    return drawn.getvalue()


def _told(reading: Reading, sheet: Sheet, address: str, *, qr: bool) -> dict:
    text = reading.text
    fine = [
        text(
            "Below each large figure stands how it was printed; how the others were, the address below says."
        ),
        edition(reading),
    ]
    if sheet.area:
        fine.append(text(ATTRIBUTION))
    if reading.language.code == "km":
        fine.append(text("The Khmer text is a draft that no native reader has reviewed yet."))
    return {
        "lang": reading.language.code,
        "site": text("Cambodia Social Protection Dashboard"),
        "version": version(),
        "kind": sheet.kind,
        "title": sheet.title,
        "other": sheet.other,
        "finding": sheet.finding,
        "sub": sheet.sub,
        "map": bool(sheet.area),
        "map_alt": text("Where {name} lies in Cambodia.", name=sheet.title),
        "headlines": sheet.headlines,
        "parts": sheet.parts,
        "sources_title": text("Sources"),
        "sources": sheet.refs.listed(),
        "fine": fine,
        "address": address,
        "qr": qr,
        "qr_words": text("All sources, alive"),
    }
