"""Half a request does not hold a connection; a session and a slow reader keep theirs."""

import socket
import time
from urllib.parse import urlsplit

import pytest

from seam.connections import PATIENCE
from tests.servers import ROOT, UVICORN, served

pytestmark = pytest.mark.long
HALF = {
    "nothing at all": b"",
    "one line": b"GET / HTTP/1.1\r\n",
    "headers without an end": b"GET / HTTP/1.1\r\nHost: x\r\nX-More: 1\r\n",
    "half a handshake": b"GET /_stcore/stream HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n",
    "a whole request, then half of one": b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /hea",
    "a body that does not come": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n1",
}
COMMANDS = {
    "uvicorn asgi:app": UVICORN,
    "streamlit run asgi.py": (
        *("-m", "streamlit", "run", "asgi.py", "--server.address", "127.0.0.1", "--server.port", "{port}"),
    ),
}


@pytest.fixture(scope="module", params=COMMANDS)
def running(request, tmp_path_factory):
    with served(tmp_path_factory.mktemp("served"), *COMMANDS[request.param], cwd=ROOT) as site:
        yield site


def _ends(line: socket.socket) -> bool:
    """Whether the server closes within its patience."""
    line.settimeout(PATIENCE + 8)
    try:
        while line.recv(4_000):
            continue
    except ConnectionResetError:
        return True
    except TimeoutError:
        return False
    return True


def test_what_begins_and_does_not_go_on_is_ended(running):
    address = ("127.0.0.1", urlsplit(running.origin).port)
    lines = {}
    for said, begun in HALF.items():
        lines[said] = socket.create_connection(address)
        lines[said].sendall(begun)
    drips = socket.create_connection(address)
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE + 5:
        try:
            drips.sendall(b"G")
        except OSError:
            break
        time.sleep(1)
    stand = [said for said, line in lines.items() if not _ends(line)]
    assert stand == []
    assert time.monotonic() - begun < PATIENCE + 12, "one that drips was not ended"


def test_the_program_does_not_say_its_name(running):
    for _ in range(2):
        assert "server" not in running.get("/healthz").headers
        time.sleep(1.1)
