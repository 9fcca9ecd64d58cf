"""A form is built and validated by Altair once; what a view puts into it must be valid too."""

import json

import altair as alt
import pandas as pd
import pytest

from charts import specification, style
from charts.over_time import points, steps
from charts.specification import layer, values, with_values_once
from language import Language

KHMER = Language("km", khmer_digits=True)
SEXES = {"women": style.WOMEN, "men": style.MEN}
EVENTS = pd.DataFrame(
    {
        "date": pd.to_datetime(["2015-05-01", "2017-01-01"]),
        "number": ["1", "2"],
        "title": ["Law", "Sub-decree"],
    }
)


@pytest.fixture(scope="module")
def forms(yearly) -> dict[str, dict]:
    """Every form of a chart, each with all that it can show."""
    frame = pd.concat([yearly(4, series="women"), yearly(3, series="men", origin="survey")])
    usual = {"unit": "people", "language": KHMER}
    changed = [pd.Timestamp("2016-06-01")]
    return {
        "points": points(frame, colours=SEXES, events=EVENTS, named=True, changes=changed, **usual),
        "steps": steps(frame, colours=SEXES, **usual),
        "one series": points(yearly(2), colours={"Members": style.EVERYONE}, zero=False, **usual),
    }


@pytest.mark.parametrize("name", ["points", "steps", "one series"])
def test_every_form_is_valid(forms, name):
    """Altair holds the scheme of the Vega-Lite that Streamlit draws."""
    assert alt.LayerChart.from_dict(forms[name]).layer


def test_what_is_not_valid_is_refused(forms):
    broken = forms["steps"] | {"autosize": {"type": "fits"}}
    with pytest.raises(Exception, match="fits"):
        alt.LayerChart.from_dict(broken)


def test_rows_travel_once_however_many_layers_draw_them(forms):
    data = [one["data"] for one in forms["steps"]["layer"]]
    assert [set(one) for one in data[:2]] == [{"name", "values"}, {"name"}]
    assert data[0]["name"] == data[1]["name"]


def test_other_rows_have_another_name():
    rows = pd.DataFrame({"value": [1]})
    placed = with_values_once([layer(one, {"mark": "point"}) for one in (rows, rows + 1, rows)])
    assert [one["data"].get("values") for one in placed] == [[{"value": 1}], [{"value": 2}], None]
    assert placed[2]["data"]["name"] == placed[0]["data"]["name"]


def test_a_day_a_truth_and_nothing_are_as_json_has_them():
    rows = pd.DataFrame(
        {
            "date": pd.to_datetime(["2022-12-31", None]),
            "value": [1.5, float("nan")],
            "full": [True, False],
            "sign": ["", None],
        }
    )
    assert values(rows) == [
        {"date": "2022-12-31T00:00:00", "value": 1.5, "full": True, "sign": ""},
        {"date": None, "value": None, "full": False, "sign": None},
    ]


def test_a_chart_of_a_form_that_is_known_asks_nothing_of_altair(forms, yearly, monkeypatch):
    """A chart that Altair copies and validates is the greater part of a view that nobody had asked for yet."""

    def never(*_: object, **__: object) -> None:
        raise AssertionError("Altair is asked again")

    usual = {"unit": "dollars", "language": KHMER, "zero": False}
    before = points(yearly(5), colours={"Premiums": style.EVERYONE}, **usual)
    monkeypatch.setattr(alt.Chart, "to_dict", never)
    again = points(yearly(5), colours={"Premiums": style.EVERYONE}, **usual)
    assert again == before
    other = points(yearly(9), colours={"Wages": style.WOMEN}, **usual | {"unit": "riel"})
    assert other["layer"][1]["encoding"]["y"]["title"] == "riel"
    with pytest.raises(AssertionError, match="asked again"):
        specification.form(alt.Chart().mark_point().encode(x="value:Q"))


def test_what_a_view_puts_in_stands_where_the_form_has_its_name():
    shape = {
        "mark": {"type": "point"},
        "encoding": {"x": {"title": "$unit", "axis": {"tickCount": {"expr": "$ticks"}}}},
    }
    parts = {"$unit": "people", "$ticks": 4, "$series": ["a", "b"]}
    shape["encoding"]["x"]["scale"] = {"domain": ["$series"]}
    placed = layer(pd.DataFrame({"value": [1]}), shape, parts)["encoding"]["x"]
    assert placed == {"title": "people", "axis": {"tickCount": 4}, "scale": {"domain": ["a", "b"]}}


def test_no_name_is_left_in_a_finished_chart(forms):
    assert not [name for name in forms if "$" in json.dumps(forms[name]["layer"])]
