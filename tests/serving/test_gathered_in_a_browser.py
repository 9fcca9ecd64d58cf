"""A briefing is gathered on a phone in Khmer; a figure stands in a page of another origin as high as it is."""

import functools
import http.server
import re
import threading
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

import pages
from exports import briefing
from exports.taken import Taken
from reading import embedding
from reading.published import published
from seam import look

pytestmark = [pytest.mark.browser, pytest.mark.long]


def slides(address: str) -> list[str]:
    return parse_qs(urlsplit(address).query).get("slides", [""])[0].split(",")


@pytest.fixture
def phone(browser, site):
    """An address of the whole site on a phone whose browser asks for Khmer."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        locale="km-KH",
        permissions=["clipboard-read", "clipboard-write"],
    )
    page = context.new_page()
    page.set_default_timeout(90_000)

    def opened(path: str):
        page.goto(site.origin + path)
        page.wait_for_selector("#root .site-footer")
        expect(page.locator("#summary")).to_have_count(0, timeout=90_000)
        return page

    yield opened
    context.close()


def add(page, block: str) -> None:
    page.locator(".drop", has=page.locator(f'[data-add="{block}"]')).locator("summary").click()
    page.locator(f'[data-add="{block}"]').click()
    expect(page.locator(f'[data-add="{block}"]')).to_have_attribute("aria-pressed", "true")


def test_blocks_of_two_pages_are_gathered_and_shown_and_one_is_taken_out(phone):
    page = phone("/map?lang=km&area=KH-5")
    expect(page.locator(".site-head [data-mine]")).to_be_hidden()
    add(page, "map")
    page.locator(".site-head nav a", has_text="តាមពេលវេលា").click()
    expect(page).to_have_url(re.compile("/trends"))
    add(page, "nssf")
    expect(page.locator(".site-head [data-mine] b")).to_have_text("2")
    map_in_view = "map/map:indicator=idpoor_poor_households_rate:area=KH-5:sex=all:period=2022:topic=poverty"
    assert slides(page.url) == [map_in_view, "trends/nssf"]
    page.locator(".site-head [data-mine]").click()
    page.wait_for_selector("nav.mine")
    assert [one.get_attribute("lang") for one in page.locator("main article").all()] == ["km", "km"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator(".own").first.locator("a").click()
    expect(page.locator("section.slide")).to_have_count(1)
    assert slides(page.url) == ["trends/nssf"]


@pytest.fixture
def elsewhere(tmp_path):
    """A folder, and its address on a server of another origin."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(tmp_path))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield tmp_path, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def seen_within(page, folder, address: str, code: str):
    (folder / "partner.html").write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><p>before</p>{code}<p>after</p>'
    )
    page.goto(f"{address}/partner.html")
    return page.frame_locator("iframe")


def fits(page) -> None:
    """The frame got a height of its own, and nothing within is longer than it."""
    page.wait_for_function("document.querySelector('iframe').height !== '560'")
    page.wait_for_timeout(1500)
    inner = page.frames[1]
    assert inner.evaluate("document.documentElement.scrollHeight - innerHeight") <= 1
    assert (
        inner.evaluate(
            "(main) => (([box]) => box ? box.scrollHeight - box.clientHeight : 0)(document.querySelectorAll(main))",
            look.MAIN,
        )
        <= 1
    )


def test_the_code_of_a_live_figure_works_in_a_page_of_another_origin(phone, elsewhere):
    page = phone("/map?lang=km&area=KH-5")
    page.locator(".drop", has=page.locator('[data-copy-embed="map"]')).locator("summary").click()
    page.locator('[data-copy-embed="map"]').click()
    code = page.evaluate("navigator.clipboard.readText()")
    live = unescape(re.search('src="([^"]*)"', code)[1])
    title = re.search('title="([^"]*)"', code)[1]
    assert code == embedding.code(live, title)
    frame = seen_within(page, *elsewhere, code)
    expect(frame.locator("#root .embed-foot")).to_contain_text("CC BY 4.0", timeout=90_000)
    expect(frame.locator("#summary")).to_have_count(0, timeout=90_000)
    assert frame.locator(".site-head, .site-footer").count() == 0
    assert frame.locator(".block").count() == 1
    fits(page)


def test_a_frozen_figure_asks_the_site_for_nothing(browser, elsewhere):
    told = pages.told("map", {"lang": "en", "area": "KH-5"}, width="wide")
    file = briefing.frozen(
        Taken(told.reading, "map", told.said.blocks[0], told.view, "https://example.org")
    ).decode()
    code = file.partition("-->")[0].split("\n", 3)[3]
    folder, address = elsewhere
    (folder / re.search('src="([^"]*)"', code)[1]).write_text(file)
    page = browser.new_page(viewport={"width": 700, "height": 500})
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    frame = seen_within(page, folder, address, code)
    fits(page)
    expect(frame.locator("footer")).to_contain_text(f"Data {published().edition.version}")
    frame.locator('[data-tip^="Kratie"]').first.click(force=True)
    expect(frame.locator("#tip")).to_contain_text("29.3 %")
    assert [one for one in asked if not one.startswith((address, "data:"))] == []
    page.close()
