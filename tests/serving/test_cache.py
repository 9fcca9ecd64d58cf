"""What is kept stays within its bounds."""

import os

import pytest

from serving.cache import SEAL, Folder, Memory


def test_memory_forgets_what_was_not_asked_for_the_longest():
    memory = Memory(entries=2)
    memory.put("a", 1)
    memory.put("b", 2)
    memory.get("a")
    memory.put("c", 3)
    assert (memory.get("a"), memory.get("b"), memory.get("c")) == (1, None, 3)


def test_memory_keeps_to_its_size():
    memory = Memory(entries=100, size=10)
    for number in range(20):
        memory.put(number, b"1234")
    assert len(memory) == 2


def test_a_value_put_twice_counts_once():
    memory = Memory(entries=100, size=10)
    for _ in range(5):
        memory.put("a", b"12345678")
    assert memory.get("a") == b"12345678"


def test_a_folder_keeps_to_its_size(tmp_path, monkeypatch):
    monkeypatch.setattr("serving.cache.FOLDER", tmp_path)
    folder = Folder("things", size=1_000)
    for number in range(50):
        folder.put(f"{number}.txt", b"x" * 100)
    assert sum(path.stat().st_size for path in (tmp_path / "things").iterdir()) <= 1_100 + SEAL


def test_a_folder_that_cannot_be_written_keeps_nothing_and_fails_nothing(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setattr("serving.cache.FOLDER", tmp_path / "file")
    folder = Folder("things", size=1_000)
    folder.put("a", b"1")
    assert folder.get("a") is None


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr("serving.cache.FOLDER", tmp_path)
    return Folder("things", size=1_000_000)


def test_what_was_kept_comes_back(folder):
    for content in (b"", b"1", os.urandom(5_000)):
        folder.put("a", content)
        assert folder.get("a") == content


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: b"",
        lambda kept: kept[: SEAL - 1],
        lambda kept: kept[:SEAL],
        lambda kept: kept[:-1],
        lambda kept: kept + b"x",
        lambda kept: kept[:-3] + bytes([kept[-3] ^ 1]) + kept[-2:],
        lambda kept: bytes(len(kept)),
        lambda kept: b"<svg>written by an older version</svg>",
    ],
    ids=["0 bytes", "half a hash", "a hash alone", "cut", "longer", "one bit", "zeros", "without a hash"],
)
def test_what_is_damaged_is_taken_away_and_never_given_out(folder, damage):
    folder.put("a", b"what was drawn")
    path = folder.path / "a"
    path.write_bytes(damage(path.read_bytes()))
    assert folder.get("a") is None
    assert not path.exists()
    folder.put("a", b"what was drawn")
    assert folder.get("a") == b"what was drawn"


def test_a_file_is_on_the_disk_before_it_has_its_name(folder, monkeypatch):
    done = []
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda handle: done.append("written") or fsync(handle))
    monkeypatch.setattr(os, "replace", lambda part, path: done.append("named") or replace(part, path))
    folder.put("a", b"1")
    assert done == ["written", "named"]
