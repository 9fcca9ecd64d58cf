"""What stands before the app: everything that can be answered without a session."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from reading import link
from reading.parameters import LANG
from reading.published import published
from seam.addresses import CLOSED, MACHINERY, MEDIA, OPEN
from serving import alone, answers, data_files, headers, not_found, pages, site, static_files, well_known
from serving.health import health
from serving.making import BUSY, made
from serving.sessions import with_a_first_word

LONGEST_QUERY = 8_000
"""Bytes; the longest link of this site, a typed search in Khmer included, has some 3,000."""
HTML = "text/html; charset=utf-8"
READS = ("GET", "HEAD")
OPEN_TO_ALL = {"Access-Control-Allow-Origin": "*"}


class Site:
    """Answers static files, first pages, data, pictures and what crawlers ask; the rest is the app's."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._files = static_files.files()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on to the app."""
        if scope["type"] == "http":
            send = headers.with_headers(scope["path"], send)
            response = self._refused(scope) or await self._answer(Request(scope, receive))
            await (response or self.app)(scope, receive, send)
        elif scope["type"] == "websocket":
            await self.app(scope, with_a_first_word(receive), send)
        else:
            await self.app(scope, receive, send)

    @staticmethod
    def _refused(scope: Scope) -> Response | None:
        """What this site never answers: readers send it nothing, and its doors for operators are closed."""
        if len(scope["query_string"]) > LONGEST_QUERY:
            return _too_long()
        if scope["path"].startswith(CLOSED):
            return not_found.in_a_line()
        if scope["method"] not in READS:
            return PlainTextResponse(
                "This address can only be read.\n", 405, headers={"Allow": ", ".join(READS)}
            )
        return None

    async def _answer(self, request: Request) -> Response | None:
        """The answer of this site; None for what the app answers."""
        path = request.url.path
        if path in self._files:
            return await static_files.static_file(request, self._files[path])
        if path in site.PAGES:
            return await self._first_page(request, site.PAGES[path])
        if path.startswith("/data/"):
            return await self._data(request, path.removeprefix("/data/"))
        if path.startswith("/picture/"):
            return await self._picture(request, path)
        if path == alone.PRIVACY:
            lang = pages.asked_for(*asked_by(request, ""))[LANG]
            html = alone.privacy(lang).encode()
            return await answers.answer(request, html, HTML, vary=("Accept-Language",))
        if path == "/healthz":
            status, text = health(published())
            return PlainTextResponse(text, status, headers={"Cache-Control": "no-store"})
        if path in well_known.ADDRESSES:
            return await well_known.answer(request)
        if path in OPEN or path.startswith(MEDIA):
            return None
        if MACHINERY in path:
            return not_found.in_a_line()
        return not_found.answer(request, asked_by(request, ""))

    async def _first_page(self, request: Request, name: str) -> Response:
        asked = pages.asked_for(*asked_by(request, name))
        html = await made(pages.kept_page, pages.first_page, name, asked)
        if html is BUSY:
            return _later()
        return await answers.answer(
            request,
            html,
            HTML,
            cache=answers.ALWAYS_ASK,
            vary=("Accept-Language",),
            keep=False,
        )

    async def _picture(self, request: Request, path: str) -> Response:
        name = path.removeprefix("/picture/").removesuffix(".png")
        if name not in site.PAGES.values() or not path.endswith(".png"):
            return not_found.in_a_line()
        given, accepted = asked_by(request, name)
        asked = pages.asked_for(given, accepted)
        if given.get(LANG) != asked[LANG]:
            return _named_language(path, asked)
        png = await made(pages.kept_preview, pages.preview, name, asked)
        if png is BUSY:
            return _later()
        return await answers.answer(request, png, "image/png", headers=OPEN_TO_ALL)

    async def _data(self, request: Request, name: str) -> Response:
        if name not in data_files.names():
            return not_found.in_a_line()
        content = await made(data_files.kept, data_files.file, name)
        if content is BUSY:
            return _later()
        exposed = {"Access-Control-Expose-Headers": "ETag, Content-Range"}
        return await answers.answer(
            request, content, data_files.media_type(name), headers=OPEN_TO_ALL | exposed, ranges=True
        )


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


def _too_long() -> Response:
    text = f"This address is too long: what follows the question mark may have {LONGEST_QUERY:,} bytes.\n"
    return PlainTextResponse(text, 414)


def _later() -> Response:
    again = {"Retry-After": "5", "Cache-Control": "no-store"}
    return PlainTextResponse("Too many ask at once; please try again.\n", 503, headers=again)
