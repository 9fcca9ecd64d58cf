"""Static files go out compressed, named by content, kept for ever."""

import gzip

import brotli
import pytest

from seam import addresses
from serving import static_files
from serving.compression import encoding

FILES = static_files.files()
SCRIPT = max((name for name in FILES if name.endswith(".js")), key=lambda name: FILES[name].stat().st_size)
FONT = next(name for name in FILES if "/noto-sans." in name)


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


def test_doors_for_operators_are_closed(site):
    for door in addresses.CLOSED:
        assert site.get(door).status == 404
        assert site.get(f"{door}/openapi.json", method="POST").status == 404
    assert site.get(addresses.HEALTH).status == 200
    assert site.get("/healthz").text == "ok\n"
