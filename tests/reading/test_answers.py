"""Forty questions as people type them, twenty in each language, each with an answer that must be among the first three."""

import pytest

from language import Language
from reading.answers import figures_found, search
from reading.published import published
from reading.reading import Reading

ENGLISH = {
    "how many workers are covered": ("indicator", "employed_covered_for_work_injury"),
    "pension women": ("indicator", "older_persons_receiving_pension"),
    "How many people are in the NSSF?": ("indicator", "nssf_members"),
    "nssf members 2021": ("indicator", "nssf_members_registered"),
    "what is the minimum wage now": ("indicator", "minimum_wage_monthly"),
    "which provinces are worst off": ("indicator", "idpoor_poor_households_rate"),
    "poor families in battambang": ("indicator", "idpoor_poor_households"),
    "do new mothers have health insurance": ("indicator", "mothers_with_health_insurance_rate"),
    "workers injured at work": ("indicator", "work_accident_injured"),
    "killed in road accidents on the way to work": ("indicator", "commuting_accident_deaths"),
    "how much money for a baby": ("indicator", "childbirth_allowance_amount"),
    "how long is maternity leave": ("indicator", "maternity_leave_days"),
    "tuk tuk drivers nssf": ("indicator", "nssf_pilot_registered"),
    "share of informal workers": ("indicator", "informal_employment_share"),
    "health equity fund": ("indicator", "hef_covered_persons"),
    "government spending on social protection": ("indicator", "social_protection_spending"),
    "gender pay gap": ("indicator", "gender_wage_gap"),
    "INSPIRE targets and results": ("project", "inspire"),
    "what do unions demand": ("indicator", "workers_to_be_covered_demand"),
    "what is missing": ("page", "gaps"),
}
KHMER = {
    "កម្មករប៉ុន្មាននាក់មានការគាំពារ?": ("indicator", "employed_covered_for_work_injury"),
    "តើស្ត្រីចាស់ៗប៉ុន្មានភាគរយទទួលប្រាក់សោធន?": ("indicator", "older_persons_receiving_pension"),
    "សមាជិក ប.ស.ស. មានប៉ុន្មាននាក់?": ("indicator", "nssf_members"),
    "បេឡាជាតិសន្តិសុខសង្គម": ("indicator", "nssf_members"),
    "ប្រាក់ឈ្នួលអប្បបរមាឆ្នាំ២០២៦": ("indicator", "minimum_wage_monthly"),
    "ខេត្តណាក្រីក្រជាងគេ?": ("indicator", "idpoor_poor_households_rate"),
    "គ្រួសារក្រីក្រនៅបាត់ដំបង": ("indicator", "idpoor_poor_households"),
    "គ្រោះថ្នាក់ការងារ": ("indicator", "work_accident_cases"),
    "កម្មករស្លាប់ពេលធ្វើដំណើរទៅធ្វើការ": ("indicator", "commuting_accident_deaths"),
    "ប្រាក់ឧបត្ថម្ភសម្រាលកូនប៉ុន្មាន?": ("indicator", "childbirth_allowance_amount"),
    "លំហែមាតុភាពប៉ុន្មានថ្ងៃ?": ("indicator", "maternity_leave_days"),
    "អ្នករត់តុកតុកចុះឈ្មោះ ប.ស.ស.": ("indicator", "nssf_pilot_registered"),
    "កម្មករក្រៅប្រព័ន្ធ": ("indicator", "informal_employment_share"),
    "មូលនិធិសមធម៌": ("indicator", "hef_covered_persons"),
    "កញ្ចប់គ្រួសារមានមនុស្សប៉ុន្មាន": ("indicator", "family_package_persons"),
    "រដ្ឋចំណាយលើការគាំពារសង្គមប៉ុន្មាន": ("indicator", "social_protection_spending"),
    "កុមារក្រិននៅរតនគិរី": ("indicator", "stunting_under_5"),
    "សហជីពទាមទារអ្វី?": ("indicator", "workers_to_be_covered_demand"),
    "ខេត្តកំពង់ស្ពឺ": ("area", "KH-5"),
    "អ្វីដែលមិនទាន់ដឹង": ("page", "gaps"),
}


@pytest.fixture(scope="module")
def reading() -> Reading:
    return Reading(published(), Language("en"))


def _best(reading, words):
    return [(hit.kind, hit.code) for hit in search(reading, words).best]


@pytest.mark.parametrize(("words", "answer"), [*ENGLISH.items(), *KHMER.items()])
def test_an_everyday_question_has_its_answer_among_the_first_three(reading, words, answer):
    assert answer in _best(reading, words)


def test_there_are_twenty_questions_in_each_language():
    assert (len(ENGLISH), len(KHMER)) == (20, 20)


