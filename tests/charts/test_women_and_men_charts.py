"""Women and men on one scale: their colours, their shapes, and what is not published."""

import pytest

from charts import style
from charts.dumbbell import dumbbell, shares
from language import Language

ENGLISH = Language("en")
NAMES = {"female": "women", "male": "men"}
BOTH = (
    {"sex": "female", "value": 24.9, "shown": "24.9 %"},
    {"sex": "male", "value": 16.6, "shown": "16.6 %"},
)


def _dumbbell(frame, order=("all workers",), language=ENGLISH, names=NAMES, **more):
    return dumbbell(frame, unit="percent", language=language, names=names, order=list(order), **more)


def test_women_and_men_are_told_apart_by_colour_and_by_shape(rows, picture):
    encoding = picture(_dumbbell(rows(*BOTH))).one("point")["encoding"]
    assert encoding["color"]["scale"] == {"domain": ["women", "men"], "range": [style.WOMEN, style.MEN]}
    assert encoding["shape"]["scale"] == {"domain": ["women", "men"], "range": ["circle", "diamond"]}


def test_the_scale_starts_at_zero_and_names_its_unit(rows, picture):
    axis = picture(_dumbbell(rows(*BOTH))).one("point")["encoding"]["x"]
    assert (axis["title"], axis["scale"]["zero"]) == ("percent", True)


def test_touching_a_point_tells_who_the_figure_its_date_and_source(rows, picture):
    drawn = picture(_dumbbell(rows(*BOTH)))
    assert drawn.touched("point") == ["row", "who", "shown", "printed", "when", "publication"]
    assert [(row["who"], row["value"]) for row in drawn.rows(drawn.one("point"))] == [
        ("women", 24.9),
        ("men", 16.6),
    ]


def test_a_row_without_figures_keeps_its_place_and_says_why(rows, picture):
    frame = rows(*BOTH)
    spec = _dumbbell(frame, ["all workers", "mothers"], wanting={"mothers": "women only, by definition"})
    drawn = picture(spec)
    assert drawn.one("point")["encoding"]["y"]["scale"]["domain"] == ["all workers", "mothers"]
    said = [row for layer in drawn.marks("text") for row in drawn.rows(layer) if "reason" in row]
    assert said == [{"row": "mothers", "reason": "women only, by definition"}]


def test_the_height_grows_with_the_rows(rows):
    low, high = _dumbbell(rows(*BOTH), ["a"]), _dumbbell(rows(*BOTH), ["a", "b", "c"])
    assert high["height"] == 3 * low["height"]


@pytest.mark.parametrize("order", [[], ["all workers"], [f"source {n}" for n in range(12)]])
def test_a_dumbbell_of_nothing_is_drawn_without_points(rows, picture, order):
    drawn = picture(_dumbbell(rows(), order))
    assert drawn.rows(drawn.one("point")) == []


def test_khmer_names_of_rows_and_sexes_arrive_whole(rows, picture):
    row = "ប្រាក់សោធនវ័យចាស់"
    frame = rows(*({"row": row} | one for one in BOTH))
    drawn = picture(_dumbbell(frame, [row], Language("km"), {"female": "ស្ត្រី", "male": "បុរស"}))
    assert {one["row"] for one in drawn.rows(drawn.one("point"))} == {row}
    assert drawn.one("point")["encoding"]["color"]["scale"]["domain"] == ["ស្ត្រី", "បុរស"]


def test_shares_of_women_run_from_0_to_100_with_half_marked(rows, picture):
    drawn = picture(shares(rows({"value": 62.6}), unit="women in a hundred", language=ENGLISH))
    axis = drawn.one("bar")["encoding"]["x"]
    assert (axis["title"], axis["scale"]["domain"]) == ("women in a hundred", [0, 100])
    assert drawn.rows(drawn.one("rule")) == [{"half": 50}]
    assert drawn.one("bar")["mark"]["color"] == style.WOMEN


def test_touching_a_share_tells_its_date_and_source(rows, picture):
    drawn = picture(shares(rows({"value": 62.6}), unit="women in a hundred", language=ENGLISH))
    assert drawn.touched("bar") == ["row", "shown", "printed", "when", "publication"]


def test_no_share_is_an_empty_picture(rows, picture):
    drawn = picture(shares(rows(), unit="women in a hundred", language=ENGLISH))
    assert drawn.rows(drawn.one("bar")) == []
