"""The province map: every province drawn, with its class or the reason for none."""

from __future__ import annotations

import json

import altair as alt
import pandas as pd

from charts import style
from charts.tooltips import tooltip
from language import Language
from language.labels import mark
from maps.classes import limits, position

SELECTION = "province"
ATTRIBUTION = mark("Province boundaries © OpenStreetMap contributors, ODbL 1.0")
IN_DOUBT = mark("In doubt")
REASONS = {
    "not_published": mark("Not published"),
    "part_of_kampong_cham": mark("Part of Kampong Cham until 2013"),
}


def choropleth(
    rows: pd.DataFrame,
    *,
    every_value: pd.Series,
    unit: str,
    language: Language,
    provinces: str,
    lake: str,
    selected: str = "",
    height: int = 480,
) -> dict:
    """All 25 provinces: coloured by class, grey where there is no value, one outlined.

    Args:
        rows: `indicators.by_province` with the words of `Labels.tidy`: `area`, `name`,
            `value`, `shown`, `printed`, `when`, `publication`, `reason` ("" with a value), `doubt`.
        every_value: the values of all years, which fix the classes.
        unit: the unit in the reader's words, the legend's title.
        provinces, lake: addresses of the geometry, fetched and kept by the browser.
        selected: the code of the province to outline; "" for none.
        height: in pixels.
    """
    cuts = limits(every_value)
    classes = class_names(cuts, language)
    reasons = [language.text(words) for name, words in REASONS.items() if (rows["reason"] == name).any()]
    doubtful = [language.text(IN_DOUBT)] if rows["doubt"].any() else []
    colour = alt.Color(
        "value_class:N",
        scale=alt.Scale(
            domain=classes + reasons + doubtful,
            range=_spread(len(classes)) + [style.NO_VALUE] * len(reasons) + [style.DOUBT] * len(doubtful),
        ),
        legend=alt.Legend(title=unit, orient="bottom", direction="vertical", columns=2, symbolType="square"),
    )
    areas = _areas(provinces, _with_classes(rows, cuts, classes, language)).encode(
        color=colour, tooltip=tooltip(language, "name", language.text("Place"))
    )
    chart = alt.layer(areas, _water(lake), _outline(provinces, selected)).project("mercator")
    return style.finished(chart.properties(width="container", height=height), language)


def _with_classes(
    rows: pd.DataFrame, cuts: list[float], classes: list[str], language: Language
) -> pd.DataFrame:
    """What the map needs of each province, with the name of its class or the reason for none."""
    named = [_class_of(row, cuts, classes, language) for row in rows.to_dict("records")]
    columns = ["area", "name", "shown", "printed", "when", "publication"]
    return rows[columns].assign(value_class=named)


def _class_of(row: dict, cuts: list[float], classes: list[str], language: Language) -> str:
    """The class that a province is drawn in; one in doubt is in none of the colours."""
    if row["reason"]:
        return language.text(REASONS[row["reason"]])
    return language.text(IN_DOUBT) if row["doubt"] else classes[position(row["value"], cuts)]


def _areas(provinces: str, shown: pd.DataFrame) -> alt.Chart:
    """The provinces, each with the words of its row; a tap chooses one."""
    values: list[dict] = list(shown.to_dict("records"))
    words = alt.LookupData(alt.InlineData(values=values), "area", list(shown.columns))
    pick = alt.selection_point(name=SELECTION, fields=["area"], on="click", empty=False)
    return (
        alt.Chart(_features(provinces))
        .mark_geoshape(stroke=style.OUTLINE, strokeWidth=0.6)
        .transform_lookup(lookup="properties.code", from_=words)
        .add_params(pick)
    )


def _outline(provinces: str, selected: str) -> alt.Chart:
    """The border of the chosen province alone."""
    return (
        alt.Chart(_features(provinces))
        .mark_geoshape(filled=False, stroke=style.SELECTED, strokeWidth=3)
        .transform_filter(f"datum.properties.code === {json.dumps(selected)}")
    )


def _water(lake: str) -> alt.Chart:
    return alt.Chart(_features(lake)).mark_geoshape(fill=style.LAKE, tooltip=None)


def _features(address: str) -> alt.Data:
    """The shapes of a GeoJSON file, which the browser fetches."""
    return alt.Data(url=address, format=alt.DataFormat(type="json", property="features"))


def locator(area: str, *, language: Language, provinces: str, lake: str, height: int = 260) -> dict:
    """The country with one province filled: where it lies, no figure.

    Args:
        area: the code of the province.
        provinces, lake: addresses of the geometry, fetched and kept by the browser.
        height: in pixels.
    """
    code = json.dumps(area)
    here = alt.condition(
        f"datum.properties.code === {code}", alt.value(style.SELECTED), alt.value(style.NO_VALUE)
    )
    areas = (
        alt.Chart(_features(provinces))
        .mark_geoshape(stroke=style.OUTLINE, strokeWidth=0.6)
        .encode(color=here)
    )
    chart = alt.layer(areas, _water(lake)).project("mercator").properties(width="container", height=height)
    return style.finished(chart, language)


def clicked(event: dict | None) -> str | None:
    """The code of the province that a click on the map names, or None."""
    try:
        return (event or {})["selection"][SELECTION][0]["area"]
    except (KeyError, IndexError, TypeError):
        return None


def class_names(cuts: list[float], language: Language) -> list[str]:
    """One name a class: `below 10`, `10 to below 20`, `20 and more`."""
    if not cuts:
        return [language.text("All values")]
    numbers = [language.number(cut) for cut in cuts]
    return [
        language.text("below {limit}", limit=numbers[0]),
        *(
            language.text("{low} to below {high}", low=low, high=high)
            for low, high in zip(numbers, numbers[1:], strict=False)
        ),
        language.text("{limit} and more", limit=numbers[-1]),
    ]


def _spread(count: int) -> list[str]:
    """As many colours as classes, over the whole range from light to dark."""
    if count == 1:
        return [style.CLASSES[2]]
    step = (len(style.CLASSES) - 1) / (count - 1)
    return [style.CLASSES[round(number * step)] for number in range(count)]
