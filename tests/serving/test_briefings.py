"""What a reader gathers for a briefing: added by a link, shown as a page, gone from nowhere but the link."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from asked import ask

from exports.asked import MINE
from exports.making import made as make_of
from pages import told
from reading.published import published
from serving import as_files, pages
from serving.taking import BUSY, Made, NotMade

GATHERED = "front/nssf"


def links(html: str) -> list[str]:
    return [unescape(one) for one in re.findall(r'<a [^>]*href="([^"]*)"', html)]


def slides(address: str) -> str:
    return parse_qs(urlsplit(address).query).get("slides", [""])[0]


def page(name: str, **asked: str) -> str:
    return pages.first_page(name, asked).decode()


def test_without_a_script_a_link_adds_each_block_to_what_was_gathered():
    html = page("map", lang="en", area="KH-5", slides=GATHERED)
    added = [slides(one) for one in links(html) if slides(one) != GATHERED and "slides" in one]
    assert added == [
        "front/nssf,map/map:indicator=idpoor_poor_households_rate:area=KH-5:sex=all:period=2022:topic=poverty"
    ]
    assert [
        slides(one) for one in links(page("map", lang="en", area="KH-5", slides=added[0])) if "slides" in one
    ][-1] == added[0]


@pytest.mark.parametrize(("lang", "words"), [("en", "My briefing <b>1</b>"), ("km", "បទសង្ខេបរបស់ខ្ញុំ <b>1</b>")])
def test_the_head_counts_what_was_gathered_and_leads_to_it(lang, words):
    html = page("voices", lang=lang, slides=GATHERED)
    assert words in html
    assert f"./briefing?lang={lang}&slides={GATHERED}" in links(html)
    assert 'data-mine="" hidden' in page("voices", lang=lang), "nothing to show while nothing is gathered"


def test_every_link_within_the_site_and_the_search_take_it_along():
    html = page("front", lang="en", slides=GATHERED)
    inward = [
        one
        for one in links(html)
        if one.startswith(("./", "?")) and not one.startswith(("./data/", "./privacy"))
    ]
    assert len(inward) > 20
    assert [one for one in inward if not slides(one).startswith(GATHERED)] == []
    assert f'<input type="hidden" name="slides" value="{GATHERED}">' in html
    assert "slides" not in html.partition("</head>")[0], "no description of the page names it"


def test_a_block_for_another_sites_page_stands_alone_from_the_first():
    embedded = page("gender", lang="en", block="gender_wage_gap")
    assert re.findall('data-block="([^"]*)"', embedded) == ["gender_wage_gap"]
    assert "site-head" not in embedded.partition("</head>")[2]
    assert "Add to my briefing" not in embedded
    foot = re.search('<p class="embed-foot">.*?</p>', embedded)[0]
    assert f"Data version {published().edition.version}" in foot
    assert "CC BY 4.0" in foot
    assert 'href="./gender?lang=en' in foot


def test_no_other_address_is_cut_down_to_a_block():
    whole = ask("/gender", "lang=en&block=gender_wage_gap")[2]
    assert whole.count('class="block"') > 1
    one = ask("/gender", "lang=en&block=gender_wage_gap&embed=true")[2]
    assert one.count('class="block"') == 1
    first = ask("/gender", "lang=en&embed=true")[2]
    assert first.count('class="block"') == 1


def test_a_site_of_files_gathers_nothing():
    html = as_files.as_files(pages.still_page("map", {"lang": "en"}, "https://example.org").decode())
    assert "Add to my briefing" not in html
    assert "\ue001" not in html


def test_a_selection_that_is_full_grows_no_more():
    full = ",".join(["front/nssf"] * 24)
    assert {slides(one) for one in links(page("voices", lang="en", slides=full)) if "slides" in one} == {full}


def mine(**view: str) -> str:
    return make_of(told, what=MINE, view=view, site="https://example.org").content.decode()


def test_the_page_of_a_selection_shows_each_block_and_how_to_change_it():
    html = mine(lang="km", slides="front/nssf,map/map:area=KH-5")
    assert html.count('<section class="slide">') == 2
    assert 'lang="en"' not in re.sub("<head>.*</head>", "", html, flags=re.S).replace('hreflang="en"', "")
    after = [slides(one) for one in links(html) if one.startswith("/briefing?lang=km")]
    long = "map/map:indicator=idpoor_poor_households_rate:area=KH-5:sex=all:period=2022:topic=poverty"
    assert after == [long, f"{long},front/nssf", "front/nssf"]
    whole = f"front/nssf,{long}"
    assert [slides(one) for one in links(html) if one.startswith("/take/")] == [whole, whole]
    assert [slides(one) for one in links(html) if one.startswith("/briefing?lang=en")] == [whole]
    assert "/app/static/noto-sans-khmer" in html
    assert "base64" not in html


def test_a_page_chosen_as_a_whole_stands_as_its_blocks():
    html = mine(lang="en", slides="gender")
    assert {slides(one).count(",") for one in links(html) if one.startswith("/take/")} == {3}


@pytest.mark.parametrize(("lang", "said"), [("en", "Nothing has been gathered yet"), ("km", "មិនទាន់មានអ្វី")])
def test_an_empty_selection_says_how_to_fill_it(lang, said):
    html = mine(lang=lang)
    assert said in html
    assert "data-do" not in html.partition("<main>")[0]


def asked_of(monkeypatch, answer) -> tuple:
    async def taken(what, view, site):
        assert (what, view) == (MINE, {"lang": "km", "slides": GATHERED})
        return answer()

    monkeypatch.setattr("serving.taking.taken", taken)
    return ask("/briefing", f"lang=km&slides={GATHERED}")


def test_it_is_answered_as_a_page_that_runs_its_own_script_alone(monkeypatch):
    status, headers, html = asked_of(monkeypatch, lambda: Made(b"<p>here</p>", "a.html", "text/html"))
    assert (status, html) == (200, "<p>here</p>")
    assert "content-disposition" not in headers
    assert re.search("script-src 'sha256-[^']*'; frame-ancestors 'none'$", headers["content-security-policy"])


def test_what_cannot_be_shown_is_a_page_in_the_readers_language(monkeypatch):
    def refuse():
        raise NotMade(404, "the block is 'nssg'; did you mean nssf?")

    status, _, html = asked_of(monkeypatch, refuse)
    assert status == 404
    assert "អ្វីដែលបានជ្រើសរើសនេះមិនអាចបង្ហាញបានទេ។" in html
    assert "did you mean nssf?" in html


def test_where_too_many_wait_a_reader_is_told_when_to_ask_again(monkeypatch):
    def refuse():
        raise NotMade(*BUSY)

    status, headers, _ = asked_of(monkeypatch, refuse)
    assert (status, headers["retry-after"], headers["cache-control"]) == (503, "10", "no-store")


def test_crawlers_are_kept_out_of_what_has_no_end():
    assert "Disallow: /*slides=\n" in ask("/robots.txt")[2]
