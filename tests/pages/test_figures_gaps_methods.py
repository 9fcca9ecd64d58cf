"""All figures, What is not known, Methods: as a reader opens them."""

import re
from html import unescape

import pytest
from page_words import html, rows, titles, words

from reading.published import published

LANGUAGES = ("en", "km")


def _tables(page) -> str:
    return unescape("\n".join(rows(page)))


def _letters(page) -> list[str]:
    return [unescape(text) for text in re.findall(r"<pre>(.*?)</pre>", html(page), re.S)]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", ["figures", "sources", "disagreements", "sums"])
def test_each_list_opens_with_a_source(run_page, lang, kind):
    page = run_page("pages/figures.py", lang=lang, list=kind)
    assert not page.exception
    assert len(titles(page)) == 1
    assert rows(page)


def test_a_list_has_at_most_twenty_five_rows(run_page):
    page = run_page("pages/figures.py", lang="en")
    assert len(rows(page)) == 25


def test_the_next_rows_are_one_tap_away(run_page):
    first = run_page("pages/figures.py", lang="en")
    assert 'data-set="leaf=2"' in html(first)
    second = run_page("pages/figures.py", lang="en", leaf="2")
    assert 'data-set="leaf=1"' in html(second)
    assert 'data-set="leaf=3"' in html(second)
    assert _tables(second) != _tables(first)


def test_a_new_search_starts_at_the_first_row(run_page):
    page = run_page("pages/figures.py", lang="en", leaf="3")
    page.text_input(key="q").input("NSSF").run()
    assert page.session_state["leaf"] == "1"
    found = re.search(r"Published figures found: (\d+)", words(page))
    assert found
    assert int(found[1]) >= 382


@pytest.mark.parametrize(
    ("file", "formerly", "now"),
    [
        ("pages/figures.py", {"kind": "sums"}, {"list": "sums"}),
        ("pages/trends.py", {"kind": "sex", "all": "1"}, {"compare": "sex", "doubtful": "1"}),
        ("pages/gaps.py", {"kind": "sex"}, {"detail": "sex"}),
        ("pages/voices.py", {"kind": "garment worker"}, {"occupation": "garment worker"}),
    ],
)
def test_a_link_of_older_pages_opens_the_same_view(run_page, file, formerly, now):
    old, new = run_page(file, lang="en", **formerly), run_page(file, lang="en", **now)
    assert words(old) == words(new)
    assert words(new) != words(run_page(file, lang="en"))
    assert "the usual view is shown instead" not in words(old)


@pytest.mark.parametrize("text", ["4335501", "៤,៣៣៥,៥០១"])
def test_a_number_opens_its_figure(run_page, text):
    page = run_page("pages/figures.py", lang="en", q=text)
    assert "?lang=en&figure=seed4-members-2021" in _tables(page)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_figure_opens_from_its_link_with_what_is_wrong_with_it(run_page, lang):
    page = run_page("pages/figures.py", lang=lang, figure="seed4-members-2021")
    assert not page.exception
    assert "4,357,420" in words(page)
    assert "4.335.501" in words(page)
    assert len(titles(page)) == 2


def test_an_open_figure_can_be_closed(run_page):
    opened = run_page("pages/figures.py", lang="en", figure="seed4-members-2021")
    assert 'data-set="figure="' in html(opened)
    assert 'data-set="figure="' not in html(run_page("pages/figures.py", lang="en"))


def test_filters_hold_while_they_are_folded_away(run_page):
    page = run_page("pages/figures.py", lang="en", concern="disputed")
    found = titles(page)
    assert page.selectbox(key="concern").value == "disputed"
    for _ in range(3):
        page.session_state["more"] = False
        page.run()
        assert not [box for box in page.selectbox if box.key == "concern"]
        assert titles(page) == found
    assert titles(run_page("pages/figures.py", lang="en")) != found


def test_a_figure_says_what_another_publication_prints(run_page):
    page = run_page("pages/figures.py", lang="en", figure="hef-covered-2021-giz")
    assert "Elsewhere for the same: “2.7 million”" in words(page)


