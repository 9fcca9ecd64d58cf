"""What a picture looks like is asked elsewhere: here the words of a view are read."""

import pytest

from tests.without_charts import without_charts


@pytest.fixture(scope="module", autouse=True)
def no_charts():
    """Blocks without their charts."""
    with without_charts():
        yield
