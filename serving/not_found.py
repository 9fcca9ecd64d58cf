"""Addresses at which there is nothing: 404, with a page in the reader's language that leads on."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from reading import link
from reading.parameters import LANG
from serving import alone, pages, site
from serving.making import BUSY, made, never_kept


def in_a_line() -> Response:
    """For what no reader opens: a file, a picture, the machinery."""
    return PlainTextResponse("There is nothing at this address.\n", status_code=404)


async def answer(request: Request, asked: tuple[dict[str, str], str]) -> Response:
    """The page of an address that was written otherwise (`/Map`, `/map/`), else that there is none.

    Its search for the words of the address takes turns off the event loop, since machines ask for what is
    not there by the hundred; where too many wait, a line says so.
    """
    path = request.url.path
    meant = path.lower().rstrip("/")
    if meant != path and meant in site.PAGES:
        return RedirectResponse(meant + link.query(asked[0]), status_code=308)
    if "text/html" not in request.headers.get("accept", ""):
        return in_a_line()
    lang = pages.asked_for(*asked)[LANG]
    more = {"Vary": "Accept, Accept-Language", "Cache-Control": "no-store"}
    body = "" if request.method == "HEAD" else await made(never_kept, alone.not_found, lang, path)
    if body is BUSY:
        return in_a_line()
    return HTMLResponse(body, status_code=404, headers=more)
