"""What stands before the app: everything that can be answered without a session."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from exports.asked import MINE
from exports.briefing_script import policy as briefing_policy
from reading import link
from reading.parameters import BLOCK, DIGITS, LANG, SLIDES
from reading.published import published
from reading.site_head import BRIEFING
from seam.addresses import CLOSED, MACHINERY, MEDIA, OPEN
from serving import (
    alone,
    answers,
    data_files,
    data_page,
    feed,
    headers,
    not_found,
    openapi,
    pages,
    site,
    static_files,
    taking,
    well_known,
)
from serving.health import health
from serving.making import BUSY, made, never_kept
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
        self._alone = {
            "/data": self._to_the_data,
            alone.PRIVACY: self._privacy,
            "/healthz": self._health,
            feed.PATH: self._feed,
            f"/{BRIEFING}": self._briefing,
            openapi.PATH: self._described,
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on to the app."""
        if scope["type"] == "http":
            send = headers.with_headers(send, framed=headers.may_be_framed(scope["query_string"]))
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
        made_here = {"/data/": self._data, "/take/": self._take, "/picture/": self._picture}
        for start, answer in made_here.items():
            if path.startswith(start):
                return await answer(request, path)
        if path in self._alone:
            return await self._alone[path](request)
        if path in well_known.ADDRESSES:
            return await well_known.answer(request)
        if path in OPEN or path.startswith(MEDIA):
            return None
        if MACHINERY in path:
            return not_found.in_a_line()
        return await not_found.answer(request, asked_by(request, ""))

    @staticmethod
    async def _to_the_data(_: Request) -> Response:
        return RedirectResponse("/data/")

    @staticmethod
    async def _privacy(request: Request) -> Response:
        lang = pages.asked_for(*asked_by(request, ""))[LANG]
        return await answers.answer(request, alone.privacy(lang).encode(), HTML, vary=("Accept-Language",))

    @staticmethod
    async def _feed(request: Request) -> Response:
        asked = pages.asked_for(*asked_by(request, "methods"))
        atom = await made(never_kept, feed.feed, pages.SITE, asked[LANG])
        if atom is BUSY:
            return _later()
        return await answers.answer(request, atom, feed.MEDIA_TYPE, vary=("Accept-Language",), keep=False)

    @staticmethod
    async def _described(request: Request) -> Response:
        content = openapi.described(pages.SITE)
        return await answers.answer(request, content, openapi.MEDIA_TYPE, headers=OPEN_TO_ALL)

    @staticmethod
    async def _health(_: Request) -> Response:
        status, text = health(published())
        return PlainTextResponse(text, status, headers={"Cache-Control": "no-store"})

    async def _first_page(self, request: Request, name: str) -> Response:
        asked = pages.asked_for(*asked_by(request, name))
        if headers.may_be_framed(request.scope["query_string"]):
            asked.setdefault(BLOCK, "")
        else:
            asked.pop(BLOCK, None)
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

    async def _take(self, request: Request, path: str) -> Response:
        """What a reader takes away; its address names its language, so that nobody keeps it for another."""
        asked = pages.asked_for(*asked_by(request, path.split("/")[2]))
        if request.query_params.get(LANG) != asked[LANG]:
            return _named_language(path, asked)
        try:
            taken = await taking.taken(path.removeprefix("/take/"), asked, pages.SITE)
        except taking.NotMade as error:
            return PlainTextResponse(f"{error}\n", error.status, headers=_not_kept(error))
        named = {"Content-Disposition": f'attachment; filename="{taken.name}"'}
        return await answers.answer(request, taken.content, taken.media_type, headers=named, keep=False)

    @staticmethod
    async def _briefing(request: Request) -> Response:
        """What a reader gathered, as a page; made as a file to take away is."""
        given, accepted = asked_by(request, "")
        asked = pages.asked_for(given, accepted)
        view = {name: asked[name] for name in (LANG, DIGITS, SLIDES) if name in asked}
        if given.get(LANG) != asked[LANG]:
            return _named_language(request.url.path, view)
        try:
            shown = await taking.taken(MINE, view, pages.SITE)
        except taking.NotMade as error:
            said = alone.not_shown(asked[LANG], str(error))
            return HTMLResponse(said, error.status, headers=_not_kept(error))
        own = {headers.POLICY: f"{briefing_policy()}; frame-ancestors 'none'"}
        cache = answers.ALWAYS_ASK
        return await answers.answer(request, shown.content, HTML, cache=cache, headers=own, keep=False)

    async def _data_page(self, request: Request) -> Response:
        """The list of all files; its address names its language, so that nobody keeps it for another."""
        asked = pages.asked_for(*asked_by(request, ""))
        if request.query_params.get(LANG) != asked[LANG]:
            return _named_language("/data/", {LANG: asked[LANG]})
        html = await made(never_kept, data_page.page, asked[LANG], pages.SITE)
        return _later() if html is BUSY else await answers.answer(request, html, HTML)

    async def _data(self, request: Request, path: str) -> Response:
        name = path.removeprefix("/data/")
        if name == "":
            return await self._data_page(request)
        if name in data_page.DESCRIBED:
            said = await made(never_kept, data_page.catalogue, name, pages.SITE)
            return _later() if said is BUSY else await answers.answer(request, said, "application/ld+json")
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


def _not_kept(error: taking.NotMade) -> dict[str, str]:
    """The headers of what could not be made: nobody keeps it, and who came too early is told when to ask again."""
    again = {"Retry-After": "10"} if error.status == 503 else {}
    return {"Cache-Control": "no-store", **again}


def _later() -> Response:
    again = {"Retry-After": "5", "Cache-Control": "no-store"}
    return PlainTextResponse("Too many ask at once; please try again.\n", 503, headers=again)
