"""Every view of every page, both languages, under every rule of what may be said."""

from collections.abc import Iterator

import pytest

from reading.menu import ENTRIES
from tests.claims.rules import faults
from tests.claims.walk import Seen, figures, walk

PARTS = {"trends": 8, "map": 4, "figures": 6, "gaps": 7}
"""Pages with many views are walked in so many parts."""
FIGURES = 10


def _clean(seen: Iterator[Seen]) -> None:
    wrong = [fault for view in seen for fault in faults(view)]
    assert not wrong, f"{len(wrong)} faults:\n" + "\n".join(wrong[:40])


def _walks() -> Iterator[tuple[str, int, int]]:
    for entry in ENTRIES:
        parts = PARTS.get(entry.name, 1)
        yield from ((entry.name, part, parts) for part in range(parts))


WALKS = list(_walks())


def _named(walked: tuple[str, int, int]) -> str:
    return f"{walked[0]}-{walked[1] + 1}-of-{walked[2]}"


class _Half:
    """Two classes, so that two processors share the walk."""

    def of_a_page(self, walked):
        _clean(walk(*walked))

    def of_figures(self, part):
        _clean(figures(part, FIGURES))


@pytest.mark.long
class TestOneHalf(_Half):
    @pytest.mark.parametrize("walked", WALKS[::2], ids=_named)
    def test_no_view_says_more_than_the_figures(self, walked):
        self.of_a_page(walked)

    @pytest.mark.parametrize("part", range(0, FIGURES, 2))
    def test_no_view_of_a_figure_says_more_than_it(self, part):
        self.of_figures(part)


@pytest.mark.long
class TestOtherHalf(_Half):
    @pytest.mark.parametrize("walked", WALKS[1::2], ids=_named)
    def test_no_view_says_more_than_the_figures(self, walked):
        self.of_a_page(walked)

    @pytest.mark.parametrize("part", range(1, FIGURES, 2))
    def test_no_view_of_a_figure_says_more_than_it(self, part):
        self.of_figures(part)
