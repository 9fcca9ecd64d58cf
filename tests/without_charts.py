"""Blocks without what Altair builds, where a test asks what they say and not how they look."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

import pytest

from reading.kept import forget

CHARTS = {
    "blocks.headlines": ("points", "steps"),
    "blocks.trends": ("points", "steps"),
}
"""Every function that draws a chart, by the module that calls it."""


@contextmanager
def without_charts() -> Iterator[None]:
    """Charts are the least specification that there is; nothing built so is kept afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        for module, names in CHARTS.items():
            for name in names:
                assert hasattr(import_module(module), name)
                patch.setattr(f"{module}.{name}", lambda *_, **__: {"mark": "point"})
        yield
    forget()
