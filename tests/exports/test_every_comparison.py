"""Every indicator in every comparison has a chart that a browser draws as wide as its container."""

from collections.abc import Iterator

import pytest

from exports.summary import summary
from indicators.series import comparisons
from pages import told
from reading.published import published

WITHOUT_A_WIDTH = {"facet", "repeat", "hconcat", "concat"}
"""What a responsive width draws 0 wide, or wider than the screen (measured in Streamlit 1.67)."""
CHANNELS = {"row", "column", "facet"}


def _comparisons() -> list[tuple[str, str]]:
    names = published()["indicators"]["indicator"]
    return [(name, by) for name in names for by in comparisons(published().figures, name)]


def _parts(spec: object) -> Iterator[dict]:
    """Every part of a specification, its data left aside."""
    if isinstance(spec, dict):
        yield spec
        for name, part in spec.items():
            if name not in ("data", "datasets", "config"):
                yield from _parts(part)
    elif isinstance(spec, list):
        for part in spec:
            yield from _parts(part)


def _narrow(spec: dict) -> set[str]:
    """What of a specification has no width of its own while the whole follows its container."""
    if spec.get("autosize", {}).get("type") != "fit-x":
        return set()
    found = set()
    for part in _parts(spec):
        found |= WITHOUT_A_WIDTH & set(part) | CHANNELS & set(part.get("encoding", {}))
    return found


@pytest.mark.slow
def test_no_comparison_of_any_indicator_is_a_facet_inside_a_responsive_width():
    narrow, drawn = {}, 0
    for name, by in _comparisons():
        made = summary(told("trends", {"lang": "en", "indicator": name, "compare": by}))
        chart = made.first.chart if made.first else None
        drawn += chart is not None
        if chart is not None and _narrow(chart):
            narrow[name, by] = _narrow(chart)
    assert narrow == {}
    assert drawn > 60, (
        "67 charts when this was written; the other comparisons are pictures, which need no width"
    )


@pytest.mark.parametrize(
    ("spec", "found"),
    [
        ({"facet": {"field": "a"}, "spec": {"layer": []}}, {"facet"}),
        ({"mark": "bar", "encoding": {"row": {"field": "a"}}}, {"row"}),
        ({"vconcat": [{"hconcat": [{"mark": "bar"}]}]}, {"hconcat"}),
        ({"vconcat": [{"layer": [{"mark": "bar"}], "width": "container"}]}, set()),
        ({"layer": [{"mark": "bar", "data": {"values": [{"facet": 1}]}}]}, set()),
    ],
)
def test_what_has_no_width_is_recognised(spec, found):
    assert _narrow(spec | {"autosize": {"type": "fit-x"}}) == found
    assert _narrow(spec | {"autosize": {"type": "pad"}}) == set()
