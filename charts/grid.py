"""A grid of indicators by year: what is published shows as how full a cell is."""

from __future__ import annotations

import json
import re

import altair as alt
import pandas as pd

from charts import style
from language import Language
from loaders.khmer import width
from loaders.numbers import DIGITS

CELL_HEIGHT = 20
LINE_HEIGHT = 18
LINE_HEIGHT_IN_A_MEETING = 24
LONGEST_LINE = 38
"""Columns of a row's name before it goes on in a second line: what a phone has room for, and some."""
SLACK = 4
"""Columns more that a line may have rather than break a word."""
FULLNESS = {
    "published": "rgba(79,111,168,1)",
    "without_sex": "rgba(79,111,168,0.7)",
    "country_only": "rgba(79,111,168,0.42)",
    "partly": "rgba(79,111,168,0.14)",
    "not_found": "rgba(79,111,168,0)",
}
"""One hue (`style.EVERYONE`), as full as the figure is complete: it reads on light, dark and
printed pages."""
SELECTION = "cell"


def grid(
    cells: pd.DataFrame,
    *,
    language: Language,
    states: dict[str, str],
    years: list[int],
    selected: tuple[str, int] | None = None,
    line_height: int = LINE_HEIGHT,
) -> dict:
    """One row an indicator, one cell a year, its name above the row so that a phone keeps its width.

    Args:
        cells: `indicator`, `row` (the reader's name), `year`, `state`, `figures`, `provinces`;
            the rows from top to bottom in the order in which they first stand.
        states: the reader's words for each state, in the order of the legend.
        years: from left to right.
        selected: indicator and year of the cell to outline; none where the grid has no such cell.
        line_height: of the names, in pixels.
    """
    names = cells.drop_duplicates("indicator")[["indicator", "row"]]
    lines = max((len(broken(name)) for name in names["row"]), default=1)
    names = names.assign(lines=[_close_to_its_row(name, lines) for name in names["row"]])
    height = CELL_HEIGHT + line_height * lines + 8
    row = alt.Y("indicator:N", sort=list(names["indicator"]), title=None, axis=None)
    low = height / 2 - CELL_HEIGHT / 2 - 4
    chart = alt.layer(
        _boxes(_by_row(cells, list(states)), row, language, states, years, selected, low=low),
        _names(names, row, top=-height / 2 + line_height * 0.8, line_height=line_height),
    )
    return style.finished(chart.properties(width="container", height=max(1, len(names)) * height), language)


def _by_row(cells: pd.DataFrame, codes: list[str]) -> pd.DataFrame:
    """One row an indicator with its cells by year as lists, a tenth of the bytes of one row a cell."""
    numbered = cells.sort_values("year", kind="stable").assign(state=cells["state"].map(codes.index))
    lists = numbered.groupby(["indicator", "row"], sort=False)[list(_OF_A_CELL)].agg(list)
    return lists.reset_index()


_OF_A_CELL = ("state", "figures", "provinces")


def _boxes(
    rows: pd.DataFrame,
    row: alt.Y,
    language: Language,
    states: dict[str, str],
    years: list[int],
    selected: tuple[str, int] | None,
    *,
    low: float,
) -> alt.Chart:
    """The cells, low in their row so that the name has room above."""
    chosen = "false"
    if selected and selected[0] in set(rows["indicator"]):
        chosen = f"datum.indicator == '{selected[0]}' && datum.year == {int(selected[1])}"
    pick = alt.selection_point(name=SELECTION, fields=["indicator", "year"], on="click", empty=False)
    return (
        alt.Chart(rows)
        .transform_calculate(year=json.dumps(years))
        .transform_flatten(["year", *_OF_A_CELL])
        .transform_calculate(state=f"{json.dumps(list(states.values()), ensure_ascii=False)}[datum.state]")
        .mark_rect(height=CELL_HEIGHT, cornerRadius=2, yOffset=low)
        .encode(
            x=_year_axis(language, years),
            y=row,
            fill=_fullness(language, states),
            stroke=alt.condition(chosen, alt.value(style.SELECTED), alt.value(style.RULE)),
            strokeWidth=alt.condition(chosen, alt.value(3), alt.value(0.7)),
            tooltip=_tooltip(language),
        )
        .add_params(pick)
    )


