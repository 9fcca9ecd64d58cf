"""One process that draws charts for all readers, one drawing at a time."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from threading import Lock
from time import monotonic

from serving.line_process import LineProcess

LONGEST_DRAWING = 15
"""Seconds; the longest drawing of this site takes one. The process that needs more is ended."""
STALLED = 4
"""Seconds after which nobody new waits for the drawing that is being made."""
IDLE = 120
"""Seconds without a drawing, after which the process ends and its memory is free."""
MOST_WAITING = 12


class Busy(Exception):
    """More drawings are waited for than a reader would wait; ask again later."""


class DrawingRoom:
    """Draws with `python -m exports.drawing`; what several ask for at once is drawn once.

    Who loses patience goes on without; the drawing goes on too, and is kept for the next one.
    """

    def __init__(self) -> None:
        self.line = LineProcess("exports.drawing", longest=LONGEST_DRAWING)
        self._hand = ThreadPoolExecutor(1, thread_name_prefix="drawing")
        self._asked: dict[str, Future[dict]] = {}
        self._order = Lock()
        self._begun = 0.0

    @property
    def process(self) -> subprocess.Popen | None:
        """What draws, or None until something is to be drawn."""
        return self.line.process

    def draw(self, keep: Callable[[dict], None], *, patience: float | None = None, **asked: object) -> dict:
        """What the process answers.

        Args:
            keep: takes the answer when it is there, whether or not somebody still waits for it.
            patience: seconds to wait; None for as long as it takes.
            asked: what `exports.drawing` is asked.

        Raises:
            Busy: too many wait, the drawing before takes too long, or patience ran out.
            ValueError: this cannot be drawn.
        """
        line = json.dumps(asked, default=str)
        with self._order:
            future = self._asked.get(line)
            if patience is not None and self._stalled():
                raise Busy
            if future is None:
                if patience is not None and len(self._asked) >= MOST_WAITING:
                    raise Busy
                future = self._asked[line] = self._hand.submit(self._draw, line, keep)
        try:
            answer = future.result(patience)
        except NotYet:
            raise Busy from None
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer

    def _stalled(self) -> bool:
        return bool(self._begun) and monotonic() - self._begun > STALLED

    def _draw(self, line: str, keep: Callable[[dict], None]) -> dict:
        try:
            self._begun = monotonic()
            answer = self.line.ask(line) or {"error": "the drawing process ended"}
            if "error" not in answer:
                keep(answer)
            return answer
        finally:
            self._begun = 0.0
            with self._order:
                self._asked.pop(line, None)
            self.line.end_after(IDLE, lambda: self._hand.submit(self.line.end))

    def close(self) -> None:
        """Drop what waits and end the process; the next drawing starts another."""
        with self._order:
            dropped = [line for line, future in self._asked.items() if future.cancel()]
            for line in dropped:
                del self._asked[line]
        if self.process is not None:
            self.process.kill()
        self._hand.submit(self.line.end).result()


room = DrawingRoom()
