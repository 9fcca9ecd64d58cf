"""A real browser on a real server: Debian's Chromium, driven by Playwright."""

import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from seam import look
from seam.addresses import HEALTH

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


SERVERS = {
    "streamlit run app.py": lambda port: [
        sys.executable, "-m", "streamlit", "run", "app.py",
        "--server.port", str(port), "--server.address", "127.0.0.1",
    ],
    "uvicorn asgi:app": lambda port: [
        sys.executable, "-m", "uvicorn", "asgi:app", "--port", str(port), "--host", "127.0.0.1",
    ],
}  # fmt: skip


@pytest.fixture(scope="session")
def site():
    """The address of a server as a newcomer starts it."""
    yield from _served("streamlit run app.py")


@pytest.fixture(scope="session")
def public_site():
    """The address of a public server."""
    yield from _served("uvicorn asgi:app")


@pytest.fixture(scope="session", params=list(SERVERS))
def each_site(request):
    """The address of a server of either kind."""
    yield from _served(request.param)


def _served(kind: str):
    """A server started for the session and stopped after it."""
    port = free_port()
    server = subprocess.Popen(
        SERVERS[kind](port), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    _wait_for(f"{address}{HEALTH}", server)
    yield address
    server.terminate()
    server.wait(20)


def _wait_for(address: str, server: subprocess.Popen) -> None:
    for _ in range(300):
        assert server.poll() is None, "the server stopped before it answered"
        try:
            urllib.request.urlopen(address, timeout=2)
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"{address} did not answer")


@pytest.fixture
def visit(browser, site):
    """Open an address in a new window and wait until the page stands."""
    yield from _visits(browser, site)


@pytest.fixture
def visit_each(browser, each_site):
    """The same on a server of either kind."""
    yield from _visits(browser, each_site)


def _visits(browser, site):
    contexts = []

    def open_address(path: str, *, width: int = 1280, locale: str = "en-US", scheme: str = "light"):
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            locale=locale,
            color_scheme=scheme,
            bypass_csp=True,  # Playwright itself waits by scripts that the site forbids
        )
        contexts.append(context)
        page = context.new_page()
        page.elsewhere = []
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((site, "data:", "blob:", site.replace("http", "ws")))
                else page.elsewhere.append(request.url)
            ),
        )
        page.goto(site + path)
        settled(page)
        return page

    yield open_address
    for context in contexts:
        context.close()


def settled(page) -> None:
    """Wait until the footer (or the meeting's buttons) stands and no run is under way."""
    page.wait_for_selector(".site-footer, .meeting", timeout=60_000)
    page.wait_for_function(f"!document.querySelector('{look.RUNNING}')", timeout=60_000)
    page.wait_for_timeout(400)
