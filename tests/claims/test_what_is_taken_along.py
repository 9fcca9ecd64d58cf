"""What leaves the site says whose number it is, how exact, and what is in doubt, as the page does."""

from pathlib import Path

import pytest

from blocks.one_figure import figure_block, ways_on
from blocks.what_if import what_if_block
from exports.summary import summary
from language import LANGUAGES, Language
from pages import told
from reading import Reading, block_html
from reading.published import published
from reading.said import csv, remarks, source_line

FILES = {path.name for path in Path("data").rglob("*.csv")}
NOTED = {
    "figures": ("note", "made_from"),
    "sources": ("note", "via"),
    "rollout": ("note",),
    "projects": ("purpose_en",),
    "indicators": ("definition_en", "definition_km"),
}


@pytest.fixture(params=LANGUAGES)
def reading(request) -> Reading:
    return Reading(published(), Language(request.param))


@pytest.fixture
def english() -> Reading:
    return Reading(published(), Language("en"))


def test_no_note_of_a_reader_names_a_file_of_the_data(reading):
    tables = {**published().tables, "figures": published().figures}
    notes = {text for name, columns in NOTED.items() for column in columns for text in tables[name][column]}
    said = [reading.language.note(note) for note in notes if note]
    assert len(said) > 500
    assert [note for note in said if any(file in note for file in FILES)] == []


def test_an_indicator_that_a_note_names_is_one_tap_away(reading):
    name = reading.labels.indicator("mpi_headcount_ratio_harmonised")
    html = str(block_html.foot(reading, figure_block(reading, "mpi-2022-headcount-kh-2"), 1))
    assert f"“{name}”" in "".join(remarks(reading, figure_block(reading, "mpi-2022-headcount-kh-2")))
    assert "indicator=mpi_headcount_ratio_harmonised" in html


def test_a_figure_without_a_date_leads_to_no_course_over_time(english):
    # workers_finding_nssf_difficult has one figure, seed1-difficulty-claim, and that carries no date.
    assert "/trends" not in str(ways_on(english, "seed1-difficulty-claim"))
    assert "trends?" in str(ways_on(english, "nssf-members-total-2025-03-07"))


def test_more_than_stays_in_the_csv(english):
    # nssf-members-total-2025-12 prints ៣,៥លាន and is `more_than`.
    header, line, *_ = csv(english, figure_block(english, "nssf-members-total-2025-12")).splitlines()
    assert "How exact" in header
    assert "3500000.0,more than …," in line
    assert "more than" not in csv(english, figure_block(english, "nssf-members-total-2025-03-07"))


def test_a_remark_beside_several_indicators_says_which_it_is_about(english):
    said = remarks(english, what_if_block(english, 300_000, 60_000))
    assert (
        "Share in social health protection (May 2024): Share of the population that the 7 million make up."
        in said
    )


def test_the_print_of_one_province_is_not_that_of_the_map(english):
    poor = next(block for block in told("map", {"lang": "en"}).presented if block.key == "map")
    assert "Households registered as poor (Banteay Meanchey): Not printed so" in source_line(
        english, poor
    ).replace("\\", "")


def test_what_is_found_in_doubt_is_not_called_published():
    said = "".join(told("gaps", {"lang": "en", "topic": "nssf", "area": "KH", "sex": "female"}).said.texts)
    assert "published already" not in said
    assert "(read second-hand)" in said


def test_clearly_above_is_explained_in_the_sentence_to_copy():
    # mpi-2022.csv: the country 16.6; sixteen estimates are higher, of ten the whole interval.
    view = told("map", {"lang": "en", "indicator": "global_mpi_2024_headcount_ratio"})
    sentence = next(block for block in view.presented if block.key == "map").sentence
    assert "clearly above the country; their whole 95 percent interval lies above 16.6 %; percent" in sentence


def test_a_preview_names_what_is_newer_and_in_doubt():
    # nssf-members-total-2025-12
    said = summary(told("trends", {"indicator": "nssf_members", "lang": "en"})).description
    assert said.endswith("Newer, but read second-hand: more than 3,500,000 people, December 2025.")


def test_a_province_names_its_newer_census_that_is_in_doubt():
    # census-2019.csv, Kampong Chhnang, weak_source.
    first = told("province", {"area": "KH-4", "lang": "en"}).presented[0]
    assert any("527,027" in remark and "second-hand" in remark for remark in first.remarks)


def test_how_far_well_behind_is_stands_beside_it(english):
    strips = next(block for block in told("province", {"area": "KH-16"}).presented if block.key == "strips")
    assert "1.25" in strips.subtitle
