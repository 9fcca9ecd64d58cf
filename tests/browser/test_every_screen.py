"""Every page on every screen: no text on another, nothing cut, headings in order, one language, no other site asked."""

import re
from functools import cache

import pytest

from loaders import load
from reading.menu import ENTRIES, address
from seam import look
from tests.screens import settled, window

pytestmark = pytest.mark.browser
KHMER = [(360, "light", "km"), (1280, "dark", "km")]
SCREENS = [*KHMER, (360, "dark", "en"), (768, "light", "en"), (1280, "light", "en")]


@pytest.fixture(scope="session", params=SCREENS, ids=lambda one: "-".join(map(str, one)))
def screen(request, browser, site):
    """A window, and the language of the pages in it; of the session, so that all pages in one come together."""
    width, scheme, lang = request.param
    context = window(browser, viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    yield context, lang
    context.close()


@pytest.fixture(scope="module", params=ENTRIES, ids=lambda entry: entry.name)
def shown(request, screen, site):
    """A page as it stands, opened once for all that is asked of it; and the addresses it asked for."""
    context, lang = screen
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site.origin}{address(request.param.name)}?lang={lang}")
    settled(page)
    yield page, asked
    page.close()


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
    .filter((one) => one.getClientRects().length && !one.closest(".lists, summary, .neighbours"));
  return headings.filter((one) => Math.abs(one.getBoundingClientRect().left - headings[0].getBoundingClientRect().left) > 2)
    .map((one) => one.textContent);
}"""
CUT = """(main) => [...document.querySelectorAll(`${main} label *`)]
  .filter((one) => getComputedStyle(one).textOverflow === "ellipsis")
  .concat([...document.querySelectorAll(`${main} input`)].filter((one) => one.clientWidth < 0.8 * innerWidth))
  .filter((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.value || one.placeholder || one.textContent)"""
LOOSE = """(html) => [...document.querySelectorAll(`${html} :is(.block-number, .finding)`)]
  .filter((one) => parseFloat(getComputedStyle(one).lineHeight) > 1.65 * parseFloat(getComputedStyle(one).fontSize))
  .map((one) => one.textContent)"""
"""Labels, and choices that could be wider: one that has the whole width is as long as it can be."""
HIGHEST = {360: 8000}
"""No page is higher at this width; the front page less."""
HIGHEST_FRONT = {360: 5700, 1280: 3600}
TEXTS = """(main) => {
  const skip = "script, style, a, code, .language, [lang=en]";
  const walk = document.createTreeWalker(document.querySelector(main), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    const icon = getComputedStyle(parent).fontFamily.includes("Material");
    const whole = parent.matches("span.term") ? parent.parentElement : parent;
    const text = (whole.querySelector(":scope > .term") ? whole : walk.currentNode).textContent.trim();
    if (text && !icon && !parent.closest(skip)) found.push(text);
  }
  return found;
}"""


def test_it_lies_well(shown):
    page, _ = shown
    width = page.viewport_size["width"]
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"), "it scrolls sideways"
    assert not page.evaluate(f"document.querySelector('{look.MAIN}').scrollWidth > innerWidth"), (
        "a part of it does"
    )
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(SLIVERS, f"{look.CHART} svg") == 0
    assert page.evaluate(ASKEW, look.MAIN) == []
    assert page.evaluate(CUT, look.MAIN) == []
    assert page.evaluate(LOOSE, look.HTML) == []
    highest = (HIGHEST_FRONT if page.url.partition("?")[0].endswith("/") else HIGHEST).get(width)
    assert not highest or page.evaluate(f"document.querySelector('{look.MAIN}').scrollHeight") <= highest


def test_its_headings_follow_each_other(shown):
    levels = shown[0].evaluate(HEADINGS, look.MAIN)
    assert levels[:1] == [1]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False)), levels


def test_no_request_leaves_the_site(shown, site):
    own = (site.origin, site.origin.replace("http", "ws"), "data:", "blob:")
    assert shown[1]
    assert [url for url in shown[1] if not url.startswith(own)] == []


LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
CODES = re.compile(
    r"English|IDPoor|OpenStreetMap|ODbL|CSV|MIT|Excel|INSPIRE|FIRST|SP4ALL|WSM|CLC|CATU|CAWDU|ILOSTAT|ILO|SDG|"
    r"NSSF|UNICEF|OPHI|PRISM|CamStat|CONTRIBUTING|python -m loaders check|https?://\S+"
)
"""Codes and acronyms, and what is written alike in both languages."""


@cache
def names() -> set[str]:
    """Names of publications, organisations and persons, which keep their own script."""
    published = load()
    sources, projects = published["sources"], published["projects"]
    whole = [*sources["publisher"], *sources["title"], *published["stories"]["person"], *projects["name"]]
    listed = [
        *projects["lead"],
        *projects["funders"],
        *projects["partners"],
        *published.figures["organisation"],
    ]
    return {*whole, *listed, *(name.strip() for cell in listed for name in cell.split(";"))}


@cache
def longest_first() -> list[str]:
    """The names, so that none is taken out of a longer one."""
    return sorted((name for name in names() if LATIN_WORD.search(name)), key=len, reverse=True)


@pytest.mark.parametrize("screen", KHMER, indirect=True)
def test_no_english_is_left_on_a_khmer_page(shown):
    texts = shown[0].evaluate(TEXTS, look.MAIN)
    assert len(texts) > 5
    assert [text for text in texts if _is_english(text)] == []


def _is_english(text: str) -> bool:
    """Latin words without a Khmer letter that are not names."""
    for name in longest_first():
        text = text.replace(name, "") if name in text else text
    bare = CODES.sub("", text)
    return bool(LATIN_WORD.search(bare)) and not re.search("[\u1780-\u17ff]", bare)
