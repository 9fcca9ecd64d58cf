"""What is kept of readers is said in both languages, and is so."""

import re

import pytest
from asked import ask

from tests.servers import ROOT


@pytest.mark.parametrize(("lang", "said"), [("en", "keeps nothing about who reads it"), ("km", "មិនរក្សាទុក")])
def test_it_is_said_in_both_languages(lang, said):
    status, headers, html = ask("/privacy", f"lang={lang}")
    assert status == 200
    assert f'<html lang="{lang}">' in html
    assert said in html
    assert f'href="/?lang={lang}"' in html
    assert f'href="/privacy?lang={"km" if lang == "en" else "en"}"' in html
    assert headers["vary"] == "Accept-Encoding, Accept-Language"


def test_the_cookie_that_it_names_is_the_one_that_nginx_gives():
    config = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    assert re.findall(r'"" "(\w+)=\$request_id; Path=/; Max-Age=(\d+);', config) == [("process", "86400")]
    _, _, html = ask("/privacy", "lang=en")
    assert "named process, that keeps you with the same server for a day" in html


def test_it_asks_nothing_of_a_session_and_nothing_of_another_site():
    _, _, html = ask("/privacy", "lang=km")
    assert "<script" not in html
    assert not re.findall(r'(?:src|href)="https?:', html)
