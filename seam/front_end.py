"""The files that Streamlit sends to a browser: where they are, what its page loads, what is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

FRONT_END = Path(find_spec("streamlit").origin).parent / "static"
"""Where Streamlit keeps them. Moved: no page starts its app."""
OWN_TYPE = re.compile(rb"@font-face\{font-family:Source Sans;[^}]*\}")
"""Streamlit's own typeface, asked for by one hidden text before our theme has arrived. Written otherwise: a
first visit weighs 170 kB more."""
EARLY = ("embed", "ArrowVegaLiteChart")
"""The beginnings of the names of the scripts that draw a chart. Renamed: the first chart comes a step later."""
PREFIX = "./"
"""How the page's addresses begin. Written otherwise: a page below another, such as /map, starts no app."""


@dataclass(frozen=True)
class Shell:
    """Streamlit's own page, taken apart: what its head loads, and its style sheets."""

    head: str
    styles: str


def files() -> dict[str, Path]:
    """Streamlit's static files by their addresses."""
    return {_address(path): path for path in (FRONT_END / "static").rglob("*.*")}


def _address(path: Path) -> str:
    return f"/{path.relative_to(FRONT_END).as_posix()}"


def without_own_type(style: bytes) -> bytes:
    """A style sheet without the typeface that this site does not use."""
    return OWN_TYPE.sub(b"", style)


@cache
def shell() -> Shell:
    """The scripts and style sheets that the installed Streamlit's page loads.

    Left out: its preload of a typeface that this site does not use, its title and its icon. Built
    otherwise: the pages that are sent first start no app.
    """
    page = (FRONT_END / "index.html").read_text(encoding="utf-8").replace(f'"{PREFIX}', '"/')
    scripts = re.findall(r"<script\b.*?</script>", page, re.S)
    preloads = re.findall(r'<link rel="modulepreload"[^>]*>', page)
    styles = re.findall(r'<link rel="stylesheet"[^>]*>', page)
    return Shell("\n".join([*scripts, *preloads]), "\n".join(styles))


def chart_scripts() -> list[Path]:
    """The scripts that draw a chart: more than a quarter of a first visit, so only a page with a chart asks for them."""
    return [path for start in EARLY for path in sorted((FRONT_END / "static" / "js").glob(f"{start}.*.js"))]


@cache
def charts_early() -> str:
    """What the head of a page with a chart says to have them early, instead of after the app's first answer."""
    return "\n".join(
        f'<link rel="modulepreload" crossorigin href="{_address(path)}">' for path in chart_scripts()
    )
