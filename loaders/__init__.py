"""Published files in, one checked tidy frame out."""

from loaders.problems import DataError, Problem
from loaders.published import DATA, Published, load, load_checked

__all__ = ["DATA", "DataError", "Problem", "Published", "load", "load_checked"]
