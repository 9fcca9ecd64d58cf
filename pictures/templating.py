"""HTML and SVG from templates, whose macros escape what they are given."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

_LINE_END = re.compile(r"\s*\n\s*")


class Macros(Protocol):
    """The macros of one template, by name."""

    def __getattr__(self, name: str) -> Callable[..., Markup]:
        """A macro; what it is given is escaped."""


@cache
def _environment(folder: Path) -> Environment:
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )
    made.filters["lines"] = lambda text: Markup(str(escape(text)).replace("\n", "&#10;"))
    made.filters["short"] = lambda number: f"{number:.2f}".rstrip("0").rstrip(".")
    return made


@cache
def macros(folder: Path, name: str) -> Macros:
    """The macros of a file `name`.html of a folder."""
    return cast(Macros, _environment(folder).get_template(f"{name}.html").module)


def in_one_line(html: str) -> Markup:
    """HTML without line ends: Streamlit looks at every line of a text in every run."""
    return Markup(_LINE_END.sub("", html))
