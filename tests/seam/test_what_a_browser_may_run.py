"""A real browser finds nothing on any page that the site's own policy forbids."""

import pytest

from reading.menu import ENTRIES, address

pytestmark = [pytest.mark.browser, pytest.mark.long]
LISTEN = """
window.refused = [];
addEventListener("securitypolicyviolation", (event) => refused.push([event.violatedDirective, event.blockedURI, event.sourceFile, event.lineNumber, event.columnNumber].join(" ")));
"""


@pytest.fixture(scope="module")
def tab(browser):
    context = browser.new_context()
    context.add_init_script(LISTEN)
    yield context.new_page()
    context.close()


def _stands(page) -> None:
    page.wait_for_selector(".site-footer, .meeting", timeout=60_000)
    page.wait_for_selector("#summary", state="detached", timeout=60_000)
    page.wait_for_timeout(300)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_nothing_is_refused(entry, site, tab):
    tab.goto(f"{site.origin}{address(entry.name)}?lang=km")
    _stands(tab)
    assert tab.evaluate("window.refused") == []
    assert tab.context.cookies() == []
    assert tab.evaluate("document.documentElement.lang") == "km"


def test_nothing_is_refused_in_a_meeting(site, tab):
    tab.goto(f"{site.origin}/map?lang=en&present=1")
    _stands(tab)
    assert tab.evaluate("window.refused") == []


def test_a_file_can_be_taken_away(site, tab):
    tab.goto(f"{site.origin}/map?lang=en")
    _stands(tab)
    with tab.expect_download(timeout=30_000) as taken:
        tab.locator("[data-file]").first.evaluate("button => button.click()")
    assert taken.value.suggested_filename.endswith(".csv")
    assert tab.evaluate("window.refused") == []


def test_a_script_of_a_stranger_is_refused(site, tab):
    tab.goto(f"{site.origin}/map?lang=en")
    _stands(tab)
    tab.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.ran = true";
        document.body.append(script);
    }""")
    tab.wait_for_timeout(500)
    assert len(tab.evaluate("window.refused")) == 1
    assert tab.evaluate("window.ran") is None


def test_privacy_is_one_link_away(site, tab):
    tab.goto(f"{site.origin}/map?lang=km")
    _stands(tab)
    tab.locator(".site-footer a[href*=privacy]").click()
    tab.wait_for_url(f"{site.origin}/privacy?lang=km")
    assert "ឯកជនភាព" in tab.title()
