"""A Vega-Lite specification as it travels: layers, each with the rows that it draws.

A form is a mark with its encoding, built and validated by Altair once. Where a view has a value of its own, the form
has a name: `"$unit"` for words, `["$series"]` for a list, `alt.ExprRef("$ticks")` for a number.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

import altair as alt
import pandas as pd

SCHEMA = alt.SCHEMA_URL


def form(chart: alt.Chart) -> dict:
    """The mark and the encoding of a chart; refused by Altair where Vega-Lite would not draw it."""
    built = chart.to_dict()
    return {"mark": built["mark"], "encoding": built["encoding"]}


def layer(rows: pd.DataFrame, shape: Mapping, parts: Mapping[str, object] | None = None) -> dict:
    """One layer: a form, the rows that it draws, and what the view puts where the form has names."""
    return {"data": {"values": values(rows)}} | {
        name: _filled(one, parts or {}) for name, one in shape.items()
    }


def _filled(form: object, parts: Mapping[str, object]) -> object:
    """A form with the parts of a view in place of their names."""
    if isinstance(form, dict):
        named = form.get("expr", "")
        return parts[named] if named in parts else {name: _filled(one, parts) for name, one in form.items()}
    if isinstance(form, list):
        alone = form[0] if len(form) == 1 and isinstance(form[0], str) else ""
        return parts[alone] if alone in parts else [_filled(one, parts) for one in form]
    return parts.get(form, form) if isinstance(form, str) else form


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
