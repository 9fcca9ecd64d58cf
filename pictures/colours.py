"""Colours by meaning, the same in every picture: on light paper and on dark.

`ui/style.css` and the drawn pictures take them from here. A colour of a mark keeps 3:1 against its paper, one of
letters 4.5:1 (tests/pictures); women and men are told apart by shape and in grey too. A chart that Vega draws cannot
change with the paper: `charts.style` has one colour for both.
"""

from __future__ import annotations

MEANINGS = {
    "ink": ("#1A2330", "#ECF0F4"),
    "pale": ("#586573", "#A3AFBB"),
    "paper": ("#FFFFFF", "#11161D"),
    "wash": ("#F4F6F8", "#1A2129"),
    "rule": ("#DFE4E9", "#2C3640"),
    "off": ("#DBE0E6", "#37424D"),
    "badge": ("#E8EEF5", "#233140"),
    "link": ("#174A7C", "#9CC7F0"),
    "all": ("#1D5A96", "#6FA9E0"),
    "women": ("#00695C", "#34A391"),
    "men": ("#A86400", "#E6A23C"),
    "health": ("#56529F", "#A8A4EE"),
    "members": ("#1D5A96", "#6FA9E0"),
    "registered": ("#6B7784", "#98A4B1"),
    "active": ("#7B3F98", "#C892E3"),
    "paid": ("#B3261E", "#FF8B80"),
    "here": ("#B3261E", "#FF8B80"),
    "class-1": ("#E6EEF5", "#22303D"),
    "class-2": ("#BCD3E6", "#2C4A66"),
    "class-3": ("#86AFD1", "#3B6C99"),
    "class-4": ("#4A83B5", "#5F9BD0"),
    "class-5": ("#17507F", "#A9D3F7"),
    "hatch-back": ("#F1F2F4", "#1B222A"),
    "hatch-line": ("#AEB6BF", "#56636F"),
    "lake": ("#CFE3F2", "#0F2233"),
    "edge": ("#7C8896", "#8E9AA8"),
}
"""By name: on light and on dark paper."""

PARTS = ("class-5", "class-4", "class-3", "class-2")
"""The parts of a whole, the largest first."""


def style_sheet() -> str:
    """The colours as variables of a style sheet, `--all`, and a class that sets `--c` for each; paper is never dark."""
    light = ";".join(f"--{name}:{pair[0]}" for name, pair in MEANINGS.items())
    dark = ";".join(f"--{name}:{pair[1]}" for name, pair in MEANINGS.items())
    classes = "".join(f".c-{name}{{--c:var(--{name})}}" for name in MEANINGS)
    return f":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}{classes}"
