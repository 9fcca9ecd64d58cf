"""Ranked bars: from zero, longest first, no bar where nothing is published."""

import pytest

from charts import style
from charts.ranked import ranked_bars
from language import Language

ENGLISH = Language("en")
NONE = float("nan")


def _bars(frame, language=ENGLISH, **more):
    return ranked_bars(frame, unit="households", language=language, **more)


def test_bars_start_at_zero_and_name_their_unit(rows, picture):
    axis = picture(_bars(rows({}))).one("bar")["encoding"]["x"]
    assert (axis["title"], axis["scale"]["zero"]) == ("households", True)


def test_touching_a_bar_tells_the_figure_as_printed_its_date_and_its_source(rows, picture):
    drawn = picture(_bars(rows({})))
    assert drawn.touched("bar") == ["name", "shown", "printed", "when", "publication"]
    assert drawn.rows(drawn.one("bar"))[0]["printed"] == "៨៣៦.២៨៨"


def test_places_stand_in_the_order_given_and_a_number_in_doubt_is_an_outline(rows, picture):
    frame = rows(
        {"name": "Pailin", "value": 5540},
        {"name": "Kep", "value": 1791},
        {"name": "Battambang", "value": 91072, "doubt": True},
    )
    bar = picture(_bars(frame)).one("bar")["encoding"]
    assert bar["y"]["sort"] == ["Pailin", "Kep", "Battambang"]
    assert bar["fillOpacity"]["condition"] == {"test": "datum.doubt", "value": 0}


def test_a_place_without_a_figure_is_no_bar_of_zero(rows, picture):
    drawn = picture(_bars(rows({"name": "Kep"}, {"name": "Takeo", "value": NONE})))
    assert [row["name"] for row in drawn.rows(drawn.one("bar"))] == ["Kep"]


def test_the_chosen_place_has_the_colour_of_a_choice(rows, picture):
    colour = picture(_bars(rows({"area": "KH-23"}), selected="KH-23")).one("bar")["encoding"]["color"]
    assert "'KH-23'" in colour["condition"]["test"]
    assert (colour["condition"]["value"], colour["value"]) == (style.SELECTED, style.EVERYONE)


@pytest.mark.parametrize("count", [0, 1, 25])
def test_25_provinces_one_and_none_are_drawn(rows, picture, count):
    frame = rows(*({"name": f"Province {n}", "value": n + 1} for n in range(count)))
    spec = _bars(frame)
    assert len(picture(spec).rows(picture(spec).one("bar"))) == count
    assert spec["height"] > 0


def test_khmer_names_of_places_arrive_whole(rows, picture):
    drawn = picture(_bars(rows({"name": "ត្បូងឃ្មុំ"}), Language("km")))
    assert drawn.one("bar")["encoding"]["y"]["sort"] == ["ត្បូងឃ្មុំ"]


def test_a_published_interval_is_a_whisker_and_is_told(rows, picture):
    frame = rows({"name": "Kep", "value": 20.0}, {"name": "Takeo", "value": 12.0}).assign(
        low=[17.5, NONE], high=[22.5, NONE], interval=["17.5 % to 22.5 %", ""]
    )
    drawn = picture(_bars(frame))
    line = drawn.one("rule")["encoding"]
    assert (line["x"]["field"], line["x2"]["field"]) == ("low", "high")
    assert drawn.touched("bar") == ["name", "shown", "interval", "printed", "when", "publication"]
    assert "isValid(datum.low)" in str(drawn.one("rule")["transform"])


def test_without_a_published_interval_there_is_no_whisker(rows):
    assert "rule" not in str(_bars(rows({})))
