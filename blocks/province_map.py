"""A map of the provinces as a picture: its colours, its legend, and what a tap on a province says."""

from __future__ import annotations

from blocks.province_view import ProvinceView
from maps.classes import class_names, limits, position
from pictures import Key, ProvinceMap
from pictures.marks import NO_VALUE
from reading import Reading

MOST_NAMED = 3
"""As many provinces in doubt are named in the legend; more are counted."""
COLOURS = {
    1: ("class-3",),
    2: ("class-2", "class-4"),
    3: ("class-1", "class-3", "class-5"),
    4: ("class-1", "class-2", "class-4", "class-5"),
    5: ("class-1", "class-2", "class-3", "class-4", "class-5"),
}
"""The colours of so many classes, over the whole range."""


def province_map(reading: Reading, view: ProvinceView, *, heading: str = "", chosen: str = "") -> ProvinceMap:
    """The map of one edition; a province in doubt is hatched, one without a number dotted."""
    names = class_names(limits(view.every_value), reading.language)
    rows = view.by_area.values()
    classes = colours_of(view)
    legend = [Key(name, colour) for name, colour in zip(names, COLOURS[len(names)], strict=True)]
    if "hatch" in classes.values():
        doubtful = [row["name"] for row in rows if classes.get(row["area"]) == "hatch"]
        legend.append(Key(_in_doubt(reading, doubtful), "edge", "hatch"))
    if len(classes) < len(rows):
        legend.append(Key(reading.text("Not published"), NO_VALUE))
    return ProvinceMap(
        classes=classes,
        tips={row["area"]: province_tip(reading, view, row) for row in rows},
        legend=tuple(legend),
        heading=heading,
        chosen=chosen,
    )


def colours_of(view: ProvinceView) -> dict[str, str]:
    """By province that has a number the name of its colour, `hatch` where it is in doubt."""
    cuts = limits(view.every_value)
    colours = COLOURS[len(cuts) + 1]
    return {
        row["area"]: "hatch" if row["doubt"] else colours[position(row["value"], cuts)]
        for row in view.by_area.values()
        if not row["reason"]
    }


def _in_doubt(reading: Reading, names: list[str]) -> str:
    if len(names) > MOST_NAMED:
        return reading.text("In doubt: {count} provinces", count=reading.language.number(len(names)))
    return reading.text("In doubt: {places}", places=reading.joined(*names))


def province_tip(reading: Reading, view: ProvinceView, row: dict) -> str:
    """What a tap on a province shows: its number, its place where that may be said, date, publication."""
    lines = [f"{row['name']}: {row['shown']}"]
    if row["reason"]:
        lines += [reading.labels.when(view.lead), reading.labels.publication(view.lead["source_id"])]
    else:
        lines += [place_words(reading, view, row), row["when"], row["publication"]]
    return "\n".join(line for line in lines if line)


def place_words(reading: Reading, view: ProvinceView, row: dict) -> str:
    """The place among the provinces with its direction, or the interval of an estimate; else ""."""
    if row["low"] == row["low"]:
        low, high = (reading.language.number(row[end], 1) for end in ("low", "high"))
        return reading.text("interval {low} to {high}; a survey: no ranks", low=low, high=high)
    if row["place"] != row["place"]:
        return ""
    return reading.text(
        "{place} of {count}, highest first",
        place=reading.language.number(row["place"]),
        count=reading.language.number(len(view.order.ranked)),
    )
