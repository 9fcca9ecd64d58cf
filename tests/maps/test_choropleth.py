"""The province map: every province drawn, its class or the reason for none, one outlined."""

import json

import pandas as pd
import pytest

from charts import style
from language import Language
from maps.choropleth import ATTRIBUTION, choropleth, clicked, locator

ENGLISH = Language("en")
CODES = [f"KH-{number}" for number in range(1, 26)]
FILES = {"provinces": "/provinces.geojson", "lake": "/lake.geojson"}
YEARS = pd.Series([float(value) for value in range(10, 60)])


def _rows(
    values: dict[str, float], reasons: dict[str, str] | None = None, doubtful: tuple[str, ...] = ()
) -> pd.DataFrame:
    """The 25 provinces as `Labels.tidy` writes them; those without a value have a reason."""
    reasons = dict.fromkeys(CODES, "not_published") | (reasons or {})
    return pd.DataFrame(
        {
            "area": CODES,
            "name": [f"Province {code}" for code in CODES],
            "value": [values.get(code, float("nan")) for code in CODES],
            "doubt": [code in doubtful for code in CODES],
            "reason": ["" if code in values else reasons[code] for code in CODES],
            "shown": [f"{values[code]:g} %" if code in values else "Not published" for code in CODES],
            "printed": [f"{values[code]:g}" if code in values else "" for code in CODES],
            "when": ["2022" if code in values else "" for code in CODES],
            "publication": ["IDPoor, 2022" if code in values else "" for code in CODES],
        }
    )


def _map(rows: pd.DataFrame, every=YEARS, language=ENGLISH, **more) -> dict:
    return choropleth(rows, every_value=every, unit="percent", language=language, **FILES, **more)


def _looked_up(spec: dict) -> dict[str, dict]:
    """What the map knows of each province, by code."""
    (lookup,) = (step for layer in spec["layer"] for step in layer.get("transform", []) if "lookup" in step)
    assert (lookup["lookup"], lookup["from"]["key"]) == ("properties.code", "area")
    data = lookup["from"]["data"]
    rows = data["values"] if "values" in data else spec["datasets"][data["name"]]
    return {row["area"]: row for row in rows}


def _colours(spec: dict) -> dict[str, str]:
    scale = spec["layer"][0]["encoding"]["color"]["scale"]
    return dict(zip(scale["domain"], scale["range"], strict=True))


def test_every_province_is_drawn_with_its_class_or_its_reason():
    spec = _map(_rows({"KH-1": 12, "KH-24": 58}))
    found = _looked_up(spec)
    assert list(found) == CODES
    assert all(row["value_class"] in _colours(spec) for row in found.values())


def test_a_province_without_a_value_is_grey_and_says_why():
    spec = _map(_rows({"KH-1": 12}, {"KH-25": "part_of_kampong_cham"}))
    found, colours = _looked_up(spec), _colours(spec)
    assert found["KH-2"]["value_class"] == "Not published"
    assert found["KH-25"]["value_class"] == "Part of Kampong Cham until 2013"
    assert colours["Not published"] == colours["Part of Kampong Cham until 2013"] == style.NO_VALUE
    assert colours[found["KH-1"]["value_class"]] in style.CLASSES


def test_a_number_in_doubt_is_in_none_of_the_colours_that_say_how_much():
    spec = _map(_rows({"KH-1": 12, "KH-2": 58}, doubtful=("KH-2",)))
    found, colours = _looked_up(spec), _colours(spec)
    assert found["KH-2"]["value_class"] == "In doubt"
    assert colours["In doubt"] == style.DOUBT
    assert style.DOUBT not in style.CLASSES


def test_a_reason_that_no_province_has_is_not_in_the_legend():
    assert style.NO_VALUE not in _colours(_map(_rows(dict.fromkeys(CODES, 20.0)))).values()


def test_a_published_zero_has_a_class():
    found = _looked_up(_map(_rows({"KH-1": 0}), pd.Series([0.0, *YEARS])))
    assert found["KH-1"]["value_class"].startswith("below")


def test_the_classes_are_the_same_in_every_year():
    early, late = _map(_rows({"KH-1": 12, "KH-2": 30})), _map(_rows({"KH-1": 30, "KH-2": 55}))
    assert _colours(early) == _colours(late)
    assert _looked_up(early)["KH-2"]["value_class"] == _looked_up(late)["KH-1"]["value_class"]


def test_classes_are_named_by_their_limits_from_light_to_dark():
    colours = _colours(_map(_rows(dict.fromkeys(CODES, 20.0))))
    assert list(colours) == [
        "below 20",
        "20 to below 30",
        "30 to below 39",
        "39 to below 49",
        "49 and more",
    ]
    assert list(colours.values()) == list(style.CLASSES)


@pytest.mark.parametrize(("value", "name"), [(19.9, "below 20"), (20, "20 to below 30"), (49, "49 and more")])
def test_a_value_stands_in_the_class_that_names_it(value, name):
    assert _looked_up(_map(_rows({"KH-1": value})))["KH-1"]["value_class"] == name


def test_the_legend_names_the_unit():
    assert _map(_rows({"KH-1": 12}))["layer"][0]["encoding"]["color"]["legend"]["title"] == "percent"


