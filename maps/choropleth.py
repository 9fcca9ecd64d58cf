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
            `value`, `shown`, `when`, `publication`, `reason`, `doubt`.
        every_value: the values of all years, which fix the classes.
        unit: the unit in the reader's words, the legend's title.
        provinces, lake: addresses of the geometry, fetched and kept by the browser.
        selected: the code of the province to outline.
    """
    cuts = limits(every_value)
    classes = _class_names(cuts, language)
    reasons = [name for name in REASONS if (rows["reason"] == name).any()]
    doubtful = [language.text(IN_DOUBT)] if rows["doubt"].any() else []
    shown = rows.assign(
        value_class=[_class_of(row, classes, cuts, language) for row in rows.to_dict("records")]
    )
    shown = shown[["area", "name", "shown", "printed", "when", "publication", "value_class"]]
    colours = _spread(len(classes)) + [style.NO_VALUE] * len(reasons) + [style.DOUBT] * len(doubtful)
    domain = classes + [language.text(REASONS[name]) for name in reasons] + doubtful
    geometry = alt.Data(url=provinces, format=alt.DataFormat(type="json", property="features"))
    pick = alt.selection_point(name=SELECTION, fields=["area"], on="click", empty=False)
    areas = (
        alt.Chart(geometry)
        .mark_geoshape(stroke=style.OUTLINE, strokeWidth=0.6)
        .transform_lookup(
            lookup="properties.code",
            from_=alt.LookupData(
                alt.InlineData(values=shown.to_dict("records")), "area", list(shown.columns)
            ),
        )
        .encode(
            color=alt.Color(
                "value_class:N",
                scale=alt.Scale(domain=domain, range=colours),
                legend=alt.Legend(
                    title=unit, orient="bottom", direction="vertical", columns=2, symbolType="square"
                ),
            ),
            tooltip=tooltip(language, "name", language.text("Place")),
        )
        .add_params(pick)
    )
    outline = (
        alt.Chart(geometry)
        .mark_geoshape(filled=False, stroke=style.SELECTED, strokeWidth=3)
        .transform_filter(f"datum.properties.code === {json.dumps(selected)}")
    )
    water = alt.Chart(
        alt.Data(url=lake, format=alt.DataFormat(type="json", property="features"))
    ).mark_geoshape(fill=style.LAKE, tooltip=None)
    chart = alt.layer(areas, water, outline).project("mercator").properties(width="container", height=height)
    return style.finished(chart, language)


def locator(area: str, *, language: Language, provinces: str, lake: str, height: int = 260) -> dict:
    """The country with one province filled: where it lies, no figure."""
    geometry = alt.Data(url=provinces, format=alt.DataFormat(type="json", property="features"))
    code = json.dumps(area)
    here = alt.condition(
        f"datum.properties.code === {code}", alt.value(style.SELECTED), alt.value(style.NO_VALUE)
    )
    areas = alt.Chart(geometry).mark_geoshape(stroke=style.OUTLINE, strokeWidth=0.6).encode(color=here)
    water = alt.Chart(
        alt.Data(url=lake, format=alt.DataFormat(type="json", property="features"))
    ).mark_geoshape(fill=style.LAKE)
    chart = alt.layer(areas, water).project("mercator").properties(width="container", height=height)
    return style.finished(chart, language)


def clicked(event: dict | None) -> str | None:
    """The code of the province that a click on the map names, or None."""
    try:
        return event["selection"][SELECTION][0]["area"]
    except (KeyError, IndexError, TypeError):
        return None


def _class_of(row: dict, classes: list[str], cuts: list[float], language: Language) -> str:
    """The class that a province is drawn in; one in doubt is in none of the colours."""
    if row["reason"]:
        return language.text(REASONS[row["reason"]])
    return language.text(IN_DOUBT) if row["doubt"] else classes[position(row["value"], cuts)]


def _class_names(cuts: list[float], language: Language) -> list[str]:
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
