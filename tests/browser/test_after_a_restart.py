"""A page that stood open while the server was started anew answers as before."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from seam import look
from tests.screens import settled, still, window
from tests.servers import UVICORN, served

pytestmark = pytest.mark.browser


@pytest.fixture
def restarted(browser, tmp_path):
    """A page whose server ended and is there again, and knows nothing of it."""
    context = window(browser, viewport={"width": 1280, "height": 800}, bypass_csp=True)
    page = context.new_page()
    with served(tmp_path, *UVICORN) as site:
        page.goto(f"{site.origin}/map?lang=en&area=KH-2")
        settled(page)
    page.wait_for_selector(look.LOST)
    with served(tmp_path, *UVICORN, port=urlsplit(site.origin).port):
        page.wait_for_selector(look.CONNECTED)
        settled(page)
        yield page
    context.close()


def test_the_first_file_is_given_and_the_first_choice_is_taken(restarted):
    button = restarted.locator('[data-file="map"]')
    button.locator("xpath=ancestor::details[1]/summary").click()
    with restarted.expect_download() as given:
        button.click()
    assert given.value.suggested_filename == "map-map.csv"
    choice = restarted.locator(".st-key-area input")
    choice.scroll_into_view_if_needed()
    still(restarted)
    choice.click()
    restarted.get_by_role("option", name="Banteay Meanchey").click()
    expect(restarted).to_have_url(re.compile("area=KH-1&|area=KH-1$"))
