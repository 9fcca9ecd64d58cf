"""Style sheets and scripts that name what Streamlit builds a page of; ours name nothing of it.

`ui/*.css` and `ui/*.js` say `.our-html` for the element that holds our HTML; here it gets the name that
Streamlit gives it. What hangs on the key that we give a container (`st-key-…`) is promised by Streamlit's
manual and needs no door.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from pathlib import Path

HERE = Path(__file__).parent
_BRACKETS = str.maketrans("<>", "‹›")
_AROUND = re.compile(r"\s*([{};])\s*")
_DRAWING = re.compile(r"<svg.*?</svg>", re.S)
STYLE = HERE / "streamlit.css"
MEETING_STYLE = HERE / "meeting.css"
SCRIPT = HERE / "streamlit.js"
SUMMARY_SCRIPT = HERE / "summary.js"

OUR_HTML = ".our-html"
OUR_CHART = ".our-chart"
HTML, MAIN, CHART, TEXT = ".stHtml", ".stMain", ".stVegaLiteChart", ".stMarkdown"
RUNNING = "[data-test-script-state=running]"
CONNECTED = ".stApp[data-test-connection-state=CONNECTED]"
LOST = ".stApp:not([data-test-connection-state=CONNECTED])"
NAMES = {
    "stHtml": "no text of ours has a style, and its links load the app anew",
    "stApp": "Khmer lines stand too close, and nothing says that the connection was lost",
    "stMain": "a page opens where the last one was scrolled to",
    "stMainBlockContainer": "pages have Streamlit's wide margins, and a page around an embedded figure is not told its height",
    "stVerticalBlock": "on paper a heading stands alone at the foot of a sheet",
    "stAppHeader": "Streamlit's own bar covers the top of each page",
    "stMarkdownEllipsis": "the words of a long switch are cut",
    "stVegaLiteChart": "words in charts are dark on a dark page, and the first page leaves before the chart is there",
    "stElementToolbar": "charts carry buttons in English",
    "stDialog": "a lost connection is said in English too",
    "stSkeleton": "the first page leaves before the app's controls have their size, and what is read jumps",
    "stMarkdown": "the benchmarks do not find the bare page's text",
    "data-test-connection-state": "nothing says that the connection was lost, and after a restart of the server nothing answers",
    "data-test-script-state": "the browser tests do not wait for a run to end",
    "popstate": "a link of ours changes the address and nothing else",
}
"""The names that Streamlit gives its elements and events, and what breaks when it renames one."""


def with_drawings(html: str) -> str:
    """HTML as `st.html` lets it through: it takes every SVG away, so each waits as a text that ui/site.js puts back.

    It takes an attribute away as well that looks like tags, so these have other brackets there.
    """
    return _DRAWING.sub(lambda found: f'<i class="drawing" data-svg="{_waiting(found[0])}"></i>', html)


def _waiting(drawing: str) -> str:
    return escape(drawing.translate(_BRACKETS))


def tight(style: str) -> str:
    """A style sheet without the spaces around its braces and semicolons, which mean nothing: each first page carries it."""
    return _AROUND.sub(r"\1", style)


@cache
def in_one_line(*files: Path) -> str:
    """Scripts or style sheets without line ends: Streamlit looks at every line of a text in every run."""
    text = "\n".join(file.read_text(encoding="utf-8-sig") for file in files)
    lines = (
        re.sub(r"/\*.*?\*/", "", text, flags=re.S)
        .replace(OUR_HTML, HTML)
        .replace(OUR_CHART, CHART)
        .splitlines()
    )
    return " ".join(line.strip() for line in lines if line.strip())
