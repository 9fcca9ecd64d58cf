"""Figures over time: joined within one definition, from zero, each with its date and source."""

import pandas as pd
import pytest

from charts import style
from charts.over_time import points, steps
from language import Language

ENGLISH = Language("en")
ONE = {"Members": style.EVERYONE}
SEXES = {"women": style.WOMEN, "men": style.MEN}


def _points(rows, colours=None, language=ENGLISH, **more):
    return points(rows, unit="people", language=language, colours=colours or ONE, **more)


def _joined(drawn) -> dict[str, int]:
    """How many figures each drawn line runs through."""
    layer = drawn.one("line")
    assert layer["encoding"]["detail"]["field"] == "line"
    return pd.Series([row["line"] for row in drawn.rows(layer)]).value_counts().to_dict()


@pytest.mark.parametrize("draw", [points, steps])
def test_the_unit_stands_at_the_axis_and_the_axis_starts_at_zero(yearly, picture, draw):
    drawn = picture(draw(yearly(3), unit="people", language=ENGLISH, colours=ONE))
    axes = [layer["encoding"]["y"] for layer in drawn.layers if layer["mark"]["type"] != "rule"]
    assert {axis["title"] for axis in axes} == {"people"}
    assert all(axis["scale"]["zero"] for axis in axes)


def test_only_points_may_leave_zero_out(yearly, picture):
    axis = picture(_points(yearly(3), zero=False)).one("line")["encoding"]["y"]
    assert axis["scale"]["zero"] is False


@pytest.mark.parametrize(("draw", "mark"), [(points, "point"), (steps, "point")])
def test_touching_a_mark_tells_the_figure_as_printed_its_date_and_its_source(yearly, picture, draw, mark):
    drawn = picture(draw(yearly(3), unit="people", language=ENGLISH, colours=ONE))
    assert drawn.touched(mark) == ["series", "shown", "printed", "when", "publication"]
    row = drawn.rows(drawn.one(mark))[0]
    assert (row["printed"], row["when"]) == ("៨៣៦.២៨៨", "December 2022")
    assert row["publication"] == "NSSF, “Yearbook”, 2023"


def test_no_line_runs_from_one_definition_into_another(yearly, picture):
    frame = pd.concat([yearly(4, line="registered"), yearly(3, first=2019, line="active")])
    assert _joined(picture(_points(frame))) == {"registered": 4, "active": 3}


@pytest.mark.parametrize("count", [1, 2])
def test_fewer_than_three_figures_are_points_without_a_line(yearly, picture, count):
    drawn = picture(_points(yearly(count)))
    assert _joined(drawn) == {}
    assert len(drawn.rows(drawn.one("point"))) == count


def test_three_figures_on_two_dates_are_not_joined(yearly, picture):
    frame = pd.concat([yearly(2), yearly(1)])
    assert _joined(picture(_points(frame))) == {}


def test_two_short_lines_are_not_counted_together(yearly, picture):
    frame = pd.concat([yearly(2, line="old survey"), yearly(2, first=2018, line="new survey")])
    assert _joined(picture(_points(frame))) == {}


def test_a_doubtful_figure_is_a_pale_point_beside_the_line(yearly, rows, picture):
    doubtful = rows({"date": "2016-06-30", "in_line": False, "value": 9})
    drawn = picture(_points(pd.concat([yearly(3), doubtful])))
    assert 9 not in [row["value"] for row in drawn.rows(drawn.one("line"))]
    mark = drawn.one("point")
    assert 9 in [row["value"] for row in drawn.rows(mark)]
    assert mark["encoding"]["opacity"]["condition"]["test"] == "datum.in_line"
    assert mark["encoding"]["opacity"]["value"] < 1


@pytest.mark.parametrize(
    ("qualifier", "sign"), [("more_than", ">"), ("nearly", "<"), ("about", "≈"), ("exact", "")]
)
def test_a_figure_that_is_not_exact_says_so_at_its_point(rows, picture, qualifier, sign):
    drawn = picture(_points(rows({"qualifier": qualifier})))
    assert [row["sign"] for row in drawn.rows(drawn.one("point"))] == [sign]


def test_women_and_men_keep_their_colours_and_differ_in_shape(yearly, picture):
    frame = pd.concat([yearly(3, series="women", line="f"), yearly(3, series="men", line="m")])
    encoding = picture(_points(frame, SEXES)).one("point")["encoding"]
    assert encoding["color"]["scale"] == {"domain": ["women", "men"], "range": [style.WOMEN, style.MEN]}
    women, men = encoding["shape"]["scale"]["range"]
    assert women != men


def test_a_legend_stands_only_where_there_is_something_to_tell_apart(yearly, picture):
    assert picture(_points(yearly(3))).one("point")["encoding"]["color"]["legend"] is None
    several = picture(_points(yearly(3, series="women"), SEXES)).one("point")
    assert several["encoding"]["color"]["legend"]["orient"] == "top"


