"""Texts, lists and tables as HTML that a page, its summary and a printout share.

All HTML of the site is made here from `templates/`, whose macros escape what they are given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache, partial
from pathlib import Path

import pandas as pd
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from language.khmer_words import terms
from pictures.templating import Macros, in_one_line, macros

TEMPLATES = Path(__file__).with_name("templates")

_MARKDOWN = MarkdownIt("commonmark", {"html": False})
"""HTML within a text is shown, never obeyed; an address that is no address stays text."""
_SIGNS = frozenset("\\`*_[]<>#&~")
_MOST = 4_000
KHMER = re.compile("[\u1780-\u17ff]")
_ROW_NAME = re.compile(r'<th scope="row">.*?</th>')
_WORDS = re.compile(r"(?<=>)[^<]+")
_SIGN_OF_A_UNIT = re.compile(r"(?<=\d) (?=(?:%|នាក់)[^<>]*(?:<|$))")
"""What stands between a number and its sign; not within a tag, where a text waits to be copied."""


def template(name: str) -> Macros:
    """The macros of a file of `templates/`; each gives HTML."""
    return macros(TEMPLATES, name)


@lru_cache(maxsize=_MOST)
def marked_up(text: str) -> Markup:
    """A text of several paragraphs or a list, in the Markdown of this site: links, bold, code, lists."""
    return Markup(_MARKDOWN.render(text).replace("\n", " "))


def inline(text: str) -> Markup:
    """A text within a line, its links and bold words in HTML."""
    return _inline(text) if _SIGNS & set(text) else Markup(text)


@lru_cache(maxsize=_MOST)
def _inline(text: str) -> Markup:
    return Markup(_MARKDOWN.renderInline(text))


def unbroken(text: str) -> str:
    """A text, or HTML, whose lines do not end between a number and the sign of its unit."""
    return _SIGN_OF_A_UNIT.sub("\u00a0", text)


def titled(text: str) -> Markup:
    """A title: unbroken, and no line ends within a Khmer term, which browsers take for several words."""
    return Markup(_with_whole_terms(str(escape(unbroken(text)))))


def _with_whole_terms(text: str) -> str:
    return _terms().sub(r'<span class="term">\g<0></span>', text) if KHMER.search(text) else text


def with_whole_names(picture: str) -> Markup:
    """The HTML of a picture whose rows keep the Khmer terms of their names whole, as titles do."""
    words = partial(_WORDS.sub, lambda found: _with_whole_terms(found[0]))
    return Markup(_ROW_NAME.sub(lambda found: words(found[0]), picture))


@cache
def _terms() -> re.Pattern[str]:
    """Each with the signs that belong to it: no line ends after a bracket that opens, none begins with a comma."""
    known = "|".join(map(re.escape, sorted(terms(), key=len, reverse=True)))
    return re.compile(f"[(“]?(?:{known})[,.;:)”៖។]*")


def listed(lines: Sequence[str]) -> Markup:
    """Plain texts, or HTML, as a list."""
    return in_one_line(template("pieces").listed(lines))


def folded(summary: str, html: Markup) -> Markup:
    """HTML behind one tap."""
    return in_one_line(template("pieces").folded(summary, html))


def nothing(sentence: str, role: str = "note") -> Markup:
    """A sentence that says what is not there."""
    return in_one_line(template("pieces").nothing(sentence, role))


def table(rows: pd.DataFrame, most: int | None = None) -> Markup:
    """A frame as a table; on a phone each row stands by itself, every cell below its column's name.

    The names for the phone are given once, as variables of the style sheet. Cells may hold links.

    Args:
        rows: what is shown, columns named in the reader's words; an empty cell for None and NaN.
        most: as many rows at most; None for all.
    """
    names = [str(name) for name in rows.columns]
    shown = rows if most is None else rows.head(most)
    columns = ";".join(f"--c{number}:{_css_text(name)}" for number, name in enumerate(names, 1))
    cells = [[_cell(cell) for cell in row] for row in shown.itertuples(index=False, name=None)]
    return in_one_line(template("pieces").table(names, cells, columns))


def _cell(value: object) -> Markup:
    return Markup("") if value is None or value != value else inline(str(value).replace("\n", " "))


def _css_text(text: str) -> str:
    return '"' + "".join(" " if sign in '"\\\n;{}<>' else sign for sign in text) + '"'


def plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|$~:" else sign for sign in text)


def verbatim(text: str) -> str:
    """Text that Markdown shows letter by letter, as a quotation in another script: a code span."""
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    space = " " if "`" in text else ""
    return f"{fence}{space}{text}{space}{fence}"


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
