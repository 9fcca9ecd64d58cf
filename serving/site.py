"""Addresses of the site: its origin, its pages in both languages, what crawlers are told."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urlencode

from starlette.requests import Request

from language import LANGUAGES
from reading.menu import ENTRIES, address
from reading.published import published
from reading.settings import SITE_ADDRESS
from seam.addresses import MACHINERY, MEDIA

_HOST = re.compile(r"(?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]+(?::\d{1,5})?|\[[0-9A-Fa-f:]+\](?::\d{1,5})?")
PAGES = {address(one.name): one.name for one in ENTRIES}
"""The page of each path."""


def origin(request: Request) -> str:
    """The public address of the site, as set or as the reader came by; "" for one that makes no sense."""
    if SITE_ADDRESS:
        return SITE_ADDRESS.rstrip("/")
    host = request.headers.get("host", "")
    return f"{request.url.scheme}://{host}" if len(host) < 200 and _HOST.fullmatch(host) else ""


def full(origin: str, path: str, view: dict[str, str]) -> str:
    """The full address of a view."""
    query = urlencode({name: value for name, value in view.items() if value})
    return f"{origin}{path}{'?' + query if query else ''}"


def robots(origin: str) -> str:
    """What crawlers may read: every page; not the machinery behind them."""
    closed = f"Disallow: {MACHINERY}\nDisallow: {MEDIA}\n"
    return f"User-agent: *\n{closed}\nSitemap: {origin}/sitemap.xml\n"


def sitemap(origin: str) -> str:
    """Every page in both languages, each naming the other."""
    entries = [_entry(origin, path, lang) for path in PAGES for lang in LANGUAGES]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "\n".join(entries) + "\n</urlset>\n"
    )


def _entry(origin: str, path: str, lang: str) -> str:
    alternates = "".join(
        f'<xhtml:link rel="alternate" hreflang="{other}" href="{escape(full(origin, path, view))}"/>'
        for other, view in [*((code, {"lang": code}) for code in LANGUAGES), ("x-default", {})]
    )
    here = escape(full(origin, path, {"lang": lang}))
    return f"<url><loc>{here}</loc><lastmod>{published().edition.date}</lastmod>{alternates}</url>"
