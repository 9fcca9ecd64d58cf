"""A Vega-Lite specification as it travels."""

from __future__ import annotations

_OF_A_LAYER = frozenset({"data", "layer", "mark", "encoding", "transform", "resolve"})
"""What a chart may hand down to the only layer of a chart around it."""


def with_values_in_place(built: dict) -> dict:
    """A specification with each data set where it is first used; later uses name it.

    Altair lists data sets beside the chart, and Streamlit would turn such a list into Arrow in every
    run of every reader; the browser reads both.
    """
    datasets = dict(built.get("datasets", {}))
    rest = {name: part for name, part in built.items() if name != "datasets"}
    placed = _placed(rest, datasets)
    if "values" not in placed.get("data", {}) or "params" in placed or not {"layer", "mark"} & set(placed):
        return placed
    # Data of the whole chart would be turned into Arrow all the same; those of a layer are not.
    inner = {name: part for name, part in placed.items() if name in _OF_A_LAYER}
    return {name: part for name, part in placed.items() if name not in _OF_A_LAYER} | {"layer": [inner]}


def _placed(part, left: dict):
    """The part with the values of each data set where it is first used."""
    if isinstance(part, list):
        return [_placed(one, left) for one in part]
    if not isinstance(part, dict):
        return part
    placed = {}
    for name, one in part.items():
        if name == "data" and isinstance(one, dict) and one.get("name") in left:
            placed[name] = {**one, "values": left.pop(one["name"])}
        else:
            placed[name] = _placed(one, left)
    return placed