def test_touching_a_province_tells_its_figure_as_printed_its_date_and_source():
    spec = _map(_rows({"KH-12": 11.1}))
    fields = [line["field"] for line in spec["layer"][0]["encoding"]["tooltip"]]
    assert fields == ["name", "shown", "printed", "when", "publication"]
    phnom_penh = _looked_up(spec)["KH-12"]
    assert (phnom_penh["printed"], phnom_penh["when"]) == ("11.1", "2022")
    assert phnom_penh["publication"] == "IDPoor, 2022"


def test_what_is_touched_and_clicked_is_looked_up():
    spec = _map(_rows({"KH-1": 12}))
    lookup = spec["layer"][0]["transform"][0]["from"]
    assert {"area", "name", "shown", "printed", "when", "publication", "value_class"} <= set(lookup["fields"])
    (pick,) = (one for one in spec["params"] if one["name"] == "province")
    assert pick["select"]["fields"] == ["area"]


def test_the_chosen_province_is_outlined():
    outline = _map(_rows({"KH-1": 12}), selected="KH-12")["layer"][-1]
    assert outline["transform"] == [{"filter": 'datum.properties.code === "KH-12"'}]
    assert outline["mark"]["stroke"] == style.SELECTED
    assert outline["mark"]["filled"] is False


@pytest.mark.parametrize("asked", ["", "KH-99", '"; alert(1); "', "ភ្នំពេញ"])
def test_a_strange_choice_stays_a_quoted_word(asked):
    (step,) = _map(_rows({"KH-1": 12}), selected=asked)["layer"][-1]["transform"]
    before, _, quoted = step["filter"].partition(" === ")
    assert before == "datum.properties.code"
    assert json.loads(quoted) == asked


def test_the_geometry_is_fetched_and_never_inlined():
    spec = _map(_rows({"KH-1": 12}))
    addresses = [layer["data"]["url"] for layer in spec["layer"]]
    assert addresses == ["/provinces.geojson", "/lake.geojson", "/provinces.geojson"]
    assert "Polygon" not in json.dumps(spec)
    assert len(json.dumps(spec)) < 20_000


def test_the_lake_lies_over_the_provinces_and_cannot_be_touched():
    lake = _map(_rows({"KH-1": 12}))["layer"][1]
    assert lake["mark"]["fill"] == style.LAKE
    assert lake["mark"]["tooltip"] is None


@pytest.mark.parametrize(
    ("values", "every"),
    [
        ({}, []),
        ({}, [1.0, 2.0, 3.0]),
        ({"KH-1": 5.0}, [5.0]),
        (dict.fromkeys(CODES, 5.0), [5.0] * 25),
        ({code: float(place) for place, code in enumerate(CODES)}, list(range(1000))),
    ],
)
def test_no_value_one_value_and_equal_values_are_drawn(values, every):
    spec = _map(_rows(values), pd.Series(every, dtype=float))
    assert len(_looked_up(spec)) == 25
    assert {row["value_class"] for row in _looked_up(spec).values()} <= set(_colours(spec))


def test_an_empty_frame_is_a_map_without_figures():
    assert _looked_up(_map(_rows({}).iloc[:0], pd.Series(dtype=float))) == {}


def test_khmer_names_arrive_whole():
    rows = _rows({"KH-25": 12}).assign(name="ត្បូងឃ្មុំ")
    found = _looked_up(_map(rows, language=Language("km")))
    assert found["KH-25"]["name"] == "ត្បូងឃ្មុំ"


def test_limits_are_written_with_khmer_digits_where_asked_for():
    colours = _colours(_map(_rows({"KH-1": 12}), language=Language("km", khmer_digits=True)))
    assert any("២០" in name for name in colours)
    assert not any(digit in name for name in colours for digit in "0123456789")


def test_the_locator_fills_one_province_and_shows_no_figure():
    spec = locator("KH-7", language=ENGLISH, **FILES)
    colour = spec["layer"][0]["encoding"]["color"]
    assert colour["condition"]["test"] == 'datum.properties.code === "KH-7"'
    assert (colour["condition"]["value"], colour["value"]) == (style.SELECTED, style.NO_VALUE)


def test_the_makers_of_the_boundaries_are_named():
    assert "OpenStreetMap contributors" in ATTRIBUTION
    assert "ODbL" in ATTRIBUTION


@pytest.mark.parametrize("code", ["KH-1", "KH-12", "KH-25"])
def test_a_click_names_a_province(code):
    assert clicked({"selection": {"province": [{"area": code}]}}) == code


@pytest.mark.parametrize(
    "event",
    [
        None,
        {},
        [],
        "KH-12",
        {"selection": None},
        {"selection": {}},
        {"selection": {"province": []}},
        {"selection": {"province": None}},
        {"selection": {"province": {}}},
        {"selection": {"province": [{}]}},
        {"selection": {"province": [None]}},
        {"selection": {"province": [{"area": None}]}},
        {"selection": {"province": [{"name": "Kep"}]}},
        {"selection": {"other": [{"area": "KH-1"}]}},
    ],
)
def test_a_click_beside_the_country_names_none(event):
    assert clicked(event) is None
