"""What crawlers, browsers and finders of weaknesses ask of every site."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from starlette.requests import Request
from starlette.responses import Response

from reading.settings import SECURITY_CONTACT, SITE_ADDRESS
from serving import answers, not_found, site
from serving.static_files import OURS, content

ICONS = ("/favicon.ico", "/favicon.png")
SECURITY = "/.well-known/security.txt"
ADDRESSES = ("/robots.txt", "/sitemap.xml", SECURITY, *ICONS)
GOOD_FOR = timedelta(days=180)
PLAIN = "text/plain; charset=utf-8"


async def answer(request: Request) -> Response:
    """The answer of one of `ADDRESSES`."""
    path = request.url.path
    if path in ICONS:
        return await answers.answer(request, content(OURS / "icon.png"), "image/png")
    if path == "/sitemap.xml":
        return await answers.answer(request, site.sitemap(SITE).encode(), "application/xml")
    if path == SECURITY:
        text = security(SECURITY_CONTACT, SITE, datetime.now(UTC))
        return await answers.answer(request, text.encode(), PLAIN) if text else not_found.in_a_line()
    return await answers.answer(request, site.robots(SITE).encode(), PLAIN)


SITE = SITE_ADDRESS.rstrip("/")


def security(contact: str, origin: str, today: datetime) -> str:
    """Where a weakness is reported (RFC 9116), good for half a year; "" without a contact."""
    if not contact:
        return ""
    lines = [
        f"Contact: {contact}",
        f"Expires: {(today + GOOD_FOR).strftime('%Y-%m-%dT00:00:00Z')}",
        "Preferred-Languages: km, en",
    ]
    if origin:
        lines.append(f"Canonical: {origin}{SECURITY}")
    return "\n".join([*lines, ""])
