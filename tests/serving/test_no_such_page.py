"""An address at which there is nothing says so: 404, in the reader's language, with links that lead on."""

import pytest
from asked import ask

from reading.menu import ENTRIES

HTML = "text/html,application/xhtml+xml"


@pytest.mark.parametrize("path", ["/nopage", "/map/KH-1", "/feed", "/index.php", "/.env", "/maps", "/app.py"])
def test_a_page_that_is_not_there_is_404(path):
    status, headers, text = ask(path, accept=HTML)
    assert status == 404
    assert headers["content-type"].startswith("text/html")
    assert "There is no page at this address." in text


@pytest.mark.parametrize(
    ("query", "accepted", "language"),
    [("", "km-KH,en", "km"), ("lang=km", "en", "km"), ("lang=en", "km", "en"), ("", "", "en")],
)
def test_it_is_in_the_readers_language(query, accepted, language):
    _, headers, text = ask("/nopage", query, accept=HTML, accept_language=accepted)
    assert f'<html lang="{language}">' in text
    assert ("រកមិនឃើញ" in text) == (language == "km")
    assert ("no page" in text) == (language == "en")
    assert headers["vary"] == "Accept, Accept-Language"


@pytest.mark.parametrize("lang", ["en", "km"])
def test_every_page_and_the_other_language_are_one_link_away(lang):
    _, _, text = ask("/nopage", f"lang={lang}", accept=HTML)
    for entry in ENTRIES:
        path = "" if entry.name == "front" else entry.name
        assert f'<a href="/{path}?lang={lang}">' in text
    assert f'href="/?lang={"km" if lang == "en" else "en"}"' in text


def test_nothing_of_the_address_stands_in_it():
    _, _, text = ask("/<script>alert(1)</script>", "q=<b>4711", accept=HTML)
    assert "alert(1)" not in text
    assert "4711" not in text


def test_what_is_no_reader_gets_a_line():
    status, headers, text = ask("/wp-login.php", accept="*/*")
    assert (status, text) == (404, "There is nothing at this address.\n")
    assert headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize(
    ("path", "there"),
    [("/Map", "/map?lang=km&area=KH-2"), ("/map/", "/map?lang=km&area=KH-2"), ("/WHAT_IF//", None)],
)
def test_a_page_that_is_written_otherwise_is_found(path, there):
    status, headers, _ = ask(path, "area=KH-2&lang=km&junk=1")
    assert status == 308
    assert headers["location"] == (there or "/what_if?lang=km&area=KH-2")


@pytest.mark.parametrize("path", ["//evil.example", "//evil.example/map", "/map//evil.example"])
def test_nobody_is_led_to_another_site(path):
    assert ask(path)[0] == 404
