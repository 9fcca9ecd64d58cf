"""The data to take away: what `exports/package.py` packs, file by file and in one."""

from __future__ import annotations

from functools import cache
from threading import Lock

from exports.package import Package, media_type
from reading.published import published, published_files

__all__ = ["file", "kept", "make_all", "media_type", "names", "package", "packed_name"]

_making = Lock()


@cache
def package() -> Package:
    """The package of the figures that are shown, from the files of the same moment."""
    return Package(published(), published_files())


def packed_name() -> str:
    """The name of the whole package in one file: `cambodia-social-protection-1.0.0.zip`."""
    return f"{package().name}.zip"


def file(name: str) -> bytes:
    """What `/data/<name>` holds, made once. `name` is one of `names`."""
    with _making:
        return package().zipped if name == packed_name() else package().files[name]


def kept(name: str) -> bytes | None:
    """What `/data/<name>` holds, if it was made already; waits for nobody who makes another."""
    made = vars(package())
    return made.get("zipped") if name == packed_name() else made.get("files", {}).get(name)


def make_all() -> None:
    """Make every file, before a reader waits for it."""
    for name in names():
        file(name)


def names() -> tuple[str, ...]:
    """Every file that can be asked for below `/data/`."""
    return (*package().names, packed_name())
