"""The house style: colours by meaning, type, and how every chart is finished.

Colours keep 3:1 against the light and the dark page, differ in lightness as well as in hue,
and were chosen so that no pair is told apart by red and green alone.
"""

from __future__ import annotations

import altair as alt

from language import Language

WOMEN = "#00796B"
MEN = "#C47F00"
EVERYONE = "#4F6FA8"
BY_SEX = {"female": WOMEN, "male": MEN, "all": EVERYONE}
SHAPE_BY_SEX = {"female": "circle", "male": "diamond", "all": "square"}
CATEGORIES = ("#4F6FA8", "#C4572F", "#6B8E23", "#8C5FA8")
SHAPES = ("circle", "square", "triangle-up", "diamond")
CLASSES = ("#C7E9B4", "#7FCDBB", "#41B6C4", "#2C7FB8", "#253494")
NO_VALUE = "#D5D9DE"
OUTLINE = "#5B6673"
SELECTED = "#D1495B"
LAKE = "#A9C8E8"
RULE = "#78838F"
FONT = "Noto Sans, Noto Sans Khmer, Khmer OS Battambang, sans-serif"
LABEL_SIZE = 14


INK = "#1A2330"
"""Text in charts; `ui/style.css` turns it into the page's own text colour, light or dark."""


def finished(chart: alt.TopLevelMixin, language: Language) -> dict:
    """The chart's specification with type, number and date form of the reader's language.

    Drawn as SVG: its words are text that can be read out, found and enlarged.
    """
    return (
        chart.properties(
            usermeta={"embedOptions": {"renderer": "svg"}},
            autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
        )
        .configure(font=FONT, locale=locale(language))
        .configure_view(stroke=None)
        .configure_axis(
            labelFontSize=LABEL_SIZE,
            titleFontSize=LABEL_SIZE,
            labelLimit=0,
            titleLimit=0,
            titleFontWeight="normal",
            labelColor=INK,
            titleColor=INK,
            gridOpacity=0.5,
            domainOpacity=0.5,
        )
        .configure_legend(
            labelFontSize=LABEL_SIZE,
            titleFontSize=LABEL_SIZE,
            labelLimit=0,
            titleLimit=0,
            titleFontWeight="normal",
            labelColor=INK,
            titleColor=INK,
            symbolSize=160,
            symbolStrokeWidth=0,
        )
        .configure_header(labelColor=INK, titleColor=INK)
        .configure_text(fontSize=LABEL_SIZE, color=INK)
        .to_dict()
    )


def locale(language: Language) -> dict:
    """Vega's number and time locale: Khmer groups with a point and has its own month names."""
    if language.code == "en":
        return {"number": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["", ""]}}
    months = [
        "មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា",
        "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ",
    ]  # fmt: skip
    days = ["អាទិត្យ", "ចន្ទ", "អង្គារ", "ពុធ", "ព្រហស្បតិ៍", "សុក្រ", "សៅរ៍"]
    number = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""]}
    if language.khmer_digits:
        number["numerals"] = list("០១២៣៤៥៦៧៨៩")
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
