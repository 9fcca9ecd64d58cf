"""What is kept stays within its bounds."""

from serving.cache import Folder, Memory


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
    assert sum(path.stat().st_size for path in (tmp_path / "things").iterdir()) <= 1_100


def test_a_folder_that_cannot_be_written_keeps_nothing_and_fails_nothing(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setattr("serving.cache.FOLDER", tmp_path / "file")
    folder = Folder("things", size=1_000)
    folder.put("a", b"1")
    assert folder.get("a") is None
