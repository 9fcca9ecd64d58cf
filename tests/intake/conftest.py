"""The published tables in a folder of the test's own, read once a module."""

from shutil import copytree

import pytest

from loaders import DATA
from loaders.places import Gazetteer


@pytest.fixture(scope="session")
def gazetteer(published):
    return Gazetteer(published["areas"])


@pytest.fixture
def data(tmp_path):
    """A copy of data/ that a test may write to."""
    return copytree(DATA, tmp_path / "data")


@pytest.fixture
def as_it_was():
    """A folder's files, to be compared afterwards."""

    def files(folder):
        return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    return files
