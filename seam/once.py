"""What Streamlit finds out anew in every run and what is the same in all of them."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from functools import lru_cache
from pathlib import Path
from typing import Any

from streamlit.elements import html as elements_html
from streamlit.navigation import page as navigation
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

THEME = "_populate_theme_msg"
"""What writes the theme into the first message of each run. Renamed: 200 options are read in every run, 0.4 ms."""
PAGES = "_create_page"
"""What makes a page of each file below pages/. Renamed: every run of a page looks for all of them, 0.2 ms."""
STYLES = "_html_only_style_tags"
"""What looks through each text of ours for something that is no style sheet. Renamed: 0.2 ms of a page."""
_SHEETS = 8


def find_out_once() -> None:
    """Keep the theme, the pages and what is a style sheet: a public server's options and files do not change."""
    places: tuple[tuple[object, str, Callable[..., Any]], ...] = (
        (app_session, THEME, _kept_theme),
        (navigation, PAGES, _kept_pages),
        (elements_html, STYLES, _quick_styles),
    )
    for where, name, kept in places:
        before = getattr(where, name, None)
        if before is not None and not hasattr(before, "before"):
            once = kept(before)
            once.before = before
            setattr(where, name, once)


def _kept_theme(populate: Callable[[CustomThemeConfig, str], None]) -> Callable[..., None]:
    said: dict[str, CustomThemeConfig] = {}

    def once(message: CustomThemeConfig, section: str = "theme") -> None:
        if section not in said:
            theme = CustomThemeConfig()
            populate(theme, section)
            said[section] = theme
        if said[section].ByteSize():
            message.MergeFrom(said[section])

    return once


def _kept_pages(create: Callable[..., navigation.Page]) -> Callable[..., navigation.Page]:
    made: dict[tuple[str, bool], navigation.Page] = {}

    def once(page: str | Path, *, default: bool = False) -> navigation.Page:
        key = (str(page), default)
        if key not in made:
            made[key] = create(page, default=default)
        return copy(made[key])

    return once


def _quick_styles(look: Callable[[str], bool]) -> Callable[[str], bool]:
    looked = lru_cache(_SHEETS)(look)

    def once(html: str) -> bool:
        begun = html.lstrip()[:6].lower()
        return begun.startswith(("<style", "<!--")) and looked(html)

    return once
