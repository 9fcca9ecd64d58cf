"""The short names of titles: short, each its own, the same in both languages, and true to the definition."""

import re

import pytest

from loaders.khmer import width

TABLES = {"indicators": ("indicator", 34), "groups": ("group", 24), "schemes": ("scheme", 22)}
BOTH = ("short_en", "short_km")

# Typed by hand from the definitions.
TYPED_BY_HAND = {
    "covered_by_any_benefit": ("Share covered by any benefit", "អត្រាគ្របដណ្តប់ដោយអត្ថប្រយោជន៍ណាមួយ"),
    "nssf_members": ("NSSF members", "សមាជិក ប.ស.ស."),
    "nssf_contributing_workers": ("Workers with contributions paid", "កម្មករនិយោជិតដែលមានការបង់ភាគទាន"),
    "employed_covered_for_work_injury": (
        "Workers covered for work injury, %",
        "អត្រាគ្របដណ្តប់អ្នកធ្វើការ ផ្នែកហានិភ័យការងារ",
    ),
    "health_protection_coverage_rate": (
        "Share in social health protection",
        "ភាគរយប្រជាជនមានការគាំពារសុខភាពសង្គម",
    ),
    "nssf_health_members": ("NSSF health scheme members", "សមាជិក ប.ស.ស. ផ្នែកថែទាំសុខភាព"),
    "hef_covered_persons": ("Entitled to the Health Equity Fund", "អ្នកមានសិទ្ធិប្រើមូលនិធិសមធម៌"),
    "older_persons_receiving_pension": (
        "Share of older people on a pension",
        "ភាគរយមនុស្សចាស់ដែលទទួលប្រាក់សោធន",
    ),
    "minimum_wage_monthly": (
        "Garment and footwear minimum wage",
        "ប្រាក់ឈ្នួលអប្បបរមាកាត់ដេរ និងស្បែកជើង",
    ),
    "idpoor_poor_households_rate": ("Households registered as poor, %", "ភាគរយគ្រួសារចុះឈ្មោះថាក្រីក្រ"),
    "childbirth_allowance_women": ("Women with a childbirth allowance", "ស្ត្រីដែលទទួលប្រាក់ឧបត្ថម្ភសម្រាលកូន"),
    "worker_faintings": ("Workers who fainted in factories", "កម្មករដួលសន្លប់ក្នុងរោងចក្រ"),
    "unemployment_rate_cips": ("Unemployment rate, survey of 2013", "អត្រាគ្មានការងារធ្វើ អង្កេតឆ្នាំ 2013"),
}
NO_SHARE = {"gender_wage_gap", "mpi_intensity", "global_mpi_2024_intensity"}
"""In percent, and no share of anybody: a gap of pay, and how deep poverty is."""
MAY_BE_SHORTENED = {"NSSF", "IDPoor", "HEF", "COVID", "MPI", "SDG"}
LATIN_IN_KHMER = {"IDPoor", "SDG"}


@pytest.fixture(scope="module")
def indicators(published) -> dict[str, dict]:
    return published["indicators"].set_index("indicator", drop=False).to_dict("index")


def said(rows: dict[str, dict]) -> list[tuple[str, str, str]]:
    return [(code, row["short_en"], row["short_km"]) for code, row in rows.items()]


@pytest.mark.parametrize(("indicator", "names"), TYPED_BY_HAND.items(), ids=TYPED_BY_HAND)
def test_a_leading_indicator_is_called(indicator, names, indicators):
    assert tuple(indicators[indicator][column] for column in BOTH) == names


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("column", BOTH)
def test_a_short_name_is_there_short_and_its_own(table, column, published):
    key, widest = TABLES[table]
    names = published[table].set_index(key)[column]
    assert {code: name for code, name in names.items() if not 0 < width(name) <= widest} == {}
    assert names[names.duplicated(keep=False)].to_dict() == {}


@pytest.mark.parametrize("table", TABLES)
def test_a_short_name_has_no_brackets_for_the_title_has_its_own(table, published):
    wrong = [name for column in BOTH for name in published[table][column] if set("()៖:") & set(name)]
    assert wrong == []


