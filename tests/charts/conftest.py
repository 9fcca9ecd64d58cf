"""Small frames as `Labels.tidy` writes them, and ways to read a chart's specification."""

from __future__ import annotations

import pandas as pd
import pytest

USUAL = {
    "area": "KH",
    "name": "Cambodia",
    "row": "all workers",
    "sex": "all",
    "series": "Members",
    "line": "members/official",
    "value": 836288.0,
    "unit": "persons",
    "shown": "836,288 people",
    "printed": "៨៣៦.២៨៨",
    "when": "December 2022",
    "publication": "NSSF, “Yearbook”, 2023",
    "origin": "official",
    "qualifier": "exact",
    "in_line": True,
    "full": True,
    "doubt": False,
    "reason": "",
}


@pytest.fixture(scope="session")
def rows():
    """A function that writes rows ready to be drawn: one for each dict, the rest as in `USUAL`."""

    def written(*changes: dict) -> pd.DataFrame:
        full = []
        for change in changes:
            row = {"date": "2022-12-31", "start": "2022-01-01", "end": "2022-12-31"} | USUAL | change
            full.append(row)
        frame = pd.DataFrame(full, columns=["date", "start", "end", *USUAL])
        dates = {name: pd.to_datetime(frame[name]) for name in ("date", "start", "end")}
        kinds = {"value": float, "in_line": bool, "full": bool, "doubt": bool}
        return frame.assign(**dates).astype(kinds)

    return written


@pytest.fixture(scope="session")
def yearly(rows):
    """A function: one figure a year, of one series and line, from a first year on."""

    def written(count: int, first: int = 2015, **more) -> pd.DataFrame:
        years = range(first, first + count)
        return rows(
            *(
                {"date": f"{year}-12-31", "start": f"{year}-01-01", "end": f"{year}-12-31", "value": year}
                | more
                for year in years
            )
        )

    return written


def named(part, name: str) -> list[dict] | None:
    """The values of a data set, which stand where it is first used."""
    if isinstance(part, dict):
        if part.get("name") == name and "values" in part:
            return part["values"]
        part = list(part.values())
    found = (named(one, name) for one in part) if isinstance(part, list) else ()
    return next((values for values in found if values is not None), None)


class Picture:
    """A finished specification, asked in plain words."""

    def __init__(self, spec: dict, whole: dict | None = None):
        self.spec = spec
        self.whole = whole or spec
        around = {name: part for name, part in spec.items() if name != "vconcat"}
        self.panels = [Picture(around | panel, spec) for panel in spec.get("vconcat", ())]
        outer = spec.get("layer") or [layer for panel in self.panels for layer in panel.layers]
        inner = outer[0].get("layer") if len(outer) == 1 else None
        self.layers = inner or outer

    def marks(self, kind: str) -> list[dict]:
        """The layers drawn with a kind of mark."""
        return [layer for layer in self.layers if layer["mark"]["type"] == kind]

    def one(self, kind: str) -> dict:
        (layer,) = self.marks(kind)
        return layer

    def rows(self, layer: dict) -> list[dict]:
        """The rows that a layer draws."""
        data = layer.get("data") or self.spec.get("data") or self.spec["layer"][0]["data"]
        return data["values"] if "values" in data else named(self.whole, data["name"])

    def touched(self, kind: str) -> list[str]:
        """The columns that a mark's tooltip names."""
        return [line["field"] for line in self.marks(kind)[0]["encoding"]["tooltip"]]


@pytest.fixture(scope="session")
def picture():
    return Picture
