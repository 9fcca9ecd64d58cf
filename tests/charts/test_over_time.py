"""Figures over time: joined within one definition, from zero, each with its date and source."""

import pandas as pd
import pytest

from charts import style
from charts.over_time import bars, points, small_multiples, steps
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


@pytest.mark.parametrize("draw", [points, bars, steps])
def test_the_unit_stands_at_the_axis_and_the_axis_starts_at_zero(yearly, picture, draw):
    drawn = picture(draw(yearly(3), unit="people", language=ENGLISH, colours=ONE))
    axes = [layer["encoding"]["y"] for layer in drawn.layers if layer["mark"]["type"] != "rule"]
    assert {axis["title"] for axis in axes} == {"people"}
    assert all(axis["scale"]["zero"] for axis in axes)


def test_only_points_may_leave_zero_out(yearly, picture):
    axis = picture(_points(yearly(3), zero=False)).one("line")["encoding"]["y"]
    assert axis["scale"]["zero"] is False


def test_bars_stand_on_zero(yearly, picture):
    drawn = picture(bars(yearly(3), unit="people", language=ENGLISH, colours=ONE))
    assert drawn.one("rect")["encoding"]["y2"] == {"datum": 0}


def test_a_bar_is_as_wide_as_the_time_it_covers(rows, picture):
    frame = rows({"start": "2018-01-01", "end": "2018-05-31"}, {"start": "2019-01-01", "end": "2019-12-31"})
    drawn = picture(bars(frame, unit="people", language=ENGLISH, colours=ONE))
    spans = {(row["start"][:10], row["end"][:10]) for row in drawn.rows(drawn.one("rect"))}
    assert spans == {("2018-01-01", "2018-06-01"), ("2019-01-01", "2020-01-01")}


def test_running_totals_are_drawn_only_where_nothing_shorter_is_published(rows, picture):
    total = {"start": "2018-01-01", "end": "2021-05-02", "value": 243615}
    both = picture(bars(rows({}, total), unit="people", language=ENGLISH, colours=ONE))
    alone = picture(bars(rows(total), unit="people", language=ENGLISH, colours=ONE))
    assert [row["value"] for row in both.rows(both.one("rect"))] == [836288]
    assert [row["value"] for row in alone.rows(alone.one("rect"))] == [243615]


@pytest.mark.parametrize(("draw", "mark"), [(points, "point"), (bars, "rect"), (steps, "point")])
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


def _panels(frame, picture, **more):
    return picture(small_multiples(frame, unit="people", language=ENGLISH, **more))


def _six(yearly, count, **more):
    return pd.concat([yearly(count, series=f"group {n}", line=f"line {n}", **more) for n in range(6)])


def test_panels_of_many_series_never_join_two_definitions(yearly, picture):
    drawn = _panels(_six(yearly, 3), picture)
    assert drawn.spec["title"]["text"] == "people"
    assert [panel.spec["title"]["text"] for panel in drawn.panels] == [[f"group {n}"] for n in range(6)]
    for number, panel in enumerate(drawn.panels):
        line = panel.one("line")
        assert line["encoding"]["detail"]["field"] == "line"
        assert line["encoding"]["y"]["scale"]["zero"]
        assert {row["line"] for row in panel.rows(line)} == {f"line {number}"}
        assert panel.touched("point") == ["series", "shown", "printed", "when", "publication"]


def test_panels_stand_on_common_axes(yearly, picture):
    frame = pd.concat([yearly(3, series="long ago", line="a", first=1990), yearly(3, series="now", line="b")])
    drawn = _panels(frame, picture)
    assert drawn.spec["resolve"] == {"scale": {"y": "shared"}}
    axes = [panel.one("point")["encoding"]["x"]["scale"]["domain"] for panel in drawn.panels]
    assert axes == [["1990-01-01", "2018-12-31"]] * 2


@pytest.mark.parametrize("measure", ["rate", "flow", "rule"])
def test_panels_follow_the_width_of_their_container_and_are_no_facet(yearly, picture, measure):
    drawn = _panels(_six(yearly, 3), picture, measure=measure)
    assert [panel.spec["width"] for panel in drawn.panels] == ["container"] * 6
    assert "facet" not in drawn.spec
    assert drawn.spec["autosize"] == {"type": "fit-x", "contains": "padding"}


@pytest.mark.parametrize(("count", "joined"), [(2, 0), (3, 3)])
def test_panels_join_three_figures_of_one_definition_and_no_fewer(yearly, picture, count, joined):
    for panel in _panels(_six(yearly, count), picture).panels:
        assert len(panel.rows(panel.one("line"))) == joined
        assert len(panel.rows(panel.one("point"))) == count


def test_the_name_of_a_panel_is_broken_where_a_phone_has_no_room(yearly, picture):
    name = "Expected to benefit from approved regulations"
    (panel,) = _panels(yearly(3, series=name), picture).panels
    assert panel.spec["title"]["text"] == ["Expected to benefit from approved", "regulations"]


@pytest.mark.parametrize("draw", [points, bars, steps])
@pytest.mark.parametrize("count", [0, 1, 40])
def test_forty_years_one_figure_and_none_are_drawn(yearly, picture, draw, count):
    drawn = picture(draw(yearly(count, first=1986), unit="people", language=ENGLISH, colours=ONE))
    mark = drawn.marks("rect") or drawn.marks("point")
    assert len(drawn.rows(mark[0])) == count


@pytest.mark.parametrize("count", [0, 1, 40])
def test_panels_of_forty_years_one_figure_and_none_are_drawn(yearly, picture, count):
    drawn = _panels(yearly(count, first=1986), picture)
    assert [len(panel.rows(panel.one("point"))) for panel in drawn.panels] == ([count] if count else [])


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
