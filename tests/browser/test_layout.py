"""How pages lie in a meeting and on a screen: every slide with its source, marks that say their value, few decisions."""

import pytest

from reading.menu import ENTRIES, address
from seam import look
from tests.screens import still

pytestmark = pytest.mark.browser

TURNED = """(number) => [...document.querySelectorAll("[class*=st-key-slide-]")]
  .findIndex((slide) => slide.classList.contains("shown")) === number - 1"""
ROOMS = [(1280, 720), (1920, 1080), (1024, 768), (740, 360)]

SLIDE = """() => {
  const slide = document.querySelector(".shown");
  const box = (what) => slide.querySelector(what)?.getBoundingClientRect();
  const nav = document.querySelector(".meeting").getBoundingClientRect();
  const title = slide.querySelector(".finding");
  const picture = box(".scrolls") ?? box(".picture, .our-chart, .table");
  const code = document.querySelector(".meeting .qr svg").getBoundingClientRect();
  const below = slide.querySelector(".block-foot .table") ? box(".quiet") : box(".block-foot");
  return {
    lines: Math.round(title.scrollHeight / parseFloat(getComputedStyle(title).lineHeight)),
    source: box(".source").bottom <= nav.top + 1 && box(".source").height > 5,
    code: !picture || picture.top >= code.bottom - 1 || picture.right <= code.left + 1,
    picture: !picture || (picture.bottom <= below.top + 2 && picture.right <= innerWidth + 1 && picture.width > 40),
  };
}""".replace(look.OUR_CHART, look.CHART)
LETTERS = """(place) => {
  const picture = document.querySelector(".shown .picture");
  if (!picture) return null;
  const grown = picture.getBoundingClientRect().width / picture.offsetWidth;
  const seen = [...picture.querySelectorAll("*")].filter((one) =>
    [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && one.getBoundingClientRect().width > 2);
  const sizes = seen.map((one) => grown * parseFloat(getComputedStyle(one).fontSize)).sort((a, b) => a - b);
  return sizes.length ? sizes[Math.floor(sizes.length * place)] : null;
}"""
"""How high the letters of a slide's picture are in pixels: 0 for the smallest, 0.5 for those of which half are no higher."""
MEDIAN, SMALLEST = 0.5, 0
READABLE = 9.5
LEAST, LEAST_SOURCE = 10.4, 13
"""Of every letter of a picture, and of the source, on a screen of 720 lines; on a larger one as much more."""
SOURCE = "() => parseFloat(getComputedStyle(document.querySelector('.shown .source')).fontSize)"


@pytest.mark.parametrize(("width", "height"), ROOMS)
@pytest.mark.parametrize("lang", ["en", "km"])
def test_every_slide_of_the_front_page_fits_with_its_source_in_view(visit, width, height, lang):
    assert slides(visit, "/", lang, width, height) >= 4


@pytest.mark.long
@pytest.mark.parametrize(("width", "height", "lang"), [(1280, 720, "km"), (740, 360, "en")])
@pytest.mark.parametrize("entry", ENTRIES[1:], ids=lambda entry: entry.name)
def test_every_slide_of_every_page_fits_with_its_source_in_view(visit, entry, width, height, lang):
    assert slides(visit, address(entry.name), lang, width, height) >= 1


def test_a_table_that_a_phone_held_across_cannot_hold_is_scrolled_within_its_slide(visit):
    page = visit("/heat?lang=km&present=1", width=740)
    page.set_viewport_size({"width": 740, "height": 360})
    page.wait_for_selector(".shown .scrolls")
    assert page.evaluate(LETTERS, MEDIAN) >= READABLE
    last = page.locator(".shown .heat a").last
    last.scroll_into_view_if_needed()
    box, source = last.bounding_box(), page.locator(".shown .source").bounding_box()
    assert box["y"] + box["height"] <= source["y"]
    assert source["y"] + source["height"] <= page.locator(".meeting").bounding_box()["y"]


def slides(visit, path: str, lang: str, width: int, height: int) -> int:
    """Turn through all slides of a page, each of which must fit; how many there are."""
    page = visit(f"{path}?lang={lang}&present=1", width=width)
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_selector(".shown")
    count = page.locator("[class*=st-key-slide-]").count()
    for number in range(1, count + 1):
        page.wait_for_function(TURNED, arg=number)
        still(page)
        lies = page.evaluate(SLIDE)
        assert lies == {"lines": lies["lines"], "source": True, "code": True, "picture": True}, (
            f"slide {number}"
        )
        assert lies["lines"] <= 2, f"slide {number}"
        letters = page.evaluate(LETTERS, MEDIAN)
        assert letters is None or letters >= READABLE, f"slide {number}"
        if width >= 1280:
            letters, grown = page.evaluate(LETTERS, SMALLEST), height / 720
            assert letters is None or letters >= LEAST * grown, f"slide {number}"
            assert page.evaluate(SOURCE) >= LEAST_SOURCE * grown, f"slide {number}"
        page.keyboard.press("ArrowRight")
    return count


def test_a_voice_stands_beside_its_figure_on_a_wide_screen(visit):
    parts = visit("/voices?lang=km", width=1280).locator(".neighbours").first.locator("> *")
    voice, figure = (parts.nth(number).bounding_box() for number in (0, 1))
    assert figure["x"] >= voice["x"] + voice["width"]
    assert abs(figure["y"] - voice["y"]) < 40


