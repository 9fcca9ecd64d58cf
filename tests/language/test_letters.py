"""The letter to a publisher, as a new user would try it."""

import re

import pytest

from indicators.gaps import ASKED_TOPICS
from language import Language
from language.agreement import IN_WORDS, numbers
from language.letters import Request, letter
from language.sentences import Sentences as Labels

PROVINCES = [f"KH-{number}" for number in range(1, 26)]


@pytest.fixture(scope="module")
def members(published):
    """NSSF members by province and sex, 2024: the request of the page."""
    figures = published.figures.set_index("figure_id", drop=False)
    return _request(published, found=[figures.loc["nssf-members-total-2024-06-30"].to_dict()])


def _request(published, **changes) -> Request:
    rows = published["indicators"].set_index("indicator", drop=False)
    usual = {
        "indicator": rows.loc[changes.pop("named", "nssf_members")].to_dict(),
        "year": 2024,
        "detail": "province_sex",
        "areas": PROVINCES,
        "sexes": ("female", "male"),
        "numbers": 50,
        "found": (),
        "found_more": 0,
        "searched_until": "2026-11-22",
    }
    return Request(**usual | changes)


def _english(published, request):
    return letter(request, Labels(published, Language("en")))


def _khmer(published, request):
    return letter(request, Labels(published, Language("km", True)))


def test_the_english_letter_names_exactly_what_is_asked(published, members):
    written = _english(published, members)
    assert written.to == "National Social Security Fund (NSSF)"
    assert written.subject == "Request for figures: Members of the NSSF, by province and by sex, 2024"
    for sentence in (
        "To the National Social Security Fund (NSSF)",
        "- When: as of 31 December 2024, or the nearest date for which it is recorded",
        "- Where: each of the 25 provinces (24 provinces and the capital, Phnom Penh)",
        "- Who: women and men, told apart",
        "- In all: 50 numbers",
        "Until 22 November 2026 this is what we found published for 2024:",
        "2,229,522 people",
        "A table with one row for each of the 25 provinces and two columns of numbers: women, men;",
        "please write “not recorded” rather than zero.",
    ):
        assert sentence in written.text


def test_the_khmer_letter_says_the_same(published, members):
    written = _khmer(published, members)
    assert written.to == "បេឡាជាតិសន្តិសុខសង្គម (ប.ស.ស.)"
    assert written.subject == "សំណើសុំតួលេខ៖ សមាជិក ប.ស.ស. តាមរាជធានី-ខេត្ត និងតាមភេទ ឆ្នាំ២០២៤"
    for sentence in (
        "សូមគោរពជូន បេឡាជាតិសន្តិសុខសង្គម (ប.ស.ស.)",
        "គិតត្រឹមថ្ងៃទី៣១ ខែធ្នូ ឆ្នាំ២០២៤",
        "រាជធានី-ខេត្តនីមួយៗ ទាំង២៥",
        "ស្ត្រី និងបុរស ដាច់ដោយឡែកពីគ្នា",
        "តួលេខចំនួន ៥០",
        "គិតត្រឹមថ្ងៃទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦",
        "២,២២៩,៥២២ នាក់",
        "ជួរឈរតួលេខ២៖ ស្ត្រី និងបុរស",
    ):
        assert sentence in written.text


@pytest.mark.parametrize("indicator", ["nssf_members", "stunting_under_5", "idpoor_poor_households"])
def test_both_letters_have_the_same_numbers(published, members, indicator):
    request = members if indicator == "nssf_members" else _request(published, named=indicator)
    english, khmer = _english(published, request).text, _khmer(published, request).text
    in_words = {IN_WORDS[word] for word in re.findall("[a-z]+", english.casefold()) if word in IN_WORDS}
    assert numbers(english) - numbers(khmer) == set()
    assert numbers(khmer) - numbers(english) - in_words == set()


def test_the_khmer_letter_has_no_english_of_its_own(published):
    text = _khmer(published, _request(published)).text
    latin = {
        word for word in text.replace("(", " ").replace(")", " ").split() if word.isascii() and word.isalpha()
    }
    assert latin <= {"Excel", "CSV"}


def test_a_letter_says_when_nothing_was_found(published):
    request = _request(published)
    assert "we found no published figure on this for 2024." in _english(published, request).text
    assert "រកមិនឃើញតួលេខ" in _khmer(published, request).text


def test_one_province_is_named(published):
    request = _request(published, areas=["KH-5"], numbers=2)
    assert _english(published, request).subject.endswith("Kampong Speu and by sex, 2024")
    assert "- Where: Kampong Speu" in _english(published, request).text
    assert "- ទីកន្លែង៖ កំពង់ស្ពឺ" in _khmer(published, request).text


def test_enterprises_are_not_asked_for_by_sex(published):
    request = _request(
        published, named="nssf_enterprises_registered", detail="province", sexes=("all",), numbers=25
    )
    text = _english(published, request).text
    assert "women" not in text.split("Why we ask")[0].split("- Unit")[1]
    assert "one column of numbers" in text


def test_the_running_year_asks_for_the_latest_date(published):
    text = _english(published, _request(published, year=2026)).text
    assert "31 December 2026" not in text
    assert "up to the latest date for which it is recorded" in text


@pytest.mark.parametrize(
    ("indicator", "office"),
    [
        ("nssf_members", "nssf"),
        ("childbirth_allowance_women", "nssf"),
        ("idpoor_poor_households", "idpoor"),
        ("idpoor_households", "idpoor"),
        ("population_commune_database", "planning"),
        ("population", "statistics"),
        ("labour_force", "statistics"),
        ("family_package_households", "assistance_fund"),
        ("hef_covered_persons", "health"),
        ("public_benefit_recipients", "social_affairs"),
        ("covered_by_any_benefit", "council"),
        ("garment_sector_workers", "labour"),
        ("civil_servants", "civil_service"),
        ("nssf_branch_named", ""),
    ],
)
def test_the_office_that_keeps_the_figure_is_asked(published, indicator, office):
    assert published["indicators"].set_index("indicator").at[indicator, "kept_by"] == office


def test_every_indicator_of_the_grid_is_kept_by_an_office_or_says_what_a_page_mentions(published):
    rows = published["indicators"]
    asked = rows[rows["topic"].isin(ASKED_TOPICS)]
    assert list(asked.loc[asked["kept_by"] == "", "indicator"]) == ["nssf_branch_named"]
    assert set(asked["kept_by"]) - {""} == set(published["offices"]["office"])


def test_children_are_asked_for_as_girls_and_boys(published):
    request = _request(published, named="stunting_under_5")
    text = _english(published, request).text
    assert "- Who: girls and boys, told apart" in text
    assert "two columns of numbers: girls, boys" in text
    assert "women" not in text.replace(english_definition(published), "")
    assert "- ភេទ៖ ក្មេងស្រី និងក្មេងប្រុស ដាច់ដោយឡែកពីគ្នា" in _khmer(published, request).text


def english_definition(published) -> str:
    return published["indicators"].set_index("indicator").at["stunting_under_5", "definition_en"]


def test_the_whole_letter_is_subject_and_text_and_no_invented_address(published, members):
    written = _khmer(published, members)
    assert written.whole == f"{written.subject}\n\n{written.text}"
    assert "@" not in written.whole
