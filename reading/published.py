"""The published figures, read once a process and shared by every reader."""

from __future__ import annotations

import gc
from functools import cache
from threading import Lock

import loaders
from loaders import Published
from reading.settings import DATA_FOLDER

_reading = Lock()
_SELDOM = (50_000, 10, 10)
"""Allocations before the collector looks (Python: 700, 10, 10): seldom, with 400 readers' sessions to look at, yet
often enough that sessions that have ended do not pile up."""


def published() -> Published:
    """Everything under data/, what is out of order left out. A lookup costs a microsecond; Streamlit's own cache some hundred."""
    with _reading:
        return _published()


@cache
def _published() -> Published:
    """Then the long-lived objects are taken out of the collector's way.

    Streamlit's own full collection after each run is off (`postScriptGC` in config.toml): it
    would hold every reader for the time it takes to walk these objects.
    """
    read = loaders.load(DATA_FOLDER)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    return read
