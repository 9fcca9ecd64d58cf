"""A Vega-Lite specification as it travels: layers, each with the rows that it draws."""

from __future__ import annotations

import json

import pandas as pd

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.4.1.json"


def layer(rows: pd.DataFrame, kind: str, encoding: dict, **look: object) -> dict:
    """One layer: a kind of mark for each row, how it looks, and what of the row it shows."""
    return {"data": {"values": values(rows)}, "mark": {"type": kind} | look, "encoding": encoding}


def nominal(field: str) -> dict:
    """A column of names."""
    return {"field": field, "type": "nominal"}


def temporal(field: str) -> dict:
    """A column of dates."""
    return {"field": field, "type": "temporal"}


def values(rows: pd.DataFrame) -> list[dict]:
    """The rows as JSON has them: days as ISO 8601 writes them, null where there is nothing."""
    columns = {name: _cells(rows[name]) for name in rows}
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def _cells(column: pd.Series) -> list:
    if pd.api.types.is_datetime64_any_dtype(column):
        column = column.dt.strftime("%Y-%m-%dT%H:%M:%S")
    return [None if cell != cell else cell for cell in column.tolist()]


def with_values_once(layers: list[dict]) -> list[dict]:
    """The layers with each data set where it is first used; later ones name it.

    Not beside the layers: Streamlit would turn such a list into Arrow in every run of every reader.
    """
    names: dict[str, str] = {}
    placed = []
    for one in layers:
        rows = one["data"]["values"]
        written = json.dumps(rows, ensure_ascii=False)
        known, name = written in names, names.setdefault(written, f"data-{len(names)}")
        data = {"name": name} if known else {"name": name, "values": rows}
        placed.append(one | {"data": data})
    return placed
