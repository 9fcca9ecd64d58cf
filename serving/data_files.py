"""The data to take away: the tidy figures as CSV and Parquet, and the data package with its tables.

Publications whose terms nobody has read (`terms` is not_read in sources.csv) are shown on the
pages with their source, but stay out of bulk downloads.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from functools import cache
from threading import RLock

import pandas as pd

from indicators.search import given_sources
from loaders.describe import GATHERED
from loaders.plain_text import plain_lines
from reading.published import published, published_files

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "md": "text/markdown; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "zip": "application/zip",
}
PACKAGE = "cambodia-social-protection.zip"
_kept: dict[str, bytes] = {}
_making = RLock()


@cache
def _given_sources() -> frozenset[str]:
    return given_sources(published()["sources"])


@cache
def _given_files() -> frozenset[str]:
    """The files in provinces/ of which every column comes from a publication that may be given."""
    tables = published()["province_tables"]
    held_back = tables.loc[~tables["source_id"].isin(_given_sources()), "file"]
    return frozenset(tables["file"]).difference(held_back)


def given_figures() -> pd.DataFrame:
    """The tidy figures that may be taken away in bulk."""
    figures = published().figures
    return figures[figures["source_id"].isin(_given_sources())]


def file(name: str) -> bytes:
    """What `/data/<name>` holds, made once. `name` is one of `names`."""
    with _making:
        if name not in _kept:
            _kept[name] = _made(name)
        return _kept[name]


def _made(name: str) -> bytes:
    if name == "figures.csv":
        return given_figures().to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\n").encode()
    if name == "figures.parquet":
        packed = io.BytesIO()
        given_figures().to_parquet(packed, index=False)
        return packed.getvalue()
    if name == "datapackage.json":
        return _package()
    if name == PACKAGE:
        return _zipped()
    if name == "README.md":
        return plain_lines(published_files()[name])
    return _table(name) if name.endswith(".csv") else published_files()[name]


def kept(name: str) -> bytes | None:
    """What `/data/<name>` holds, if it was made already."""
    return _kept.get(name)


def make_all() -> None:
    """Make every file, before a reader waits for it."""
    for name in names():
        file(name)


def media_type(name: str) -> str:
    """The media type of a file."""
    return KINDS[name.rpartition(".")[2]]


@cache
def tables() -> tuple[str, ...]:
    """The data package's tables, those held back left out."""
    if "datapackage.json" not in published_files():
        return ()
    package = json.loads(published_files()["datapackage.json"])
    paths = [resource["path"] for resource in package["resources"]]
    return tuple(path for path in paths if _may_be_given(path))


def _may_be_given(path: str) -> bool:
    """Every table but those by province that are held back."""
    folder, _, name = path.rpartition("/")
    return folder != "provinces" or name == "tables.csv" or name in _given_files()


@cache
def names() -> tuple[str, ...]:
    """Every file that can be asked for below `/data/`; without a data package the figures alone."""
    if not tables():
        return ("figures.csv", "figures.parquet")
    return ("figures.csv", "figures.parquet", "datapackage.json", PACKAGE, "README.md", *tables())


def _package() -> bytes:
    package = json.loads(published_files()["datapackage.json"])
    package["resources"] = [one for one in package["resources"] if one["path"] in tables()]
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _table(name: str) -> bytes:
    """A table as it stands in data/, lines ended by LF, without the rows that belong to what is held back."""
    text = plain_lines(published_files()[name]).decode("utf-8")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    given = [row for row in rows[1:] if not _held_back(dict(zip(rows[0], row, strict=False)), name)]
    if len(given) == len(rows) - 1:
        return text.encode()
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows([rows[0], *given])
    return written.getvalue().encode()


def _held_back(row: dict[str, str], name: str) -> bool:
    if "file" in row and row["file"] not in _given_files():
        return True
    return name.startswith("figures/") and row.get("source_id") not in _given_sources()


def _zipped() -> bytes:
    """The data package in one file, the same bytes for the same data."""
    packed = io.BytesIO()
    day = tuple(int(part) for part in GATHERED.split("-"))
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("datapackage.json", "README.md", *tables()):
            entry = zipfile.ZipInfo(name, (*day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file(name))
    return packed.getvalue()
