"""Pictures that need no moving: what they are made of, and how a page or a file draws them."""

from pictures.drawn import svg
from pictures.forms import (
    Beside,
    Course,
    Dot,
    Event,
    Hundred,
    Key,
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
    "Line",
    "Mark",
    "Panel",
    "Part",
    "People",
    "Picture",
    "ProvinceMap",
    "Row",
    "Rows",
    "Stack",
    "html",
    "svg",
]
