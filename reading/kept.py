"""What is made for one reader and kept for the next, within a bound of bytes."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock, RLock
from typing import ParamSpec, TypeVar

from cachetools import LRUCache

from reading.sizes import size

MOST_BYTES = 160_000_000
Arguments = ParamSpec("Arguments")
Made = TypeVar("Made")

_kept: LRUCache = LRUCache(MOST_BYTES, getsizeof=lambda found: size(found[0]))
_order = Lock()
_building = RLock()
"""One thing is built at a time: two would only take the interpreter from each other."""


def kept(build: Callable[Arguments, Made]) -> Callable[Arguments, Made]:
    """A function whose answer depends on its arguments alone; the answer is kept for the process.

    All arguments must be hashable: a `Reading`, `Published` (told apart by identity), codes. Never
    free text, of which there is no end: what says that it is `passing` is not kept. A reading is
    passed on as on a wide screen outside a meeting, so that one answer serves all; `kept_by_stage`
    is for what looks different there. The answer is shared by all readers, so it is never changed.
    A lookup costs microseconds; Streamlit's own cache some hundred times that.
    """
    return _keeping(build, lambda reading: reading.usual)


def kept_by_stage(build: Callable[Arguments, Made]) -> Callable[Arguments, Made]:
    """The same for a function whose answer also depends on the width or the meeting."""
    return _keeping(build, lambda reading: reading)


def _keeping(build: Callable[Arguments, Made], narrowed: Callable) -> Callable[Arguments, Made]:
    make: Callable[..., Made] = build

    @wraps(build)
    def asked(*arguments: Arguments.args, **named: Arguments.kwargs) -> Made:
        if any(getattr(one, "passing", False) for one in arguments):
            return make(*arguments, **named)
        taken: tuple = arguments
        if hasattr(taken[0], "usual"):
            taken = (narrowed(taken[0]), *taken[1:])
        key = (build, taken, *sorted(named.items()))
        found = _look_up(key)
        if found is None:
            with _building:
                found = _look_up(key)
                if found is None:
                    found = (make(*taken, **named),)
                    _keep(key, found)
        return found[0]

    return asked


def _look_up(key: Hashable) -> tuple | None:
    with _order:
        return _kept.get(key)


def _keep(key: Hashable, found: tuple) -> None:
    try:
        with _order:
            _kept[key] = found
    except ValueError:  # larger than everything that may be kept
        return


def forget() -> None:
    """Drop everything; for tests that change what is built."""
    with _order:
        _kept.clear()
