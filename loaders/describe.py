"""`data/datapackage.json`: the tables of data/ described as a Data Package (version 2)."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from loaders.edition import newest_edition
from loaders.plain_text import header, named_rows
from loaders.problems import Problem
from loaders.schema import (
    BESIDE,
    NAMED_TABLES,
    PROVINCE_TABLES,
    SOME_DATE,
    Field,
    Table,
    figure_table,
)

FILE = "datapackage.json"
_PART = SOME_DATE
_PERIOD_PATTERN = f"{_PART}(?:/{_PART})?"
AS_PRINTED = "A published table by province, as printed."
_TYPES = {"period": "string"}


def write(data: Path) -> Path:
    """Write `datapackage.json` into the folder and return its path."""
    path = data / FILE
    path.write_text(text(data), encoding="utf-8", newline="\n")
    return path


def text(data: Path) -> str:
    """The descriptor as it stands in the file: JSON, two spaces, one line feed at the end."""
    return json.dumps(descriptor(data), ensure_ascii=False, indent=2) + "\n"


def descriptor(data: Path) -> dict:
    """The Data Package of a folder of published tables: one resource a table."""
    edition = newest_edition(data)
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "cambodia-social-protection",
        "title": "Published figures on social protection in Cambodia",
        "description": (
            "Who in Cambodia is protected by the National Social Security Fund, the Health Equity "
            "Fund, IDPoor and cash transfers: figures as their publications print them, each with "
            "its source."
        ),
        "version": edition.version,
        "created": f"{edition.date}T00:00:00Z",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "title": "Creative Commons Attribution 4.0 (the compilation)",
                "path": "https://creativecommons.org/licenses/by/4.0/",
            }
        ],
        "sources": _publications(data),
        "contributors": [
            {"title": "Cambodia Social Protection Dashboard", "roles": ["compiler", "maintainer"]}
        ],
        "resources": [_resource(table, table.name, table.path) for table in NAMED_TABLES]
        + _figure_resources(data)
        + _province_resources(data),
    }


def missing_files(data: Path) -> list[Problem]:
    """Tables that the folder's description lists and that are not there; none without a description."""
    if not (data / FILE).exists():
        return []
    try:
        described = json.loads((data / FILE).read_text(encoding="utf-8"))
        paths = [resource["path"] for resource in described["resources"]]
    except (OSError, ValueError, KeyError, TypeError):
        return [Problem(FILE, 0, "it cannot be read; write it with python -m loaders describe")]
    sentence = (
        f"the file is missing; it must be there, or {FILE} be written anew (python -m loaders describe)"
    )
    return [Problem(path, 0, sentence) for path in paths if not (data / path).is_file()]


def _publications(data: Path) -> list[dict]:
    return [{"title": row["title"], "path": row["url"]} for row in named_rows(data / "sources.csv")]


def _figure_resources(data: Path) -> list[dict]:
    resources = []
    for path in sorted((data / "figures").glob("*.csv")):
        table = _as_it_stands(figure_table(path.name), path)
        resources.append(_resource(table, f"figures-{path.stem}", f"figures/{path.name}"))
    return resources


def _as_it_stands(table: Table, path: Path) -> Table:
    """The form of a file: its columns in their order, without the optional ones that it has not."""
    fields = {field.name: field for field in table.fields}
    return replace(table, fields=tuple(fields[name] for name in header(path) if name in fields))


def _province_resources(data: Path) -> list[dict]:
    """The tables by province; one that came as an Excel file is described as that file, its titles and all."""
    described: dict[str, list[dict]] = {}
    for row in named_rows(data / PROVINCE_TABLES.path):
        described.setdefault(row["file"], []).append(row)
    place = Field("province", "A province as the publication spells it.", required=True)
    return [
        _workbook(file, columns)
        if file.endswith(".xlsx")
        else _resource(
            Table(file, f"provinces/{file}", AS_PRINTED, (place, *_columns(columns)), ("province",)),
            f"provinces-{file.partition('.')[0]}",
            f"provinces/{file}",
        )
        for file, columns in described.items()
    ]


def _workbook(file: str, columns: list[dict]) -> dict:
    """An Excel file as it was published: titles above its header, merged cells; no table with one header line."""
    names = ", ".join(row["column"] for row in columns)
    return {
        "name": f"provinces-{file.partition('.')[0]}".replace("_", "-"),
        "path": f"provinces/{file}",
        "description": f"{AS_PRINTED} Columns that were read: {names}.",
        "type": "file",
        "format": "xlsx",
        "mediatype": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }


def _columns(described: list[dict]) -> list[Field]:
    """The columns of a table by province, each with those that stand beside it."""
    return [
        Field(name, said)
        for row in described
        for name, said in (
            (row["column"], row["note"]),
            *((row[beside], f"{BESIDE[beside]} of {row['column']}.") for beside in BESIDE if row.get(beside)),
        )
    ]


def _resource(table: Table, name: str, path: str) -> dict:
    schema: dict = {"fields": [_field(field) for field in table.fields], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    references = [_reference(field) for field in table.fields if field.refers]
    if references:
        schema["foreignKeys"] = references
    return {
        "name": name.replace("_", "-"),
        "path": path,
        "description": table.description,
        "type": "table",
        "format": path.rpartition(".")[2],
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(field: Field) -> dict:
    constraints: dict = {}
    whole_number = field.type == "integer"
    if field.required:
        constraints["required"] = True
    if field.unique:
        constraints["unique"] = True
    if field.choices:
        constraints["enum"] = [int(one) for one in field.choices] if whole_number else list(field.choices)
    pattern = _PERIOD_PATTERN if field.type == "period" and not field.pattern else field.pattern
    if pattern and not whole_number:
        constraints["pattern"] = f"^(?:{pattern})$"
    described = {
        "name": field.name,
        "type": _TYPES.get(field.type, field.type),
        "description": field.description,
    }
    return described | ({"constraints": constraints} if constraints else {})


def _reference(field: Field) -> dict:
    resource, key = field.refers.split(".")
    return {
        "fields": [field.name],
        "reference": {"resource": resource.replace("_", "-"), "fields": [key]},
    }