@pytest.mark.parametrize(
    ("words", "amount", "missing"),
    [
        ("pension women", 5.7, ()),
        ("pension men", 11.5, ()),
        ("nssf members", 2776192, ()),
        ("stunted children in Ratanakiri", 39.1, ()),
        ("nssf members in Siem Reap", 2776192, ("area",)),
        ("minimum wage 2026", 210, ()),
    ],
)
def test_the_best_answer_carries_the_number_that_fits(reading, words, amount, missing):
    first = search(reading, words).hits[0]
    assert first.figure["value"] == amount
    assert first.missing == missing


def test_what_no_row_is_published_for_is_said_to_be_unpublished(reading):
    assert search(reading, "ប.ស.ស. បាត់ដំបង").hits[0].unpublished
    assert not search(reading, "pension women").hits[0].unpublished


def test_money_is_not_missed_by_sex(reading):
    spent = [
        hit for hit in search(reading, "pension women").hits if hit.code == "pension_contributions_collected"
    ]
    assert not spent[0].unpublished
    assert spent[0].missing == ()


def test_a_figure_in_doubt_is_no_figure_of_its_indicator(reading):
    first = search(reading, "health equity fund").hits[0]
    assert first.code == "hef_covered_persons"
    assert first.figure is None
    assert "disputed" in first.doubtful["concern"]


ONE_FUND = [
    "nssf",
    "NSSF",
    "National Social Security Fund",
    "ប.ស.ស.",
    "បសស",
    "បេឡាជាតិសន្តិសុខសង្គម",
    "បេឡាជាតិសន\u17d2\u178aិសុខសង្គម",
]


@pytest.mark.parametrize("words", ONE_FUND)
def test_the_fund_has_the_same_figures_by_each_of_its_names(reading, words):
    found = figures_found(reading.published, words)
    assert len(found) > 300
    assert list(found) == list(figures_found(reading.published, "nssf"))


@pytest.mark.parametrize("words", ["ID-Poor", "ID Poor", "idpoor", "IDPoor"])
def test_the_register_of_the_poor_is_found_with_and_without_a_hyphen(reading, words):
    assert (
        len(figures_found(reading.published, words)) == len(figures_found(reading.published, "idpoor")) > 100
    )


@pytest.mark.parametrize(
    ("typed", "known"), [("batambang", "battambang"), ("pention", "pension"), ("Ratanakirri", "ratanakiri")]
)
def test_a_misspelt_word_is_read_as_the_nearest_known_one_and_said(reading, typed, known):
    assert known in " ".join(search(reading, typed).mended.values())


def test_a_word_that_nobody_knows_is_said_and_the_nearest_is_offered(reading):
    found = search(reading, "NSSF members qqqqzzzz")
    assert found.unknown == ("qqqqzzzz",)
    assert ("indicator", "nssf_members") in [(hit.kind, hit.code) for hit in found.best]
    assert len(figures_found(reading.published, "NSSF members qqqqzzzz")) == 0


@pytest.mark.parametrize(
    "words", ["", "   ", "?!", '"', "a" * 400, "NEAR(a b)", "* OR -", "how many", "\u200b"]
)
def test_no_words_break_the_search(reading, words):
    search(reading, words)


@pytest.mark.parametrize(
    "words",
    [
        "4335501",
        "4,335,501",
        "4.335.501",
        "៤៣៣៥៥០១",
        "៤.៣៣៥.៥០១",
        "seed4-members-2021 nssf",
        "ever REGISTERED 4.335",
    ],
)
def test_a_number_and_a_figures_own_name_find_it(reading, words):
    found = figures_found(reading.published, words)
    assert list(reading.figures["figure_id"].iloc[found]) == ["seed4-members-2021"]


@pytest.mark.parametrize(
    "words", ["Kampong Speu poor", "កំពង់ស្ពឺ poor", "កំពង់\u200bស្ពឺ  POOR", "Kompong Speu poor"]
)
def test_a_place_is_found_in_both_languages_and_in_every_spelling(reading, words):
    found = reading.figures.iloc[figures_found(reading.published, words)]
    assert set(found["area"]) == {"KH-5"}
    assert "idpoor_poor_households" in set(found["indicator"])


def test_every_indicator_of_the_everyday_words_is_known(reading):
    known = set(reading.published["indicators"]["indicator"])
    rows = reading.published["everyday_words"].to_dict("records")
    wrong = {
        row["meaning"]: name
        for row in rows
        for name in row["indicators"].split(";")
        if name and name not in known
    }
    assert not wrong


def test_every_indicator_is_found_by_its_own_name_in_both_languages(reading):
    for row in reading.published["indicators"].to_dict("records"):
        for name in (row["name_en"], row["name_km"]):
            found = reading.figures.iloc[figures_found(reading.published, name)]
            assert row["indicator"] in set(found["indicator"]), name
