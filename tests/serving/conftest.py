"""One server for all tests: `uvicorn asgi:app` on a free port, its cache in a folder of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


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
    """The running site."""

    def __init__(self, port: int):
        self.origin = f"http://127.0.0.1:{port}"
        self._open = urllib.request.build_opener(_Plain).open

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.origin + path, headers=named, method=method)
        with self._open(request, timeout=30) as response:
            return Answer(response.status, response.headers, response.read())


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The site, started from another folder than its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("served")
    settings = {"DASHBOARD_WARM": "0", "DASHBOARD_CACHE_FOLDER": str(folder)}
    server = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "--app-dir", str(ROOT), "--port", str(port), "asgi:app"],
        cwd=folder,
        env={**os.environ, **settings},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    running = Site(port)
    try:
        _wait(running, server)
        yield running
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()


def _wait(running: Site, server: subprocess.Popen) -> None:
    for _ in range(300):
        try:
            if running.get("/healthz").status == 200:
                return
        except OSError:
            assert server.poll() is None, "the server ended"
        time.sleep(0.1)
    raise AssertionError("the server did not start")
