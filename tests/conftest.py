"""The repository's root is where the tests import from; a failed test may say what an error was about."""

import os
import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DASHBOARD_LOG_VALUES", "1")


@pytest.fixture(scope="session")
def published():
    """Everything under data/, in order and read once for all tests."""
    from reading.published import published

    assert not published().problems
    return published()


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The site: `uvicorn asgi:app`, started from another folder than its own, with a cache of its own."""
    from tests.servers import ROOT, UVICORN, served

    folder = tmp_path_factory.mktemp("served")
    with served(folder, *UVICORN, "--app-dir", str(ROOT), cwd=folder) as running:
        yield running


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, one for all tests."""
    found = shutil.which("chromium")
    if not found:
        missing = "no browser: install it with `apt-get install chromium`"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    from playwright.sync_api import expect, sync_playwright

    from benchmarks.first_visit import ARGUMENTS
    from tests.screens import PATIENCE

    expect.set_options(timeout=PATIENCE)

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield chromium
        chromium.close()
