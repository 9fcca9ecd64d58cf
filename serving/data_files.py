"""The data to take away: what `exports/package.py` packs, file by file and in one."""

from __future__ import annotations

from functools import cache

from exports.package import Package, media_type
from reading.published import published
from reading.settings import DATA_FOLDER

__all__ = ["file", "media_type", "names", "package", "packed_name"]


@cache
def package() -> Package:
    """The package of the figures that are shown."""
    return Package(published(), DATA_FOLDER)


def packed_name() -> str:
    """The name of the whole package in one file: `cambodia-social-protection-1.0.0.zip`."""
    return f"{package().name}.zip"


def file(name: str) -> bytes | None:
    """What `/data/<name>` holds; None where there is no such file."""
    return package().zipped if name == packed_name() else package().files.get(name)


def kept(name: str) -> bytes | None:
    """What `/data/<name>` holds, if the package was made already."""
    return file(name) if "files" in vars(package()) else None


def make_all() -> None:
    """Make every file, before a reader waits for it."""
    for name in names():
        file(name)


@cache
def names() -> tuple[str, ...]:
    """Every file that can be asked for below `/data/`."""
    return (*package().files, packed_name())
