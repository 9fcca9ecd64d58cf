"""The views that once claimed more than the figures carry: what each of them says, typed by hand."""

import re

import pytest

from loaders.places import PROVINCES
from tests.claims.said import Spoken, blocks, numbers
from tests.claims.walk import View, see


def view(page: str, lang: str = "en", **asked: str) -> dict[str, Spoken]:
    """The blocks of a view by their keys."""
    return {spoken.block.key: spoken for spoken in blocks(see(View(page, tuple(asked.items())), lang))}


TITLES = [
    (
        "trends",
        {"indicator": "older_persons_receiving_pension", "compare": "area"},
        "trend",
        "Share of older people on a pension: 8.1 %, 2020",
        "ភាគរយមនុស្សចាស់ដែលទទួលប្រាក់សោធន៖ 8.1 % 2020",
    ),
    (
        "trends",
        {"indicator": "contribution_rate_total"},
        "trend",
        "Total NSSF contribution rate: in parts only (by scheme)",
        "អត្រាភាគទានសរុបនៅ ប.ស.ស.៖ តែជាផ្នែកៗ (តាមរបប)",
    ),
    (
        "trends",
        {"indicator": "nssf_members"},
        "trend",
        "NSSF members: 2,776,192 people, 7 March 2025",
        "សមាជិក ប.ស.ស.៖ 2,776,192 នាក់ 7 មីនា 2025",
    ),
    (
        "trends",
        {"indicator": "project_funding_eur"},
        "trend",
        "Money granted to a project: each project's own",
        "ថវិកាដែលបានផ្តល់ឱ្យគម្រោង៖ តាមគម្រោងនីមួយៗ",
    ),
    (
        "gender",
        {},
        "branches",
        "Share covered by any benefit, 2022: women 24.9 %, men 16.6 %",
        "អត្រាគ្របដណ្តប់ដោយអត្ថប្រយោជន៍ណាមួយ 2022៖ ស្ត្រី 24.9 % បុរស 16.6 %",
    ),
    (
        "gender",
        {},
        "broken-sexes",
        "NSSF members ever registered, 2021: by sex 21,919 above the total",
        "សមាជិកធ្លាប់ចុះឈ្មោះនៅ ប.ស.ស. 2021៖ តាមភេទ លើសចំនួនសរុប 21,919",
    ),
    (
        "map",
        {},
        "map",
        "Households registered as poor: 11.1 % to 29.3 %; Battambang in doubt",
        "ភាគរយគ្រួសារចុះឈ្មោះថាក្រីក្រ៖ 11.1 % ដល់ 29.3 %; បាត់ដំបង មានការសង្ស័យ",
    ),
    (
        "map",
        {"indicator": "global_mpi_2024_headcount_ratio"},
        "map",
        "Share in multidimensional poverty: 10 provinces above the country",
        "ភាគរយប្រជាជនក្រីក្រពហុវិមាត្រ៖ 10 ខេត្តខ្ពស់ជាងទូទាំងប្រទេស",
    ),
    (
        "map",
        {"indicator": "international_migrants_18_plus", "period": "2011", "sex": "female"},
        "counts",
        "Adults who migrated abroad (women): 27 to 20,338; 3 in doubt",
        "មនុស្សពេញវ័យដែលធ្វើចំណាកស្រុកទៅបរទេស (ស្ត្រី)៖ 27 ដល់ 20,338; 3 មានការសង្ស័យ",
    ),
    (
        "gaps",
        {"topic": "nssf", "area": "KH", "sex": "female"},
        "grid",
        "NSSF: 6 of 19 published for women, Cambodia",
        "ប.ស.ស.៖ 6 ក្នុង 19 មានផ្សព្វផ្សាយសម្រាប់ស្ត្រី កម្ពុជា",
    ),
]


@pytest.mark.parametrize(("page", "asked", "key", "english", "khmer"), TITLES)
def test_a_title_says_no_more_than_the_figures(page, asked, key, english, khmer):
    assert view(page, **asked)[key].title == english
    assert view(page, "km", **asked)[key].title == khmer


def test_the_sentence_of_a_projects_money_names_the_project():
    money = view("trends", indicator="project_funding_eur")["trend"]
    assert money.sentence.startswith(
        "Money granted to a project (Making the national social security law transparent and inclusive, "
        "Cambodia, 30 October 2020 to 31 March 2021): 46,765 euros."
    )


@pytest.mark.parametrize("lang", ["en", "km"])
def test_one_province_is_not_the_countrys_poor_households(lang):
    asked = View("trends", (("indicator", "idpoor_poor_households"),))
    seen = see(asked, lang)
    assert [spoken.block.key for spoken in blocks(seen)] == []
    assert "31023" not in numbers(" ".join(seen.told.said.texts))


