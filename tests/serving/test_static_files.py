"""Static files go out compressed, named by content, kept for ever."""

import gzip
import io
import re

import brotli
import pytest
from fontTools.ttLib import TTFont

from serving import icons, static_files
from serving.compression import encoding

SCRIPT = next(name for name in static_files.files() if re.search(r"/static/js/index\.[^/]*\.js$", name))
FONT = next(name for name in static_files.files() if "/noto-sans." in name)
ICONS = next(name for name in static_files.files() if "MaterialSymbols" in name)


@pytest.mark.parametrize(
    ("accepted", "chosen"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.5", "br"),
        ("*", "br"),
        ("identity", ""),
        ("", ""),
        ("br;q=abc", ""),
    ],
)
def test_the_best_encoding_that_the_browser_takes_is_chosen(accepted, chosen):
    assert encoding(accepted) == chosen


@pytest.mark.parametrize(("how", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_a_script_goes_out_compressed_and_is_the_same_script(site, how, unpack):
    plain = site.get(SCRIPT)
    packed = site.get(SCRIPT, Accept_Encoding=how)
    assert packed.headers["content-encoding"] == how
    assert "content-encoding" not in plain.headers
    assert unpack(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2
    assert plain.headers["vary"] == packed.headers["vary"] == "Accept-Encoding"
    assert plain.headers["etag"] != packed.headers["etag"]


@pytest.mark.parametrize("name", [SCRIPT, FONT])
def test_a_name_that_carries_its_content_is_kept_for_ever(site, name):
    assert site.get(name).headers["cache-control"] == "public, max-age=31536000, immutable"


def test_a_name_without_its_content_is_asked_for_again(site):
    assert site.get("/app/static/icon.png").headers["cache-control"] == "public, max-age=3600"


def test_a_font_is_not_compressed_twice(site):
    sent = site.get(FONT, Accept_Encoding="br, gzip")
    assert "content-encoding" not in sent.headers
    assert sent.headers["content-type"] == "font/woff2"


def test_a_file_that_the_browser_has_is_not_sent_again(site):
    tag = site.get(SCRIPT, Accept_Encoding="br").headers["etag"]
    again = site.get(SCRIPT, Accept_Encoding="br", If_None_Match=tag)
    assert (again.status, again.body) == (304, b"")


def test_head_tells_the_length_without_the_file(site):
    head = site.get(SCRIPT, method="HEAD", Accept_Encoding="br")
    assert head.body == b""
    assert int(head.headers["content-length"]) == len(site.get(SCRIPT, Accept_Encoding="br").body)


@pytest.mark.parametrize("path", ["/app/static/../app.py", "/app/static/..%2fapp.py", "/static/js/%2e%2e/x"])
def test_nothing_outside_the_folders_is_sent(site, path):
    assert b"open_page" not in site.get(path).body


def test_every_icon_that_a_page_names_is_in_the_small_icon_font(site):
    font = TTFont(io.BytesIO(site.get(ICONS).body))
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    words = {
        "".join(letters[glyph] for glyph in (first, *word.Component))
        for lookup in font["GSUB"].table.LookupList.Lookup
        for table in lookup.SubTable
        for first, found in getattr(table, "ExtSubTable", table).ligatures.items()
        for word in found
    }
    named = {
        name
        for path in [*(icons.ROOT / "ui").rglob("*.py"), *(icons.ROOT / "pages").glob("*.py")]
        for name in icons.NAMED.findall(path.read_text(encoding="utf-8"))
    }
    assert named <= words
    assert len(site.get(ICONS).body) < 20_000


def test_streamlits_own_typeface_is_not_asked_for(site):
    page = site.get("/?lang=en").text
    style = re.search(r'href="(/static/css/index[^"]*)"', page)[1]
    assert "SourceSansVF-Upright" not in page + site.get(style).text


def test_doors_for_operators_are_closed(site):
    assert site.get("/_stcore/metrics").status == 404
    assert site.get("/_stcore/agent/openapi.json").status == 404
    assert site.get("/_stcore/health").status == 200
    assert site.get("/healthz").text == "ok\n"
