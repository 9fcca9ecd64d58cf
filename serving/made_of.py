"""What files to take away are made of, and whether it is still what the server read at its start."""

from __future__ import annotations

import hashlib
from functools import cache

from reading.settings import DATA_FOLDER
from serving.cache import ROOT

ROOMS = (
    *("loaders", "indicators", "language", "charts", "maps", "pictures"),
    *("reading", "blocks", "exports", "seam", "ui", "pages", "serving"),
)
PROGRAM = (
    "app.py",
    *(f"{room}/**/*.py" for room in ROOMS),
    "exports/*.*",
    "reading/templates/*.html",
    "ui/*.css",
    "ui/fit.js",
    "static/*.*",
    "locale/**/*.po",
    "maps/*.geojson",
)
"""Of the program, not of the packages that may be installed beside it; a change of one makes all files anew."""


def now() -> str:
    """The hash of the program, its texts and the figures, as they stand on the disk."""
    found = hashlib.sha256()
    files = [path for pattern in PROGRAM for path in ROOT.glob(pattern)]
    for path in sorted([*files, *DATA_FOLDER.rglob("*.*")]):
        found.update(path.read_bytes())
    return found.hexdigest()


@cache
def at_start() -> str:
    """The same, as it was when the server read everything (`serving/start.py`)."""
    return now()
