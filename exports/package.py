"""The data package: every figure that may be passed on, as tables, with all that is needed to use them.

Publications whose terms nobody has read (`terms` is not_read in sources.csv) are shown on the
pages with their source, but stay out of bulk downloads. The same data give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

from exports import given
from exports.edition import day, version
from exports.spreadsheet import workbook
from loaders import DATA, Published
from loaders.plain_text import plain_lines

ROOT = Path(__file__).resolve().parent.parent
NAME = "cambodia-social-protection"
SUMS = "SHA256SUMS"
KINDS = {
    "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json",
    "json": "application/json",
    "md": "text/markdown; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
    SUMS: "text/plain; charset=utf-8",
}
COPIED = {
    "LICENSE.md": DATA / "LICENSE.md",
    "CHANGELOG.md": ROOT / "CHANGELOG.md",
    "sdmx-codes.csv": Path(__file__).with_name("sdmx_codes.csv"),
    "boundaries/provinces.geojson": ROOT / "maps" / "provinces.geojson",
    "boundaries/LICENSE.md": ROOT / "maps" / "LICENSE.md",
}
"""What else belongs to the package, and where it stands in the repository."""
TIDY = ("figures.csv", "figures.parquet", "figures.xlsx")
_TIDY_TYPES = {"float64": "number", "bool": "boolean"}


def media_type(name: str) -> str:
    """The media type of a file of the package."""
    return KINDS[name.rpartition(".")[2]]


@dataclass(frozen=True, eq=False)
class Package:
    """The package of a folder of published tables; each file is made once.

    Attributes:
        published: what was read from the folder.
        raw: the folder's files as they were then, by their path below it.
    """

    published: Published
    raw: Mapping[str, bytes]

    @property
    def name(self) -> str:
        """With its version: `cambodia-social-protection-1.0.0`."""
        return f"{NAME}-{version()}"

    @cached_property
    def figures(self) -> pd.DataFrame:
        """The tidy figures that may be taken away in bulk."""
        return given.figures(self.published)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The name of every file, in the order of `files`, before any is made."""
        tables = (resource["path"] for resource in self._described["resources"])
        return tuple(dict.fromkeys(("datapackage.json", "README.md", *TIDY, *COPIED, *tables, SUMS)))

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file by its name, `datapackage.json` first."""
        described = self._described
        tables = {resource["path"]: self._table(resource["path"]) for resource in described["resources"]}
        rest = {name: self._tidy(name) for name in TIDY} | {
            name: plain_lines(path.read_bytes()) for name, path in COPIED.items()
        }
        content = {**rest, **tables}
        described = described | {"resources": [*self._own_resources(rest), *described["resources"]]}
        for resource in described["resources"]:
            resource |= _measured(content[resource["path"]])
        first = {"datapackage.json": _json(described), "README.md": self._readme()}
        whole = {**first, **content}
        return {**whole, SUMS: _sums(whole)}

    @cached_property
    def zipped(self) -> bytes:
        """The whole package in one file."""
        packed = io.BytesIO()
        at = (*(int(part) for part in day().split("-")), 0, 0, 0)
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.files.items():
                entry = zipfile.ZipInfo(f"{self.name}/{name}", at)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, content)
        return packed.getvalue()

    @cached_property
    def _described(self) -> dict:
        """The folder's own description, without what is held back."""
        described = json.loads(self.raw["datapackage.json"])
        resources = described["resources"]
        described["resources"] = [one for one in resources if given.may_be_given(self.published, one["path"])]
        return described

    def _table(self, name: str) -> bytes:
        content = self.raw[name]
        return given.rows(self.published, name, content) if name.endswith(".csv") else content

    def _tidy(self, name: str) -> bytes:
        """The tidy figures in one of three forms."""
        if name.endswith(".csv"):
            return self.figures.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\n").encode()
        if name.endswith(".parquet"):
            packed = io.BytesIO()
            self.figures.to_parquet(packed, index=False)
            return packed.getvalue()
        tables = self.published.tables
        sheets = {"figures": self.figures} | {
            name: tables[name] for name in ("indicators", "areas", "sources")
        }
        return workbook(sheets, title=f"{NAME} {version()}")

    def _own_resources(self, rest: dict[str, bytes]) -> list[dict]:
        """What stands beside the published tables, described."""
        tidy = {
            "name": "figures",
            "path": "figures.csv",
            "type": "table",
            "format": "csv",
            "encoding": "utf-8",
            "description": "Every figure in one table: codes, dates, the number as printed and as a value.",
            "schema": {"fields": self._fields(), "missingValues": [""], "primaryKey": ["figure_id"]},
        }
        files = [
            {
                "name": _resource_name(name),
                "type": "file",
                "path": name,
                "format": name.rpartition(".")[2],
                "mediatype": media_type(name),
            }
            for name in rest
            if name not in ("figures.csv", "sdmx-codes.csv") and not name.endswith(".md")
        ]
        licence = {"name": "ODbL-1.0", "path": "https://opendatacommons.org/licenses/odbl/1-0/"}
        for one in files:
            if one["path"].startswith("boundaries/"):
                one["licenses"] = [licence]
        return [tidy, _codes(rest["sdmx-codes.csv"]), *files]

    def _fields(self) -> list[dict]:
        return [
            {
                "name": str(name),
                "type": "date" if name in ("start", "end") else _TIDY_TYPES.get(str(kind), "string"),
            }
            for name, kind in self.figures.dtypes.items()
        ]

    def _readme(self) -> bytes:
        """What the package is, before what each table holds."""
        about = (Path(__file__).with_name("package_readme.md")).read_text(encoding="utf-8")
        told = about.format(name=NAME, version=version(), day=day(), count=f"{len(self.figures):,}")
        return (told + "\n" + plain_lines(self.raw["README.md"]).decode()).encode()


def _codes(content: bytes) -> dict:
    """The SDMX codes as a table of text."""
    header = content.decode().partition("\n")[0].split(",")
    return {
        "name": "sdmx-codes",
        "path": "sdmx-codes.csv",
        "type": "table",
        "format": "csv",
        "encoding": "utf-8",
        "description": "The codes of this package as SDMX code lists write them; provinces keep their ISO 3166-2 code.",
        "schema": {"fields": [{"name": name, "type": "string"} for name in header], "missingValues": [""]},
    }


def _resource_name(path: str) -> str:
    return path.replace("/", "-").replace(".", "-").lower()


def _measured(content: bytes) -> dict:
    return {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}


def _json(value: dict) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _sums(files: dict[str, bytes]) -> bytes:
    """The checksums in the form that `sha256sum --check` reads."""
    lines = [f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items())]
    return "".join(lines).encode()
