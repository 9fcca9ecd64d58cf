"""What Streamlit sends to a browser is still built as the seam takes it apart."""

import io
import re

import pytest
from fontTools.ttLib import TTFont

from seam import front_end, icons
from serving import static_files

HOUSE = ("app.py", "reading/**/*.py", "blocks/**/*.py", "exports/**/*.py", "ui/**/*.py", "pages/**/*.py")


@pytest.fixture(scope="module")
def icon_font(site) -> bytes:
    names = [name for name, path in static_files.files().items() if icons.is_icon_font(path)]
    assert len(names) == 1, (
        "Streamlit's icon font has another name: a first visit weighs 375 kB more (seam/icons.py)"
    )
    return site.get(names[0]).body


def test_the_icon_font_is_cut_to_what_is_used(icon_font):
    assert len(icon_font) < 20_000, (
        "Streamlit's icon font is made otherwise and is sent whole: 375 kB more a first visit (seam/icons.py)"
    )


def test_every_icon_that_a_page_names_is_in_the_small_icon_font(icon_font):
    font = TTFont(io.BytesIO(icon_font))
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    words = {
        "".join(letters[glyph] for glyph in (first, *word.Component))
        for lookup in font["GSUB"].table.LookupList.Lookup
        for table in lookup.SubTable
        for first, found in getattr(table, "ExtSubTable", table).ligatures.items()
        for word in found
    }
    ours = [path for pattern in HOUSE for path in icons.ROOT.glob(pattern)]
    named = {name for path in ours for name in icons.NAMED.findall(path.read_text(encoding="utf-8"))}
    assert named
    assert named <= words, f"{named - words} would stand on a page as words (seam/icons.py)"


def test_streamlits_own_typeface_is_not_asked_for(site):
    page = site.get("/?lang=en").text
    styles = re.findall(r'href="(/[^"]*\.css)"', page)
    assert styles
    sent = page + "".join(site.get(style).text for style in styles)
    assert not re.search(r"SourceSans", sent), (
        "Streamlit's style sheet names its typeface otherwise: 170 kB more a first visit (seam/front_end.py)"
    )
    assert "@font-face{font-family:Source Code Pro" in sent


def test_the_page_that_is_sent_first_starts_the_app(site):
    page = site.get("/map?lang=en").text
    head, files = page.partition("</head>")[0], static_files.files()
    scripts = re.findall(r'<script type="module" crossorigin src="([^"]*)"', head)
    said = "Streamlit's own page is built otherwise: the pages that are sent first start no app (seam/front_end.py)"
    assert len(scripts) == 1, said
    assert scripts[0] in files, said
    loaded = re.findall(r'<link rel="(?:modulepreload|stylesheet)"[^>]*href="([^"]*)"', page)
    assert len(loaded) > 10, said
    assert [name for name in loaded if name not in files] == [], said
    assert '<div id="root"></div>' in page


@pytest.mark.parametrize("start", front_end.EARLY)
def test_the_scripts_that_draw_a_chart_are_asked_for_early(start):
    assert [path for path in front_end.chart_scripts() if path.name.startswith(f"{start}.")], (
        f"Streamlit has no script {start}.….js: the first chart of a visit comes a step later (seam/front_end.py)"
    )


@pytest.mark.parametrize(
    ("address", "charted"),
    [("/map?lang=en", False), ("/trends?lang=en&indicator=nssf_members", True)],
)
def test_only_a_page_with_a_chart_asks_for_them(site, address, charted):
    asked = re.findall(r'<link rel="modulepreload"[^>]*href="[^"]*/([^"/]*)"', site.get(address).text)
    assert {path.name for path in front_end.chart_scripts()}.issubset(asked) is charted
    assert any(name.startswith("embed.") for name in asked) is charted


def test_streamlits_front_end_names_its_icons_as_ever():
    theirs = "".join(
        path.read_text("utf-8", "ignore") for path in (front_end.FRONT_END / "static" / "js").glob("*.js")
    )
    assert len(set(icons.NAMED.findall(theirs))) > 5, (
        "Streamlit's front end names its icons otherwise: they would stand on a page as words (seam/icons.py)"
    )
    assert set(icons.NAMED.findall(theirs)) <= icons.used()
