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


def test_the_csv_of_a_block_holds_its_figures(visit_each):
    page = visit_each("/map?lang=en&indicator=stunting_under_5&area=KH-23")
    for _ in range(2):  # a second tap gives it again
        with page.expect_download() as given:
            page.locator('[data-file="map"]').click()
        assert given.value.suggested_filename == "map-map.csv"
    text = given.value.path().read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert {row["indicator"] for row in rows} == {"stunting_under_5"}
    assert "Kep" in {row["Place"] for row in rows}


def test_a_sentence_and_the_link_of_the_view_are_copied(visit_each):
    page = visit_each("/map?lang=en")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    block = page.locator(".block-foot").first
    block.get_by_role("button", name="Copy sentence").click()
    expect(block.get_by_role("status")).to_have_text("Copied")
    assert "29.3 %" in page.evaluate("navigator.clipboard.readText()")
    _choose(page, "area", "Battambang")
    expect(page).to_have_url(re.compile("area=KH-2"))
    page.locator(".block-foot").first.get_by_role("button", name="Copy link").click()
    page.wait_for_function("navigator.clipboard.readText().then((text) => text.includes('area=KH-2'))")
    assert page.evaluate("navigator.clipboard.readText()").startswith(page.url.split("?")[0] + "?lang=en&")


def test_a_link_of_the_site_does_not_load_the_app_anew(visit_each):
    page = visit_each("/methods?lang=en")
    page.evaluate("window.stillHere = true")
    page.locator(".menu nav.wide a", has_text="Voices").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Voices")
    expect(page.locator(".menu a[aria-current]").first).to_have_text("Voices")
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


def test_a_phone_opens_the_menu_and_goes_on(visit):
    page = visit("/?lang=en", width=360)
    page.locator(".menu summary").click()
    page.locator(".menu details nav a", has_text="Projects").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Partner projects")
    expect(page.locator(".menu details nav").first).not_to_be_visible()


def test_the_letter_opens_as_a_mail_with_its_subject_and_text(visit):
    page = visit("/gaps?lang=en&indicator=nssf_members&year=2024&kind=province_sex")
    for language in ("km", "en"):
        section = page.locator(f".letters section[lang={language}]")
        letter = section.locator("pre").inner_text().replace("\xa0", " ")
        section.get_by_role("link", name="Open as a mail").focus()
        address = section.get_by_role("link", name="Open as a mail").get_attribute("href")
        asked = parse_qs(urlsplit(address).query)
        assert address.startswith("mailto:?subject=")
        assert f"{asked['subject'][0]}\n\n{asked['body'][0]}" == letter
