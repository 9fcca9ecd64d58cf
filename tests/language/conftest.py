"""The published figures, for the words that are said about them."""

import pytest

from loaders import Published, load


@pytest.fixture(scope="session")
def published() -> Published:
    """Everything under data/, read once for all tests of this folder."""
    return load()