def test_a_lone_series_tells_kinds_of_publication_apart_by_shape(rows, picture):
    frame = rows({"origin": "official"}, {"origin": "press", "date": "2023-06-30"})
    shape = picture(_points(frame)).one("point")["encoding"]["shape"]
    assert (shape["field"], shape["scale"]["domain"]) == ("origin", ["official", "press"])
    assert len(set(shape["scale"]["range"])) == 2
    assert shape["legend"]
    assert picture(_points(rows({}))).one("point")["encoding"]["shape"]["legend"] is None


def test_the_newest_value_is_written_as_it_is_said(yearly, rows, picture):
    drawn = picture(_points(pd.concat([yearly(3), rows({"date": "2024-01-01", "shown": "2 million"})])))
    (newest,) = [layer for layer in drawn.marks("text") if layer["encoding"]["text"]["field"] == "shown"]
    assert [row["shown"] for row in drawn.rows(newest)] == ["2 million"]


def test_dates_stand_on_a_true_time_axis(rows, picture):
    axis = picture(_points(rows({"date": "2015-06-30"}, {"date": "2022-12-31"}))).one("point")["encoding"][
        "x"
    ]
    assert axis["type"] == "temporal"
    assert axis["scale"]["domain"] == ["2015-01-01", "2023-12-31"]


def test_rules_hold_until_the_next_one(yearly, picture):
    drawn = picture(steps(yearly(3), unit="percent", language=ENGLISH, colours=ONE))
    assert drawn.one("line")["mark"]["interpolate"] == "step-after"
    assert drawn.one("line")["encoding"]["detail"]["field"] == "line"


def test_policy_events_outside_the_figures_are_left_out(yearly, picture):
    events = pd.DataFrame(
        {
            "date": pd.to_datetime(["1998-01-01", "2016-05-01"]),
            "number": ["1", "2"],
            "title": ["Before", "Health care starts"],
        }
    )
    drawn = picture(_points(yearly(3), events=events))
    assert [row["title"] for row in drawn.rows(drawn.one("rule"))] == ["Health care starts"]


def test_names_of_events_stand_above_the_chart_each_on_its_own_line(yearly, picture):
    events = pd.DataFrame(
        {
            "date": pd.to_datetime(["2015-06-01", "2016-06-01"]),
            "number": ["1", "2"],
            "title": ["Work injury starts", "Health care starts"],
        }
    )
    drawn = picture(_points(yearly(3, first=2015), events=events, named=True))
    names = {
        row["title"]: layer["mark"]["y"]
        for layer in drawn.marks("text")
        for row in drawn.rows(layer)
        if layer["encoding"]["text"]["field"] == "title"
    }
    assert names == {"1. Work injury starts": -42, "2. Health care starts": -26}


def test_a_change_of_method_is_marked_at_its_place(yearly, picture):
    drawn = picture(_points(yearly(3), changes=[pd.Timestamp("2016-07-01")]))
    assert [row["sign"] for row in drawn.rows(drawn.one("rule"))] == ["≠"]


@pytest.mark.parametrize("draw", [points, steps])
@pytest.mark.parametrize("count", [0, 1, 40])
def test_forty_years_one_figure_and_none_are_drawn(yearly, picture, draw, count):
    drawn = picture(draw(yearly(count, first=1986), unit="people", language=ENGLISH, colours=ONE))
    assert len(drawn.rows(drawn.marks("point")[0])) == count


def test_twelve_publications_of_one_date_are_twelve_points(rows, picture):
    frame = rows(*({"publication": f"Publication {n}", "value": n} for n in range(12)))
    drawn = picture(_points(frame))
    assert len({row["publication"] for row in drawn.rows(drawn.one("point"))}) == 12
    assert _joined(drawn) == {}


def test_khmer_words_arrive_whole(yearly, picture):
    name = "សមាជិក ប.ស.ស. ដែលបានចុះបញ្ជីនៅកម្ពុជា"
    drawn = picture(_points(yearly(3, series=name), {name: style.EVERYONE}, Language("km")))
    assert {row["series"] for row in drawn.rows(drawn.one("point"))} == {name}
    assert drawn.one("point")["encoding"]["color"]["scale"]["domain"] == [name]


@pytest.mark.parametrize(("values", "beside"), [((10, 20, 30), -12), ((30, 20, 10), 14)])
def test_the_newest_value_stands_where_its_line_does_not_come_from(yearly, picture, values, beside):
    rows = yearly(3)
    drawn = picture(_points(rows.assign(value=list(values))))
    labels = [
        layer["mark"]["dy"]
        for layer in drawn.layers
        if layer["mark"]["type"] == "text" and layer["mark"].get("dx") == -10
    ]
    assert labels == [beside]
