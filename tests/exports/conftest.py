"""Blocks as they are taken away, found by page and key."""

import pytest

import pages
from exports.taken import Taken


@pytest.fixture
def taken():
    """What takes a block of a page in a view: `taken("trends", "trend", lang="km")`."""

    def take(page: str, key: str, **view: str) -> Taken:
        told = pages.told(page, view, width="wide")
        block = next(one for one in told.said.blocks if one.key == key)
        return Taken(told.reading, page, block, told.view, "https://example.org")

    return take
