"""The briefing: one file, both languages, opened with the network cut."""

import re

import pypdfium2
import pytest

import pages
from exports import briefing
from exports.refused import Refused
from exports.selection import understood
from exports.taken import Taken, what_it_is
from exports.views import told_view
from reading import Reading
from reading.published import published
from tests.screens import window
from tests.tips import tips

SLIDES = "front,gender/branches,map/map:area=KH-5"
SITE = "https://example.org"


@pytest.fixture(scope="module")
def made() -> str:
    return briefing.page(pages.told, SLIDES, "km", site=SITE).decode()


def test_a_selection_says_page_block_and_choices():
    slides = understood("front, map/map:area=KH-5:period=2021/2022")
    assert [tuple(slide) for slide in slides] == [
        ("front", "", {}),
        ("map", "map", {"area": "KH-5", "period": "2021/2022"}),
    ]


@pytest.mark.parametrize(
    ("selection", "sentence"),
    [
        ("", "the selection names no slide"),
        (",".join(["front"] * 25), "the selection is too long"),
        ("map:aera=KH-5", "the choice is 'aera'; did you mean area?"),
        ("mapp", "the page is 'mapp'; did you mean map?"),
        ("map/mapp", "the block is 'mapp'; did you mean map?"),
        ("map:area=KH-99", "area is 'KH-99'; did you mean KH-9?"),
    ],
)
def test_what_is_not_there_is_said(selection, sentence):
    with pytest.raises(Refused, match=re.escape(sentence)):
        briefing.page(pages.told, selection, "en")


def test_it_is_small_and_asks_nobody_for_anything(made):
    assert len(made.encode()) < 1_000_000
    assert not re.findall(r'(?:src|href)="(?!https?://)[^"#]', made)
    assert not re.findall(r"<(?:script|img|link|iframe)[^>]*(?:src|href)=", made)
    assert "default-src &#39;none&#39;" in made


def test_each_slide_has_both_languages_its_publication_and_its_live_address(made):
    slides = re.findall(r'<section class="slide">.*?</article>\n</section>', made, re.S)
    assert len(slides) == 6
    for slide in slides:
        assert slide.count("<article lang=") == 2
        assert slide.count('class="source"') == 4
        assert len(re.findall(rf">{SITE}/[^<]*</a>", slide)) == 2
    assert "2,776,192" in slides[2]
    assert slides[4].count("24.9") >= 2


def test_a_mark_says_its_value_its_day_and_its_publication(made):
    own = next(tip for tip in tips(made) if tip.startswith("Kratie"))
    assert own.split("\n")[0] == "Kratie: 29.3 %"
    assert "2022" in own
    assert "IDPoor" in own


def test_a_mark_of_a_chart_says_them_too():
    over_time = briefing.page(pages.told, "trends/trend:indicator=nssf_members", "en").decode()
    own = next(tip for tip in tips(over_time) if "2,776,192" in tip)
    assert "7 March 2025" in own
    assert "Phnom Penh Post" in own


def test_a_grid_is_shown_and_its_links_lead_to_the_site():
    grid = briefing.page(pages.told, "gaps/grid", "en", site=SITE).decode()
    assert grid.count('<table class="grid"') == 2
    assert ".our-html .grid tr{" in grid.replace(" {", "{")
    assert re.findall(r'href="(?:\./|\?)', grid) == []
    assert f'href="{SITE}/gaps?' in grid


@pytest.mark.parametrize("lang", ["en", "km"])
def test_a_block_of_several_kinds_of_numbers_is_taken_along_without_the_badge_of_one(lang):
    told = told_view(pages.told, "front", {"lang": lang})
    people = next(block for block in told.said.blocks if block.key == "people")
    assert set(people.figures["status"]) == {"official", "compiled", "target"}
    words = what_it_is(Taken(told.reading, "front", people))
    assert words == people.subtitle


def test_the_handout_has_a_page_for_each_slide():
    document = pypdfium2.PdfDocument(briefing.handout(pages.told, "front/nssf,map/map", "en", site=SITE))
    said = [page.get_textpage().get_text_range() for page in document]
    assert "2,776,192" in said[0]
    assert "29.3" in "".join(said[1:])


def test_a_briefing_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(briefing, "LARGEST", 1_000)
    with pytest.raises(Refused, match="choose fewer slides"):
        briefing.page(pages.told, "front/nssf", "en")


def test_an_axis_has_nothing_to_say():
    reading = Reading(published())
    assert briefing.with_values(reading, '<g aria-label="X-axis for a scale"></g>') == "<g></g>"


@pytest.fixture
def opened(browser, made, tmp_path):
    """The briefing in a browser whose network is cut, on a phone; it must ask for nothing and say no fault."""
    file = tmp_path / "briefing.html"
    file.write_text(made, encoding="utf-8")
    context = window(browser, offline=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    asked, faults = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(file.as_uri())
    yield page
    context.close()
    assert (faults, [one for one in asked if not one.startswith(("file:", "data:"))]) == ([], [])


@pytest.mark.browser
def test_with_the_network_cut_a_tap_says_the_value_in_both_languages(opened):
    assert opened.evaluate("document.documentElement.scrollWidth") <= 360
    mark = opened.locator('article[lang=km] [data-tip^="ក្រចេះ"]').first
    mark.scroll_into_view_if_needed()
    mark.click(force=True)
    said = opened.locator("#tip").inner_text()
    assert "29.3 %" in said
    assert "2022" in said
    opened.locator("header [data-do=language]:visible").click()
    assert (
        opened.locator("h2:visible").first.inner_text()
        == "Of 100 people, 21 are covered in cash, 41 for health"
    )


@pytest.mark.browser
@pytest.mark.long
@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1024, 600), (360, 740)])
def test_in_a_meeting_each_picture_is_seen_whole(opened, width, height):
    opened.set_viewport_size({"width": width, "height": height})
    opened.locator("header [data-do=meeting]:visible").click()
    for _ in range(6):
        opened.wait_for_timeout(200)
        box, seen = opened.evaluate(
            """() => ["figure", "figure > .our-html, figure > svg"].map((what) =>
                 (({ top, bottom, left, right }) => ({ top, bottom, left, right }))(
                   document.querySelector(`.slide.now article[lang=km] :is(${what})`).getBoundingClientRect()))"""
        )
        assert seen["bottom"] <= box["bottom"] + 1
        assert seen["right"] <= box["right"] + 1
        assert box["bottom"] <= height
        assert seen["bottom"] - seen["top"] > height / 6
        opened.keyboard.press("ArrowRight")


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
def test_arrows_turn_the_slides_of_a_meeting_and_the_source_stays_in_view(opened, width):
    opened.set_viewport_size({"width": width, "height": 740})
    opened.locator("header [data-do=meeting]:visible").click()
    opened.keyboard.press("End")
    assert opened.locator("#place").inner_text() == "6 / 6"
    opened.keyboard.press("ArrowLeft")
    assert opened.locator("#place").inner_text() == "5 / 6"
    assert opened.locator(".slide:visible").count() == 1
    box = opened.locator(".slide.now > article > .source:visible").first.bounding_box()
    assert box["y"] + box["height"] <= 740 or width == 360
    opened.keyboard.press("Escape")
    assert opened.locator(".slide:visible").count() == 6
