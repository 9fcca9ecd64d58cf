"""What a reader gathers is written into the link, and read from it as it was."""

import pytest

from exports.selection import understood
from reading.link import known, query
from reading.selection import LONGEST, entry


@pytest.mark.parametrize(
    ("page", "block", "view", "written"),
    [
        ("front", "nssf", {"lang": "km"}, "front/nssf"),
        ("map", "map", {"lang": "km", "area": "KH-5", "digits": "km", "present": "1"}, "map/map:area=KH-5"),
        ("map", "map", {"period": "2021/2022", "slides": "front"}, "map/map:period=2021/2022"),
        ("figures", "list", {"q": "50 %, a: b=c"}, "figures/list:q=50 %25%2C a%3A b=c"),
        ("trends", "a,b:c", {}, "trends/a%2Cb%3Ac"),
    ],
)
def test_a_block_of_a_view_is_written_and_read(page, block, view, written):
    assert entry(page, block, view) == written
    [slide] = understood(written)
    own = {name: value for name, value in view.items() if name not in ("lang", "digits", "present", "slides")}
    assert tuple(slide) == (page, block, own)


def test_a_link_holds_a_whole_selection_and_no_longer_one():
    whole = ",".join(["map/map:area=KH-5"] * 24)
    assert known([("slides", whole)]) == ({"slides": whole}, [])
    assert query({"slides": whole}).startswith("?slides=map%2Fmap%3Aarea%3DKH-5%2Cmap")
    assert known([("slides", "x" * (LONGEST + 1))]) == ({}, ["slides"])