def test_an_unknown_figure_and_publication_are_said(run_page):
    page = run_page("pages/figures.py", lang="en", figure="nonsense", source="nonsense", leaf="99x")
    assert not page.exception
    assert "the usual view is shown instead" in words(page)


def test_a_publication_has_a_view_of_its_own(run_page):
    page = run_page("pages/figures.py", lang="en", source="wsm-2022-12-31-mainstreaming-knowledge")
    assert "Published figures found: 7" in words(page)
    assert "Read on the label page of the blog" in words(page)


def test_a_publication_without_a_figure_says_what_it_is_used_for(run_page):
    page = run_page("pages/figures.py", lang="en", source="freshnews-2016-03-09-health-care")
    assert not page.exception
    assert "start of a scheme in a province" in words(page)
    assert "No published figure fits this choice." in words(page)


def test_the_global_poverty_index_is_named_as_left_out_of_the_file(run_page):
    page = run_page("pages/figures.py", lang="en", source="ophi-mpi-2017")
    assert "Not in the file: figures of publications whose terms of use have not been read yet" in words(page)


def test_disagreements_stand_with_both_publications(run_page):
    page = run_page("pages/figures.py", lang="en", list="disagreements", q="Health Equity Fund 2021")
    assert "2.5 million" in _tables(page)
    assert "2.7 million" in _tables(page)


def test_the_sums_say_how_far_they_are_apart(run_page):
    page = run_page("pages/figures.py", lang="en", list="sums")
    assert "21,919" in _tables(page)


def test_the_sums_name_the_other_publication_that_prints_the_parts(run_page):
    page = run_page("pages/figures.py", lang="en", list="sums")
    (row,) = [unescape(row) for row in rows(page) if "traffic-2018-victims" in row]
    assert "Phnom Penh Post, “Some 2,000 workers in crashes”" in row
    assert "Agence Kampuchea Presse" in row


@pytest.mark.parametrize("figure", published().figures.groupby("source_id")["figure_id"].first()[::30])
def test_any_figure_opens(run_page, figure):
    page = run_page("pages/figures.py", lang="km", figure=figure)
    assert not page.exception
    assert len(titles(page)) == 2


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "topic", ["nssf", "benefits", "coverage", "assistance", "labour", "poverty", "population"]
)
def test_the_grid_opens_for_every_subject(run_page, lang, topic):
    page = run_page("pages/gaps.py", lang=lang, topic=topic)
    assert not page.exception


def test_the_grid_says_how_little_is_published_by_province(run_page):
    page = run_page("pages/gaps.py", lang="en")
    (title,) = [title for title in titles(page) if title.startswith("National Social Security Fund")]
    found = re.fullmatch(
        r"National Social Security Fund: 2 of (\d+) published for any province",
        title,
    )
    assert found
    assert int(found[1]) >= 33
    assert f"of {found[1]} indicators 2 have a figure for any province, and none for all 25" in words(page)


def test_each_gap_is_one_tap_from_its_letter(run_page):
    shown = unescape(html(run_page("pages/gaps.py", lang="en")))
    cell = re.search(r'title="2023: not found" href="([^"]*indicator=nssf_members&[^"]*)"', shown)
    assert cell
    assert cell[1].endswith("year=2023#letter")
    assert 'id="letter"' in shown


def test_years_before_a_scheme_began_are_no_gaps(run_page):
    shown = html(run_page("pages/gaps.py", lang="en"))
    assert 'data-tip="2015: the scheme had not begun"' in shown
    assert "indicator=nssf_health_members&amp;year=2015" not in shown


def test_the_grid_is_a_table_with_its_names_and_years(run_page):
    shown = html(run_page("pages/gaps.py", lang="en"))
    names = re.findall('role="rowheader">(?:<a [^>]*>)?([^<]+)<', shown)
    assert "NSSF members" in names
    assert len(names) == len(set(names)) >= 33
    assert 'aria-label="2008">08</th>' in shown


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_asks_everything_and_shows_what_disagrees(run_page, lang):
    page = run_page("pages/gaps.py", lang=lang)
    assert not page.exception
    assert page.text_input(key="q").value == ""
    assert "list=disagreements" in html(page)
    assert "21,919" in _tables(page)


