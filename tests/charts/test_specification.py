"""Charts are written as Vega-Lite has them, without what builds and validates it; that they are valid is tried here."""

import altair as alt
import pandas as pd
import pytest

from charts import style
from charts.over_time import points, steps
from charts.specification import SCHEMA, layer, values, with_values_once
from language import Language
from tests.program import house

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


def test_the_scheme_is_that_of_the_vega_lite_that_streamlit_brings():
    assert alt.SCHEMA_URL == SCHEMA


def test_rows_travel_once_however_many_layers_draw_them(forms):
    data = [one["data"] for one in forms["steps"]["layer"]]
    assert [set(one) for one in data] == [{"name", "values"}, {"name"}]
    assert data[0]["name"] == data[1]["name"]


def test_other_rows_have_another_name():
    rows = pd.DataFrame({"value": [1]})
    placed = with_values_once([layer(one, "point", {}) for one in (rows, rows + 1, rows)])
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


def test_the_program_does_without_what_builds_and_validates_charts():
    """Built and validated by Altair, a chart was the greater part of a view that nobody had asked for yet."""
    texts = {file: file.read_text(encoding="utf-8") for file in house()}
    assert not [str(file) for file, text in texts.items() if "altair" in text]
