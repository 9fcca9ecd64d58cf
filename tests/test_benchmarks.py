"""What the benchmarks measure is whole: data that were multiplied are read without a problem."""

from pathlib import Path

import pytest

import loaders
from benchmarks.loading import multiplied


@pytest.mark.slow
def test_twice_the_figures_are_read_without_a_problem(tmp_path: Path) -> None:
    """A copy of which half is refused would be measured as fast."""
    once, twice = loaders.load(), loaders.load(multiplied(tmp_path, 2))
    assert [str(problem) for problem in twice.problems[:3]] == []
    assert len(twice.figures) == 2 * len(once.figures)
