"""The page that is sent first says what its address shows, in its language, and nothing a reader put in."""

import json
import re
import xml.etree.ElementTree as ElementTree

import pytest

from reading.menu import ENTRIES
from tests.servers import PUBLIC

NO_BREAK = "\u00a0"


def meta(html: str, name: str) -> str:
    return re.search(rf'<meta (?:name|property)="{re.escape(name)}" content="([^"]*)"', html)[1]


def data(html: str) -> dict:
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)[1])


@pytest.mark.parametrize(
    ("address", "accepted", "language"),
    [
        ("/?lang=km", "en", "km"),
        ("/?lang=en", "km", "en"),
        ("/", "km-KH,en;q=0.5", "km"),
        ("/", "fr,km", "en"),
        ("/?lang=xx", "km", "km"),
        ("/", "", "en"),
    ],
)
def test_the_language_is_the_addresss_or_the_browsers(site, address, accepted, language):
    html = site.get(address, Accept_Language=accepted).text
    assert f'<html lang="{language}">' in html


def test_what_depends_on_the_browsers_language_says_so(site):
    assert site.get("/").headers["vary"] == "Accept-Encoding, Accept-Language"


def test_the_front_page_leads_with_the_figure_its_source_and_the_number_as_printed(site):
    html = site.get("/?lang=en").text
    first = html.split("</article>")[0]
    for share in ("20.8 %", "24.9 %", "16.6 %"):
        assert f"<small>{share.replace(' ', NO_BREAK)}</small>" in first
    assert "<b>21</b>" in first
    assert "SDG indicator 1.3.1" in first
    assert "Printed: “20.8”." in first


def test_a_view_carries_its_own_title_picture_and_canonical_address(site):
    query = "lang=en&indicator=minimum_wage_monthly"
    html = site.get(f"/trends?{query}").text
    assert meta(html, "og:title") in html.split("<article")[1].replace("&#x27;", "'")
    assert meta(html, "og:image") == f"{PUBLIC}/picture/trends.png?{query.replace('&', '&amp;')}"
    assert f'<link rel="canonical" href="{PUBLIC}/trends?lang=en&amp;indicator=minimum_wage_monthly">' in html
    assert 'hreflang="km"' in html
    assert data(html)["variableMeasured"] == "minimum_wage_monthly"


def test_a_view_that_is_the_usual_one_has_the_pages_own_address(site):
    html = site.get("/map?lang=en&sex=all&indicator=nonsense").text
    assert f'<link rel="canonical" href="{PUBLIC}/map?lang=en">' in html


def test_the_chart_stands_in_the_page_and_says_what_it_shows(site):
    html = site.get("/map?lang=en").text
    assert re.search(r'<svg [^>]*role="img" aria-label="Households registered as poor', html)
    assert html.count("<path") >= 26
    assert "Province boundaries © OpenStreetMap contributors, ODbL 1.0" in html


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_page_is_described_for_machines(site, entry):
    path = "/" if entry.name == "front" else f"/{entry.name}"
    html = site.get(f"{path}?lang=en").text
    described = data(html)
    assert described["@type"] == "Dataset"
    assert described["name"]
    assert described["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert meta(html, "description")
    assert '<div id="root"></div>' in html


EVIL = '"><script>alert(1)</script>'


@pytest.mark.parametrize("name", ["lang", "indicator", "area", "q", "present", "digits", "nonsense"])
def test_nothing_of_a_hostile_address_is_in_the_page(site, name):
    from urllib.parse import quote

    for page in ("/", "/trends", "/province"):
        html = site.get(f"{page}?{name}={quote(EVIL)}").text
        assert "alert(1)" not in html


@pytest.mark.parametrize("host", ['evil"><script>', "evil.example"])
@pytest.mark.parametrize("path", ["/?lang=en", "/robots.txt", "/sitemap.xml", "/.well-known/security.txt"])
def test_the_host_that_a_reader_names_is_in_no_answer(site, host, path):
    answer = site.get(path, Host=host)
    assert "evil" not in answer.text
    assert "Host" not in answer.headers.get("vary", "")


LIMIT, LIMITS = 28_000, {"province": 36_000}
"""Bytes as sent. The page carries its style sheet (42 kB unpacked) and all its pictures, so that it asks for nothing
else before it can be read: measured were 13 to 27 kB, and 34 kB for a province in Khmer, which tells all its figures."""


@pytest.mark.parametrize("lang", ["en", "km"])
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_the_page_is_small(site, entry, lang):
    path = "/" if entry.name == "front" else f"/{entry.name}"
    sent = site.get(f"{path}?lang={lang}", Accept_Encoding="br").body
    assert len(sent) < LIMITS.get(entry.name, LIMIT)


def test_robots_may_read_the_pages_and_are_shown_the_map_of_the_site(site):
    text = site.get("/robots.txt").text
    assert f"Sitemap: {PUBLIC}/sitemap.xml" in text
    assert "Disallow: /\n" not in text


def test_the_map_of_the_site_names_every_page_in_both_languages(site):
    root = ElementTree.fromstring(site.get("/sitemap.xml").text)
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    found = {node.text for node in root.iter(f"{space}loc")}
    assert len(found) == 2 * len(ENTRIES)
    assert f"{PUBLIC}/gender?lang=km" in found
    links = list(root.iter("{http://www.w3.org/1999/xhtml}link"))
    assert {link.get("hreflang") for link in links} == {"km", "en", "x-default"}


def size(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


@pytest.mark.parametrize("view", ["front.png?lang=km", "trends.png?lang=en&indicator=minimum_wage_monthly"])
def test_a_preview_is_a_picture_of_the_size_that_cards_use(site, view):
    sent = site.get(f"/picture/{view}")
    assert sent.headers["content-type"] == "image/png"
    assert size(sent.body) == (1200, 630)


def test_a_hostile_preview_falls_back_to_the_usual_view(site):
    usual = site.get("/picture/trends.png?lang=en").body
    assert site.get("/picture/trends.png?lang=en&indicator=%3Cscript%3E&period=../../x").body == usual


@pytest.mark.parametrize("path", ["nothing.png", "front.svg", "../app.png", ".png"])
def test_there_are_pictures_of_pages_alone(site, path):
    assert site.get(f"/picture/{path}").status == 404
