"""What a reader gathers for a briefing, in the page that is sent first: no script is needed to add a block."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import quote, unquote

from exports.summary import Summary
from reading.block_html import ADD
from reading.selection import LONGEST, MOST, entry
from reading.site_head import BRIEFING

_ADD = re.compile(f"{ADD}([^{ADD}]*){ADD}")
_WITHOUT = re.compile(f'<div class="acts">[^{ADD}]*{ADD}[^{ADD}]*{ADD}.*?</div>')
_INWARD = re.compile(r'(<a [^>]*href=")((?:\./(?!data/|privacy)|\?)[^"#]*)([^"]*")')
_MINE = re.compile(rf'(data-mine="") hidden (href="\./{BRIEFING}[^"]*">[^<]*<b>)')
_SEARCH = '<input type="hidden" name="lang"'


def with_selection(html: str, made: Summary, slides: str) -> str:
    """The summary's HTML with links that add each block to a selection, and with the selection in every link.

    Args:
        slides: what was gathered before, as the address says it.
    """
    gathered = [one for one in slides.split(",") if one][:MOST]
    if gathered:
        html = _carried(html, ",".join(gathered), len(gathered))
    return _ADD.sub(lambda found: _added(made, gathered, found[1]), html)


def without_selection(html: str) -> str:
    """The same for a site of files, where nothing is gathered."""
    return _WITHOUT.sub("", html)


def _added(made: Summary, gathered: list[str], block: str) -> str:
    """The query of a link that adds a block; the view alone where it is there already, or no more fits."""
    one = entry(made.name, unquote(block), made.view)
    after = gathered if one in gathered else [*gathered, one]
    if len(after) > MOST or len(",".join(after)) > LONGEST:
        after = gathered
    return escape(f"{made.query[1:]}&slides={quote(','.join(after))}")


def _carried(html: str, slides: str, count: int) -> str:
    said = quote(slides)
    html = _MINE.sub(rf"\1 \g<2>{count}", html)
    html = html.replace(_SEARCH, f'<input type="hidden" name="slides" value="{escape(slides)}">{_SEARCH}')

    def carry(found: re.Match) -> str:
        if ADD in found[2]:
            return found[0]
        joined = "&amp;" if "?" in found[2] else "?"
        return f"{found[1]}{found[2]}{joined}slides={said}{found[3]}"

    return _INWARD.sub(carry, html)
