"""What Streamlit finds out anew in every run is found out once, and is the same."""

import pytest
from streamlit.elements import html as elements_html
from streamlit.navigation import page as navigation
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

from seam import once

PLACES = ((app_session, once.THEME), (navigation, once.PAGES), (elements_html, once.STYLES))


@pytest.fixture
def before(monkeypatch):
    """Streamlit's own functions by their names; what was put in their places is taken away afterwards."""
    theirs = {}
    for where, name in PLACES:
        found = getattr(where, name, None)
        assert callable(found), f"Streamlit has no {name}: it is found out anew in every run (seam/once.py)"
        theirs[name] = getattr(found, "before", found)
        monkeypatch.setattr(where, name, theirs[name])
    return theirs


def test_the_theme_is_read_once_and_says_the_same(before, monkeypatch):
    read = []
    populate = before[once.THEME]
    monkeypatch.setattr(app_session, once.THEME, lambda *asked: (read.append(asked[1]), populate(*asked)))
    once.find_out_once()
    for section in ("theme", "theme.light", "theme.dark.sidebar"):
        expected = CustomThemeConfig()
        populate(expected, section)
        for _ in range(2):
            message = CustomThemeConfig()
            getattr(app_session, once.THEME)(message, section)
            assert message == expected
    assert read == ["theme", "theme.light", "theme.dark.sidebar"]


def test_a_section_that_says_nothing_leaves_no_trace(before):
    once.find_out_once()
    message = CustomThemeConfig()
    getattr(app_session, once.THEME)(message.sidebar, "theme.sidebar.unheard")
    assert not message.HasField("sidebar")


def test_each_run_has_pages_of_its_own(before, monkeypatch):
    class Made:
        called = False

    made = []
    monkeypatch.setattr(navigation, once.PAGES, lambda page, default=False: made.append(page) or Made())
    once.find_out_once()
    create = getattr(navigation, once.PAGES)
    first, second = create("pages/map.py"), create("pages/map.py")
    first.called = True
    assert (made, second.called) == (["pages/map.py"], False)
    assert create("pages/map.py", default=True)
    assert len(made) == 2


@pytest.mark.parametrize(
    "html",
    [
        "<style>p {}</style>",
        "  <STYLE>p {}</STYLE><!-- no more -->",
        "<!-- said --> <style>p {}</style>",
        "<style>p {}</style><p>text</p>",
        "<p>text</p>",
        "text <style>p {}</style>",
        "<!-- a --><p></p>",
    ],
)
def test_a_style_sheet_is_told_from_a_text_as_streamlit_does(before, html):
    once.find_out_once()
    assert getattr(elements_html, once.STYLES)(html) == before[once.STYLES](html)
