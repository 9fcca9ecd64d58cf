"""A folder and a memory for what can be made again, both bounded."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections import OrderedDict
from collections.abc import Hashable
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path(os.environ.get("DASHBOARD_CACHE_FOLDER", ROOT / "build" / "served"))
SEAL = hashlib.sha256().digest_size
"""Bytes at the beginning of a kept file: the hash of the rest."""
Value = TypeVar("Value")


class Memory(Generic[Value]):
    """Values by key; the one not asked for the longest goes when a bound is reached."""

    def __init__(self, *, entries: int, size: int = 0) -> None:
        self._entries, self._size = entries, size
        self._kept: OrderedDict[Hashable, Value] = OrderedDict()
        self._held = 0
        self._lock = Lock()

    def get(self, key: Hashable) -> Value | None:
        """The value under a key, or None."""
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key]

    def put(self, key: Hashable, value: Value) -> None:
        """Keep a value; where a size is bounded, it must have a length."""
        with self._lock:
            self._drop(key)
            self._kept[key] = value
            self._held += self._length(value)
            while len(self._kept) > self._entries or (self._size and self._held > self._size):
                _, old = self._kept.popitem(last=False)
                self._held -= self._length(old)

    def _drop(self, key: Hashable) -> None:
        if key in self._kept:
            self._held -= self._length(self._kept.pop(key))

    def _length(self, value: Value) -> int:
        return len(value) if self._size else 0

    def __len__(self) -> int:
        return len(self._kept)


class Folder:
    """Files by name in a folder of at most `size` bytes; the oldest go first.

    Several processes may share it: a file appears under its name only when it is whole and on the disk, and
    begins with a hash of the rest. What does not agree with its hash (a power cut, a full or dying disk) is
    taken away and never given out. A folder that cannot be written keeps nothing, and nothing fails.
    """

    def __init__(self, name: str, *, size: int) -> None:
        self.path = FOLDER / name
        self._size = size
        self._written = 0

    def get(self, name: str) -> bytes | None:
        """What is kept under a name, or None."""
        path = self.path / name
        try:
            kept = path.read_bytes()
            if kept[:SEAL] == _seal(kept[SEAL:]):
                return kept[SEAL:]
            path.unlink(missing_ok=True)
        except OSError:
            pass
        return None

    def put(self, name: str, content: bytes) -> None:
        """Keep a file, and now and then make room."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            handle, part = tempfile.mkstemp(dir=self.path, prefix=".part-")
            with os.fdopen(handle, "wb") as file:
                file.write(_seal(content) + content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, self.path / name)
        except OSError:
            return
        self._written += len(content)
        if self._written > self._size // 10:
            self._written = 0
            self._make_room()

    def _make_room(self) -> None:
        found = []
        for path in self.path.iterdir():
            try:
                found.append((path.stat().st_mtime, path.stat().st_size, path))
            except OSError:
                continue
        held = sum(size for _, size, _ in found)
        for _, size, path in sorted(found):
            if held <= self._size:
                return
            path.unlink(missing_ok=True)
            held -= size


def _seal(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()
