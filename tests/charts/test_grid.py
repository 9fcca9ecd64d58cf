"""The grid of indicators by year: one hue, its own legend, names that fit a phone."""

import re

import pandas as pd
import pytest
import vl_convert

from charts.grid import FULLNESS, broken, clicked, grid
from language import Language

STATES = {code: code for code in FULLNESS}


def _grid(**more):
    cells = pd.DataFrame(
        [
            {
                "indicator": "members",
                "row": "Members",
                "year": 2024,
                "state": "country_only",
                "figures": 2,
                "provinces": 0,
            },
            {
                "indicator": "members",
                "row": "Members",
                "year": 2025,
                "state": "not_found",
                "figures": 0,
                "provinces": 0,
            },
        ]
    )
    usual = {"language": Language("en"), "states": STATES, "years": [2024, 2025]}
    return grid(cells, **usual | more)


def test_every_state_stands_in_the_legend_in_its_order(picture):
    fill = picture(_grid()).one("rect")["encoding"]["fill"]
    assert fill["scale"]["domain"] == ["published", "without_sex", "country_only", "partly", "not_found"]
    assert fill["legend"]["columns"] == 1


def test_what_is_not_found_is_empty():
    assert FULLNESS["not_found"].endswith(",0)")


def test_every_cell_is_drawn_the_empty_ones_too(picture):
    drawn = picture(_grid())
    (row,) = drawn.rows(drawn.one("rect"))
    assert [list(STATES)[state] for state in row["state"]] == ["country_only", "not_found"]
    assert row["figures"] == [2, 0]


def test_the_chosen_cell_is_outlined(picture):
    drawn = picture(_grid(selected=("members", 2025)))
    outlined = drawn.one("rect")["encoding"]["strokeWidth"]["condition"]
    assert outlined["test"] == "datum.indicator == 'members' && datum.year == 2025"
    assert outlined["value"] > drawn.one("rect")["encoding"]["strokeWidth"]["value"]


def test_a_cell_that_is_not_there_is_not_outlined(picture):
    drawn = picture(_grid(selected=("x' || alert(1) || '", 2025)))
    assert drawn.one("rect")["encoding"]["strokeWidth"]["condition"]["test"] == "false"


def test_the_cells_are_drawn_from_their_lists():
    drawn = vl_convert.vegalite_to_svg(_grid(selected=("members", 2025)))
    (cells,) = re.findall(r'<g class="mark-rect[^>]*>(.*?)</g>', drawn)[-1:]
    assert cells.count("<path") == 2


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Members", ["Members"]),
        (
            "Voluntary members: self-employed people and dependants",
            ["Voluntary members: self-employed people", "and dependants"],
        ),
    ],
)
def test_a_long_name_is_broken_between_words(name, lines):
    assert broken(name) == lines


def test_a_khmer_name_is_never_broken_within_a_syllable():
    name = "កម្មករនិយោជិតវិស័យឯកជនដែលបានចុះឈ្មោះនៅបេឡាជាតិសន្តិសុខសង្គមនៃប្រទេសកម្ពុជា"
    first, second = broken(name)
    assert first + second == name
    assert second[0] in {chr(letter) for letter in range(0x1780, 0x17A3)}
    assert not first.endswith("\u17d2")


@pytest.mark.parametrize(
    ("event", "cell"),
    [
        ({"selection": {"cell": [{"indicator": "members", "year": 2024}]}}, ("members", 2024)),
        ({"selection": {"cell": []}}, None),
        ({"selection": {"cell": [{"indicator": "members", "year": "x"}]}}, None),
        (None, None),
    ],
)
def test_a_click_names_a_cell(event, cell):
    assert clicked(event) == cell
