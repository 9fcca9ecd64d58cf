"""Which provinces share a border: read off the boundaries once, kept with them.

Run `python -m maps.neighbours` after a change of the boundaries; a test compares.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from loaders.plain_text import named_rows

FILE = Path(__file__).with_name("neighbours.csv")


@cache
def neighbours(area: str) -> tuple[str, ...]:
    """Codes of the provinces that share a border with this one, in the order of the codes."""
    return tuple(row["neighbour"] for row in named_rows(FILE) if row["code"] == area)


def touching() -> list[tuple[str, str]]:
    """Every ordered pair of provinces that share more than a point, from the boundaries."""
    import geopandas

    provinces = geopandas.read_file(FILE.with_name("provinces.geojson")).set_index("code")["geometry"]
    order = sorted(provinces.index, key=lambda code: int(code.partition("-")[2]))
    return [
        (one, other)
        for one in order
        for other in order
        if one != other and provinces[one].intersection(provinces[other]).length > 0
    ]


def write() -> None:
    """Write the pairs beside the boundaries."""
    with FILE.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["code", "neighbour"])
        writer.writerows(touching())


if __name__ == "__main__":
    write()
