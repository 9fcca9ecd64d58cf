"""A link opened cold, in another language, after Back and Forward, shows the same view."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
CHOSEN_PROVINCE = ".st-key-area input"
DEEP = "/map?lang=en&indicator=stunting_under_5&area=KH-23"


def test_a_cold_deep_link_shows_its_view(visit_each):
    page = visit_each(DEEP)
    expect(page.get_by_role("heading", name="Share of children under 5 stunted").first).to_be_visible()
    expect(page.locator(CHOSEN_PROVINCE)).to_have_value("Kep")


def test_another_language_keeps_the_view_and_back_returns(visit_each):
    page = visit_each(DEEP)
    page.locator(".site-head .language").click()
    expect(page).to_have_url(re.compile(r"lang=km"))
    expect(page.locator(CHOSEN_PROVINCE)).to_have_value("កែប")
    assert "indicator=stunting_under_5" in page.url
    page.go_back()
    expect(page).to_have_url(re.compile(r"lang=en"))
    expect(page.locator(CHOSEN_PROVINCE)).to_have_value("Kep")
    page.go_forward()
    expect(page.locator(CHOSEN_PROVINCE)).to_have_value("កែប")


def test_another_province_goes_into_the_link_and_back_returns(visit_each):
    page = visit_each(DEEP)
    page.locator(".st-key-area input").fill("Takeo")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"area=KH-21"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"area=KH-23"))
    expect(page.locator(CHOSEN_PROVINCE)).to_have_value("Kep")
    page.go_forward()
    expect(page).to_have_url(re.compile(r"area=KH-21"))


def test_the_menu_takes_the_language_along(visit_each):
    page = visit_each("/map?lang=km&area=KH-23")
    page.locator(".within a[href*=province]").click()
    expect(page).to_have_url(re.compile(r"/province"))
    expect(page).to_have_url(re.compile(r"lang=km"))
    expect(page).to_have_url(re.compile(r"area=KH-23"))


def test_a_first_visit_follows_the_browsers_language(visit_each):
    khmer = visit_each("/", locale="km-KH")
    assert khmer.evaluate("document.documentElement.lang") == "km"
    english = visit_each("/", locale="fr-FR")
    assert english.evaluate("document.documentElement.lang") == "en"


def test_the_arrow_keys_turn_the_pages_of_a_meeting(visit_each):
    page = visit_each("/gender?lang=en&present=1")
    first = page.get_by_role("heading").first.inner_text()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"present=2"))
    expect(page.get_by_role("heading").first).not_to_have_text(first)
    page.keyboard.press("Escape")
    expect(page.locator(".site-footer")).to_be_visible()
