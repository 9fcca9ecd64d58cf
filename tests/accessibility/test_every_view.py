"""axe finds nothing on any page: either language and look, wide and on a phone, in a meeting, with all its menus open,
in its summary, as part of another site's page, as a briefing."""

import re
from pathlib import Path

import axe_playwright_python
import pytest

from reading.menu import ENTRIES, address
from tests.screens import settled, still, window

pytestmark = pytest.mark.browser
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = {
    "light, wide, English": ("light", 1280, "en"),
    "dark, phone, Khmer": ("dark", 360, "km"),
}
VIEWS = [address(entry.name) for entry in ENTRIES] + ["/map?present=1", "/gender?present=1"]
ALONE = ["/privacy", "/no-page", "/data/"]
BRIEFING = "/briefing?slides=front,gender,map/map:area=KH-5"
UNFOLDED = "() => { for (const one of document.querySelectorAll('details')) one.open = true; }"
WITH_MENUS = [
    pytest.param(address(entry.name), marks=[] if entry.name == "gender" else pytest.mark.long)
    for entry in ENTRIES
]


@pytest.fixture(scope="module", params=LOOKS)
def tab(request, browser):
    """A window in one look; and the language that goes with it."""
    scheme, width, lang = LOOKS[request.param]
    context = window(
        browser,
        color_scheme=scheme,
        viewport={"width": width, "height": 800},
        bypass_csp=True,
        reduced_motion="reduce",
    )
    yield context.new_page(), lang
    context.close()


def faults(page) -> list[str]:
    """What axe finds: the rule, the element, and what it says of it."""
    page.evaluate(AXE)
    found = page.evaluate("(rules) => axe.run(document, {runOnly: rules})", RULES)["violations"]
    return [f"{one['id']}: {node['html'][:160]}: {one['help']}" for one in found for node in one["nodes"]]


def _open(page, where: str) -> None:
    page.goto(where)
    settled(page)


def _of(view: str, lang: str) -> str:
    return f"{view}{'&' if '?' in view else '?'}lang={lang}"


@pytest.mark.parametrize("view", VIEWS)
def test_a_page(view, site, tab):
    page, lang = tab
    _open(page, site.origin + _of(view, lang))
    assert faults(page) == []


@pytest.mark.parametrize("view", WITH_MENUS)
def test_a_page_with_all_that_unfolds_open(view, site, tab):
    page, lang = tab
    _open(page, site.origin + _of(view, lang))
    page.evaluate(UNFOLDED)
    still(page)
    assert faults(page) == []


def test_a_block_in_the_page_of_another_site(site, tab):
    page, lang = tab
    page.goto(site.origin + _of("/map?block=map&embed=true", lang))
    page.wait_for_selector("#summary", state="detached")
    still(page)
    page.evaluate(UNFOLDED)
    assert faults(page) == []


def test_what_was_gathered_with_its_tables_open(site, tab):
    page, lang = tab
    page.goto(site.origin + _of(BRIEFING, lang))
    page.evaluate(UNFOLDED)
    assert faults(page) == []


@pytest.mark.parametrize("view", VIEWS[: len(ENTRIES)] + ALONE)
def test_what_is_sent_first_and_pages_without_the_app(view, site, tab):
    page, lang = tab
    where = site.origin + _of(view, lang)
    html = site.get(_of(view, lang), Accept="text/html").text
    without = re.sub(r"<script\b.*?</script>|<link rel=.modulepreload[^>]*>", "", html, flags=re.S)
    # Under its own address: in a page that was another one before, colours are those of that one.
    page.route(where, lambda route: route.fulfill(body=without, content_type="text/html; charset=utf-8"))
    page.goto(where)
    found = faults(page)
    page.unroute(where)
    assert found == []


def test_a_chart_says_one_sentence_and_nothing_else(site, tab):
    page, lang = tab
    _open(page, site.origin + _of("/map", lang))
    charts = page.locator("[role=graphics-document], [role=img]")
    assert charts.count() >= 1
    for number in range(charts.count()):
        said = charts.nth(number).get_attribute("aria-label")
        assert re.search("[0-9០-៩]", said), "the sentence has no number"
    assert page.locator("svg [aria-label]").count() == 0
