"""Spoiled copies: one changed file laid over a copy of the sound data."""

from functools import cache
from pathlib import Path
from shutil import copytree

import pytest

from loaders import Published, load

HERE = Path(__file__).parent


@pytest.fixture
def sound(tmp_path) -> Path:
    """A copy of the sound data that a test may spoil."""
    return copytree(HERE / "sound", tmp_path / "data")


@pytest.fixture(scope="session")
def loaded(tmp_path_factory):
    """What `load` makes of the sound data under one or several spoiled copies, each read once."""

    @cache
    def load_spoiled(*cases: str) -> Published:
        data = copytree(HERE / "sound", tmp_path_factory.mktemp("spoiled") / "data")
        for case in cases:
            copytree(HERE / "spoiled" / case, data, dirs_exist_ok=True)
        return load(data)

    return load_spoiled


@pytest.fixture(scope="session")
def sentences(loaded):
    """The sentences that `load` says about spoiled copies."""

    def said(*cases: str) -> list[str]:
        return [str(problem) for problem in loaded(*cases).problems]

    return said


@pytest.fixture(scope="session")
def copies_named():
    """The names of the spoiled copies of some kinds: `file-`, `cell-`."""

    def named(*kinds: str) -> set[str]:
        return {path.name for path in (HERE / "spoiled").iterdir() if path.name.startswith(kinds)}

    return named
