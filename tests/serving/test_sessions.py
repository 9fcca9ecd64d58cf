"""A socket on which nothing is said does not stay open."""

import asyncio

import pytest

from serving import sessions
from tests.servers import done


def _client(*said: dict):
    """A client that says this and then nothing more."""
    waiting = list(said)

    async def receive() -> dict:
        if waiting:
            return waiting.pop(0)
        await asyncio.sleep(60)
        raise AssertionError

    return receive


async def _heard(receive, times: int) -> list[str]:
    return [(await asyncio.wait_for(receive(), 1))["type"] for _ in range(times)]


@pytest.fixture(autouse=True)
def _impatient(monkeypatch):
    monkeypatch.setattr(sessions, "FIRST_WORD", 0.05)


def test_who_opens_a_session_and_asks_for_nothing_has_left():
    receive = sessions.with_a_first_word(_client({"type": "websocket.connect"}))
    assert done(_heard(receive, 2)) == ["websocket.connect", "websocket.disconnect"]


def test_who_does_not_even_open_it_has_left():
    assert done(_heard(sessions.with_a_first_word(_client()), 1)) == ["websocket.disconnect"]


def test_who_has_asked_may_read_for_as_long_as_they_like():
    said = [{"type": "websocket.connect"}, {"type": "websocket.receive", "bytes": b"1"}]
    receive = sessions.with_a_first_word(_client(*said))
    assert done(_heard(receive, 2)) == ["websocket.connect", "websocket.receive"]
    with pytest.raises(TimeoutError):
        done(_heard(receive, 1))
