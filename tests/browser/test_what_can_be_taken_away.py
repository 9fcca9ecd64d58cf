"""What a reader takes away: a sentence, a link, a CSV; and what a link of ours does."""

import csv
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def _choose(page, name: str, option: str) -> None:
    page.locator(f".st-key-{name} input").scroll_into_view_if_needed()
    page.wait_for_timeout(500)  # a list that has just opened closes when the page still scrolls
    page.locator(f".st-key-{name} input").click()
    page.get_by_role("option", name=option).click()


def _tap(button) -> None:
    """A button of a block's foot; a public site has it below a word that is tapped first."""
    if not button.is_visible():
        button.locator("xpath=ancestor::details[1]/summary").click()
    button.click()


def test_the_csv_of_a_block_holds_its_figures(visit_each):
    page = visit_each("/map?lang=en&indicator=stunting_under_5&area=KH-23")
    for _ in range(2):  # a second tap gives it again
        with page.expect_download() as given:
            _tap(page.locator('[data-file="map"]'))
        assert given.value.suggested_filename == "map-map.csv"
    text = given.value.path().read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert {row["indicator"] for row in rows} == {"stunting_under_5"}
    assert "Kep" in {row["Place"] for row in rows}


def test_a_sentence_and_the_link_of_the_view_are_copied(visit_each):
    page = visit_each("/map?lang=en")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    block = page.locator(".block-foot").first
    _tap(block.locator("button[data-copy]").first)
    expect(block.get_by_role("status")).to_have_text("Copied")
    assert "29.3 %" in page.evaluate("navigator.clipboard.readText()")
    _choose(page, "area", "Battambang")
    expect(page).to_have_url(re.compile("area=KH-2"))
    _tap(page.locator(".block-foot").first.locator("button[data-copy-link]"))
    page.wait_for_function("navigator.clipboard.readText().then((text) => text.includes('area=KH-2'))")
    assert page.evaluate("navigator.clipboard.readText()").startswith(page.url.split("?")[0] + "?lang=en&")


def test_a_link_of_the_site_does_not_load_the_app_anew(visit_each):
    page = visit_each("/methods?lang=en")
    page.evaluate("window.stillHere = true")
    page.locator(".site-head nav a", has_text="Women and men").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("women 24.9")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.locator(".site-head nav a[aria-current]").first).to_have_text("Women and men")
    assert page.evaluate("window.stillHere")


def test_a_publication_opens_beside_the_site(visit_each):
    page = visit_each("/?lang=en")
    link = page.locator(".source a").first
    link.focus()
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("rel", "noopener")


def test_a_choice_runs_its_own_part_of_the_page_and_the_link_follows(visit_each):
    page = visit_each("/gender?lang=en")
    _choose(page, "indicator", "Workers covered for work injury")
    expect(page).to_have_url(re.compile(r"indicator=employed_covered_for_work_injury"))
    newest = page.evaluate(
        "[...document.querySelectorAll('[data-view]')].sort((a, b) => b.dataset.run - a.dataset.run)[0].dataset.view"
    )
    assert "indicator=employed_covered_for_work_injury" in newest
    page.go_back()
    expect(page).not_to_have_url(re.compile(r"indicator=employed_covered_for_work_injury"))


def test_a_phone_goes_on_by_the_menu(visit):
    page = visit("/?lang=en", width=360)
    page.locator(".site-head nav a", has_text="Projects").click()
    expect(page).to_have_url(re.compile("/projects"))
    expect(page.locator(".site-head nav a[aria-current]").first).to_contain_text("Projects")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_letter_opens_as_a_mail_with_its_subject_and_text(visit):
    page = visit("/gaps?lang=en&indicator=nssf_members&year=2024&kind=province_sex")
    for language in ("km", "en"):
        section = page.locator(f".letters section[lang={language}]")
        mail = section.locator("a[data-mail-above]")
        if not mail.is_visible():
            section.locator("summary").click()
        letter = section.locator("pre").inner_text().replace("\xa0", " ")
        mail.focus()
        address = mail.get_attribute("href")
        asked = parse_qs(urlsplit(address).query)
        assert address.startswith("mailto:?subject=")
        assert f"{asked['subject'][0]}\n\n{asked['body'][0]}" == letter
