"""Which edition of the figures is taken away: its version and the day until which they were gathered."""

from __future__ import annotations

from loaders.describe import GATHERED, VERSION


def version() -> str:
    """The version of the data package, such as `1.0.0`."""
    return VERSION


def day() -> str:
    """The day of the figures, `2026-11-22`: not that of a download, so the same data give the same bytes."""
    return GATHERED
