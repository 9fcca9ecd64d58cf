"""What a run says goes to the loop together, in its order, and nothing of it is lost to the next one."""

import asyncio
import time

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner import ScriptRunnerEvent

from seam import runs
from tests.servers import done

SAID, ENDED = ScriptRunnerEvent.ENQUEUE_FORWARD_MSG, ScriptRunnerEvent.SHUTDOWN


class Loop:
    """Of an event loop what a run's thread calls; `woken` counts how often it was woken."""

    def __init__(self) -> None:
        self.loop, self.woken = asyncio.get_running_loop(), 0

    def call_soon_threadsafe(self, call) -> None:
        self.woken += 1
        self.loop.call_soon_threadsafe(call)

    def call_later(self, seconds: float, call) -> None:
        self.loop.call_later(seconds, call)


class Session:
    """What a session does, with a list of what it heard in the place of a browser."""

    def __init__(self) -> None:
        self._event_loop, self.heard = Loop(), []

    _call_soon_on_event_loop = lambda self, call: getattr(AppSession, runs.SAYS)(self, call)  # noqa: E731

    def _handle_scriptrunner_event_on_event_loop(self, _, event, message, *rest) -> None:
        if message == "broken":
            raise ValueError(message)
        self.heard.append("end" if event == ENDED else message)

    def _handle_rerun_script_request(self, _) -> None:
        self.heard.append("asked")

    def says(self, *messages: str) -> None:
        for message in messages:
            getattr(AppSession, runs.TELLS)(self, None, event=SAID, forward_msg=message)

    def ends(self) -> None:
        getattr(AppSession, runs.TELLS)(self, None, event=ENDED)


@pytest.fixture(autouse=True)
def together(monkeypatch):
    for name in (runs.SAYS, runs.TELLS, runs.HEARS):
        assert hasattr(AppSession, name), (
            f"Streamlit has no {name}: each message wakes the loop (seam/runs.py)"
        )
        monkeypatch.setattr(AppSession, name, getattr(AppSession, name))
    runs.hand_over_together()


async def _session_after(run, seconds: float) -> Session:
    session = Session()
    await asyncio.to_thread(run, session)
    await asyncio.sleep(seconds)
    return session


def _forty_messages(session: Session) -> None:
    session.says(*map(str, range(40)))
    session.ends()


def test_forty_messages_wake_the_loop_twice_and_keep_their_order():
    session = done(_session_after(_forty_messages, 0.001))
    assert session.heard == [*map(str, range(40)), "end"]
    assert session._event_loop.woken == 2, "each message of a run wakes the server's loop (seam/runs.py)"


def test_a_run_that_goes_on_is_heard_before_its_end():
    def goes_on(session: Session) -> None:
        session.says("one", "two")
        time.sleep(20 * runs.PAUSE)
        session.heard.append("meanwhile")
        session.ends()

    session = done(_session_after(goes_on, 0.001))
    assert session.heard == ["one", "two", "meanwhile", "end"]


def test_what_a_browser_asks_is_heard_after_what_the_run_before_had_to_say():
    async def asked() -> list[str]:
        session = Session()
        await asyncio.to_thread(session.says, "last words")
        getattr(AppSession, runs.HEARS)(session, BackMsg(rerun_script={}))
        return session.heard

    assert done(asked()) == ["last words", "asked"]


def test_a_message_that_cannot_be_heard_takes_no_other_along():
    def with_a_broken_one(session: Session) -> None:
        session.says("one", "broken", "two")
        session.ends()

    async def told() -> tuple[list[str], list[str]]:
        faults: list[str] = []
        asyncio.get_running_loop().set_exception_handler(
            lambda _, told: faults.append(str(told["exception"]))
        )
        return (await _session_after(with_a_broken_one, 0.001)).heard, faults

    assert done(told()) == (["one", "two", "end"], ["broken"])
