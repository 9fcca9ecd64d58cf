"""What many marks of a picture say alike is sent once: a page of 300 marks halves."""

from __future__ import annotations

import json
import re
from collections import Counter

from markupsafe import Markup

_LINE_END = "&#10;"
_TIP = re.compile(rf' data-tip="([^"]*?){_LINE_END}([^"]*)"')
"""The first line of a tip, and the lines below it; as `templates/frame.html` writes it."""
FEWEST = 3
"""So many marks that say the same below their first line share it."""


def shared(html: Markup) -> tuple[Markup, Markup]:
    """A picture whose marks name what they share by its number (`data-also`), and the attribute that holds all of it.

    `ui/tips.js` and `exports/briefing.js` put the two together again.
    """
    found = Counter(rest for _, rest in _TIP.findall(html))
    often = [rest for rest, times in found.items() if times >= FEWEST]
    if not often:
        return html, Markup("")
    numbers = {rest: number for number, rest in enumerate(often)}

    def named(match: re.Match) -> str:
        first, rest = match.groups()
        return f' data-tip="{first}" data-also="{numbers[rest]}"' if rest in numbers else match[0]

    texts = [Markup(rest.replace(_LINE_END, "\n")).unescape() for rest in often]
    attribute = Markup(' data-tips="{}"').format(json.dumps(texts, ensure_ascii=False))
    return Markup(_TIP.sub(named, html)), attribute
