"""The frame around every page: head, menu, language switch, footer, meeting mode."""

from __future__ import annotations

import json
from functools import cache
from html import escape
from pathlib import Path

import streamlit as st

from language.catalogs import unreviewed
from loaders.describe import GATHERED, VERSION
from seam import look
from ui.build_static import STATIC
from ui.markup import folded, listed
from ui.menu import ENTRIES, LANGUAGE_NAMES, Entry, address
from ui.picture import kept

ICON = STATIC / "icon.png"
STYLE = Path(__file__).with_name("style.css")
MEETING_STYLE = Path(__file__).with_name("meeting.css")
SCRIPT = Path(__file__).with_name("site.js")


def head(page) -> None:
    """Title, type and style, and the scripts for what Streamlit has no element for."""
    title = page.text(page.entry.title)
    site = page.text("Cambodia Social Protection Dashboard")
    st.set_page_config(
        page_title=f"{title} · {site}",
        page_icon=str(ICON),
        layout="wide",
        initial_sidebar_state="collapsed",
    )
    st.html(_style(bool(page.presented)))
    st.html(_script(page, page.entry), unsafe_allow_javascript=True)


@cache
def _style(presented: bool) -> str:
    files = [look.STYLE, STYLE, *((look.MEETING_STYLE, MEETING_STYLE) if presented else ())]
    return f"<style>{look.in_one_line(*files)}</style>"


@kept
def _script(page, entry: Entry) -> str:
    """ui/site.js with what it says in the reader's language."""
    said = {
        "lang": page.language.code,
        "description": page.text(entry.description),
        "lost": page.text("The connection was lost. What you see stays; new choices wait until it is back."),
    }
    code = look.in_one_line(look.SCRIPT, SCRIPT).replace('"SAID"', _script_text(said))
    return f"<script>{{ {code} }}</script>"


def _script_text(said: dict[str, str]) -> str:
    """Texts as they may stand in a script of the page."""
    return json.dumps(said, ensure_ascii=False).replace("<", "\\u003c")


def menu(page) -> None:
    """Every page, folded into one button on a phone, and the language switch; files out of order."""
    st.html(_menu(page, page.entry) + _broken_files(page))


@kept
def _menu(page, here: Entry) -> str:
    links = "".join(_link(page, entry, entry is here) for entry in ENTRIES)
    other = "en" if page.language.code == "km" else "km"
    named = page.text("Menu")
    return (
        f'<div class="menu"><nav class="wide">{links}</nav>'
        f"<details><summary>{escape(named)}</summary><nav>{links}</nav></details>"
        f'<a class="language" lang="{other}" data-set="lang={other}&amp;digits=" href="?lang={other}">'
        f"{LANGUAGE_NAMES[other]}</a></div>"
    )


def _link(page, entry: Entry, here: bool) -> str:
    """A page of the menu; ui/site.js adds what the page takes along of the view."""
    current = ' aria-current="page"' if here else ""
    return (
        f'<a href="{address(entry.name, "./")}{escape(page.query())}" data-takes="{" ".join(entry.takes)}"{current}>'
        f"{escape(page.text(entry.title))}</a>"
    )


def footer(page) -> None:
    """Data version, newest figure, licence, and how far the Khmer text has been reviewed."""
    st.html(_footer(page))


@kept
def _footer(page) -> str:
    figures = page.figures
    newest = newest_date(figures)
    parts = [
        page.text(
            "Data version {version}, gathered {date}.",
            version=VERSION,
            date=page.language.period(GATHERED),
        ),
        page.text(
            "{count} published figures from {sources} publications.",
            count=page.language.number(len(figures)),
            sources=page.language.number(figures["source_id"].nunique()),
        ),
        page.text("Newest figure: {date}.", date=page.language.day(newest)) if newest else "",
        page.text("Code: MIT. Compilation of figures: CC BY 4.0. Boundaries: ODbL 1.0."),
    ]
    said = f"<p>{escape(' '.join(part for part in parts if part))}</p>"
    if page.language.code == "km":
        draft = page.text(
            "The Khmer text is a draft: {count} texts have not been reviewed by a native "
            "reader yet. Please send corrections with “Report an error” below any figure.",
            count=page.language.number(len(unreviewed())),
        )
        said += f"{_digit_switch(page)}<p>{escape(draft)}</p>"
    return f'<footer class="site-footer">{said}</footer>'


def _digit_switch(page) -> str:
    """Khmer or Latin digits, a choice of who reads Khmer."""
    digits, label = (
        ("", page.text("Digits: 123")) if page.language.khmer_digits else ("km", page.text("Digits: ១២៣"))
    )
    hint = escape(page.text("Show digits in Khmer or in Latin script"))
    return f'<a class="button" data-set="digits={digits}" href="?digits={digits}" title="{hint}">{label}</a>'


def newest_date(figures):
    """The last day that a figure speaks of, plans and rules in force left aside; None without one."""
    counted = figures[figures["status"].isin(["official", "compiled", "survey", "result"])]
    counted = counted[counted["end"] <= GATHERED]
    return counted["end"].max().date() if len(counted) else None


def _broken_files(page) -> str:
    """Name the files of data/ that could not be read, and that all else is shown; "" where none is."""
    left_out = page.published.left_out
    if not left_out:
        return ""
    lines = [
        page.text("{file}: {count} rows", file=file, count=page.language.number(count))
        if count
        else page.text("{file}: the whole file", file=file)
        for file, count in left_out.items()
    ]
    problems = "\n".join(str(problem) for problem in page.published.problems[:50])
    to_mend = page.text("What the person who keeps the data must mend:")
    return folded(
        page.text("Some published figures are missing here because a data file is out of order."),
        f"{listed(lines)}<p>{escape(to_mend)}</p><pre>{escape(problems)}</pre>",
    )


def meeting_controls(page) -> None:
    """Next and previous; the arrow keys do the same, Escape leaves."""
    last = max(1, len(page.blocks))
    current = min(page.presented, last)
    turns = [
        ("←", page.text("Previous"), "previous", current - 1, current > 1),
        ("→", page.text("Next"), "next", current + 1, current < last),
        ("✕", page.text("Leave the meeting view"), "leave", "", True),
    ]
    links = "".join(
        f'<a class="button" data-key="{key}" data-set="present={number}" href="?present={number}" '
        f'aria-label="{escape(label)}" title="{escape(label)}">{sign}</a>'
        if possible
        else f'<span class="button" aria-hidden="true">{sign}</span>'
        for sign, label, key, number, possible in turns
    )
    page.put(f'<nav class="meeting">{links}</nav>')
    page.view["present"] = str(current)
