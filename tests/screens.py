"""Windows of a real browser, and when a page in one stands still."""

from __future__ import annotations

from seam import look
from tests import servers

PATIENCE = 1_000 * servers.PATIENCE
"""Milliseconds that a test waits for what must come."""
AS_IT_STANDS = """(main) => [
  document.body.innerHTML.length, document.body.innerText.length, document.querySelector(main)?.scrollHeight,
].join()"""


def window(browser, **like):
    """A new window of the browser, without anything kept from another one."""
    context = browser.new_context(**like)
    context.set_default_timeout(PATIENCE)
    return context


def settled(page) -> None:
    """Wait until the page stands: its end is there, what was sent first is gone, no run is under way, all is still."""
    page.wait_for_selector(".site-footer, .meeting", state="attached")
    page.wait_for_selector("#summary", state="detached")
    still(page)


def still(page) -> None:
    """Wait until no run is under way and nothing on the page has changed for a while."""
    before, since = None, 0
    for _ in range(PATIENCE // 100):
        now = page.evaluate(AS_IT_STANDS, look.MAIN)
        resting = now == before and not page.locator(look.RUNNING).count()
        before, since = now, since + 1 if resting else 0
        if since == 3:
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"the page does not come to rest: {page.url}")
