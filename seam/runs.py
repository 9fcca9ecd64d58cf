"""What a run says goes to the server's loop together."""

from __future__ import annotations

from asyncio import get_running_loop
from collections.abc import Callable
from threading import Lock

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner import ScriptRunner, ScriptRunnerEvent

SAYS = "_call_soon_on_event_loop"
"""How a session's run, in a thread of its own, hands the loop each of its messages. Renamed: each wakes the loop
and takes the run's turn, up to forty times a change, and a change costs up to half as much again."""
TELLS = "_on_scriptrunner_event"
"""Where a session is told what its run does. Renamed: what a run says last comes up to `PAUSE` later."""
HEARS = "handle_backmsg"
"""What a session does with what a browser asks. Renamed: what a run has said last could be lost to the next run."""
LOOP = "_event_loop"
"""The loop that a session's messages go to. Renamed: as above."""
PAUSE = 0.01
"""Seconds in which the loop hears of a run that goes on."""


class _Waiting:
    """What a session's run has said and the loop has not heard yet."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._calls: list[Callable[[], None]] = []

    def add(self, call: Callable[[], None]) -> bool:
        """Whether it is the first one that waits."""
        with self._lock:
            self._calls.append(call)
            return len(self._calls) == 1

    def hand_over(self) -> None:
        """Let the loop hear all of it, in its order; on the loop's own thread."""
        with self._lock:
            calls, self._calls = self._calls, []
        for call in calls:
            try:
                call()
            except Exception as error:
                told = {"message": "what a run said could not be heard", "exception": error}
                get_running_loop().call_exception_handler(told)


def _waiting(session: AppSession) -> _Waiting:
    held = session.__dict__
    return held.get("waiting") or held.setdefault("waiting", _Waiting())


def hand_over_together() -> None:
    """Let the loop hear what a run says when it ends, and once in `PAUSE` before.

    What a browser asks meanwhile is heard after it: Streamlit leaves out what the run before had still to say.
    """
    says, tells, hears = (getattr(AppSession, name, None) for name in (SAYS, TELLS, HEARS))
    if says is None or tells is None or hears is None or getattr(says, "together", False):
        return

    def together(session: AppSession, call: Callable[[], None]) -> None:
        waiting = _waiting(session)
        if waiting.add(call):
            loop = getattr(session, LOOP)
            says(session, lambda: loop.call_later(PAUSE, waiting.hand_over))

    def until_its_end(
        session: AppSession, run: ScriptRunner | None, event: ScriptRunnerEvent, **told: object
    ) -> None:
        tells(session, run, event, **told)
        if event == ScriptRunnerEvent.SHUTDOWN:
            says(session, _waiting(session).hand_over)

    def after_it(session: AppSession, asked: BackMsg) -> None:
        _waiting(session).hand_over()
        hears(session, asked)

    together.together = True
    setattr(AppSession, SAYS, together)
    setattr(AppSession, TELLS, until_its_end)
    setattr(AppSession, HEARS, after_it)
