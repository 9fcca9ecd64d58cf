"""What was compressed as well as can be is found again, by a restart too."""

import brotli
import pytest

from serving import compression
from serving.cache import Folder, Memory

TEXT = b"households registered as poor " * 200


@pytest.fixture
def made(tmp_path, monkeypatch):
    """The qualities with which something was compressed."""
    monkeypatch.setattr("serving.cache.FOLDER", tmp_path)
    monkeypatch.setattr(compression, "_folder", Folder("compressed", size=1_000_000))
    qualities = []
    compress = compression.compress

    def noted(content, how, *, quality=compression.QUICK):
        qualities.append(quality)
        return compress(content, how, quality=quality)

    monkeypatch.setattr(compression, "compress", noted)
    return qualities


def _restart(monkeypatch) -> None:
    monkeypatch.setattr(compression, "_memory", Memory(entries=10, size=1_000_000))


def test_a_restart_compresses_nothing_again(made, monkeypatch):
    for quality in (compression.BEST, compression.BEST, compression.QUICK):
        _restart(monkeypatch)
        packed = compression.compress_once(TEXT, "br", quality=quality)
        assert brotli.decompress(packed) == TEXT
    assert made == [compression.BEST]


def test_the_best_takes_the_place_of_the_quick(made, monkeypatch):
    for quality in (compression.QUICK, compression.BEST, compression.QUICK):
        _restart(monkeypatch)
        compression.compress_once(TEXT, "br", quality=quality)
    assert made == [compression.QUICK, compression.BEST]
