"""What stands on the screen: every province with what is said of it, panels as wide as their block."""

import re

import pytest

pytestmark = pytest.mark.browser


def test_every_province_is_drawn_with_or_without_a_value(visit):
    page = visit("/map?lang=en&indicator=poverty_rate_adb_2014&period=2012")
    page.wait_for_selector(".map svg path[data-area]")
    assert page.locator(".map svg path[data-area]").count() == 25
    assert "Part of Kampong Cham until 2013" in page.locator(".rows").inner_text()


def test_a_tap_on_a_province_says_its_number_and_its_row_leads_to_it(visit):
    page = visit("/map?lang=en")
    page.wait_for_selector(".map svg path[data-area]")
    page.locator(".map svg path[data-area=KH-5]").click()
    said = page.locator(".tip").inner_text().split("\n")
    assert said[:2] == ["Kampong Speu: 11.1 %", "2022"]
    assert "IDPoor" in said[2]
    page.locator(".rows a", has_text="Kampong Speu").click()
    page.wait_for_url(re.compile(r"/province\?.*area=KH-5"))


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
