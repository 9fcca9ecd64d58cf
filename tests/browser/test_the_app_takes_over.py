"""The page that is sent first gives way to the app, and nothing moves under who is reading it."""

import pytest

WATCH = """
window.shift = 0;
new PerformanceObserver((list) => list.getEntries().forEach((one) => { window.shift += one.value; }))
  .observe({type: "layout-shift", buffered: true});
"""
MOST = 0.1
"""What counts as good; without the app's measures in the first page it was 1.0 on the map."""


@pytest.mark.browser
@pytest.mark.parametrize(
    ("page", "width"), [("map?lang=en", 412), ("map?lang=en", 1280), ("trends?lang=en", 412)]
)
def test_nothing_moves_when_the_app_takes_over(browser, public_site, page, width):
    shown = browser.new_page(viewport={"width": width, "height": 823}, bypass_csp=True)
    shown.add_init_script(WATCH)
    shown.goto(f"{public_site.origin}/{page}")
    shown.wait_for_selector("#summary", state="detached", timeout=60_000)
    shown.wait_for_timeout(1_000)
    assert shown.evaluate("window.shift") < MOST
    shown.close()
