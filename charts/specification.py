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


def _placed(spec: dict, left: dict) -> dict:
    """The specification with the values of each data set that is left where it is first used."""
    placed: dict = {}
    for name, part in spec.items():
        if name == "data" and isinstance(part, dict) and part.get("name") in left:
            placed[name] = {**part, "values": left.pop(part["name"])}
        else:
            placed[name] = _within(part, left)
    return placed


def _within(part: object, left: dict) -> object:
    if isinstance(part, list):
        return [_within(one, left) for one in part]
    return _placed(part, left) if isinstance(part, dict) else part