@pytest.mark.parametrize("file", ["pages/gaps.py", "pages/figures.py"])
def test_an_everyday_question_is_answered_with_a_number_and_its_publication(run_page, file):
    page = run_page(file, lang="en", q="pension women")
    assert titles(page)[0] == "Share of older people on a pension (women): 5.7 %, 2020"
    assert "figure=gi-sdg131-pension-kh-f-2020" in unescape(html(page))


def test_what_is_not_published_for_a_place_is_asked_for(run_page):
    page = run_page("pages/gaps.py", lang="en", q="ប.ស.ស. បាត់ដំបង")
    assert titles(page)[0] == "NSSF members, Battambang: not found by us."
    assert "area=KH-2" in html(page)


def test_a_search_that_finds_nothing_offers_the_nearest(run_page):
    page = run_page("pages/figures.py", lang="en", q="pension qqqqzzzz")
    assert "No published figure fits this choice." in words(page)
    assert "Nothing published here says “qqqqzzzz”" in words(page)
    assert "8.1 %" in titles(page)[0]


def test_what_a_square_tells_a_pointer_stands_above_its_letter(run_page):
    page = run_page("pages/gaps.py", lang="en", indicator="nssf_members", year="2024")
    assert (
        "Found for 2024: 2,229,522 people; NSSF members, Cambodia, 30 June 2024; EAC News, 10 July 2024; "
        in words(page)
    )
    page = run_page("pages/gaps.py", lang="en", indicator="nssf_members", year="2016")
    assert "Found for 2016" not in words(page)


def test_the_letter_asks_for_members_by_province_and_sex(run_page):
    page = run_page("pages/gaps.py", lang="en", indicator="nssf_members", year="2024", detail="province_sex")
    khmer, english = _letters(page)
    assert "តាមរាជធានី-ខេត្ត និងតាមភេទ ឆ្នាំ២០២៤" in khmer
    assert "- In all: 50 numbers" in english
    assert "2,229,522 people" in english


def test_a_letter_from_a_provinces_page_is_about_that_province(run_page):
    page = run_page("pages/gaps.py", lang="en", area="KH-5")
    assert "Kampong Speu" in _letters(page)[1]
    assert "each of the 25 provinces" not in _letters(page)[1]


def test_nothing_is_asked_for_that_is_published(run_page):
    page = run_page("pages/gaps.py", lang="en", indicator="nssf_members", year="2024", detail="total")
    assert not _letters(page)
    assert "there is nothing to ask for" in words(page)


def test_another_subject_takes_its_own_first_indicator(run_page):
    page = run_page("pages/gaps.py", lang="en", indicator="nssf_members", detail="province_sex")
    page.selectbox(key="topic").select("benefits").run()
    assert not page.exception
    assert page.selectbox(key="indicator").value == "childbirth_allowance_women"
    assert "the usual view is shown instead" not in words(page)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("topic", ["coverage", "rules", "projects"])
def test_the_methods_define_every_subject(run_page, lang, topic):
    page = run_page("pages/methods.py", lang=lang, topic=topic)
    assert not page.exception


def test_the_methods_show_how_prints_were_read(run_page):
    page = run_page("pages/methods.py", lang="en")
    for printed in ("4.335.501", "2 million", "៣,៥លាន"):
        assert printed in _tables(page)
    assert "៤៣៣៥៥០១" in words(page)
    assert "3,500,000 people" in _tables(page)


def test_the_methods_name_boundaries_and_shared_domains(run_page):
    said = words(run_page("pages/methods.py", lang="en"))
    assert "31 December 2013" in said
    assert "Battambang and Pailin" in said


@pytest.mark.parametrize("file", ["pages/figures.py", "pages/gaps.py", "pages/methods.py"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_slides_of_a_meeting_have_no_controls(run_page, file, lang):
    page = run_page(file, lang=lang, present="1", digits="km" if lang == "km" else "")
    assert not page.exception
    assert titles(page)
    assert not page.selectbox
