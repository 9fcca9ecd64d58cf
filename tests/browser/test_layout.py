"""How pages lie on screens: no text on another, nothing cut, every slide with its source, headings in order."""

import pytest

from reading.menu import ENTRIES
from seam import look

SCREENS = [
    (360, "light", "km"),
    (360, "dark", "en"),
    (768, "light", "en"),
    (1280, "dark", "km"),
    (1280, "light", "en"),
]
ADDRESSES = [("/" if entry.name == "front" else f"/{entry.name}") for entry in ENTRIES]
ROOMS = [(1280, 720), (1920, 1080), (1024, 768), (740, 360)]

OVERLAPS = """() => {
  /* What is there for who listens alone is one pixel small. */
  const seen = (element) => element.getClientRects().length && element.getBoundingClientRect().width > 2
    && getComputedStyle(element).visibility !== "hidden";
  const found = [];
  for (const picture of document.querySelectorAll(".picture, .our-chart")) {
    const walk = document.createTreeWalker(picture, NodeFilter.SHOW_TEXT);
    const boxes = [];
    while (walk.nextNode()) {
      const words = walk.currentNode.textContent.trim();
      const parent = walk.currentNode.parentElement;
      if (!words || !seen(parent) || parent.closest("style, script, title, [hidden], details:not([open]) > :not(summary)")) continue;
      const range = document.createRange();
      range.selectNodeContents(walk.currentNode);
      for (const box of range.getClientRects()) if (box.width > 1) boxes.push([words, box]);
    }
    for (let one = 0; one < boxes.length; one += 1) {
      for (let other = one + 1; other < boxes.length; other += 1) {
        const [words, a] = boxes[one];
        const [others, b] = boxes[other];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 2 && down > 0.45 * Math.min(a.height, b.height)) found.push(`${words} | ${others}`);
      }
    }
  }
  return [...new Set(found)];
}""".replace(look.OUR_CHART, look.CHART)
HEADINGS = """(main) => [...document.querySelectorAll(`${main} :is(h1, h2, h3, h4)`)]
  .filter((heading) => heading.getClientRects().length).map((heading) => Number(heading.tagName[1]))"""
OUTSIDE = """() => [...document.querySelectorAll(".picture *, .finding, .what, .source, .legend li")]
  .filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width && box.height && !element.closest("svg, [hidden], .table") && (box.right > innerWidth + 1 || box.left < -1);
  }).map((element) => `${element.className}: ${element.textContent.slice(0, 60)}`)"""
SLIVERS = """(charts) => [...document.querySelectorAll(charts)]
  .filter((one) => one.getBoundingClientRect().width < 50).length"""
ASKEW = """(main) => {
  const headings = [...document.querySelectorAll(`${main} :is(h1, h2)`)]
    .filter((one) => one.getClientRects().length && !one.closest(".lists, summary, [class*=st-key-beside-]"));
  return headings.filter((one) => Math.abs(one.getBoundingClientRect().left - headings[0].getBoundingClientRect().left) > 2)
    .map((one) => one.textContent);
}"""
CUT = """(main) => [...document.querySelectorAll(`${main} label *`)]
  .filter((one) => getComputedStyle(one).textOverflow === "ellipsis" && one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.textContent)"""
LOOSE = """(html) => [...document.querySelectorAll(`${html} :is(.block-number, .finding)`)]
  .filter((one) => parseFloat(getComputedStyle(one).lineHeight) > 1.65 * parseFloat(getComputedStyle(one).fontSize))
  .map((one) => one.textContent)"""
HIGHEST = {360: 8000}
"""No page is higher at this width; the front page less."""
HIGHEST_FRONT = {360: 5700, 1280: 3600}
SLIDE = """() => {
  const slide = document.querySelector(".shown");
  const box = (what) => slide.querySelector(what)?.getBoundingClientRect();
  const nav = document.querySelector(".meeting").getBoundingClientRect();
  const title = slide.querySelector(".finding");
  const picture = box(".picture, .our-chart, .table");
  const below = slide.querySelector(".block-foot .table") ? box(".quiet") : box(".block-foot");
  return {
    lines: Math.round(title.scrollHeight / parseFloat(getComputedStyle(title).lineHeight)),
    source: box(".source").bottom <= nav.top + 1 && box(".source").height > 5,
    picture: !picture || (picture.bottom <= below.top + 2 && picture.right <= innerWidth + 1 && picture.width > 40),
  };
}""".replace(look.OUR_CHART, look.CHART)


