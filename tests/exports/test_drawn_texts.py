"""A picture for a file: no text meets another, none goes beyond its edge, on A4 as on a narrow card."""

import pytest
from drawn_texts import faults

import pages
from pictures import Hundred, Mark, Panel, People, Row, Rows, svg
from reading.menu import ENTRIES

VIEWS = [*((entry.name, {}) for entry in ENTRIES), ("province", {"area": "KH-5", "other": "KH-16"})]
WIDTHS = (560, 640, 1000)


@pytest.mark.parametrize("lang", ["en", "km"])
@pytest.mark.parametrize(("name", "asked"), VIEWS)
def test_the_texts_of_every_picture_can_be_read(name, asked, lang):
    blocks = [block for block in pages.told(name, {"lang": lang} | asked).said.blocks if block.picture]
    found = {
        f"{block.key} {width}": faults(svg(block.picture, width)) for block in blocks for width in WIDTHS
    }
    assert {where: what for where, what in found.items() if what} == {}


LONG = "Workers in factories and other enterprises, wider count (statements since 2024), Cambodia"


def test_a_long_name_has_as_many_lines_as_it_needs_and_its_row_the_height():
    short, long = (Rows((Row(name, under="2024", marks=(Mark("bar", 3),)),), most=10) for name in ("A", LONG))
    assert faults(svg(long, 640)) == []
    assert svg(long, 640).count("<text") > svg(short, 640).count("<text")


def test_who_says_a_number_never_stands_on_who_says_another():
    said = (("43,200", "Economic and Commercial Office, Embassy of China in Cambodia"), ("44,798", "PKA TV"))
    assert faults(svg(Rows((Row("Factories", answers=said),), most=10), 640)) == []


def test_what_stands_above_and_below_a_hundred_people_stays_as_wide_as_they_are():
    one = Hundred(41, "41", "of 100", "all", "everyone", "41 %; a goal for the year 2035: 80 %", 80)
    panels = tuple(Panel("Share in social health protection", "May 2024", "all", (one,)) for _ in range(4))
    assert faults(svg(People(panels), 640)) == []


def test_two_texts_on_each_other_are_found():
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="100"><text x="0" y="20">{}</text>{}</svg>'
    assert faults(picture.format("Members", '<text x="20" y="24">2,776,192</text>')) == [
        "Members | 2,776,192"
    ]
    assert faults(picture.format("Members of the fund", "")) == ["beyond the edge: Members of the fund"]
