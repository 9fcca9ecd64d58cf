"""A real server for tests: started on a free port, asked over HTTP, its output kept, ended."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 120
"""Seconds that a test waits for what must come: a busy machine is no fault of the program."""
PUBLIC = "https://dashboard.example"
"""The public address that a server is told to have."""
UVICORN = ("-m", "uvicorn", "asgi:app", "--host", "127.0.0.1", "--port", "{port}")
STREAMLIT = ("-m", "streamlit", "run", "app.py", "--server.address", "127.0.0.1", "--server.port", "{port}")


class Answer:
    """What came back: status, headers (lower case), body as it was sent."""

    def __init__(self, status: int, headers, body: bytes):
        self.status = status
        self.headers = {name.lower(): value for name, value in headers.items()}
        self.body = body

    @property
    def text(self) -> str:
        return self.body.decode()


class _Plain(urllib.request.HTTPErrorProcessor):
    def http_response(self, request, response):
        return response


class Site:
    """A running site; `output` is the file that its output goes to."""

    def __init__(self, port: int, output: Path):
        self.origin = f"http://127.0.0.1:{port}"
        self.output = output
        self._open = urllib.request.build_opener(_Plain).open

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.origin + path, headers=named, method=method)
        with self._open(request, timeout=PATIENCE) as response:
            return Answer(response.status, response.headers, response.read())


def done(task: Coroutine):
    """What a coroutine returns; in a thread of its own, since the browser tests keep a loop running."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, task).result()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def nginx() -> str:
    """Where the program is; without it a test is passed over, or fails where none may be missing."""
    found = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if not found:
        missing = "no nginx: install it with `apt-get install nginx-light`"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return found


@contextmanager
def served(
    folder: Path, *command: str, cwd: Path = ROOT, up: str = "/healthz", port: int = 0, **settings: str
) -> Iterator[Site]:
    """A server started from `cwd`, up while the block runs.

    Args:
        folder: for its cache and its output.
        command: what starts it after `python`; `UVICORN` or `STREAMLIT` with more options.
        up: an address that answers once it is up.
        port: the one to listen on; a free one without it.
        settings: environment variables.
    """
    port = port or free_port()
    running = Site(port, folder / "output.txt")
    known = {
        "DASHBOARD_SITE_ADDRESS": PUBLIC,
        "DASHBOARD_WARM": "0",
        "DASHBOARD_CACHE_FOLDER": str(folder),
        "DASHBOARD_LOG_VALUES": "",
    }
    with running.output.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, *(part.replace("{port}", str(port)) for part in command or UVICORN)],
            cwd=cwd,
            env={**os.environ, **known, **settings},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(running, up, server)
            yield running
        finally:
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()


def _wait(running: Site, up: str, server: subprocess.Popen) -> None:
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        try:
            if running.get(up).status in (200, 503):
                return
        except OSError:
            assert server.poll() is None, f"the server ended:\n{running.output.read_text('utf-8')}"
        time.sleep(0.1)
    raise AssertionError("the server did not start")
