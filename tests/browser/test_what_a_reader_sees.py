"""What stands on the screen: every province, no foreign request, no English in Khmer."""

import re

import pytest

from ui.menu import ENTRIES

pytestmark = pytest.mark.browser
ADDRESSES = ["/" if entry.name == "front" else f"/{entry.name}" for entry in ENTRIES]


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_request_leaves_the_site(visit, address):
    page = visit(f"{address}?lang=km")
    assert page.elsewhere == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_phone_scrolls_down_only(visit, address):
    page = visit(f"{address}?lang=km", width=360)
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= 360


def test_every_province_is_drawn_with_or_without_a_value(visit):
    page = visit("/map?lang=en&indicator=poverty_rate_adb_2014&period=2012")
    page.wait_for_selector(".st-key-block-map svg .mark-shape path")
    shapes = page.locator(".st-key-block-map svg .mark-shape").first.locator("path")
    assert shapes.count() == 25
    assert "Part of Kampong Cham until 2013" in page.locator(".st-key-block-map svg").first.inner_html()


def test_a_click_on_a_province_chooses_it(visit):
    page = visit("/map?lang=en")
    page.wait_for_selector(".st-key-block-map svg .mark-shape path")
    page.locator(".st-key-block-map svg .mark-shape").first.locator("path").nth(12).click()
    page.wait_for_url(re.compile(r"area=KH-"))


LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
KNOWN = re.compile(
    r"IDPoor|OpenStreetMap|ODbL|CSV|MIT|Excel|INSPIRE|FIRST|SP4ALL|WSM|CLC|CATU|CAWDU|CENTRAL|ILOSTAT|ILO|SDG|"
    r"NSSF|UNICEF|OPHI|PRISM|English|URL|CamStat|DHS|MPI|figure_id|GitHub|CONTRIBUTING|md|https?://\S+"
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_english_is_left_on_a_khmer_page(visit, address):
    """Names of publications (links), organisations and persons may stay in Latin letters."""
    page = visit(f"{address}?lang=km")
    texts = page.evaluate(
        """() => {
          const skip = "script, style, a, code, table, .st-key-language_switch, [data-testid=stIconMaterial]";
          const walk = document.createTreeWalker(document.querySelector(".stMain"), NodeFilter.SHOW_TEXT);
          const found = [];
          while (walk.nextNode()) {
            const node = walk.currentNode;
            if (!node.parentElement.closest(skip) && node.textContent.trim()) found.push(node.textContent.trim());
          }
          return found;
        }"""
    )
    english = [text for text in texts if _is_english(text)]
    assert english == []


def _is_english(text: str) -> bool:
    """A text of Latin words without a Khmer letter."""
    return bool(LATIN_WORD.search(KNOWN.sub("", text))) and not re.search("[\u1780-\u17ff]", text)
