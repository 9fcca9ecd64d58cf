"""Addresses of the site: its origin, its pages in both languages, what crawlers are told."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

from language import LANGUAGES
from reading.menu import ENTRIES, address
from reading.published import published
from seam.addresses import MACHINERY, MEDIA

PAGES = {address(one.name): one.name for one in ENTRIES}
"""The page of each path."""


def full(origin: str, path: str, view: dict[str, str]) -> str:
    """The full address of a view."""
    query = urlencode({name: value for name, value in view.items() if value})
    return f"{origin}{path}{'?' + query if query else ''}"


def robots(origin: str) -> str:
    """What crawlers may read: every page; not the machinery behind them, nor what readers gather, which has no end.

    Without a public address none is named: crawlers take whole addresses only.
    """
    closed = f"Disallow: {MACHINERY}\nDisallow: {MEDIA}\nDisallow: /*slides=\n"
    more = f"\nSitemap: {origin}/sitemap.xml\n" if origin else ""
    return f"User-agent: *\n{closed}{more}"


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