@pytest.mark.browser
@pytest.mark.long
@pytest.mark.parametrize(("width", "scheme", "lang"), SCREENS)
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_lies_well_on_a_screen(visit, address, width, scheme, lang):
    page = visit(f"{address}?lang={lang}", width=width, scheme=scheme)
    page.wait_for_timeout(600)
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"), "it scrolls sideways"
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(SLIVERS, f"{look.CHART} svg") == 0
    assert page.evaluate(ASKEW, look.MAIN) == []
    assert page.evaluate(CUT, look.MAIN) == []
    assert page.evaluate(LOOSE, look.HTML) == []
    highest = (HIGHEST_FRONT if address == "/" else HIGHEST).get(width)
    assert not highest or page.evaluate(f"document.querySelector('{look.MAIN}').scrollHeight") <= highest


@pytest.mark.browser
@pytest.mark.parametrize("address", ADDRESSES)
def test_headings_follow_each_other(visit, address):
    levels = visit(f"{address}?lang=en").evaluate(HEADINGS, look.MAIN)
    assert levels[:1] == [1]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False)), levels


@pytest.mark.browser
@pytest.mark.parametrize(("width", "height"), ROOMS)
@pytest.mark.parametrize("lang", ["en", "km"])
def test_every_slide_of_the_front_page_fits_with_its_source_in_view(visit, width, height, lang):
    assert slides(visit, "/", lang, width, height) >= 4


@pytest.mark.browser
@pytest.mark.long
@pytest.mark.parametrize(("width", "height", "lang"), [(1280, 720, "km"), (740, 360, "en")])
@pytest.mark.parametrize("address", ADDRESSES[1:])
def test_every_slide_of_every_page_fits_with_its_source_in_view(visit, address, width, height, lang):
    assert slides(visit, address, lang, width, height) >= 1


def slides(visit, address, lang, width, height) -> int:
    """Turn through all slides of a page, each of which must fit; how many there are."""
    page = visit(f"{address}?lang={lang}&present=1", width=width)
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_selector(".shown")
    count = page.locator("[class*=st-key-slide-]").count()
    for number in range(1, count + 1):
        page.wait_for_timeout(250)
        lies = page.evaluate(SLIDE)
        assert lies == {"lines": lies["lines"], "source": True, "picture": True}, f"slide {number}"
        assert lies["lines"] <= 2, f"slide {number}"
        page.keyboard.press("ArrowRight")
    return count


@pytest.mark.browser
@pytest.mark.long
def test_a_voice_stands_beside_its_figure_on_a_wide_screen(visit):
    parts = visit("/voices?lang=km", width=1280).locator("[class*=st-key-beside-]").first.locator("> *")
    voice, figure = (parts.nth(number).bounding_box() for number in (0, 1))
    assert figure["x"] >= voice["x"] + voice["width"]
    assert abs(figure["y"] - voice["y"]) < 40


@pytest.mark.browser
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


@pytest.mark.browser
@pytest.mark.long
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


@pytest.mark.browser
def test_one_block_stands_alone_in_another_sites_page(visit):
    page = visit("/?lang=en")
    page.goto(page.url.split("?")[0] + "?lang=en&block=nssf&embed=true")
    page.wait_for_selector("#summary", state="detached")
    page.wait_for_selector(".finding")
    assert page.locator(".finding").count() == 1
    assert "members" in page.locator(".finding").inner_text()
    assert page.locator(".site-head").count() == 0
    assert page.locator(".source").count() >= 1


@pytest.mark.browser
@pytest.mark.long
def test_the_front_page_asks_for_few_decisions(visit):
    page = visit("/?lang=en", width=1280)
    actions = page.locator(
        ".our-html :is(a, button, summary):visible".replace(".our-html", look.HTML)
    ).count()
    sources = page.locator(f"{look.HTML} .source a:visible").count()
    assert actions - sources <= 40
