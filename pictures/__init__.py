"""Pictures that need no moving: what they are made of, and how a page or a file draws them."""

from pictures.columns import in_columns
from pictures.drawn import svg
from pictures.forms import (
    Beside,
    Course,
    Dot,
    Event,
    Hundred,
    Line,
    Mark,
    Panel,
    Part,
    People,
    Picture,
    ProvinceMap,
    Row,
    Rows,
    Stack,
)
from pictures.grid import Cell, Column, Grid, GridRow
from pictures.html import html
from pictures.key import Key
from pictures.listed import Ledger, Measure, Quote, Side, Spark, Sparks
from pictures.years import Year, Years, YearsRow

__all__ = [
    "Beside",
    "Cell",
    "Column",
    "Course",
    "Dot",
    "Event",
    "Grid",
    "GridRow",
    "Hundred",
    "Key",
    "Ledger",
    "Line",
    "Mark",
    "Measure",
    "Panel",
    "Part",
    "People",
    "Picture",
    "ProvinceMap",
    "Quote",
    "Row",
    "Rows",
    "Side",
    "Spark",
    "Sparks",
    "Stack",
    "Year",
    "Years",
    "YearsRow",
    "html",
    "in_columns",
    "svg",
]
