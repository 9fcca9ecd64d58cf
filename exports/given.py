"""What of data/ may be passed on in bulk: what stands under terms that somebody has read."""

from __future__ import annotations

import csv
import io
from functools import lru_cache

import pandas as pd

from indicators.search import given_sources
from loaders import Published
from loaders.plain_text import plain_lines


@lru_cache(maxsize=4)
def _sources(published: Published) -> frozenset[str]:
    return given_sources(published["sources"])


@lru_cache(maxsize=4)
def _tables(published: Published) -> frozenset[str]:
    """The files in provinces/ of which every column comes from a publication that may be given."""
    tables = published["province_tables"]
    held_back = tables.loc[~tables["source_id"].isin(_sources(published)), "file"]
    return frozenset(tables["file"]).difference(held_back)


def figures(published: Published) -> pd.DataFrame:
    """The tidy figures that may be taken away in bulk."""
    whole = published.figures
    return whole[whole["source_id"].isin(_sources(published))]


def may_be_given(published: Published, path: str) -> bool:
    """Every table but those by province that are held back."""
    folder, _, name = path.rpartition("/")
    return folder != "provinces" or name == "tables.csv" or name in _tables(published)


def rows(published: Published, name: str, content: bytes) -> bytes:
    """A table as it stands in data/, lines ended by LF, without the rows that belong to what is held back."""
    text = plain_lines(content).decode("utf-8")
    read = list(csv.reader(io.StringIO(text, newline="")))
    kept = [row for row in read[1:] if not _held_back(published, dict(zip(read[0], row, strict=False)), name)]
    if len(kept) == len(read) - 1:
        return text.encode()
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows([read[0], *kept])
    return written.getvalue().encode()


def _held_back(published: Published, row: dict[str, str], name: str) -> bool:
    if "file" in row and row["file"] not in _tables(published):
        return True
    return name.startswith("figures/") and row.get("source_id") not in _sources(published)
