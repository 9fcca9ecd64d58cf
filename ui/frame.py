"""The frame around every page: head, menu, language switch, footer, meeting mode."""

from __future__ import annotations

import json
from pathlib import Path

import streamlit as st

from language.catalogs import unreviewed
from loaders.describe import GATHERED, VERSION
from ui import link
from ui.build_static import STATIC
from ui.menu import COMMON, ENTRIES
from ui.picture import finished

ICON = STATIC / "icon.png"
STYLE = Path(__file__).with_name("style.css")
MEETING_STYLE = Path(__file__).with_name("meeting.css")
_HEAD_SCRIPT = """
<script>
document.documentElement.lang = "{lang}";
let d = document.querySelector('meta[name="description"]');
if (!d) {{ d = document.createElement("meta"); d.name = "description"; document.head.appendChild(d); }}
d.content = {description};
document.documentElement.style.setProperty("--connection-lost", JSON.stringify({lost}));
</script>
"""
_KEYS_SCRIPT = """
<script>
(() => {
  const press = (key) => {
    const holder = document.querySelector(".st-key-" + key);
    const button = holder && holder.querySelector("button");
    if (button && !button.disabled) button.click();
  };
  const act = { ArrowRight: "meeting_next", PageDown: "meeting_next", ArrowLeft: "meeting_previous",
                PageUp: "meeting_previous", Escape: "meeting_leave" };
  if (window.meetingKeys) document.removeEventListener("keydown", window.meetingKeys);
  window.meetingKeys = (event) => { if (act[event.key]) press(act[event.key]); };
  document.addEventListener("keydown", window.meetingKeys);
})();
</script>
"""


def head(page) -> None:
    """Title, language of the page, description, type."""
    title = page.text(page.entry.title)
    site = page.text("Cambodia Social Protection Dashboard")
    st.set_page_config(
        page_title=f"{title} · {site}",
        page_icon=str(ICON),
        layout="wide",
        initial_sidebar_state="collapsed",
    )
    st.html(STYLE)
    if page.presented:
        st.html(MEETING_STYLE)
    st.html(
        _HEAD_SCRIPT.format(
            lang=page.language.code,
            description=_script_text(page.text(page.entry.description)),
            lost=_script_text(
                page.text("The connection was lost. What you see stays; new choices wait until it is back.")
            ),
        ),
        unsafe_allow_javascript=True,
    )


def _script_text(text: str) -> str:
    """A text as it may stand in a script of the page."""
    return json.dumps(text, ensure_ascii=False).replace("<", "\\u003c")


def menu(page) -> None:
    """Every page, folded into one button on a phone, and the language switch."""
    with st.container(key="menu", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(key="menu-wide", horizontal=True, gap="small", width="content"):
            _links(page)
        with (
            st.container(key="menu-folded", width="content"),
            st.popover(page.text("Menu"), icon=":material/menu:"),
        ):
            _links(page)
        st.space("stretch")
        other = "en" if page.language.code == "km" else "km"
        st.button(
            {"km": "ខ្មែរ", "en": "English"}[other],
            key="language_switch",
            icon=":material/translate:",
            on_click=_switch,
            args=({"lang": other},),
        )


def _links(page) -> None:
    for entry in ENTRIES:
        st.page_link(
            entry.file,
            label=page.text(entry.title),
            query_params=carried(entry.takes),
            disabled=entry.name == page.entry.name,
        )


def carried(takes: tuple[str, ...]) -> dict[str, str]:
    """The part of the view that the next page has, too."""
    return {name: st.session_state[name] for name in (*COMMON, *takes) if st.session_state.get(name)}


def _switch(values: dict[str, str]) -> None:
    """Change a part of the view from a button; everything else is kept."""
    for name, value in values.items():
        st.session_state[name] = value
    link.changed()


def footer(page) -> None:
    """Data version, newest figure, licence, and how far the Khmer text has been reviewed."""
    figures = page.figures
    with st.container(key="footer"):
        newest = finished(lambda: newest_date(figures), "newest_date")
        parts = [
            page.text(
                "Data version {version}, gathered {date}.",
                version=VERSION,
                date=page.language.period(GATHERED),
            ),
            page.text(
                "{count} published figures from {sources} publications.",
                count=page.language.number(len(figures)),
                sources=page.language.number(finished(figures["source_id"].nunique, "sources_counted")),
            ),
            page.text("Newest figure: {date}.", date=page.language.day(newest)) if newest else "",
            page.text("Code: MIT. Compilation of figures: CC BY 4.0. Boundaries: ODbL 1.0."),
        ]
        st.markdown(" ".join(part for part in parts if part))
        if page.language.code == "km":
            _digit_switch(page)
            st.markdown(
                page.text(
                    "The Khmer text is a draft: {count} texts have not been reviewed by a native "
                    "reader yet. Please send corrections with “Report an error” below any figure.",
                    count=page.language.number(finished(lambda: len(unreviewed()), "unreviewed")),
                )
            )


def _digit_switch(page) -> None:
    """Khmer or Latin digits, a choice of who reads Khmer."""
    st.button(
        page.text("Digits: 123") if page.language.khmer_digits else page.text("Digits: ១២៣"),
        key="digit_switch",
        help=page.text("Show digits in Khmer or in Latin script"),
        on_click=_switch,
        args=({"digits": "" if page.language.khmer_digits else "km"},),
    )


def newest_date(figures):
    """The last day that a figure speaks of, plans and rules in force left aside; None without one."""
    counted = figures[figures["status"].isin(["official", "compiled", "survey", "result"])]
    counted = counted[counted["end"] <= GATHERED]
    return counted["end"].max().date() if len(counted) else None


def broken_files(page) -> None:
    """Name the files of data/ that could not be read, and that all else is shown."""
    left_out = page.published.left_out
    if not left_out:
        return
    lines = [
        page.text("{file}: {count} rows", file=file, count=page.language.number(count))
        if count
        else page.text("{file}: the whole file", file=file)
        for file, count in left_out.items()
    ]
    with st.expander(
        page.text("Some published figures are missing here because a data file is out of order."),
        icon=":material/warning:",
    ):
        st.markdown("\n".join(f"- {line}" for line in lines))
        st.markdown(page.text("What the person who keeps the data must mend:"))
        st.code("\n".join(str(problem) for problem in page.published.problems[:50]), language=None)


def meeting_controls(page) -> None:
    """Next and previous; the arrow keys do the same, Escape leaves."""
    last = page.blocks
    current = min(page.presented, last)
    with st.container(key="meeting", horizontal=True, vertical_alignment="center"):
        st.button(
            "←",
            key="meeting_previous",
            help=page.text("Previous"),
            disabled=current <= 1,
            on_click=_switch,
            args=({"present": str(current - 1)},),
        )
        st.button(
            "→",
            key="meeting_next",
            help=page.text("Next"),
            disabled=current >= last,
            on_click=_switch,
            args=({"present": str(current + 1)},),
        )
        st.button(
            "✕",
            key="meeting_leave",
            help=page.text("Leave the meeting view"),
            type="tertiary",
            on_click=_switch,
            args=({"present": ""},),
        )
    st.html(_KEYS_SCRIPT, unsafe_allow_javascript=True)
    page.view["present"] = str(current)
