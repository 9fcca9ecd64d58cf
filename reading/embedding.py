"""A figure in another site's page: the code that shows it there, with the height that it needs."""

from __future__ import annotations

LISTENER = (
    'addEventListener("message",e=>{for(const f of document.querySelectorAll("iframe"))'
    "if(f.contentWindow===e.source&&e.data.dashboardHeight>0)f.height=Math.min(e.data.dashboardHeight,9999)})"
)
"""What the page around runs: each frame gets the height that it tells, up to a bound."""


def code(address: str, title: str) -> str:
    """The code for the page around, as ui/site.js writes it for a live view."""
    return (
        f'<iframe src="{address}" width="100%" height="560" style="border:0" loading="lazy" title="{title}"></iframe>\n'
        f"<script>{LISTENER}</script>"
    )
