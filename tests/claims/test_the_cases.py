"""The views that once claimed more than the figures carry: what each of them says, typed by hand.

Beside each number stands where it is printed: the figure of `data/figures/` with its publication, or the
table of `data/provinces/`, each of which was looked up there and not on the page.
"""

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
        # gi-sdg131-pension-kh-t-2020, printed 8.1 (ilostat-sdg-131); the World's 79.605 is of 2023.
        "trends",
        {"indicator": "older_persons_receiving_pension", "compare": "area"},
        "trend",
        "Share of older people on a pension: 8.1 %, 2020",
        "ភាគរយមនុស្សចាស់ដែលទទួលប្រាក់សោធន៖ 8.1 %, 2020",
    ),
    (
        # pension-contrib-total-y1-5 (4) and -y6-10 (8), both of the pension scheme (jetro-2022-07-20-pension-scheme).
        "trends",
        {"indicator": "contribution_rate_total"},
        "trend",
        "Total NSSF contribution rate: in parts only (by scheme)",
        "អត្រាភាគទានសរុបនៅ ប.ស.ស.៖ តែជាផ្នែកៗ (តាមរបប)",
    ),
    (
        # nssf-members-total-2025-03-07, printed 2,776,192 (ppp-2025-03-nssf-membership-increase-solutions).
        "trends",
        {"indicator": "nssf_members"},
        "trend",
        "NSSF members: 2,776,192 people, 7 March 2025",
        "សមាជិក ប.ស.ស.៖ 2,776,192 នាក់, 7 មីនា 2025",
    ),
    (
        # first-grant-eur, eu-sp-total-eur, asp-grant-eur, voice-law-grant: the money of four projects, no whole.
        "trends",
        {"indicator": "project_funding_eur"},
        "trend",
        "Money granted to a project: each project's own",
        "ថវិកាដែលបានផ្តល់ឱ្យគម្រោង៖ តាមគម្រោងនីមួយៗ",
    ),
    (
        # gi-sdg131-total-kh-f-2022 and -m-2022, printed 24.9 and 16.6 (ilostat-sdg-131).
        "gender",
        {},
        "branches",
        "Share covered by any benefit, 2022: women 24.9 %, men 16.6 %",
        "អត្រាគ្របដណ្តប់ដោយអត្ថប្រយោជន៍ណាមួយ 2022៖ ស្ត្រី 24.9 % បុរស 16.6 %",
    ),
    (
        # seed4-members-2021, printed 4.335.501; -women-2021 and -men-2021 are 1.633.583 and 2.723.837, together
        # 4,357,420 (wsm-2022-12-31-mainstreaming-knowledge).
        "gender",
        {},
        "broken-sexes",
        "NSSF members ever registered, 2021: by sex 21,919 above the total",
        "សមាជិកធ្លាប់ចុះឈ្មោះនៅ ប.ស.ស. 2021៖ តាមភេទ លើសចំនួនសរុប 21,919",
    ),
    (
        # idpoor-2022.csv: Kampong Speu 23,858 of 215,157 households, Kratie 27,693 of 94,573; Battambang, 91,072 of
        # 297,626, is `inconsistent` in province_notes.csv (idpoor-prism-2022). The file prints no shares.
        "map",
        {},
        "map",
        "Households registered as poor: 11.1 % to 29.3 %; Battambang in doubt",
        "ភាគរយគ្រួសារចុះឈ្មោះថាក្រីក្រ៖ 11.1 % ដល់ 29.3 %; បាត់ដំបង មានការសង្ស័យ",
    ),
    (
        # mpi-2022.csv: the country 16.6; sixteen estimates are higher, and of ten the lower end is (headcount_low):
        # Kampong Cham 17.3, Kampong Speu 18.0, Kratie 18.9, Mondulkiri 27.2, Oddar Meanchey 18.6, Preah Vihear 23.6,
        # Pursat 18.6, Ratanakiri 38.2, Stung Treng 34.5, Tboung Khmum 21.1 (ophi-mpi-2024-subnational).
        "map",
        {"indicator": "global_mpi_2024_headcount_ratio"},
        "map",
        "Share in multidimensional poverty: 10 provinces clearly above the country",
        "ភាគរយប្រជាជនក្រីក្រពហុវិមាត្រ៖ 10 ខេត្តខ្ពស់ជាងទូទាំងប្រទេសយ៉ាងច្បាស់",
    ),
    (
        # commune-database-2011.csv, migrants_female: Ratanakiri 27, Banteay Meanchey 20,338; Phnom Penh, Prey Veng
        # and Kep are `incomplete` in province_notes.csv.
        "map",
        {"indicator": "international_migrants_18_plus", "period": "2011", "sex": "female"},
        "counts",
        "Adults who migrated abroad (women): 27 to 20,338; 3 in doubt",
        "មនុស្សពេញវ័យដែលធ្វើចំណាកស្រុកទៅបរទេស (ស្ត្រី)៖ 27 ដល់ 20,338; 3 មានការសង្ស័យ",
    ),
    (
        # indicators.csv: 19 of the fund's 33 can be told of women; of six there is a row: nssf-members-female-2025-12,
        # seed4-members-women-2021, nssf-pension-paying-workers-f-2022-12, nssf-selfemp-female-2023-08-14,
        # or-injured-2012-f, faint-2017-kt-f.
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
    # voice-law-grant, printed 46,765, of 30 October 2020 to 31 March 2021.
    money = view("trends", indicator="project_funding_eur")["trend"]
    assert money.sentence.startswith(
        "Money granted to a project (Making the national social security law transparent and inclusive, "
        "Cambodia, 30 October 2020 to 31 March 2021): 46,765 euros."
    )


@pytest.mark.parametrize("lang", ["en", "km"])
def test_one_province_is_not_the_countrys_poor_households(lang):
    # 31,023 is Banteay Meanchey in idpoor-2022.csv; no row is of the country.
    asked = View("trends", (("indicator", "idpoor_poor_households"),))
    seen = see(asked, lang)
    assert [spoken.block.key for spoken in blocks(seen)] == []
    assert "31023" not in numbers(" ".join(seen.told.said.texts))


def test_the_countries_beside_cambodia_are_in_the_picture():
    # gi-sdg131-pension-world-t-2023, printed 79.605 (ilostat-sdg-131).
    world = view("trends", indicator="older_persons_receiving_pension", compare="area")["trend"]
    cells = world.block.table.astype(str).agg(" ".join, axis=1)
    assert cells.str.contains("World").any()
    assert cells[cells.str.contains("79.6 %")].str.contains("World").all()


def test_a_rate_of_october_2027_is_none_of_today():
    # pension-contrib-total-y1-5, printed 4, of 2022-10/2027-09; the 8 of -y6-10 begins in 2027-10.
    rate = view("trends", indicator="contribution_rate_total")["trend"]
    assert "October 2022 to September 2027): 4 %" in rate.sentence


# nssf-members-total-2025-12, printed ៣,៥លាន, more_than, weak_source (collector-2026-02-23-nssf-congress).
NEWER = {
    "en": "Newer, but read second-hand: more than 3,500,000 people, December 2025.",
    "km": "ថ្មីជាងនេះ តែអានពីប្រភពបន្ត៖ ជាង 3,500,000 នាក់, ធ្នូ 2025។",
}


@pytest.mark.parametrize("lang", NEWER)
def test_members_are_one_number_on_both_pages_and_the_newer_one_is_named_beside_it(lang):
    front, trends = view("front", lang)["nssf"], view("trends", lang, indicator="nssf_members")["trend"]
    assert "2776192" in numbers(front.title)
    assert front.remarks[0] == trends.remarks[0] == NEWER[lang]


def test_the_front_page_gives_no_near_poor_as_the_poor():
    # idpoor-hh-2024-03 (disputed) and hef-atrisk-hh-2023-10 (a target), both of the group at_risk.
    assert not any("490000" in numbers(spoken.head) for spoken in view("front").values())


def test_nothing_is_said_of_how_many_women_and_men_draw_a_pension():
    # gi-sdg131-pension-kh-f-2020 and -m-2020, printed 5.7 and 11.5: shares of each sex, no counts.
    branches = view("gender")["branches"]
    assert branches.remarks == ["Share of older people on a pension, 2020: women 5.7 %, men 11.5 %"]


@pytest.mark.parametrize(
    ("lang", "how"), [("en", "Not printed so\\: worked out here from"), ("km", "មិនបានបោះពុម្ព")]
)
def test_a_share_that_was_worked_out_is_not_called_printed(lang, how):
    # Kratie, 27,693 of 94,573 households in idpoor-2022.csv: 29.3 is worked out and printed nowhere.
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
    # gi-ilo-emp-c14-f-2023 and -m-2023 (ilostat-employment-isic); no row of both is published.
    garments = view("gender")["industries"]
    assert garments.column("As printed")[0] == "women: 673.149 thousand; men: 220.455 thousand"
    assert garments.source.endswith(
        "women divided by the printed total; where none is printed, by women and men together."
    )


@pytest.mark.parametrize(
    ("topic", "amount"),
    [
        # sp-target-2024, printed 9 million, target; seed4-min-wage-demand-177, demand.
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
"""Provinces whose people of 2019 were read only in lists that name no source: census-2019.csv, `weak_source` in
province_notes.csv."""


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
    # seed4-members-women-2021, 1.633.583 of the printed 4.335.501; `inconsistent`, the labels may be swapped.
    rows = view("gender")["covered-women"].block.picture.rows
    doubtful = next(row for row in rows if row.when.startswith("2021"))
    assert doubtful.cells[0][0].startswith("37.7")
    assert any(mark.hollow for mark in doubtful.marks)


@pytest.mark.parametrize("indicator", ["migrants_previous_residence", "migrants_search_of_employment"])
def test_shares_and_counts_that_are_all_in_doubt_say_so_of_themselves(indicator):
    shown = view("map", topic="population", indicator=indicator)
    assert shown["map"].title.endswith(": every share is in doubt")
    assert shown["counts"].title.endswith(": every figure is in doubt")
