"""The summary of an address says what the page then shows."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import pages
from exports.summary import summary
from reading.markup import inline, titled
from reading.menu import ENTRIES

ROOT = Path(__file__).resolve().parents[2]
VIEWS = [
    *((entry.name, {"lang": "en"}) for entry in ENTRIES if entry.name not in ("gender",)),
    ("gender", {"lang": "km"}),
    ("map", {"lang": "km", "indicator": "idpoor_poor_households_rate", "area": "KH-3"}),
    ("trends", {"lang": "en", "indicator": "nssf_members", "compare": "sex", "doubtful": "1"}),
    ("trends", {"lang": "en", "indicator": "no_such_indicator"}),
]


def app(name: str, asked: dict[str, str]) -> AppTest:
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for key, value in asked.items():
        test.query_params[key] = value
    if name != "front":
        test.switch_page(next(entry.file for entry in ENTRIES if entry.name == name))
    return test.run()


def html(app: AppTest) -> str:
    return "\n".join(one.proto.body for one in app.get("html"))


@pytest.mark.parametrize(("name", "asked"), VIEWS, ids=str)
def test_the_summary_says_what_the_app_shows(name, asked):
    shown = app(name, asked)
    assert not shown.exception
    said = html(shown)
    made = summary(pages.told(name, asked))
    heading = re.escape(titled(made.heading).replace("\u00a0", " "))
    assert re.search(rf"<h1[^>]*>{heading}</h1>", said.replace("\u00a0", " "))
    heads = re.findall(r'<div class="block-head".*?</div>', said)
    assert heads
    assert re.findall(r'<div class="block-head".*?</div>', made.html) == heads
    sources = re.findall(r'<div class="quiet"><p class="source">.*?</p>', made.html)
    assert len(sources) == len(heads)
    assert [source for source in sources if source not in said] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_page_is_summed_up_by_its_own_blocks(entry):
    assert pages.told(entry.name, {"lang": "en"}).said.blocks


def test_a_meeting_view_is_summed_up_by_the_block_that_fills_the_screen():
    made = summary(pages.told("gender", {"lang": "en", "present": "2"}))
    assert made.first.key == "covered-women"
    assert made.view["present"] == "2"


@pytest.mark.parametrize("value", ["0", "99", "-1", "²", "x"])
def test_a_meeting_view_that_is_not_there_is_the_usual_page(value):
    assert summary(pages.told("map", {"lang": "en", "present": value})).first.key == "map"


def test_an_address_of_the_data_is_a_link_only_when_it_leads_to_a_page():
    assert "<a" not in inline("[a](javascript:alert(1))")
    assert inline("[a](https://x.org/?a=1&b=2)") == '<a href="https://x.org/?a=1&amp;b=2">a</a>'
    assert inline("<b>") == "&lt;b&gt;"
    assert inline(r"\*\*a\*\* \[b\](https://x.org/)") == "**a** [b](https://x.org/)"
