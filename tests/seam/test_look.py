"""The names that Streamlit gives its elements and events are still the ones that the seam uses."""

import re
from functools import cache

import pytest

from seam import look
from seam.front_end import FRONT_END
from tests.screens import settled

FILES = (look.STYLE, look.MEETING_STYLE, look.SCRIPT, look.SUMMARY_SCRIPT)
OURS = look.HERE.parent / "ui"
WITH_A_CHART = "/trends?lang=en&indicator=nssf_members"


@cache
def _front_end() -> str:
    return "\n".join(path.read_text("utf-8", "ignore") for path in (FRONT_END / "static" / "js").glob("*.js"))


def _named(text: str) -> set[str]:
    return set(re.findall(r"\bst[A-Z]\w+|\bdata-test-[a-z-]+|\bpopstate\b", text))


@pytest.mark.parametrize("name", look.NAMES)
def test_streamlit_still_gives_the_name(name):
    assert re.search(rf"[\"'`. ]{re.escape(name)}[\"'`. ]", _front_end()), (
        f"Streamlit gives nothing the name {name} any more: {look.NAMES[name]} (seam/look.py)"
    )


def test_every_name_that_the_seam_uses_says_what_breaks_without_it():
    used = _named("\n".join(file.read_text(encoding="utf-8") for file in FILES))
    used |= _named(" ".join((look.HTML, look.MAIN, look.CHART, look.TEXT, look.RUNNING)))
    assert used == set(look.NAMES)


def test_our_html_gets_streamlits_name_for_it():
    for own in (OURS / "style.css", OURS / "app.css", OURS / "meeting.css", OURS / "site.js"):
        text = own.read_text(encoding="utf-8")
        assert look.OUR_HTML in text
        assert look.OUR_HTML not in look.in_one_line(own)
        assert _named(text) == set()


def test_a_text_in_one_line_has_lost_its_comments_and_nothing_else(tmp_path):
    (tmp_path / "a.css").write_bytes(
        b"\xef\xbb\xbf/* two\r\nlines */\r\n.our-html a {\r\n  color: red; }\r\n"
    )
    (tmp_path / "b.css").write_text("b { top: 0; }", encoding="utf-8")
    assert (
        look.in_one_line(tmp_path / "a.css", tmp_path / "b.css") == ".stHtml a { color: red; } b { top: 0; }"
    )


@pytest.mark.browser
def test_a_page_is_built_of_what_the_seam_names(visit):
    page = visit(WITH_A_CHART)
    page.wait_for_selector(f"{look.CHART} svg", state="attached")
    for selector in (
        look.HTML,
        look.MAIN,
        f"{look.MAIN} .stMainBlockContainer {look.HTML}",
        f"{look.CHART} svg",
    ):
        assert page.locator(selector).count(), f"Streamlit builds no {selector} any more (seam/look.py)"
    assert (
        page.locator(".stApp[data-test-connection-state=CONNECTED][data-test-script-state]").count() == 1
    ), "Streamlit says no more whether it is connected: nothing tells a reader that it is not (seam/look.py)"


@pytest.mark.browser
def test_nothing_of_streamlits_own_stands_beside_our_page(visit):
    page = visit(WITH_A_CHART)
    page.wait_for_selector(f"{look.CHART} svg", state="attached")
    page.locator(look.CHART).first.hover()
    seen = page.locator(".stAppHeader:visible, .stElementToolbar:visible, [data-testid*=oolbar]:visible")
    assert seen.count() == 0, (
        "Streamlit's own bar or buttons stand beside our page, in English (seam/streamlit.css)"
    )


@pytest.mark.browser
def test_the_app_follows_an_address_that_a_link_of_ours_put_in(visit):
    page = visit("/methods?lang=en")
    page.evaluate("window.stillHere = true")
    page.locator(".site-head nav a", has_text="Women and men").click()
    page.wait_for_url("**/gender?*")
    said = "Streamlit does not follow an address as after Back and Forward any more: links change nothing (seam/streamlit.js)"
    settled(page)
    assert page.get_by_role("heading", level=1).inner_text().startswith("Share covered by any benefit"), said
    assert page.evaluate("window.stillHere"), said