def test_the_countries_beside_cambodia_are_in_the_picture():
    world = view("trends", indicator="older_persons_receiving_pension", compare="area")["trend"]
    cells = world.block.table.astype(str).agg(" ".join, axis=1)
    assert cells.str.contains("World").any()
    assert cells[cells.str.contains("79.6 %")].str.contains("World").all()


def test_a_rate_of_october_2027_is_none_of_today():
    rate = view("trends", indicator="contribution_rate_total")["trend"]
    assert "October 2022 to September 2027): 4 %" in rate.sentence


NEWER = {
    "en": "Newer, but read second-hand: more than 3,500,000 people, December 2025.",
    "km": "ថ្មីជាងនេះ តែអានពីប្រភពបន្ត៖ ជាង 3,500,000 នាក់ ធ្នូ 2025។",
}


@pytest.mark.parametrize("lang", NEWER)
def test_members_are_one_number_on_both_pages_and_the_newer_one_is_named_beside_it(lang):
    front, trends = view("front", lang)["nssf"], view("trends", lang, indicator="nssf_members")["trend"]
    assert "2776192" in numbers(front.title)
    assert front.remarks[0] == trends.remarks[0] == NEWER[lang]


def test_the_front_page_gives_no_near_poor_as_the_poor():
    assert not any("490000" in numbers(spoken.head) for spoken in view("front").values())


def test_nothing_is_said_of_how_many_women_and_men_draw_a_pension():
    branches = view("gender")["branches"]
    assert branches.remarks == ["Share of older people on a pension, 2020: women 5.7 %, men 11.5 %"]


@pytest.mark.parametrize(
    ("lang", "how"), [("en", "Not printed so\\: worked out here from"), ("km", "មិនបានបោះពុម្ព")]
)
def test_a_share_that_was_worked_out_is_not_called_printed(lang, how):
    source = view("map", lang)["map"].source
    assert how in source
    assert "29.3" not in source


def test_battambang_is_hatched_and_could_be_the_highest():
    poor = view("map")["map"]
    assert poor.block.picture.pictures[0].classes["KH-2"] == "hatch"
    assert poor.remarks[0] == (
        "No highest and no lowest is named: the number of Battambang is in doubt and could be either."
    )


def test_a_survey_of_small_provinces_has_no_ranks():
    poor = view("map", indicator="global_mpi_2024_headcount_ratio")["map"]
    assert poor.remarks[0] == (
        "A survey estimate for each province: small differences mean nothing, so no ranks."
    )


def test_the_men_of_an_industry_are_not_its_total():
    garments = view("gender")["industries"]
    assert garments.column("As printed")[0] == "women: 673.149 thousand; men: 220.455 thousand"
    assert garments.source.endswith(
        "women divided by the printed total; where none is printed, by women and men together."
    )


@pytest.mark.parametrize(
    ("topic", "amount"),
    [
        ("topic-coverage", "9,000,000 people (target)"),
        ("topic-rules", "177 US dollars (demand of CLC, C.CAWDU)"),
    ],
)
def test_a_target_and_a_demand_say_what_they_are_behind_the_results(topic, amount):
    cells = view("province", area="KH")[topic].column("Figure")
    assert amount in cells
    assert "(target" not in cells[0]
    assert "(demand" not in cells[0]


SECOND_HAND = {
    "KH-4": "527,027",
    "KH-7": "593,829",
    "KH-10": "374,755",
    "KH-13": "254,827",
    "KH-15": "419,952",
    "KH-18": "310,072",
    "KH-19": "165,713",
}
"""Provinces whose people of 2019 were read only in lists that name no source."""


def test_a_province_heads_with_the_census_of_2019_or_names_it_beside_that_of_2008():
    for code in PROVINCES:
        place = view("province", area=code)["place"]
        if code in SECOND_HAND:
            newer = f"Newer, but read second-hand: {SECOND_HAND[code]} people, 3 March 2019."
            assert re.search("3 Mar(ch)? 2008", place.remarks[0])
            assert newer in place.remarks
        else:
            assert re.search("3 Mar(ch)? 2019", place.remarks[0])


def test_the_women_of_labels_that_may_be_swapped_are_an_outline():
    rows = view("gender")["covered-women"].block.picture.rows
    doubtful = next(row for row in rows if row.under.startswith("2021"))
    assert doubtful.cells[0][0].startswith("37.7")
    assert any(mark.hollow for mark in doubtful.marks)
