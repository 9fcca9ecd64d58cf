"""One page of the dashboard, run without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def run_page():
    """Run a page file with a link, as a reader who opens it cold."""

    def run(file: str, **link: str) -> AppTest:
        page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        if file != "app.py":
            page.switch_page(file)
        for name, value in link.items():
            page.query_params[name] = value
        return page.run()

    return run
