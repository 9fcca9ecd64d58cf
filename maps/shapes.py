"""The provinces as paths of an SVG."""

from __future__ import annotations

import json
import math
from functools import cache
from pathlib import Path

from language.labels import mark

PROVINCES = Path(__file__).with_name("provinces.geojson")
LAKE = Path(__file__).with_name("lake.geojson")
ATTRIBUTION = mark("Province boundaries © OpenStreetMap contributors, ODbL 1.0")
WIDTH = 620
"""Of the country in units of the paths: one is about 0.9 kilometres."""


@cache
def height() -> int:
    """Of the country in the same unit."""
    _, south, _, north = _edges()
    return round((north - south) * _scale())


@cache
def provinces() -> dict[str, str]:
    """A closed path a province, by its code: whole units, so that neighbours still meet."""
    return {feature["properties"]["code"]: _path(feature["geometry"]) for feature in _features(PROVINCES)}


@cache
def lake() -> str:
    """The Tonle Sap as a path."""
    return "".join(_path(feature["geometry"]) for feature in _features(LAKE))


@cache
def centres() -> dict[str, tuple[int, int]]:
    """A point within each province, in units of the paths."""
    from shapely.geometry import shape

    points = {
        feature["properties"]["code"]: shape(feature["geometry"]).representative_point()
        for feature in _features(PROVINCES)
    }
    return {code: _place(point.x, point.y) for code, point in points.items()}


@cache
def _features(file: Path) -> list[dict]:
    """The features of a GeoJSON file.

    Raises:
        OSError: it is missing or empty; the sentence says which.
    """
    if not file.exists() or not file.stat().st_size:
        raise FileNotFoundError(f"maps/{file.name}: missing or empty; run python -m maps.build_boundaries")
    return json.loads(file.read_bytes())["features"]


def _rings(geometry: dict) -> list[list]:
    if geometry["type"] == "Polygon":
        return geometry["coordinates"]
    return [ring for polygon in geometry["coordinates"] for ring in polygon]


@cache
def _edges() -> tuple[float, float, float, float]:
    points = [
        point for feature in _features(PROVINCES) for ring in _rings(feature["geometry"]) for point in ring
    ]
    east = [point[0] for point in points]
    north = [_north(point[1]) for point in points]
    return min(east), min(north), max(east), max(north)


def _north(latitude: float) -> float:
    """Mercator's y, in degrees as the longitude is."""
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)))


@cache
def _scale() -> float:
    west, _, east, _ = _edges()
    return WIDTH / (east - west)


def _place(longitude: float, latitude: float) -> tuple[int, int]:
    west, _, _, north = _edges()
    return round((longitude - west) * _scale()), round((north - _north(latitude)) * _scale())


def _path(geometry: dict) -> str:
    return "".join(_ring([_place(*point[:2]) for point in ring]) for ring in _rings(geometry))


def _ring(points: list[tuple[int, int]]) -> str:
    """A ring in steps from point to point, each point once."""
    steps = [
        (x - before[0], y - before[1])
        for before, (x, y) in zip(points, points[1:], strict=False)
        if (x, y) != before
    ]
    moved = "".join(f"{x}{y if y < 0 else f' {y}'} " for x, y in steps).rstrip()
    return f"M{points[0][0]} {points[0][1]}l{moved}z"
