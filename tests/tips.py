"""What the marks of a page say when they are touched, as the page's script puts it together."""

from __future__ import annotations

import json
import re
from html import unescape

_MARKS = re.compile(r' data-tips="([^"]*)"| data-tip="([^"]*)"(?: data-also="(\d+)")?')


def tips(html: str) -> list[str]:
    """The whole tip of each mark of an HTML text, in order."""
    around: list[str] = []
    said = []
    for shared, first, also in _MARKS.findall(html):
        if shared:
            around = json.loads(unescape(shared))
        else:
            said.append("\n".join([unescape(first), *([around[int(also)]] if also else [])]))
    return said
