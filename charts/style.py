"""The house style: colours by meaning, type, and how every chart is finished.

Colours keep 3:1 against the light and the dark page, differ in lightness as well as in hue,
and were chosen so that no pair is told apart by red and green alone.
"""

from __future__ import annotations

from babel.numbers import get_decimal_symbol, get_group_symbol

from charts.specification import SCHEMA, with_values_once
from language import Language
from loaders.numbers import KHMER_DIGITS

WOMEN = "#00796B"
MEN = "#C47F00"
EVERYONE = "#6380B5"
BY_SEX = {"female": WOMEN, "male": MEN, "all": EVERYONE}
SHAPE_BY_SEX = {"female": "circle", "male": "diamond", "all": "square"}
CATEGORIES = ("#6380B5", "#BA532D", "#749A26", "#7E5399")
SHAPES = ("circle", "square", "triangle-up", "diamond")
ORIGIN_SHAPES = ("circle", "square", "triangle-up", "diamond", "triangle-down")
RULE = "#78838F"
FONT = "Noto Sans, Noto Sans Khmer, Khmer OS Battambang, sans-serif"
LABEL_SIZE = 14


INK = "#1A2330"
"""Text in charts; `ui/style.css` turns it into the page's own text colour, light or dark."""

_GUIDE = {
    "labelFontSize": LABEL_SIZE,
    "titleFontSize": LABEL_SIZE,
    "labelLimit": 0,
    "titleLimit": 0,
    "titleFontWeight": "normal",
    "labelColor": INK,
    "titleColor": INK,
}
"""Words of axes and legends: one size, the page's colour, never cut off."""


def finished(layers: list[dict], language: Language, *, height: int) -> dict:
    """The chart's specification with type, number and date form of the reader's language.

    Drawn as SVG: its words are text that can be found and enlarged. Read out is one sentence, the block's
    `alt`, and the table below; the marks are silent, since Vega would speak names of columns, in English.

    Returns:
        The Vega-Lite specification, each data set where it is first used.
    """
    return {
        "$schema": SCHEMA,
        "width": "container",
        "height": height,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "layer": with_values_once(layers),
        "config": _CONFIG | {"locale": locale(language)},
        "usermeta": {"embedOptions": {"renderer": "svg"}},
    }


_CONFIG = {
    "font": FONT,
    "aria": False,
    "mark": {"aria": False},
    "view": {"stroke": None, "continuousWidth": 300, "continuousHeight": 300},
    "axis": {**_GUIDE, "gridOpacity": 0.5, "domainOpacity": 0.5},
    "legend": {**_GUIDE, "symbolSize": 160, "symbolStrokeWidth": 0},
    "title": {"color": INK, "fontSize": LABEL_SIZE, "anchor": "start"},
    "text": {"fontSize": LABEL_SIZE, "color": INK},
}


MEETING_SCALE = 1.5


def for_meeting(spec: dict) -> dict:
    """The same specification with type for the back of a room."""
    config = {part: _larger(value) for part, value in spec["config"].items()}
    larger = dict(spec, config=config)
    if isinstance(spec.get("height"), int | float):
        larger["height"] = spec["height"] * 1.25
    return larger


def _larger(part: object) -> object:
    if not isinstance(part, dict):
        return part
    sizes = ("labelFontSize", "titleFontSize", "fontSize")
    return {name: round(value * MEETING_SCALE) if name in sizes else value for name, value in part.items()}


def locale(language: Language) -> dict:
    """Vega's number and time locale, with the signs that Babel gives the same language."""
    number = {
        "decimal": get_decimal_symbol(language.code),
        "thousands": get_group_symbol(language.code),
        "grouping": [3],
        "currency": ["", ""],
    }
    if language.code == "en":
        return {"number": number}
    months = [
        "មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា",
        "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ",
    ]  # fmt: skip
    days = ["អាទិត្យ", "ចន្ទ", "អង្គារ", "ពុធ", "ព្រហស្បតិ៍", "សុក្រ", "សៅរ៍"]
    if language.khmer_digits:
        number["numerals"] = list(KHMER_DIGITS)
    time = {
        "dateTime": "%d %B %Y",
        "date": "%d/%m/%Y",
        "time": "%H:%M",
        "periods": ["ព្រឹក", "ល្ងាច"],
        "days": days,
        "shortDays": days,
        "months": months,
        "shortMonths": months,
    }
    return {"number": number, "time": time}
