"""Files that a reader's browser keeps for ever, found under names that carry their content."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TypedDict

STATIC = Path(__file__).resolve().parent.parent / "static"


@cache
def file_address(name: str) -> str:
    """The address of a built file, such as `provinces`, relative to the site.

    Raises:
        FileNotFoundError: `static/` was not built.
    """
    found = sorted(STATIC.glob(f"{name}.*"))
    if not found:
        raise FileNotFoundError(f"static/{name}.*: missing; run python -m ui.build_static")
    return f"app/static/{found[0].name}"


class Geometry(TypedDict):
    """The addresses of the map's layers."""

    provinces: str
    lake: str


def geometry() -> Geometry:
    """Where the provinces and the lake are."""
    return {"provinces": file_address("provinces"), "lake": file_address("lake")}