@pytest.mark.parametrize("table", TABLES)
def test_the_english_is_english_and_the_khmer_is_khmer(table, published):
    for row in published[table].to_dict("records"):
        assert not re.search("[\u1780-\u17ff]", row["short_en"]), row["short_en"]
        assert re.search("[\u1780-\u17ff]", row["short_km"]), row["short_km"]
        assert not re.search("[\u200b-\u200d\u2060\ufeff\u00ad]|  ", row["short_km"]), row["short_km"]


def test_a_short_name_is_in_sentence_case(published):
    proper = re.compile("Health Equity Fund|Family Package|Phnom Penh")
    for table in TABLES:
        for name in published[table]["short_en"]:
            assert name[0].isupper(), name
            assert not re.search(r" [A-Z][a-z]+\b", proper.sub("", name)), name


def test_only_these_are_shortened(indicators):
    for _, english, khmer in said(indicators):
        assert set(re.findall(r"\b(?:ID)?[A-Z][A-Za-z]*[A-Z][A-Za-z]*", english)) <= MAY_BE_SHORTENED, english
        assert set(re.findall("[A-Za-z]+", khmer)) <= LATIN_IN_KHMER, khmer


def test_registered_and_received_are_not_called_covered(indicators):
    rows = {code: row for code, row in indicators.items() if row["counts"] in ("registered", "beneficiary")}
    for _, english, khmer in said(rows):
        assert "cover" not in english.lower(), english
        assert "គ្របដណ្តប់" not in khmer, khmer
        assert "គាំពារ" not in khmer, khmer


def test_covered_is_not_called_received(indicators):
    for _, english, khmer in said(
        {code: row for code, row in indicators.items() if row["counts"] == "covered"}
    ):
        assert not re.search("receiv|given|paid", english.lower()), english
        assert "ទទួល" not in khmer, khmer


def test_a_share_is_called_so_and_nothing_else_is(indicators):
    for code, english, khmer in said(indicators):
        is_share = indicators[code]["unit"] == "percent" and code not in NO_SHARE
        assert bool(re.search(r"\b[Ss]hare\b|\brate\b|, %", english)) == is_share, english
        assert bool(re.search("ភាគរយ|អត្រា", khmer)) == is_share, khmer


def test_households_are_not_people(indicators):
    for code, english, khmer in said(indicators):
        if indicators[code]["unit"] in ("households", "families"):
            assert re.search("households|families", english.lower()), english
            assert not re.search("^people|members", english.lower()), english
            assert khmer.startswith("គ្រួសារ"), khmer
        elif indicators[code]["unit"] == "persons":
            assert not english.lower().startswith(("households", "families", "poor households")), english
            assert not khmer.startswith("គ្រួសារ"), khmer


def test_workers_whose_contributions_were_paid_are_not_called_members(indicators):
    for row in indicators.values():
        if row["counts"] == "active":
            assert "member" not in row["short_en"].lower(), row["short_en"]
            assert "សមាជិក" not in row["short_km"], row["short_km"]


def test_a_number_stands_there_only_where_the_definition_has_it(indicators):
    in_words = {"2": "two", "5": "five"}
    for code, english, _ in said(indicators):
        for number in re.findall(r"\d+", english.replace("COVID-19", "")):
            definition = indicators[code]["definition_en"]
            assert re.search(rf"\b(?:{number}|{in_words.get(number, number)})\b", definition), english


def test_both_languages_have_the_same_numbers(indicators):
    for _, english, khmer in said(indicators):
        assert re.findall("[0-9]+", khmer) == re.findall(r"\d+", english), (english, khmer)


def test_a_list_has_a_wording_of_its_own_only_where_it_differs(published, indicators):
    lists = published["lists"]
    for row in lists[lists["short_en"] != ""].to_dict("records"):
        own = indicators[row["indicator"]]
        assert row["short_en"] != own["short_en"], row["short_en"]
        assert row["short_km"] != own["short_km"], row["short_km"]
        assert row["short_km"] != "", row["short_en"]
