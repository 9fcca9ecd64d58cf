"""Finished specifications, built once for each combination that is asked for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock, RLock

from ui.build_static import address

MOST_KEPT = 2_000
_kept: OrderedDict[tuple, object] = OrderedDict()
_order = Lock()
_building = RLock()
"""One thing is built at a time: two would only take the interpreter from each other."""


def finished(build: Callable[[], object], *key: Hashable):
    """What `build` returns, kept for the process under `key`; the longest unused goes first.

    A lookup is a microsecond; Streamlit's own cache takes some hundred times that, many times a run.
    """
    found = _look_up(key)
    if found is None:
        with _building:
            found = _look_up(key)
            if found is None:
                found = (build(),)
                _keep(key, found)
    return found[0]


def kept(build: Callable):
    """A function of a page whose answer depends on its arguments and the reader's language alone.

    Its answer is kept for the process, for phone and meeting apart. Not for one that asks the link
    or shows something.
    """

    @wraps(build)
    def asked(page, *arguments: Hashable, **named: Hashable):
        key = (
            build.__module__,
            build.__qualname__,
            page.language,
            page.phone,
            bool(page.presented),
            arguments,
            *sorted(named.items()),
        )
        return finished(lambda: build(page, *arguments, **named), *key)

    return asked


def _look_up(key: tuple) -> tuple | None:
    with _order:
        if key in _kept:
            _kept.move_to_end(key)
        return _kept.get(key)


def _keep(key: tuple, found: tuple) -> None:
    with _order:
        _kept[key] = found
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)


def forget() -> None:
    """Drop everything; for tests that change what is built."""
    with _order:
        _kept.clear()


def drawable(built: dict | None) -> dict | None:
    """A Vega-Lite specification with each data set where it is first used.

    Streamlit would turn `datasets` into Arrow in every run of every reader; the browser reads both.
    """
    if built is None or "datasets" not in built:
        return built
    datasets = dict(built["datasets"])
    rest = {name: part for name, part in built.items() if name != "datasets"}
    placed = _placed(rest, datasets)
    if "values" not in placed.get("data", {}) or "params" in placed or not {"layer", "mark"} & set(placed):
        return placed
    # Data of the whole chart would be turned into Arrow all the same; those of a layer are not.
    inner = {name: part for name, part in placed.items() if name in _OF_A_LAYER}
    return {name: part for name, part in placed.items() if name not in _OF_A_LAYER} | {"layer": [inner]}


_OF_A_LAYER = frozenset({"data", "layer", "mark", "encoding", "transform", "resolve"})
"""What a chart may hand down to the only layer of a chart around it."""


def _placed(part: object, left: dict) -> object:
    """The values of each data set where it is first used; later uses name it."""
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


def geometry() -> dict[str, str]:
    """The addresses of the map's layers, kept by the reader's browser."""
    return {"provinces": address("provinces"), "lake": address("lake")}
