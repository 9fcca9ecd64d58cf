"""Which edition of the figures is taken away: its version and the day until which they were gathered."""

from __future__ import annotations

from reading.published import published


def version() -> str:
    """The version of the data package, such as `1.1.0`."""
    return published().edition.version


def day() -> str:
    """The day of the figures, such as `2026-11-25`: not that of a download, so the same data give the same bytes."""
    return published().edition.date
