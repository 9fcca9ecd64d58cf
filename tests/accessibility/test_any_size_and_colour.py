"""At 320 pixels (400 % of 1280), in colours of the reader's own, with a finger: nothing is cut, lost or too small."""

import pytest

from reading.menu import ENTRIES, address

pytestmark = [pytest.mark.browser, pytest.mark.long]
VIEWS = [(address(entry.name), lang) for entry in ENTRIES for lang in ("en", "km")]
VIEWS += [("/map?present=1", "km"), ("/privacy", "km"), ("/data/", "km"), ("/no-page", "en")]
CUT = """() => [...document.querySelectorAll("h1, h2, h3, p, a, button, label, td, th, li, summary, figcaption")]
  .filter((one) => {
    const box = one.getBoundingClientRect();
    if (box.width < 2 || !one.checkVisibility({visibilityProperty: true})) return false;
    for (let around = one; around; around = around.parentElement)
      if (getComputedStyle(around).clipPath !== "none" || ["auto", "scroll"].includes(getComputedStyle(around).overflowX) && around.scrollWidth > around.clientWidth) return false;
    return box.right > innerWidth + 1 || box.left < -1;
  }).map((one) => `${one.tagName} ${one.className}: ${one.textContent.trim().slice(0, 60)}`)"""
"""What stands beyond the window; what can be moved sideways by itself (the menu) is not cut, nor what is only heard."""
SMALL = """() => [...document.querySelectorAll("a, button, summary, input:not([type=range]), select, [role=button], [role=combobox]")]
  .filter((one) => {
    const box = one.getBoundingClientRect();
    if (box.width < 2 || !one.checkVisibility({visibilityProperty: true, opacityProperty: true})) return false;
    if (one.closest("p, li, dd, td, th, small, svg") || getComputedStyle(one).display === "inline") return false;
    return box.width < 24 || box.height < 24;
  }).map((one) => `${one.tagName} ${one.className}: ${one.textContent.trim().slice(0, 40)}`)"""
"""Targets of less than 24 pixels; links in a sentence or a table may be as high as their line (WCAG 2.5.8)."""
MOVES = """() => document.getAnimations().filter((one) => one.playState === "running"
  && one.effect.getComputedTiming().duration > 10).map((one) => one.animationName || one.transitionProperty)"""


@pytest.fixture(scope="module")
def phone(browser):
    """A narrow window in colours of the reader's own, where nothing may move."""
    context = browser.new_context(
        viewport={"width": 320, "height": 640},
        forced_colors="active",
        reduced_motion="reduce",
        bypass_csp=True,
    )
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.set_extra_http_headers({"Accept": "text/html"})
    yield page
    context.close()


@pytest.mark.parametrize(("view", "lang"), VIEWS)
def test_nothing_is_cut_too_small_or_moving(phone, site, view, lang):
    phone.goto(f"{site.origin}{view}{'&' if '?' in view else '?'}lang={lang}")
    if view.split("?")[0] in {address(entry.name) for entry in ENTRIES}:
        phone.wait_for_selector(".site-footer, .meeting")
        phone.wait_for_selector("#summary", state="detached")
    phone.wait_for_timeout(800)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320
    assert phone.evaluate(CUT) == []
    assert phone.evaluate(SMALL) == []
    assert phone.evaluate(MOVES) == []


@pytest.mark.parametrize("view", ["/", "/map", "/gender", "/gaps"])
def test_marks_are_seen_in_colours_of_the_readers_own(phone, site, view):
    """Where a browser paints every background alike, a bar is still there."""
    phone.goto(f"{site.origin}{view}?lang=en")
    phone.wait_for_selector(".site-footer")
    phone.wait_for_selector("#summary", state="detached")
    lost = phone.evaluate("""() => [...document.querySelectorAll(".picture i[class*='c-']:not(.dot), .grid td:not(.count) > *")]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 2
        && getComputedStyle(one).forcedColorAdjust !== "none").length""")
    assert lost == 0
