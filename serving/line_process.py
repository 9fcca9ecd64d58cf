"""A process of our own that answers one JSON line after another, started when it is asked and ended when it rests."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from threading import Timer

from serving.cache import ROOT

FAILED = "this cannot be made just now"
"""What is said of an answer that did not come, and of a fault that is nobody else's."""


class LineProcess:
    """`python -m <module>`; whoever asks sees to it that one asks at a time.

    Attributes:
        process: the running process; None until it is asked, and after it was ended.
        longest: seconds for one answer; a process that needs more is ended.
    """

    def __init__(self, module: str, *, longest: float) -> None:
        self.process: subprocess.Popen | None = None
        self._module = module
        self.longest = longest
        self._rest: Timer | None = None

    def ask(self, line: str) -> dict | None:
        """The answer to a line; None where the process ended or took too long, and then it is ended."""
        process = self._running()
        watch = _timer(self.longest, process.kill)
        try:
            process.stdin.write(line + "\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())
        except (OSError, ValueError):
            self.end()
            return None
        finally:
            watch.cancel()

    def _running(self) -> subprocess.Popen:
        if self.process is None or self.process.poll() is not None:
            self.process = subprocess.Popen(
                [sys.executable, "-m", self._module],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                bufsize=1,
            )
        return self.process

    def end_after(self, seconds: float, end: Callable[[], object]) -> None:
        """Call `end` when nobody has asked for so long, so that the memory of the process is free."""
        if self._rest:
            self._rest.cancel()
        self._rest = _timer(seconds, end)

    def end(self) -> None:
        """End the process; the next one who asks starts another."""
        if self.process is None:
            return
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            try:
                pipe.close()
            except OSError:
                continue
        self.process = None


def _timer(seconds: float, act: Callable[[], object]) -> Timer:
    timer = Timer(seconds, act)
    timer.daemon = True
    timer.start()
    return timer
