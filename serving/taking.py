"""What readers take away, made in a process of its own, one after another, and kept on the disk within a bound."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from threading import Lock

from anyio import CancelScope, CapacityLimiter, move_on_after, to_thread

from exports.asked import Made
from serving import made_of
from serving.cache import Folder
from serving.line_process import FAILED, LineProcess

LONGEST_WAIT = 120
"""Seconds for one thing; the process that needs more is ended."""
IDLE = 180
"""Seconds without anything to make, after which the process ends and its memory is free."""
MOST_WAITING = 24
LONGEST_TURN = 25
"""Who comes after so many waiting, or has not had a turn within so many seconds, is asked to try again."""
_kept = Folder("taken", size=200_000_000)
_turn: list[CapacityLimiter] = []


class NotMade(Exception):
    """Why there is nothing to take away; `status` is that of the answer over HTTP."""

    def __init__(self, status: int, sentence: str) -> None:
        self.status = status
        super().__init__(sentence)


BUSY = (503, "Too many ask at once; please try again.")
_STATUS = {"refused": 404, "no_room": 507, "replaced": 503, "failed": 500}


class Workshop:
    """Makes with `python -m serving.worker`, one thing at a time."""

    def __init__(self) -> None:
        self._line = LineProcess("serving.worker", longest=LONGEST_WAIT)
        self._lock = Lock()

    def make(self, asked: dict) -> Made:
        """What is asked for, made of the files that this process read.

        Raises:
            NotMade: there is no such thing, no room for it, or the files were replaced.
        """
        with self._lock:
            answer = self._line.ask(json.dumps({**asked, "made_of": made_of.at_start()})) or {
                "failed": FAILED
            }
            self._line.end_after(IDLE, self.close)
        for kind, status in _STATUS.items():
            if kind in answer:
                raise NotMade(status, answer[kind])
        path = Path(answer["path"])
        try:
            return Made(path.read_bytes(), answer["name"], answer["media_type"])
        finally:
            path.unlink(missing_ok=True)

    def close(self) -> None:
        """End the process; the next thing to make starts another."""
        with self._lock:
            self._line.end()


workshop = Workshop()


def _name(asked: dict) -> str:
    said = json.dumps(asked, sort_keys=True) + made_of.at_start()
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def _found(name: str) -> Made | None:
    content = _kept.get(name)
    if content is None:
        return None
    head, _, rest = content.partition(b"\n")
    said = json.loads(head)
    return Made(rest, said["name"], said["media_type"])


def _make(asked: dict) -> Made:
    """Look again, since somebody before may have asked for the same; then make it and keep it."""
    name = _name(asked)
    found = _found(name)
    if found is None:
        found = workshop.make(asked)
        head = json.dumps({"name": found.name, "media_type": found.media_type}).encode()
        _kept.put(name, head + b"\n" + found.content)
    return found


async def taken(what: str, view: dict[str, str], site: str) -> Made:
    """What an address below `/take/` asks for; what was made before waits for nobody.

    Raises:
        NotMade: there is no such thing, no room for it, or too many wait.
    """
    asked = {"what": what, "view": view, "site": site}
    found = await to_thread.run_sync(lambda: _found(_name(asked)))
    if found is not None:
        return found
    if not _turn:
        _turn.append(CapacityLimiter(1))
    if _turn[0].statistics().tasks_waiting >= MOST_WAITING:
        raise NotMade(*BUSY)
    asker = object()
    with move_on_after(LONGEST_TURN):
        await _turn[0].acquire_on_behalf_of(asker)
        try:
            with CancelScope(shield=True):
                return await to_thread.run_sync(_make, asked)
        finally:
            _turn[0].release_on_behalf_of(asker)
    raise NotMade(*BUSY)
