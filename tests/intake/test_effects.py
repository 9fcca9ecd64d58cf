"""The map that a steward is shown, as a file and on the desk: drawn without a style sheet beside it."""

import re

import pages
from intake import effects
from reading.published import published


def test_the_map_of_a_table_is_drawn_with_its_own_colours():
    asked = {"lang": "en", "indicator": "births_in_health_facility"}
    blocks = pages.told("map", asked, published()).said.blocks
    drawn = effects.picture(next(block for block in blocks if block.pictured))
    assert "Share of births in a facility: 52.7 % to 98.3 %</h1><svg" in drawn
    assert len(re.findall('<path d="[^"]+" fill="(?:#|url)', drawn)) >= 25
    assert "class=" not in drawn
