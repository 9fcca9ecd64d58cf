"""A map of the provinces as a picture: its colours, its legend, and what a tap on a province says."""

from __future__ import annotations

from blocks.province_view import ProvinceView
from maps.choropleth import class_names
from maps.classes import limits, position
from pictures import Key, ProvinceMap
from reading import Reading

COLOURS = {
    1: ("class-3",),
    2: ("class-2", "class-4"),
    3: ("class-1", "class-3", "class-5"),
    4: ("class-1", "class-2", "class-4", "class-5"),
    5: ("class-1", "class-2", "class-3", "class-4", "class-5"),
}
"""The colours of so many classes, over the whole range."""


def province_map(reading: Reading, view: ProvinceView, *, heading: str = "", chosen: str = "") -> ProvinceMap:
    """The map of one edition; a province in doubt is hatched, one without a number has no colour."""
    cuts = limits(view.every_value)
    names = class_names(cuts, reading.language)
    colours = COLOURS[len(names)]
    rows = view.rows.to_dict("records")
    classes = {row["area"]: _class(row, cuts, colours) for row in rows if not row["reason"]}
    used = set(classes.values())
    legend = [Key(name, colour) for name, colour in zip(names, colours, strict=True)]
    if "hatch" in used:
        doubtful = [row["name"] for row in rows if classes.get(row["area"]) == "hatch"]
        legend.append(
            Key(reading.text("In doubt: {places}", places=reading.joined(*doubtful)), "edge", "hatch")
        )
    if len(classes) < len(rows):
        legend.append(Key(reading.text("Not published"), "off"))
    return ProvinceMap(
        classes=classes,
        tips={row["area"]: _tip(reading, row) for row in rows},
        legend=tuple(legend),
        heading=heading,
        chosen=chosen,
    )


def _class(row: dict, cuts: list[float], colours: tuple[str, ...]) -> str:
    return "hatch" if row["doubt"] else colours[position(row["value"], cuts)]


def _tip(reading: Reading, row: dict) -> str:
    lines = [f"{row['name']}: {row['shown']}"]
    if not row["reason"]:
        lines += [row["when"], row["publication"]]
    return "\n".join(line for line in lines if line)
