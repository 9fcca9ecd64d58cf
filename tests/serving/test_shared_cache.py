"""What nginx and other caches keep for all readers cannot be chosen by one of them."""

import re

import pytest
from asked import ask

from tests.servers import ROOT

CONFIG = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")


def _kept() -> str:
    """The part of the configuration whose answers are kept."""
    (block,) = re.findall(r"location ~ [^{]*\{[^}]*proxy_cache shared;[^}]*\}", CONFIG)
    return block


def _packing(accepted: str, wanted: str = "") -> str:
    """What the configuration makes of an Accept-Encoding and a Range header; the first match counts."""
    (rules,) = re.findall(r'map "\$http_range \$http_accept_encoding" \$packing \{(.*?)\n  \}', CONFIG, re.S)
    for pattern, packing in re.findall(r'"~\*(.*?)" (\w+);', rules):
        if re.search(pattern, f"{wanted} {accepted}", re.I):
            return packing
    return ""


def test_the_key_holds_the_address_as_asked_and_one_of_three_words_with_a_space_between():
    assert re.findall(r"proxy_cache_key (.*);", CONFIG) == ['"$packing $request_uri"']


@pytest.mark.parametrize(
    ("accepted", "packing"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("br", "br"),
        ("BR;q=1.0, gzip", "br"),
        ("gzip;q=0.5", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0.000,gzip;q=0", ""),
        ("gzip;q=0, br;q=0.001", "br"),
        ("identity", ""),
        ("", ""),
        ("x-br, gzipped", ""),
        ("br /picture/map.png?lang=km", ""),
    ],
)
def test_whatever_a_browser_sends_becomes_one_of_three_words(accepted, packing):
    assert _packing(accepted) == packing


def test_a_part_is_taken_from_the_file_as_it_is():
    assert _packing("gzip, br", "bytes=0-9") == ""


def test_the_process_is_told_what_the_key_says_and_no_cookie():
    assert re.findall(r"proxy_set_header (\S+) (\S+);", _kept()) == [
        ("Connection", '""'),
        ("Accept-Encoding", "$packing"),
        ("Cookie", '""'),
    ]


def test_nginx_writes_no_line_about_a_reader():
    assert re.findall(r"(?:error|access)_log .*;", CONFIG) == ["error_log stderr emerg;", "access_log off;"]


@pytest.mark.parametrize(
    ("query", "leads_to"),
    [
        ("", "lang=km"),
        ("lang=fr", "lang=km"),
        ("lang=en&lang=km", "lang=km"),
        ("area=KH-2&junk=1&indicator=nssf_members", "lang=km&indicator=nssf_members&area=KH-2"),
    ],
)
def test_a_picture_without_its_language_is_not_kept_in_the_first_visitors(query, leads_to):
    status, headers, _ = ask("/picture/map.png", query, accept_language="km-KH")
    assert status == 307
    assert headers["location"] == f"/picture/map.png?{leads_to}"
    assert headers["cache-control"] == "no-store"
    assert headers["vary"] == "Accept-Language"


def test_a_picture_that_names_its_language_may_be_kept(site):
    kept = site.get("/picture/front.png?lang=km", Accept_Language="en")
    assert kept.status == 200
    assert kept.headers["cache-control"] == "public, max-age=3600"
    assert site.get("/picture/front.png?lang=km", Accept_Language="km").body == kept.body
