"""Too much at once is 503 with Retry-After; what is finished never waits behind what is not."""

import asyncio
import threading
import time
from functools import cached_property

import pytest

from exports.package import Package
from serving import data_files, making, not_found, pages
from serving.middleware import Site
from tests.servers import done

SLOW = 0.3


async def _nothing(*_: object) -> None:
    """An app that never answers."""


async def _ask(
    site: Site, path: str, query: str = "lang=en", accept: str = "*/*"
) -> tuple[int, dict[str, str], float]:
    """Status, headers, seconds."""
    sent: list[dict] = []
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "root_path": "",
        "scheme": "http",
        "query_string": query.encode(),
        "headers": [(b"accept", accept.encode())],
        "server": ("127.0.0.1", 80),
    }

    async def send(message: dict) -> None:
        sent.append(message)

    begun = time.monotonic()
    await site(scope, _nothing, send)
    named = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], named, time.monotonic() - begun


@pytest.fixture
def site(monkeypatch):
    """A site that has made nothing yet, and turns of its own for each event loop."""
    monkeypatch.setattr(making, "_turns", {})
    data_files.package.cache_clear()
    yield Site(_nothing)
    data_files.package.cache_clear()


def _slowly(*_: object) -> bytes:
    time.sleep(SLOW)
    return b"made"


@pytest.mark.slow
def test_a_finished_page_does_not_wait_for_sixty_unfinished_ones(site, monkeypatch):
    finished = {"lang": "km"}
    monkeypatch.setattr(pages, "kept_page", lambda name, asked: b"kept" if asked == finished else None)
    monkeypatch.setattr(pages, "first_page", _slowly)

    async def all_at_once():
        waiting = [asyncio.create_task(_ask(site, "/map", f"lang=en&year={year}")) for year in range(60)]
        await asyncio.sleep(0.05)
        answered = await _ask(site, "/map", "lang=km")
        return answered, await asyncio.gather(*waiting)

    (status, _, seconds), others = done(all_at_once())
    assert status == 200
    assert seconds < SLOW / 2
    assert {one[0] for one in others} == {200, 503}
    refused = [one for one in others if one[0] == 503]
    assert all(headers["retry-after"] == "5" for _, headers, _ in refused)
    assert all(headers["cache-control"] == "no-store" for _, headers, _ in refused)
    assert all(seconds < SLOW for _, _, seconds in refused)


def test_a_hundred_who_want_the_same_file_get_it_and_it_is_made_once(site, monkeypatch):
    made = []

    def slowly(_, name):
        made.append(name)
        return _slowly()

    monkeypatch.setattr(Package, "_tidy", slowly)

    async def all_at_once():
        return await asyncio.gather(*(_ask(site, "/data/figures.csv") for _ in range(100)))

    statuses = [status for status, _, _ in done(all_at_once())]
    assert set(statuses) == {200, 503}
    assert statuses.count(200) >= making.MOST_WAITING
    assert made == ["figures.csv", "figures.parquet", "figures.xlsx"]


def test_a_file_that_is_made_waits_for_nobody_who_packs_them_all(site, monkeypatch):
    data_files.file("figures.csv")
    pack = Package.zipped.func
    slow = cached_property(lambda package: _slowly() and pack(package))
    slow.__set_name__(Package, "zipped")
    monkeypatch.setattr(Package, "zipped", slow)

    async def all_at_once():
        packed = asyncio.create_task(_ask(site, f"/data/{data_files.packed_name()}"))
        await asyncio.sleep(0.05)
        return await _ask(site, "/data/figures.csv"), await packed

    (status, _, seconds), packed = done(all_at_once())
    assert (status, packed[0]) == (200, 200)
    assert seconds < SLOW / 2


@pytest.mark.slow
def test_pages_do_not_wait_for_pictures(site, monkeypatch):
    monkeypatch.setattr(pages, "kept_preview", lambda name, asked: None)
    monkeypatch.setattr(pages, "preview", _slowly)
    monkeypatch.setattr(pages, "kept_page", lambda name, asked: None)
    monkeypatch.setattr(pages, "first_page", lambda name, asked: b"made")

    async def all_at_once():
        pictures = [asyncio.create_task(_ask(site, "/picture/map.png")) for _ in range(30)]
        await asyncio.sleep(0.05)
        page = await _ask(site, "/map")
        return page, await asyncio.gather(*pictures)

    (status, _, seconds), _ = done(all_at_once())
    assert status == 200
    assert seconds < SLOW / 2


@pytest.mark.slow
def test_hundreds_who_ask_for_what_is_not_there_hold_nobody(site, monkeypatch):
    """A page that is not there searches for the words of its address; machines try hundreds of them."""
    monkeypatch.setattr(not_found.alone, "not_found", lambda lang, path: time.sleep(SLOW) or "not there")

    async def all_at_once():
        begun = time.monotonic()
        lost = [asyncio.create_task(_ask(site, f"/no/{one}", accept="text/html")) for one in range(60)]
        await asyncio.sleep(0.05)
        status, _, _ = await _ask(site, "/healthz")
        return status, time.monotonic() - begun, await asyncio.gather(*lost)

    status, seconds, lost = done(all_at_once())
    assert (status, {one[0] for one in lost}) == (200, {404})
    assert seconds < SLOW


def test_who_has_waited_too_long_is_told_to_come_again(site, monkeypatch):
    monkeypatch.setattr(making, "LONGEST_WAIT", 0.1)
    end = threading.Event()
    monkeypatch.setattr(pages, "kept_page", lambda name, asked: None)
    monkeypatch.setattr(pages, "first_page", lambda name, asked: end.wait(5) and b"made")

    async def all_at_once():
        first = [asyncio.create_task(_ask(site, "/map", f"year={year}")) for year in range(making.AT_ONCE)]
        await asyncio.sleep(0.05)
        late = await _ask(site, "/map", "year=99")
        end.set()
        return late, await asyncio.gather(*first)

    (status, headers, _), first = done(all_at_once())
    assert (status, headers["retry-after"]) == (503, "5")
    assert {one[0] for one in first} == {200}


def test_a_picture_that_cannot_be_drawn_is_asked_for_again(site, monkeypatch):
    def broken(*_, **__):
        raise ValueError("the drawing process ended")

    monkeypatch.setattr(pages.drawn, "preview", broken)
    monkeypatch.setattr(pages, "kept_preview", lambda name, asked: None)
    status, headers, _ = done(_ask(site, "/picture/map.png"))
    assert (status, headers["retry-after"]) == (503, "5")


def test_what_is_searched_for_is_kept_by_nobody():
    asked = {"lang": "en", "q": "rare words 4711"}
    pages.first_page("figures", asked)
    assert pages.kept_page("figures", asked) is None
