"""The published figures, read once a process and shared by every reader."""

from __future__ import annotations

import gc
from functools import cache
from threading import Lock

import loaders
from language import Language
from language.labels import Labels
from loaders import Published

_reading = Lock()
_SELDOM = (100_000, 50, 100)
"""Allocations before the collector looks: with 400 readers it looked at every session many times a second."""


def published() -> Published:
    """Everything under data/. A lookup costs a microsecond; Streamlit's own cache some hundred."""
    with _reading:
        return _published()


@cache
def _published() -> Published:
    """Then the long-lived objects are taken out of the collector's way.

    Streamlit's own full collection after each run is off (`postScriptGC` in config.toml): it
    would hold every reader for the time it takes to walk these objects.
    """
    read = loaders.load()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    return read


@cache
def labels(language: Language) -> Labels:
    """The words of one language for every code of the data; Khmer with either digits, and English."""
    return Labels(published(), language)
