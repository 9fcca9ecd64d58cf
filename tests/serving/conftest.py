"""One server for all tests: `uvicorn asgi:app` on a free port, its cache in a folder of its own."""

import pytest

from tests.servers import ROOT, UVICORN, served


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The site, started from another folder than its own."""
    folder = tmp_path_factory.mktemp("served")
    with served(folder, *UVICORN, "--app-dir", str(ROOT), cwd=folder) as running:
        yield running
