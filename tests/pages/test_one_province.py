"""One province: its strips against the country, another province beside it, tables folded, the gaps in a line."""

import pytest

import pages
from pictures import Course, ProvinceMap, Rows


def _blocks(**asked: str) -> dict:
    said = pages.told("province", {"lang": "en"} | asked).said
    return {block.key: block for block in said.blocks}


def _row(rows: Rows, name: str):
    return next(row for row in rows.rows if row.name == name)


def test_the_worst_against_the_country_stands_first_and_is_said():
    block = _blocks(area="KH-5")["strips"]
    assert block.title == "Kampong Speu: well behind the country in 4 of 9 figures"
    assert [row.name for row in block.picture.rows][:2] == [
        "Share deprived in attending school",
        "Share deprived in drinking water",
    ]
    assert "Share deprived in drinking water 21.8 %, Cambodia 12.5 %" in block.remarks[0]


def test_a_strip_has_25_provinces_and_the_country_and_worse_is_always_on_the_right():
    rows = _blocks(area="KH-5")["strips"].picture
    water = _row(rows, "Share deprived in drinking water")
    assert [mark.shape for mark in water.marks].count("tick") == 25
    assert water.marks[-1].shape == "circle"
    assert water.marks[-1].at == pytest.approx(100 * 21.8 / 60)
    births = _row(rows, "Births with skilled help")
    assert births.ends == ("100 %", "50 %")
    assert births.marks[-1].at == pytest.approx(100 * (100 - 89.3) / 50)


def test_what_has_no_direction_stands_apart_at_the_end():
    rows = _blocks(area="KH-5")["strips"].picture.rows
    assert rows[-2].heading
    assert rows[-1].name == "Households registered as poor, %"
    assert rows[-1].cells[-1] == ("–", "")


def test_what_is_read_second_hand_stands_below_what_is_counted():
    """3.5 % of men against 2.0 % would be well behind, were it not read in a copy alone."""
    block = _blocks(area="KH-12")["strips"]
    assert block.title == "Phnom Penh: well behind the country in 0 of 9 figures"
    names = [row.name for row in block.picture.rows]
    below = names.index("Read second-hand, not counted")
    assert names[below + 1 : below + 3] == ["Unemployed men", "Unemployed women"]
    assert len(names[:below]) == 9


def test_an_estimate_shows_its_interval_and_second_hand_is_hollow():
    rows = _blocks(area="KH-5")["strips"].picture
    poverty = _row(rows, "Share in multidimensional poverty")
    assert [mark.shape for mark in poverty.marks[-2:]] == ["whisker", "circle"]
    assert poverty.ends == ("0 %", "60 %")
    assert _row(rows, "Unemployed women").marks[-1].hollow


def test_another_province_stands_beside_it():
    rows = _blocks(area="KH-5", other="KH-16")["strips"].picture
    assert [name for name, _ in rows.columns] == ["Kampong Speu", "Ratanakiri", "Cambodia"]
    water = _row(rows, "Share deprived in drinking water")
    assert water.cells == (("21.8 %", "all"), ("52.3 %", "health"), ("12.5 %", ""))


def test_its_course_is_beside_the_countrys():
    block = _blocks(area="KH-5")["place-trend"]
    assert block.title == "Kampong Speu: MPI poverty 45.5 % in 2010, 23.0 % in 2021–2022"
    assert isinstance(block.picture, Course)
    assert len(block.picture.dots) == 6


def test_one_result_of_two_places_is_titled_by_both():
    title = _blocks(area="KH-2")["place-trend"].title
    assert title == "Battambang and Pailin: 38.9 % in 2010, 10.9 % in 2021–2022"


def test_where_it_lies_is_a_map_and_tables_are_folded():
    blocks = _blocks(area="KH-5")
    assert isinstance(blocks["place"].picture, ProvinceMap)
    classes = dict(blocks["place"].picture.classes)
    assert (classes.pop("KH-5"), set(classes.values()), len(classes)) == ("here", {"off"}, 24)
    assert all(block.folded for key, block in blocks.items() if key.startswith("topic-"))


def test_the_country_beside_a_place_keeps_what_is_said_of_it():
    table = _blocks(area="KH-13")["topic-labour"].table
    assert list(table["Cambodia"])[0] == "2.3 % (survey, read second-hand)"
    assert set(table["Place among the provinces"]) == {"a survey: no ranks"}


def test_beside_a_number_in_doubt_no_place_is_said():
    table = _blocks(area="KH-24")["topic-poverty"].table
    own = table[table["Indicator"] == "Share of households registered as poor (IDPoor)"]
    assert list(own["Place among the provinces"]) == ["no ranks: numbers in doubt"]


def test_the_country_is_compared_with_nobody():
    assert "Cambodia" not in _blocks(area="KH")["topic-nssf"].table
    assert not {"strips", "place-trend"} & set(_blocks(area="KH"))


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Kampong Speu: multidimensional poverty 23.0 %, Cambodia 16.6 %"),
        ("km", "កំពង់ស្ពឺ៖ ក្រីក្រពហុវិមាត្រ 23.0 % កម្ពុជា 16.6 %"),
    ],
)
def test_its_title_answers_against_the_country(lang, title):
    block = _blocks(area="KH-5", lang=lang)["place"]
    assert block.title == title
    assert "18.0 %" in block.subtitle
    assert "28.9 %" in block.subtitle
    assert "877,523" in block.remarks[0]


def test_the_countrys_own_title_is_its_people():
    assert _blocks(area="KH")["place"].title == "Census population: 15,552,211 people, 3 March 2019"
