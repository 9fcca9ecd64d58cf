"""Each journey is walked with the keyboard alone: Tab, Enter, arrows and letters."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.long]
FOCUSED = """() => { const one = document.activeElement;
  return (one.innerText || one.getAttribute("aria-label") || one.tagName).trim(); }"""
MOST_STEPS = 120
"""Presses of Tab to what a journey needs next."""


@pytest.fixture
def keys(browser, site):
    """The front page in English, with nothing pressed yet."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.goto(f"{site.origin}/?lang=en")
    _stands(page)
    yield page
    context.close()


def _stands(page) -> None:
    page.wait_for_selector(".site-footer, .meeting")
    page.wait_for_selector("#summary", state="detached")
    page.wait_for_timeout(1000)


def _reach(page, words: str) -> None:
    """Press Tab until something with these words has the focus."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if words in page.evaluate(FOCUSED)[:80].replace("\u00a0", " "):
            return
    pytest.fail(f"{words} was not reached")


def _open(page, words: str, address: str) -> None:
    """Reach a link, follow it and wait for its page."""
    _reach(page, words)
    page.keyboard.press("Enter")
    page.wait_for_url(address)
    _stands(page)


def _search(page, words: str) -> None:
    _reach(page, "Search figures")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.wait_for_url("**/figures?*q=*")
    _stands(page)


def test_a_slide_for_a_meeting_and_the_next_one(keys):
    _open(keys, "Full screen", "**present=1*")
    keys.keyboard.press("ArrowRight")
    keys.wait_for_url("**present=2*")
    assert keys.locator(".shown .source").is_visible()


def test_a_figure_on_a_sheet_of_paper(keys):
    _reach(keys, "Download")
    keys.keyboard.press("Enter")
    _reach(keys, "A4 page (PDF)")
    with keys.expect_download() as given:
        keys.keyboard.press("Enter")
    assert given.value.suggested_filename.endswith("-en.pdf")


def test_the_newest_number_of_members_with_its_history_and_what_others_say(keys):
    _search(keys, "NSSF members")
    _open(keys, "2,776,192", "**figure=nssf-members-total-2025-03-07*")
    text = keys.locator("main").inner_text()
    assert "7 March 2025" in text
    assert "Phnom Penh Post" in text
    _open(keys, "Members of the NSSF", "**/trends*")
    shown = keys.content()
    assert "3,500,000" in shown, "what another publication says does not stand beside it"
    assert "2,229,522" in shown, "what was published before does not stand beside it"


def test_what_inspire_set_out_to_do_beside_what_it_did(keys):
    _open(keys, "Projects and voices", "**/projects*")
    _open(keys, "INSPIRE", "**project=inspire*")
    text = keys.locator("main").inner_text()
    assert "735,000" in text
    assert "no result published" in text


def test_where_people_are_worst_off_and_that_women_are_not_told_apart(keys):
    _search(keys, "which provinces are worst off, and for women?")
    assert "Share in multidimensional poverty, women: not found by us" in keys.locator("main").inner_text()
    _reach(keys, "Ask for it")
    _reach(keys, "16.6 %")