def _fullness(language: Language, states: dict[str, str]) -> alt.Fill:
    """How full a cell is, and the legend that says so."""
    legend = alt.Legend(
        title=language.text("Published?"),
        orient="top",
        direction="vertical",
        columns=1,
        symbolType="square",
        symbolStrokeColor=style.RULE,
        symbolStrokeWidth=1,
    )
    shades = alt.Scale(domain=list(states.values()), range=[FULLNESS[code] for code in states])
    return alt.Fill("state:N", scale=shades, legend=legend)


def _names(names: pd.DataFrame, row: alt.Y, *, top: float, line_height: int) -> alt.Chart:
    """The rows' names at the left edge; what does not fit in two lines ends in an ellipsis."""
    return (
        alt.Chart(names)
        .mark_text(
            align="left",
            baseline="alphabetic",
            dy=top,
            lineBreak="\n",
            lineHeight=line_height,
            limit=alt.ExprRef("width"),
            tooltip=None,
        )
        .encode(x=alt.value(0), y=row, text="lines:N")
    )


def _close_to_its_row(name: str, lines: int) -> str:
    """A name in as many lines as the longest has, the empty ones above it."""
    own = broken(name)
    return "\n".join(["\u00a0"] * (lines - len(own)) + own)


def broken(name: str) -> list[str]:
    """A name in at most two lines, broken between words; Khmer, without spaces, between syllables."""
    if width(name) <= LONGEST_LINE:
        return [name]
    fits = [end for end in range(1, len(name)) if width(name[:end]) <= LONGEST_LINE]
    spaces = [at for at, sign in enumerate(name) if sign == " " and width(name[:at]) <= LONGEST_LINE + SLACK]
    if spaces and spaces[-1] > fits[-1] // 3:
        at = spaces[-1]
    else:
        at = max(end for end in _piece_ends(name) if end <= fits[-1])
    return [name[:at], name[at:].lstrip()]


def _piece_ends(name: str) -> list[int]:
    return [piece.end() for piece in _PIECES.finditer(name)]


_PIECES = re.compile("[\u1780-\u17a2](?:\u17d2.|[\u17b4-\u17d1\u17d3\u17dd])*|.")
"""A Khmer syllable with the signs that hang on it, or any one sign."""


def _year_axis(language: Language, years: list[int]) -> alt.X:
    """Every fourth year is named; above the grid, where a reader starts."""
    named = [year for year in years if year % 4 == 0]
    own = language.digits(DIGITS)
    expression = "datum.label" if own == DIGITS else _replaced(own)
    return alt.X(
        "year:O",
        sort=years,
        title=None,
        scale=alt.Scale(domain=years, paddingInner=0.12, paddingOuter=0),
        axis=alt.Axis(
            orient="top",
            values=named,
            labelAngle=0,
            labelExpr=expression,
            ticks=False,
            domain=False,
            offset=14,
        ),
    )


def _replaced(own: str) -> str:
    """A Vega expression that writes the label in the reader's digits."""
    expression = "datum.label"
    for digit, sign in enumerate(own):
        expression = f"replace({expression}, /{digit}/g, '{sign}')"
    return expression


def _tooltip(language: Language) -> list[alt.Tooltip]:
    return [
        alt.Tooltip("row:N", title=language.text("Indicator")),
        alt.Tooltip("year:O", title=language.text("Year")),
        alt.Tooltip("state:N", title=language.text("Published?")),
        alt.Tooltip("figures:Q", title=language.text("Published figures")),
        alt.Tooltip("provinces:Q", title=language.text("Provinces with a figure")),
    ]


def clicked(event: dict | None) -> tuple[str, int] | None:
    """Indicator and year of the cell that was clicked; None for a click beside the grid."""
    try:
        cell = (event or {})["selection"][SELECTION][0]
        return str(cell["indicator"]), int(cell["year"])
    except (KeyError, IndexError, TypeError, ValueError):
        return None
