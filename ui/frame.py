"""The frame around every page: head, menu, language switch, footer, the buttons of a meeting."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
import segno
import streamlit as st
from markupsafe import Markup

from language.catalogs import unreviewed
from loaders.edition import PAST
from pictures.colours import style_sheet
from reading import Reading, kept, selection
from reading.embedding import LISTENER
from reading.left_out import left_out
from reading.markup import in_one_line, template
from reading.menu import Entry
from reading.site_head import site_head
from seam import look
from ui.html import write

ICON = "/app/static/icon.png"
"""An address: Streamlit reads a file anew in every run."""
SHEETS = ("style", "tables", "published_grid", "pictures")
STYLES = tuple(Path(__file__).with_name(f"{name}.css") for name in SHEETS)
APP_STYLE = Path(__file__).with_name("app.css")
MEETING_STYLE = Path(__file__).with_name("meeting.css")
SCRIPT = Path(__file__).with_name("site.js")
TIPS_SCRIPT = Path(__file__).with_name("tips.js")
MEETING_SCRIPTS = tuple(Path(__file__).with_name(f"{name}.js") for name in ("fit", "meeting"))


def head(reading: Reading, here: Entry, alone: bool) -> None:
    """Title, type and style, the scripts for what Streamlit has no element for; the head of the site, files out of order.

    Args:
        alone: without the head of the site.
    """
    title = reading.text(here.title)
    site = reading.text("Cambodia Social Protection Dashboard")
    st.set_page_config(
        page_title=f"{title} · {site}",
        page_icon=ICON,
        layout="wide",
        initial_sidebar_state="collapsed",
    )
    write(_style(reading.meeting))
    above = "" if alone else site_head(reading, here) + left_out(reading)
    write(f"{_script(reading, here)}{above}", scripts=True)
    if reading.meeting:
        write(f"<script>{meeting_script()}</script>", scripts=True)


@cache
def _style(meeting: bool) -> str:
    files = [look.STYLE, *STYLES, APP_STYLE, *((look.MEETING_STYLE, MEETING_STYLE) if meeting else ())]
    return f"<style>{look.tight(style_sheet() + look.in_one_line(*files))}</style>"


@kept
def _script(reading: Reading, here: Entry) -> str:
    """The site's script, and before it what it says in the reader's language."""
    said = {
        "lang": reading.language.code,
        "page": here.name,
        "listener": LISTENER,
        "most": {"blocks": selection.MOST, "signs": selection.LONGEST},
        "choices": selection.OF_A_VIEW,
        "description": reading.text(here.description),
        "lost": reading.text(
            "The connection was lost. What you see stays; new choices wait until it is back."
        ),
    }
    texts = Markup('<span hidden data-said="{}"></span>').format(json.dumps(said, ensure_ascii=False))
    return f"{texts}<script>{site_script()}</script>"


@cache
def site_script() -> str:
    """ui/site.js and ui/tips.js as they run, the same on every page: browsers are told the hash and run no other."""
    return f"{{ {look.in_one_line(look.SCRIPT, SCRIPT, TIPS_SCRIPT)} }}"


@cache
def meeting_script() -> str:
    """What a meeting runs besides."""
    return f"{{ {look.in_one_line(look.SCRIPT, *MEETING_SCRIPTS)} }}"


def footer(reading: Reading) -> None:
    """Data version, newest figure, licence, and how far the Khmer text has been reviewed."""
    write(_footer(reading))


@kept
def _footer(reading: Reading) -> Markup:
    figures = reading.figures
    newest = newest_date(figures)
    parts = [
        reading.text(
            "Data version {version}, gathered {date}.",
            version=reading.published.edition.version,
            date=reading.language.period(reading.published.edition.date),
        ),
        reading.text(
            "{count} published figures from {sources} publications.",
            count=reading.language.number(len(figures)),
            sources=reading.language.number(figures["source_id"].nunique()),
        ),
        reading.text("Newest figure: {date}.", date=reading.language.day(newest)) if newest else "",
        reading.text("Code: MIT. Compilation of figures: CC BY 4.0. Boundaries: ODbL 1.0."),
    ]
    said = " ".join(part for part in parts if part)
    return in_one_line(template("frame").footer(said, _links(reading), _digits(reading), _draft(reading)))


def _links(reading: Reading) -> list[tuple[str, str]]:
    """What leads out of the app: all the data to be taken away, and what is kept of readers."""
    query = reading.query()
    return [
        (f"./data/{query}", reading.text("Take the data away")),
        (f"./privacy{query}", reading.text("Privacy")),
    ]


def _draft(reading: Reading) -> str:
    """That the Khmer has not been reviewed; nothing in English."""
    if reading.language.code != "km":
        return ""
    return reading.text(
        "The Khmer text is a draft: {count} texts have not been reviewed by a native "
        "reader yet. Please send corrections with “Report an error” below any figure.",
        count=reading.language.number(len(unreviewed())),
    )


def _digits(reading: Reading) -> dict[str, str]:
    """Khmer or Latin digits, a choice of who reads Khmer."""
    khmer = reading.language.khmer_digits
    return {
        "digits": "" if khmer else "km",
        "label": reading.text("Digits: {digits}", digits="123" if khmer else "១២៣"),
        "hint": reading.text("Show digits in Khmer or in Latin script"),
    }


def newest_date(figures: pd.DataFrame) -> date | None:
    """The last day that a figure speaks of, plans and rules in force left aside; None without one."""
    counted = figures[figures["status"].isin(["official", "compiled", "survey", "result"])]
    counted = counted[counted["phase"] == PAST]
    return counted["end"].max().date() if len(counted) else None


def turns(reading: Reading, current: int, titles: list[str], address: str) -> Markup:
    """The controls of a meeting, which ui/meeting.js makes work, and the address of the view as a QR code.

    Args:
        titles: of the slides, in their order.
        address: of the view outside the meeting.
    """
    words = {
        "previous": reading.text("Previous"),
        "next": reading.text("Next"),
        "slides": reading.text("Slides"),
        "blank": reading.text("Blank"),
        "leave": reading.text("Leave"),
    }
    return in_one_line(template("frame").turns(current, titles, words, _qr(address), address))


def _qr(address: str) -> Markup:
    code = segno.make(address, error="m", micro=False)
    return Markup(code.svg_inline(scale=2, border=2, dark="#000", light="#fff", omitsize=True))
