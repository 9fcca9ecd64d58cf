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

import pandas as pd

from indicators.search import given_sources
from loaders import DATA
from loaders.plain_text import plain_lines
from reading.published import published

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "md": "text/markdown; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "zip": "application/zip",
}
PACKAGE = "cambodia-social-protection.zip"


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


@cache
def file(name: str) -> bytes | None:
    """What `/data/<name>` holds; None where there is no such file. `name` is one of `names`."""
    if name not in names():
        return None
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
        return plain_lines((DATA / name).read_bytes())
    return _table(name) if name.endswith(".csv") else (DATA / name).read_bytes()


def media_type(name: str) -> str:
    """The media type of a file."""
    return KINDS[name.rpartition(".")[2]]


@cache
def tables() -> tuple[str, ...]:
    """The data package's tables, those held back left out."""
    package = json.loads((DATA / "datapackage.json").read_bytes())
    paths = [resource["path"] for resource in package["resources"]]
    return tuple(path for path in paths if _may_be_given(path))


def _may_be_given(path: str) -> bool:
    """Every table but those by province that are held back."""
    folder, _, name = path.rpartition("/")
    return folder != "provinces" or name == "tables.csv" or name in _given_files()


@cache
def names() -> tuple[str, ...]:
    """Every file that can be asked for below `/data/`."""
    return ("figures.csv", "figures.parquet", "datapackage.json", PACKAGE, "README.md", *tables())


def _package() -> bytes:
    package = json.loads((DATA / "datapackage.json").read_bytes())
    package["resources"] = [one for one in package["resources"] if one["path"] in tables()]
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _table(name: str) -> bytes:
    """A table as it stands in data/, lines ended by LF, without the rows that belong to what is held back."""
    text = plain_lines((DATA / name).read_bytes()).decode("utf-8")
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
    day = tuple(int(part) for part in published().edition.date.split("-"))
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("datapackage.json", "README.md", *tables()):
            entry = zipfile.ZipInfo(name, (*day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file(name))
    return packed.getvalue()
