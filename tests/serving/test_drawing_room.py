"""The drawing process may be slow, stand still or die; nobody waits for it longer than is said."""

import os
import signal
import threading
import time

import pytest

from serving import drawing_room
from serving.drawing_room import Busy, DrawingRoom

SPEC = {
    "mark": "bar",
    "data": {"values": [{"a": 1}]},
    "encoding": {"x": {"field": "a", "type": "quantitative"}},
}


@pytest.fixture
def room():
    opened = DrawingRoom()
    yield opened
    opened.close()


def _nothing(answer: dict) -> None:
    """Keeps nothing."""


def _process(room: DrawingRoom):
    room.draw(_nothing, spec=SPEC, width=100)
    return room.process


@pytest.mark.slow
def test_a_frozen_process_is_not_waited_for_and_is_replaced(room, monkeypatch):
    frozen = _process(room)
    monkeypatch.setattr(room.line, "longest", 2.0)
    monkeypatch.setattr(drawing_room, "STALLED", 0.5)
    os.kill(frozen.pid, signal.SIGSTOP)
    begun = time.monotonic()
    with pytest.raises(Busy):
        room.draw(_nothing, patience=0.6, spec=SPEC, width=101)
    assert time.monotonic() - begun < 1.5
    begun = time.monotonic()
    with pytest.raises(Busy):
        room.draw(_nothing, patience=10, spec=SPEC, width=102)
    assert time.monotonic() - begun < 0.2
    time.sleep(2)
    monkeypatch.setattr(room.line, "longest", 60.0)
    assert "<svg" in room.draw(_nothing, patience=60, spec=SPEC, width=103)["svg"]
    assert room.process.pid != frozen.pid


@pytest.mark.slow
def test_a_process_that_died_is_replaced(room):
    died = _process(room)
    died.kill()
    died.wait()
    assert "<svg" in room.draw(_nothing, spec=SPEC, width=100)["svg"]


def _slow(room: DrawingRoom, monkeypatch) -> list[str]:
    """A room whose process takes its time; the list of what it was asked."""
    asked = []

    def ask(line: str) -> dict:
        asked.append(line)
        time.sleep(0.3)
        return {"svg": "<svg/>"}

    monkeypatch.setattr(room.line, "ask", ask)
    return asked


def test_what_several_ask_for_at_once_is_drawn_once(room, monkeypatch):
    asked, got = _slow(room, monkeypatch), []
    readers = [threading.Thread(target=lambda: got.append(room.draw(_nothing, spec=SPEC))) for _ in range(8)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert (len(got), len(asked)) == (8, 1)


def test_what_nobody_waits_for_any_more_is_kept_all_the_same(room, monkeypatch):
    _slow(room, monkeypatch)
    kept = []
    with pytest.raises(Busy):
        room.draw(kept.append, patience=0.05, spec=SPEC)
    time.sleep(0.5)
    assert kept == [{"svg": "<svg/>"}]


def test_no_more_wait_than_can_be_served(room, monkeypatch):
    _slow(room, monkeypatch)
    for number in range(drawing_room.MOST_WAITING):
        with pytest.raises(Busy):
            room.draw(_nothing, patience=0, width=number)
    begun = time.monotonic()
    with pytest.raises(Busy):
        room.draw(_nothing, patience=60, width=99)
    assert time.monotonic() - begun < 0.2


def test_what_cannot_be_drawn_is_no_silence(room, monkeypatch):
    monkeypatch.setattr(room.line, "ask", lambda line: {"error": "no such mark"})
    with pytest.raises(ValueError, match="no such mark"):
        room.draw(_nothing, spec=SPEC)
