"""Nothing about a reader is written down: no address, no path, no query, no browser, not in an error either."""

import asyncio
import re
import socket
import subprocess
import sys
from contextlib import suppress
from urllib.parse import urlsplit

import pytest
import websockets

from benchmarks.readers import Reader
from tests.servers import ROOT, STREAMLIT, UVICORN, done, served

MARK = "marked4711"
COMMANDS = {
    "uvicorn asgi:app": UVICORN,
    "uvicorn asgi:app --log-level info": (*UVICORN, "--log-level", "info"),
    "uvicorn asgi:app --log-level warning": (*UVICORN, "--log-level", "warning"),
    "streamlit run app.py": STREAMLIT,
}
BROKEN = {
    "uvicorn": [part.replace("asgi:app", "tests.seam.broken_asgi:app") for part in UVICORN],
    "streamlit": [part.replace("app.py", "tests/seam/broken_app.py") for part in STREAMLIT],
}
pytestmark = pytest.mark.slow


def _ask(site) -> None:
    """Over HTTP: pages, files, pictures, what is not there, what is no HTTP at all."""
    asked = f"?q={MARK}&lang=en"
    paths = [
        f"/figures{asked}",
        f"/{MARK}",
        f"/data/{MARK}.csv",
        f"/picture/front.png{asked}",
        f"/media/{MARK}.csv",
    ]
    for path in [*paths, f"/app/static/{MARK}.js", f"/_stcore/health{asked}"]:
        site.get(path, User_Agent=MARK, Referer=f"http://{MARK}/", Cookie=f"a={MARK}")
    with socket.create_connection(("127.0.0.1", urlsplit(site.origin).port)) as line:
        line.sendall(f"GET /{MARK} HTTP/1.1\r\nHost:{MARK}\r\nno header {MARK}\r\n\r\n".encode())
        line.recv(1000)


async def _open(site) -> None:
    """Sessions of readers: a usual one, one from another site, one that sends what no browser does."""
    with suppress(RuntimeError, TimeoutError):
        reader = Reader(site.origin, "figures")
        reader.cookies = f"a={MARK}"
        await asyncio.wait_for(reader.open(f"q={MARK}&lang=en"), 20)
    address = f"{site.origin.replace('http', 'ws')}/_stcore/stream?{MARK}"
    for origin in (None, f"http://{MARK}.example"):
        with suppress(OSError, websockets.WebSocketException, TimeoutError):
            async with websockets.connect(
                address, subprotocols=["streamlit"], origin=origin, user_agent_header=MARK
            ) as line:
                await line.send(b"\xff" + MARK.encode())
                await asyncio.wait_for(line.recv(), 2)


def _written(site) -> str:
    _ask(site)
    done(_open(site))
    return site.output.read_text(encoding="utf-8")


def _lines_about_readers(text: str, own_port: int) -> list[str]:
    about = re.compile(
        rf"{MARK}|GET |HTTP/|WebSocket /|python|127\.0\.0\.1:(?!{own_port}\b)|external IP", re.I
    )
    return [line for line in text.splitlines() if about.search(line) and "/python" not in line]


@pytest.mark.parametrize("command", COMMANDS)
def test_no_line_is_about_a_reader(command, tmp_path):
    with served(tmp_path, *COMMANDS[command], up="/_stcore/health") as site:
        written = _written(site)
    assert _lines_about_readers(written, urlsplit(site.origin).port) == []
    if COMMANDS[command] is not STREAMLIT:
        assert "Uvicorn running on" in written, "uvicorn starts in silence (seam/logs.py)"


@pytest.mark.parametrize("kind", BROKEN)
def test_an_error_names_its_place_and_not_what_the_reader_asked_for(kind, tmp_path):
    with served(tmp_path, *BROKEN[kind], up="/_stcore/health") as site:
        written = _written(site)
    assert "ValueError" in written
    assert f'/tests/seam/broken_{"asgi" if kind == "uvicorn" else "app"}.py", line ' in written
    assert MARK not in written


def test_who_asks_for_it_sees_what_an_error_was_about(tmp_path):
    with served(tmp_path, *BROKEN["uvicorn"], up="/_stcore/health", DASHBOARD_LOG_VALUES="1") as site:
        written = _written(site)
    assert MARK in written


READ = """
from serving import pages
from reading.menu import ENTRIES
for entry in ENTRIES:
    pages.summary_of(entry.name, {"lang": "km"})
"""


def test_a_page_that_is_read_without_a_session_calls_nothing_that_complains_of_it():
    read = subprocess.run([sys.executable, "-c", READ], cwd=ROOT, capture_output=True, text=True)
    assert (read.returncode, read.stderr) == (0, "")
