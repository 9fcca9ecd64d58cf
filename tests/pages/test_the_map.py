"""The map of an indicator and its rows: what is ranked, what is grouped, what stands apart."""

import pytest

import pages
from pictures import Beside, ProvinceMap, Rows


def _told(**asked: str):
    return pages.told("map", {"lang": "en"} | asked).said


def _parts(**asked: str) -> tuple[ProvinceMap, Rows]:
    beside = _told(**asked).blocks[0].picture
    assert isinstance(beside, Beside)
    places, rows = beside.pictures
    assert isinstance(places, ProvinceMap)
    assert isinstance(rows, Rows)
    return places, rows


def _groups(rows: Rows) -> dict[str, list[str]]:
    """The names below each heading; those above the first below ""."""
    found, heading = {"": []}, ""
    for row in rows.rows:
        if row.heading:
            heading = row.name
            found[heading] = []
        else:
            found[heading].append(row.name)
    return found


def test_a_register_is_ranked_and_what_is_in_doubt_stands_apart_and_hatched():
    places, rows = _parts(indicator="idpoor_poor_households_rate")
    groups = _groups(rows)
    assert groups[""][:3] == ["Kratie", "Ratanakiri", "Stung Treng"]
    assert len(groups[""]) == 24
    assert groups["Apart: in doubt, other boundaries or no number"] == ["Battambang"]
    assert rows.rows[-1].marks[0].doubt
    assert rows.rows[-1].cells == (("30.6", ""),)
    assert places.classes["KH-2"] == "hatch"
    assert rows.line is None


def test_a_survey_with_intervals_has_three_groups_by_name_and_no_ranks():
    _, rows = _parts(indicator="global_mpi_2024_headcount_ratio")
    groups = _groups(rows)
    assert list(groups) == [
        "",
        "Above the country's figure: 10",
        "Cannot be told apart from the country's: 8",
        "Below the country's figure: 7",
    ]
    assert groups["Below the country's figure: 7"] == [
        "Banteay Meanchey", "Battambang", "Phnom Penh", "Preah Sihanouk", "Prey Veng", "Svay Rieng", "Takeo",
    ]  # fmt: skip
    assert groups[""] == []
    assert rows.line.at == 16.6
    kep = next(row for row in rows.rows if row.name == "Kep")
    assert kep.cells == (("19.2", ""), ("14.8–24.5", "pale"))
    assert [mark.shape for mark in kep.marks] == ["whisker", "circle"]


def test_a_survey_without_intervals_is_in_the_order_of_names():
    _, rows = _parts(indicator="stunting_under_5")
    names = [row.name for row in rows.rows]
    assert names == sorted(names)
    assert len(names) == 25
    assert rows.line.at == 21.9


def test_a_count_is_bars_alone():
    blocks = _told(indicator="population", period="2019-03-03").blocks
    assert [type(block.picture) for block in blocks] == [Rows]


def test_beside_the_whole_country_no_count_of_a_province_could_be_seen():
    (block,) = _told(indicator="population", period="2019-03-03").blocks
    rows = block.picture
    assert rows.line is None
    assert rows.most == 2_281_951
    assert [key.words for key in rows.legend] == ["Cambodia: 15,552,211 people"]


def test_a_row_leads_to_its_province_and_the_chosen_one_is_marked_in_both():
    places, rows = _parts(indicator="stunting_under_5", area="KH-5")
    assert places.chosen == "KH-5"
    assert [row.name for row in rows.rows if row.chosen] == ["Kampong Speu"]
    assert all("province?lang=en&area=KH-" in row.address for row in rows.rows)


@pytest.mark.parametrize(("indicator", "said"), [
    ("idpoor_poor_households_rate", "Pailin: 24.6 %. No highest and no lowest is named"),
    ("global_mpi_2024_headcount_ratio", "Pailin: 14.6 % (interval 9.0 to 22.8; a survey: no ranks)."),
    ("stunting_under_5", "Pailin: 22.6 %."),
])  # fmt: skip
def test_the_chosen_province_is_said_first_with_its_place_where_that_may_be_said(indicator, said):
    assert _told(indicator=indicator, area="KH-24").blocks[0].remarks[0].startswith(said)


def test_a_subject_opens_with_the_same_indicator_in_both_languages():
    opened = {
        pages.told("map", {"lang": lang, "topic": "population"}).view["indicator"] for lang in ("en", "km")
    }
    assert opened == {"population"}


def test_nobody_has_a_place_among_provinces_of_old_boundaries():
    block = _told(indicator="population", period="2008-03-03", area="KH-12").blocks[0]
    assert block.remarks[0].startswith("Phnom Penh: 1,327,615. No highest and no lowest is named")
    assert list(block.table) == ["Province", "Figure", "As printed"]


def test_indicators_are_offered_by_subject():
    labour = pages.told("map", {"lang": "en", "topic": "labour"})
    assert labour.view["indicator"] == "unemployment_rate_cips"
    opening = pages.told("map", {"lang": "en"})
    assert opening.view["topic"] == "poverty"
