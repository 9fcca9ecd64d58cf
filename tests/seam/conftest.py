"""Pages of the site that every test shares, in a real browser."""

import pytest

from tests.browser.conftest import visits


@pytest.fixture
def visit(browser, site):
    """Open an address of the site in a new window and wait until the page stands."""
    yield from visits(browser, site.origin)
