"""Every page, in both languages: it runs, and what it shows has a source."""

import re

import pytest
from page_words import html, rows, titles, words

from language import Language
from reading.menu import ENTRIES

FILES = [entry.file for entry in ENTRIES]


@pytest.mark.parametrize("lang", ["en", "km"])
@pytest.mark.parametrize("file", FILES)
def test_a_page_runs_and_shows_a_sourced_figure(run_page, file, lang):
    page = run_page(file, lang=lang)
    assert not page.exception
    before, _, _ = Language(lang).text("Source: {sources}.", sources="[").partition("[")
    assert f'<p class="source">{before}<a href="https://' in html(page)


@pytest.mark.parametrize("file", FILES)
def test_every_block_of_a_page_is_a_slide_in_a_meeting(run_page, file):
    shown = titles(run_page(file, lang="en"))
    page = run_page(file, lang="en", present="1")
    assert not page.exception
    assert shown
    assert titles(page) == shown
    assert not page.selectbox
    assert not page.toggle
    assert html(page).count('<nav class="meeting" data-current="1">') == 1


@pytest.mark.parametrize(
    "value", ["nonsense", "<script>alert(1)</script>", "x" * 5000, "../../etc/passwd", "អ", "\u202eabc"]
)
def test_a_hostile_link_falls_back_to_the_usual_view(run_page, value):
    page = run_page("pages/map.py", lang="en", indicator=value, area=value, period=value, sex=value)
    assert not page.exception
    assert page.selectbox(key="indicator").value == "idpoor_poor_households_rate"
    assert "the usual view is shown instead" in words(page)


def test_a_hostile_language_and_screen_number_are_ignored(run_page):
    page = run_page("app.py", lang="xx", present="9999999999")
    assert not page.exception
    assert titles(page)[0] == "Of 100 people, 21 are covered in cash, 41 for health"


def test_a_known_link_is_not_complained_about(run_page):
    page = run_page("pages/map.py", lang="en", indicator="stunting_under_5", area="KH-23")
    assert page.selectbox(key="indicator").value == "stunting_under_5"
    assert page.selectbox(key="area").value == "KH-23"
    assert "the usual view is shown instead" not in words(page)


def test_a_choice_goes_into_the_link_and_into_the_view(run_page):
    page = run_page("pages/map.py", lang="km", indicator="stunting_under_5", area="KH-23")
    page.selectbox(key="area").select("KH-21").run()
    assert page.selectbox(key="indicator").value == "stunting_under_5"
    assert page.query_params["lang"] == "km"
    assert page.query_params["area"] == "KH-21"


def test_each_block_can_be_copied_and_taken_away(run_page):
    page = run_page("pages/map.py", lang="en")
    said = html(page)
    for what in (
        'data-copy="',
        'data-copy-link="map"',
        'data-copy-embed="map"',
        'data-take="map/slide.png"',
        'data-file="map"',
        'data-set="present=1"',
        'href="mailto:',
    ):
        assert said.count(what) >= 1, what
    sentences = re.findall(r'data-copy="([^"]+)"', said)
    assert len(sentences) == 3 * len(titles(page)), "a sentence in Khmer, one in English, and a citation"
    assert "households" in "".join(sentences)
    assert "គ្រួសារ" in "".join(sentences)


def test_kampong_cham_before_its_division_says_so(run_page):
    page = run_page("pages/map.py", lang="en", indicator="unemployment_rate_cips", period="2013")
    assert "Kampong Cham is shown as it was before 31 December 2013" in words(page)


def test_provinces_without_a_figure_are_named(run_page):
    page = run_page("pages/map.py", lang="en", indicator="idpoor_round_poor_households", period="2011")
    assert "Not published for" in words(page)
    assert "Banteay Meanchey" in words(page)


@pytest.mark.parametrize("area", ["KH-12", "KH-23", "KH-25", "KH"])
def test_a_province_with_many_few_or_broken_figures_reads(run_page, area):
    page = run_page("pages/province.py", lang="en", area=area)
    assert not page.exception
    assert len(titles(page)) >= 2


def test_a_target_has_no_share_where_results_measure_something_else(run_page):
    page = run_page("pages/projects.py", lang="en", project="wsm-clc-2022-2026")
    assert "No share of target: the targets and the results measure different things." in words(page)
    tables = "\n".join(rows(page))
    assert "1,725 people" in tables
    assert "1,100 people" in tables
    assert "790 people" in tables


def test_the_demand_is_laid_on_the_labour_force(run_page):
    page = run_page("pages/what_if.py", lang="en")
    assert "300,000 more workers would be 2.9 % of the labour force" in words(page)


def test_no_highest_is_named_while_battambang_is_in_doubt(run_page):
    page = run_page("pages/map.py", lang="en", indicator="idpoor_poor_households_rate", period="2022")
    title = "Households registered as poor: 11.1 % to 29.3 %; Battambang in doubt"
    assert set(titles(page)) == {title}
    assert "No highest and no lowest is named: the number of Battambang is in doubt" in words(page)
    assert "Highest in" not in words(page)


def test_a_number_to_move_is_written_as_the_page_writes_numbers(run_page):
    assert [slider.proto.format for slider in run_page("pages/what_if.py").slider] == ["%,d", "%,d"]
