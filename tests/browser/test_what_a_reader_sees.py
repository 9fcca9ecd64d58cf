"""What stands on the screen: every province, no foreign request, no English in Khmer."""

import re
from functools import cache

import pytest

from loaders import load
from reading.menu import ENTRIES
from seam import look

pytestmark = [pytest.mark.browser, pytest.mark.long]
ADDRESSES = ["/" if entry.name == "front" else f"/{entry.name}" for entry in ENTRIES]


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_request_leaves_the_site(visit, address):
    page = visit(f"{address}?lang=km")
    assert page.elsewhere == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_phone_scrolls_down_only(visit, address):
    page = visit(f"{address}?lang=km", width=360)
    assert page.evaluate(f"document.querySelector('{look.MAIN}').scrollWidth") <= 360


def test_every_province_is_drawn_with_or_without_a_value(visit):
    page = visit("/map?lang=en&indicator=poverty_rate_adb_2014&period=2012")
    page.wait_for_selector(".map svg path[data-area]")
    assert page.locator(".map svg path[data-area]").count() == 25
    assert "Part of Kampong Cham until 2013" in page.locator(".rows").inner_text()


def test_a_tap_on_a_province_says_its_number_and_its_row_leads_to_it(visit):
    page = visit("/map?lang=en")
    page.wait_for_selector(".map svg path[data-area]")
    page.locator(".map svg path[data-area=KH-5]").click()
    assert "Kampong Speu: 11.1 %" in page.locator(".tip").inner_text()
    page.locator(".rows a", has_text="Kampong Speu").click()
    page.wait_for_url(re.compile(r"/province\?.*area=KH-5"))


LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
"""Codes and acronyms."""
CODES = re.compile(
    r"English|IDPoor|OpenStreetMap|ODbL|CSV|MIT|Excel|INSPIRE|FIRST|SP4ALL|WSM|CLC|CATU|CAWDU|ILOSTAT|ILO|SDG|"
    r"NSSF|UNICEF|OPHI|PRISM|CamStat|CONTRIBUTING|python -m loaders check|https?://\\S+"
)


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


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_english_is_left_on_a_khmer_page(visit, address):
    page = visit(f"{address}?lang=km")
    texts = page.evaluate(
        """(main) => {
          const skip = "script, style, a, code, .language, [lang=en]";
          const walk = document.createTreeWalker(document.querySelector(main), NodeFilter.SHOW_TEXT);
          const found = [];
          while (walk.nextNode()) {
            const parent = walk.currentNode.parentElement;
            const icon = getComputedStyle(parent).fontFamily.includes("Material");
            const text = walk.currentNode.textContent.trim();
            if (text && !icon && !parent.closest(skip)) found.push(text);
          }
          return found;
        }""",
        look.MAIN,
    )
    assert [text for text in texts if _is_english(text)] == []


def _is_english(text: str) -> bool:
    """Latin words without a Khmer letter that are not names."""
    left = [part.strip() for part in re.split("[;,]", text) if part.strip() not in names()]
    bare = CODES.sub("", " ".join(left))
    return bool(LATIN_WORD.search(bare)) and not re.search("[\u1780-\u17ff]", bare)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "view",
    [
        "topic=coverage&indicator=older_persons_receiving_pension&kind=area",
        "indicator=project_people_reached&kind=group",
    ],
)
def test_panels_of_many_series_are_as_wide_as_their_block(visit, view, width):
    page = visit(f"/trends?lang=en&{view}", width=width)
    block = page.locator(".block[aria-labelledby=trend], .st-key-block-trend")
    picture = block.locator(".picture")
    picture.wait_for(state="attached")
    assert (
        0.95 * block.bounding_box()["width"]
        < picture.bounding_box()["width"]
        <= block.bounding_box()["width"]
    )
    drawings = [drawing.bounding_box()["width"] for drawing in picture.locator("svg, .track > div").all()]
    assert drawings
    assert min(drawings) > 60
