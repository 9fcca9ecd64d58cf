"""What stands before the app: everything that can be answered without a session."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from reading import link
from reading.parameters import LANG
from reading.published import published
from seam.addresses import CLOSED
from serving import answers, data_files, feed, pages, site, static_files
from serving.drawing_room import Busy
from serving.health import health

MOST_WAITING = 40
LONGEST_QUERY = 8_000
"""Bytes; the longest link of this site, a typed search in Khmer included, has some 3,000."""

Made = TypeVar("Made")


class Site:
    """Answers static files, first pages, data, pictures and what crawlers ask; the rest is the app's."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._files = static_files.files()
        self._one_by_one: CapacityLimiter | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on to the app."""
        if scope["type"] == "http" and len(scope["query_string"]) > LONGEST_QUERY:
            response = _too_long()
        elif scope["type"] == "http" and scope["method"] in ("GET", "HEAD"):
            response = await self._answer(Request(scope, receive))
        elif scope["type"] == "http" and scope["path"].startswith(CLOSED):
            response = _missing()
        else:
            response = None
        await (response or self.app)(scope, receive, send)

    async def _answer(self, request: Request) -> Response | None:
        path = request.url.path
        if path in self._files:
            return await static_files.static_file(request, self._files[path])
        if path in site.PAGES:
            return await self._first_page(request, site.PAGES[path])
        if path.startswith(CLOSED):
            return _missing()
        if path.startswith("/data/"):
            return await self._data(request, path.removeprefix("/data/"))
        if path.startswith("/picture/"):
            return await self._picture(request, path)
        if path == "/healthz":
            status, text = health(published())
            return PlainTextResponse(text, status, headers={"Cache-Control": "no-store"})
        if path == "/robots.txt":
            text = site.robots(site.origin(request))
            return await answers.answer(request, text.encode(), "text/plain; charset=utf-8", vary=("Host",))
        if path == "/sitemap.xml":
            text = site.sitemap(site.origin(request))
            return await answers.answer(request, text.encode(), "application/xml", vary=("Host",))
        return await self._feed(request) if path == feed.PATH else None

    async def _feed(self, request: Request) -> Response:
        asked = pages.asked_for(*asked_by(request, "methods"))
        atom = await self._made(feed.feed, site.origin(request), asked[LANG])
        if atom is None:
            return _later()
        vary = ("Host", "Accept-Language")
        return await answers.answer(request, atom, feed.MEDIA_TYPE, vary=vary, keep=False)

    async def _first_page(self, request: Request, name: str) -> Response:
        html = await self._made(
            pages.first_page, name, pages.asked_for(*asked_by(request, name)), site.origin(request)
        )
        if html is None:
            return _later()
        return await answers.answer(
            request,
            html,
            "text/html; charset=utf-8",
            cache=answers.ALWAYS_ASK,
            vary=("Accept-Language",),
            keep=False,
        )

    async def _picture(self, request: Request, path: str) -> Response:
        name = path.removeprefix("/picture/").removesuffix(".png")
        if name not in site.PAGES.values() or not path.endswith(".png"):
            return _missing()
        given, accepted = asked_by(request, name)
        asked = pages.asked_for(given, accepted)
        if given.get(LANG) != asked[LANG]:
            return _named_language(path, asked)
        try:
            png = await self._made(pages.preview, name, asked)
        except Busy:
            png = None
        if png is None:
            return _later()
        return await answers.answer(request, png, "image/png", headers={"Access-Control-Allow-Origin": "*"})

    async def _data(self, request: Request, name: str) -> Response:
        content = await self._made(data_files.file, name) if name in data_files.names() else None
        if content is None:
            return _missing()
        headers = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Content-Range"}
        return await answers.answer(
            request, content, data_files.media_type(name), headers=headers, ranges=True
        )

    async def _made(self, make: Callable[..., Made], *arguments: object) -> Made | None:
        """What `make` returns, one at a time and off the event loop; None when too many wait."""
        if self._one_by_one is None:
            self._one_by_one = CapacityLimiter(4)
        if self._one_by_one.statistics().tasks_waiting > MOST_WAITING:
            return None
        return await to_thread.run_sync(make, *arguments, limiter=self._one_by_one)


def asked_by(request: Request, page: str) -> tuple[dict[str, str], str]:
    """The parameters that make sense in the address, and the languages the browser asks for."""
    found, _ = link.known(request.query_params.multi_items(), page)
    return found, request.headers.get("accept-language", "")


def _named_language(path: str, asked: dict[str, str]) -> Response:
    """The same picture under an address that says its language, so that nobody keeps it for another."""
    rest = {name: value for name, value in asked.items() if name != "lang"}
    return RedirectResponse(
        site.full("", path, {"lang": asked["lang"], **rest}),
        headers={"Cache-Control": "no-store", "Vary": "Accept-Language"},
    )


def _missing() -> Response:
    return PlainTextResponse("There is nothing at this address.\n", status_code=404)


def _too_long() -> Response:
    text = f"This address is too long: what follows the question mark may have {LONGEST_QUERY:,} bytes.\n"
    return PlainTextResponse(text, 414)


def _later() -> Response:
    return PlainTextResponse("Too many ask at once; please try again.\n", 503, headers={"Retry-After": "5"})
