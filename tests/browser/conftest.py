"""A real browser on a server as a newcomer starts it, and on one as a public site is started."""

import pytest

from seam.addresses import HEALTH
from tests.screens import settled, window
from tests.servers import STREAMLIT, UVICORN, served

SERVERS = {"streamlit run app.py": STREAMLIT, "uvicorn asgi:app": UVICORN}


def _served(kind: str, factory):
    """A server started for the session and stopped after it; it knows no address but the one it is asked by."""
    with served(factory.mktemp("served"), *SERVERS[kind], up=HEALTH, DASHBOARD_SITE_ADDRESS="") as running:
        yield running


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """A server as a newcomer starts it."""
    yield from _served("streamlit run app.py", tmp_path_factory)


@pytest.fixture(scope="session")
def public_site(tmp_path_factory):
    """A public server."""
    yield from _served("uvicorn asgi:app", tmp_path_factory)


@pytest.fixture(scope="session", params=list(SERVERS))
def each_site(request, tmp_path_factory):
    """A server of either kind."""
    yield from _served(request.param, tmp_path_factory)


@pytest.fixture
def visit(browser, site):
    """Open an address in a new window and wait until the page stands."""
    yield from visits(browser, site.origin)


@pytest.fixture
def visit_each(browser, each_site):
    """The same on a server of either kind."""
    yield from visits(browser, each_site.origin)


def visits(browser, origin: str):
    """What opens an address in a window of its own; all windows are closed at the end."""
    contexts = []

    def open_address(path: str, *, width: int = 1280, locale: str = "en-US", scheme: str = "light"):
        contexts.append(
            window(
                browser,
                viewport={"width": width, "height": 800},
                locale=locale,
                color_scheme=scheme,
                bypass_csp=True,  # Playwright itself waits by scripts that the site forbids
            )
        )
        page = contexts[-1].new_page()
        page.goto(origin + path)
        settled(page)
        return page

    yield open_address
    for context in contexts:
        context.close()
