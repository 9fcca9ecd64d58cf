"""The headers that every answer carries: what a browser may run, load, show in a frame and pass on."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from urllib.parse import parse_qsl

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Send

from seam import front_end
from serving import index_page
from ui import frame

EMBEDDED = ("embed", "true")
"""The parameter of the addresses that other sites may show in a frame; no other address may be."""
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        [
            *(
                f"{name}=()"
                for name in (
                    "accelerometer",
                    "autoplay",
                    "browsing-topics",
                    "camera",
                    "display-capture",
                    "encrypted-media",
                    "geolocation",
                    "gyroscope",
                    "magnetometer",
                    "microphone",
                    "midi",
                    "payment",
                    "usb",
                    "xr-spatial-tracking",
                )
            ),
            "clipboard-write=(self)",
            "fullscreen=(self)",
        ]
    ),
}
POLICY = "Content-Security-Policy"
NOT_CHANGED = 304
"""An answer without a type, whose headers a browser takes for those of the page that it has kept."""
_INLINE = re.compile(r"<script>(.*?)</script>", re.S)
"""The scripts that stand in a page and are run; data for machines has a type and is not."""


def may_be_framed(query: bytes) -> bool:
    """Whether an address asks for one block alone, for another site's page."""
    return EMBEDDED in parse_qsl(query.decode("latin-1"))


def with_headers(send: Send, *, framed: bool) -> Send:
    """Send an answer with the headers of the site; what an answer says itself stands, but for cookies.

    Streamlit gives each reader one against forged uploads; nothing can be uploaded here.
    """

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            del headers["set-cookie"]
            for name, value in of(headers.get("content-type", ""), framed=framed).items():
                headers.setdefault(name, value)
            if message["status"] == NOT_CHANGED:
                del headers[POLICY]
        await send(message)

    return sent


def of(media_type: str, *, framed: bool) -> dict[str, str]:
    """The headers of an answer of this type; `framed`: other sites may show it in a frame."""
    policy = _page_policy() if media_type.startswith("text/html") else "default-src 'none'"
    ancestors = "*" if framed else "'none'"
    more = {} if framed else {"X-Frame-Options": "DENY"}
    return {POLICY: f"{policy}; frame-ancestors {ancestors}", **more, **ALWAYS}


@cache
def _page_policy() -> str:
    """What a page may do: its own files, its own scripts named by their hash, nothing of another site.

    Streamlit writes styles into the page (emotion), so inline styles stay allowed; it runs the script of
    a component that the app defines from a `blob:` address, which only a script of the page can make, and
    counts with WebAssembly where it may.
    """
    scripts = " ".join(
        ["'self'", "blob:", "'wasm-unsafe-eval'", *(_hash(script) for script in inline_scripts())]
    )
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {scripts}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
        ]
    )


def inline_scripts() -> list[str]:
    """Every script that stands in a page of this site: Streamlit's own, the summary's, ours."""
    theirs = _INLINE.findall(front_end.shell().head)
    return [*theirs, index_page.first_script(), frame.site_script(), frame.meeting_script()]


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
