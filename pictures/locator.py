"""Where a province lies: the country with one province filled; no figure."""

from __future__ import annotations

from maps import shapes
from pictures.forms import ProvinceMap


def locator(area: str) -> ProvinceMap:
    """A map of where a province lies, by its code."""
    return ProvinceMap(classes=dict.fromkeys(shapes.provinces(), "off") | {area: "here"})