LONELY = """(main) => {
  const seen = (one) => one.getClientRects().length && one.getBoundingClientRect().height > 2;
  const parts = [...document.querySelectorAll(`${main} :is(h1, h2, h3, p, li, tr, dl, summary, .picture, .our-chart, .site-footer)`)].filter(seen);
  return parts.filter((one, place) => one.tagName === "H2" && (parts[place + 1]?.matches("h1, h2, .site-footer") ?? true))
    .map((one) => one.textContent);
}""".replace(look.OUR_CHART, look.CHART)


@pytest.mark.parametrize("name", ["trends", "gaps", "gender"])
def test_no_heading_on_paper_stands_over_nothing(visit, name):
    page = visit(f"/{name}?lang=en")
    page.emulate_media(media="print")
    still(page)
    assert page.evaluate(LONELY, look.MAIN) == []


DEAD = """(main) => [...document.querySelectorAll(`${main} :is(input, button, .button, summary)`)]
  .filter((one) => one.getClientRects().length && !one.closest(".folded")).map((one) => one.textContent || one.placeholder)"""


def test_nothing_on_paper_waits_for_a_finger(visit):
    page = visit("/gaps?lang=km")
    page.emulate_media(media="print")
    still(page)
    assert [words for words in page.evaluate(DEAD, look.MAIN) if words not in ("ខ្មែរ", "English")] == []


@pytest.mark.parametrize("name", ["gaps", "projects"])
def test_where_the_reader_is_stands_in_view_in_the_menu_of_a_phone(visit, name):
    page = visit(f"/{name}?lang=km", width=360)
    menu = page.locator(".site-head nav").bounding_box()
    here = page.locator(".site-head nav [aria-current]").bounding_box()
    assert menu["x"] <= here["x"]
    assert here["x"] + here["width"] <= menu["x"] + menu["width"]


def test_it_stands_in_view_when_type_comes_late_and_makes_the_menu_wider(visit):
    page = visit("/projects?lang=km", width=360)
    page.evaluate(
        """() => {
          const menu = document.querySelector(".site-head nav");
          menu.scrollLeft = 0;
          menu.style.fontSize = "1.3rem";
          document.fonts.dispatchEvent(new Event("loadingdone"));
        }"""
    )
    menu = page.locator(".site-head nav").bounding_box()
    here = page.locator(".site-head nav [aria-current]").bounding_box()
    assert menu["x"] <= here["x"]
    assert here["x"] + here["width"] <= menu["x"] + menu["width"]


def test_slides_turn_without_a_connection(visit):
    page = visit("/?lang=en&present=1")
    page.wait_for_selector(".shown")
    page.context.set_offline(True)
    first = page.locator(".shown .finding").inner_text()
    page.keyboard.press("ArrowRight")
    assert page.locator(".shown .finding").inner_text() != first
    page.keyboard.press("b")
    assert page.evaluate("document.body.classList.contains('blank')")
    page.keyboard.press("b")
    page.keyboard.press("ArrowLeft")
    assert page.locator(".shown .finding").inner_text() == first


@pytest.mark.parametrize("width", [320, 412, 1280])
def test_a_tap_on_a_mark_shows_its_value_within_the_screen(visit, width):
    page = visit("/?lang=km", width=width)
    mark = page.locator(".course .dot[data-tip]").last
    mark.scroll_into_view_if_needed()
    mark.dispatch_event("click", {"clientX": width - 20, "clientY": 300})
    card = page.locator(".tip")
    assert "2,500,000" in card.inner_text()
    assert "Phnom Penh Post" in card.inner_text()
    box = card.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width


LINES = """() => [[".block", "Bottom"], [".embed-foot", "Top"]].map(
  ([what, side]) => getComputedStyle(document.querySelector(what))[`border${side}Width`])"""
"""Below a block and above the foot of an embedded one: one line, not two."""


def _embedded(visit, path: str, block: str):
    """A block of a page as another site shows it."""
    page = visit(f"{path}?lang=en")
    page.goto(page.url.split("?")[0] + f"?lang=en&block={block}&embed=true")
    page.wait_for_selector("#summary", state="detached")
    page.wait_for_selector(".finding")
    return page


def test_one_block_stands_alone_in_another_sites_page(visit):
    page = _embedded(visit, "/", "nssf")
    assert page.locator(".finding").count() == 1
    assert "members" in page.locator(".finding").inner_text()
    assert page.locator(".site-head").count() == 0
    assert page.locator(".source").count() >= 1
    page.wait_for_selector(".embed-foot")
    assert page.evaluate(LINES) == ["1px", "0px"]


def test_a_block_that_waits_folded_on_its_page_stands_open_in_another_sites(visit):
    page = _embedded(visit, "/methods", "reading")
    assert page.locator(".folded").count() == 0
    assert page.locator(".source").first.is_visible()


def test_the_front_page_asks_for_few_decisions(visit):
    page = visit("/?lang=en", width=1280)
    actions = page.locator(
        ".our-html :is(a, button, summary):visible".replace(".our-html", look.HTML)
    ).count()
    sources = page.locator(f"{look.HTML} .source a:visible").count()
    assert actions - sources <= 40
