"""Which compression a browser takes, and files compressed once and kept."""

from __future__ import annotations

import gzip
import hashlib

import brotli

from serving.cache import Folder, Memory

BEST, QUICK = 11, 5
"""Brotli's effort ahead of time, and for what a reader is waiting for."""
SMALLEST = 400
TEXT = ("text/", "application/json", "application/ld+json", "application/xml", "image/svg+xml")
TEXT += ("text/javascript", "application/javascript", "application/geo+json")
ENDINGS = {"br": ".br", "gzip": ".gz"}

_folder = Folder("compressed", size=120_000_000)
_memory = Memory(entries=1_000, size=32_000_000)


def encoding(accepted: str) -> str:
    """The best of `br`, `gzip` and "" (as it is) that an Accept-Encoding header allows."""
    weights = {}
    for part in accepted.lower().split(","):
        name, _, parameter = part.strip().partition(";")
        weights[name.strip()] = _weight(parameter)
    for name in ("br", "gzip"):
        if weights.get(name, weights.get("*", 0.0)) > 0:
            return name
    return ""


def _weight(parameter: str) -> float:
    name, _, number = parameter.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(number)
    except ValueError:
        return 0.0


def compressible(media_type: str, content: bytes) -> bool:
    """Fonts and pictures are compressed already; a tiny file gains nothing."""
    return len(content) >= SMALLEST and media_type.startswith(TEXT)


def compress(content: bytes, how: str, *, quality: int = QUICK) -> bytes:
    """The content in `br`, `gzip`, or "" as it is."""
    if how == "br":
        return brotli.compress(content, quality=quality)
    return gzip.compress(content, 6 if quality == QUICK else 9, mtime=0) if how == "gzip" else content


def compress_once(content: bytes, how: str, *, quality: int = QUICK) -> bytes:
    """The content compressed: from memory, else from the cache folder, else compressed now.

    `python -m serving` fills the folder with the best compression before the site starts; a second time
    it finds it there.
    """
    if not how:
        return content
    name = hashlib.sha256(content).hexdigest()[:32]
    best, quick = name + ".best" + ENDINGS[how], name + ENDINGS[how]
    found = _memory.get(best)
    if found is None:
        found = _folder.get(best) or (_folder.get(quick) if quality != BEST else None)
        if found is None:
            found = compress(content, how, quality=quality)
            _folder.put(best if quality == BEST else quick, found)
        _memory.put(best, found)
    return found
