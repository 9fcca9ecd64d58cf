"""A real browser finds nothing on any page that the site's own policy forbids."""

import pytest

from reading.menu import ENTRIES, address
from tests.screens import settled, still, window

pytestmark = pytest.mark.browser
LISTEN = """
window.refused = [];
addEventListener("securitypolicyviolation", (event) => refused.push([event.violatedDirective, event.blockedURI, event.sourceFile, event.lineNumber, event.columnNumber].join(" ")));
"""


@pytest.fixture(scope="module")
def tab(browser):
    context = window(browser)
    context.add_init_script(LISTEN)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_nothing_is_refused(entry, site, tab):
    tab.goto(f"{site.origin}{address(entry.name)}?lang=km")
    settled(tab)
    assert tab.evaluate("window.refused") == []
    assert tab.context.cookies() == []
    assert tab.evaluate("document.documentElement.lang") == "km"


def test_nothing_is_refused_in_a_meeting(site, tab):
    tab.goto(f"{site.origin}/map?lang=en&present=1")
    settled(tab)
    assert tab.evaluate("window.refused") == []


def test_a_file_can_be_taken_away(site, tab):
    tab.goto(f"{site.origin}/map?lang=en")
    settled(tab)
    with tab.expect_download() as taken:
        tab.locator("[data-file]").first.evaluate("button => button.click()")
    assert taken.value.suggested_filename.endswith(".csv")
    assert tab.evaluate("window.refused") == []


def test_a_script_of_a_stranger_is_refused(site, tab):
    tab.goto(f"{site.origin}/map?lang=en")
    settled(tab)
    tab.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.ran = true";
        document.body.append(script);
    }""")
    still(tab)
    assert len(tab.evaluate("window.refused")) == 1
    assert tab.evaluate("window.ran") is None


def test_privacy_is_one_link_away(site, tab):
    tab.goto(f"{site.origin}/map?lang=km")
    settled(tab)
    tab.locator(".site-footer a[href*=privacy]").click()
    tab.wait_for_url(f"{site.origin}/privacy?lang=km")
    assert "ឯកជនភាព" in tab.title()
