"""The published figures, read once a process and shared by every reader."""

from __future__ import annotations

import gc
import logging
from functools import cache
from pathlib import Path
from threading import Lock

import loaders
from loaders import Published
from reading.settings import DATA_FOLDER

TRIES = 5
logger = logging.getLogger(__name__)
_reading = Lock()
_SELDOM = (50_000, 10, 10)
"""Allocations before the collector looks (Python: 700, 10, 10): seldom, with 400 readers' sessions to look at, yet
often enough that sessions that have ended do not pile up."""


def published() -> Published:
    """Everything under data/, what is out of order left out. A lookup costs a microsecond; Streamlit's own cache some hundred."""
    return _taken()[0]


def published_files() -> dict[str, bytes]:
    """The files that `published` was read from, by their path below the folder, as they were then."""
    return _taken()[1]


def _taken() -> tuple[Published, dict[str, bytes]]:
    with _reading:
        return _read()


@cache
def _read() -> tuple[Published, dict[str, bytes]]:
    """Figures and files of one moment, read once; a folder that changes meanwhile is read again.

    Then the long-lived objects are taken out of the collector's way. Streamlit's own full collection
    after each run is off (`postScriptGC` in config.toml): it would hold every reader for the time it
    takes to walk these objects.
    """
    files = files_below(DATA_FOLDER)
    for _ in range(TRIES):
        read, before, files = loaders.load(DATA_FOLDER), files, files_below(DATA_FOLDER)
        if files == before:
            break
    else:
        logger.warning("the files in %s change while they are read; restart when they stand", DATA_FOLDER)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    return read, files


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path below it."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
