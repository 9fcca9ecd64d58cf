"""Texts, lists and tables as HTML that a page, its summary and a printout share."""

from __future__ import annotations

from functools import lru_cache
from html import escape

import pandas as pd
from markdown_it import MarkdownIt

_MARKDOWN = MarkdownIt("commonmark", {"html": False})
"""HTML within a text is shown, never obeyed; an address that is no address stays text."""
_SIGNS = frozenset("\\`*_[]<>#&~")
_KEPT = 4_000


@lru_cache(maxsize=_KEPT)
def marked_up(text: str) -> str:
    """A text of several paragraphs or a list, in the Markdown of this site: links, bold, code, lists.

    On one line: Streamlit looks at every line of a text in every run.
    """
    return _MARKDOWN.render(text).replace("\n", " ")


def inline(text: str) -> str:
    """A text within a line."""
    return _inline(text) if _SIGNS & set(text) else text


@lru_cache(maxsize=_KEPT)
def _inline(text: str) -> str:
    return _MARKDOWN.renderInline(text)


def listed(lines: list[str]) -> str:
    """Plain texts as a list."""
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"


def folded(summary: str, html: str) -> str:
    """HTML behind one tap."""
    return f"<details><summary>{escape(summary)}</summary>{html}</details>"


def table(rows: pd.DataFrame, most: int | None = None) -> str:
    """A frame as a table; on a phone each row stands by itself, every cell below its column's name.

    The names for the phone are given once, as variables of the style sheet. Cells may hold links.
    """
    names = [str(name) for name in rows.columns]
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    shown = rows if most is None else rows.head(most)
    body = "".join(
        f"<tr>{''.join(f'<td>{_cell(cell)}</td>' for cell in row)}</tr>"
        for row in shown.itertuples(index=False, name=None)
    )
    columns = ";".join(f"--c{number}:{_css_text(name)}" for number, name in enumerate(names, 1))
    return (
        f'<div class="table"><table style="{escape(columns)}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _cell(value: object) -> str:
    return "" if value is None or value != value else inline(str(value))


def _css_text(text: str) -> str:
    return '"' + "".join(" " if sign in '"\\\n;{}<>' else sign for sign in text) + '"'


def plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|$~:" else sign for sign in text)


def reference(source: dict) -> dict[str, str]:
    """Publisher, title and address of a publication, to be filled into a text with mark-up."""
    return {
        "publisher": plain(source["publisher"]),
        "title": plain(source["title"]),
        "url": web_address(source["url"]),
    }


def web_address(url: str) -> str:
    """An address that Markdown takes as one."""
    return url.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
