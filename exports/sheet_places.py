"""The parts of a factsheet that set places beside each other."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from exports.sheet_parts import RATE, Part, References, scale
from indicators.lists import entries
from indicators.provinces import EDITION, by_province, editions
from indicators.ranking import order
from language.counting import counted
from reading import Reading


def _edition(reading: Reading, entry: Mapping) -> dict | None:
    """What is shown first of an indicator by province for these people."""
    found = editions(reading.figures)
    for name in ("indicator", "sex", "group"):
        found = found[found[name] == entry[name]]
    return None if found.empty else found.iloc[0].to_dict()


def strips(reading: Reading, area: str, refs: References) -> Part | None:
    """Where a province stands among the others in shares; None where nothing is published."""
    rows = []
    for entry in entries(reading.published.tables, "factsheet_strips").to_dict("records"):
        edition = _edition(reading, entry)
        if edition is not None:
            provinces = by_province(reading.figures, edition)
            if provinces["value"].notna().any():
                rows.append((edition, provinces))
    if not rows:
        return None
    top, ticks = scale(reading, max(provinces["value"].max() for _, provinces in rows), RATE)
    drawn = [_strip(reading, edition, provinces, area, top, refs) for edition, provinces in rows]
    text = reading.text
    return {
        "kind": "strips",
        "title": text("{place} among the 25 provinces", place=reading.labels.area(area)),
        "unit": text("percent; a mark further right is more"),
        "here": reading.labels.area(area),
        "country": reading.labels.area("KH"),
        "with_country": any(row["country"] is not None for row in drawn),
        "others": text("each other province"),
        "doubt": text("in doubt") if any(row["doubtful"] for row in drawn) else "",
        "interval": text("95 % interval where published")
        if any(row["low"] is not None for row in drawn)
        else "",
        "ticks": ticks,
        "rows": drawn,
        "note": _ranked_note(reading, rows),
    }


def _ranked_note(reading: Reading, rows: list[tuple[dict, pd.DataFrame]]) -> str:
    """That estimates carry no ranks."""
    return (
        reading.text("Surveys are estimates: small differences mean nothing, so no ranks are given.")
        if any(order(provinces).sample for _, provinces in rows)
        else ""
    )


def _strip(
    reading: Reading, edition: dict, provinces: pd.DataFrame, area: str, top: float, refs: References
) -> dict:
    labels = reading.labels
    own = provinces[provinces["area"] == area].iloc[0].to_dict()
    known = provinces[provinces["value"].notna() & (provinces["area"] != area)]
    country = _country(reading, edition)
    first = known.iloc[0].to_dict()
    has = own["value"] == own["value"]
    interval = has and own["low"] == own["low"]
    return {
        "name": labels.named(first, but=("area",)),
        "ref": refs.of(own if has else first),
        "when": labels.when(first),
        "own": own["value"] / top if has and not own["doubt"] else None,
        "text": labels.marked_amount(own) if has else reading.text("not published"),
        "low": own["low"] / top if interval else None,
        "high": own["high"] / top if interval else None,
        "others": [value / top for value in known.loc[~known["doubt"], "value"]],
        "doubtful": [value / top for value in provinces.loc[provinces["doubt"], "value"]],
        "country": country["value"] / top if country else None,
        "country_text": labels.number(country) if country else reading.text("not published"),
    }


def _country(reading: Reading, edition: dict) -> dict | None:
    """The country's figure of the same publication and date."""
    rows = reading.figures[reading.figures["area"] == "KH"]
    for name in EDITION:
        rows = rows[rows[name] == edition[name]]
    return None if rows.empty else rows.iloc[0].to_dict()


def bars(reading: Reading, indicator: str, refs: References) -> Part | None:
    """Every province with its figure, in the order of their names' codes; None where none is published."""
    whole = reading.labels.of_indicator(indicator)
    found = editions(reading.figures)
    found = found[found["indicator"] == indicator]
    preferred = found[(found["sex"] == whole["whole_sex"]) & (found["group"] == whole["whole_group"])]
    found = preferred if len(preferred) else found
    if found.empty:
        return None
    edition = found.iloc[0].to_dict()
    provinces = by_province(reading.figures, edition)
    known = provinces[provinces["value"].notna()]
    labels, first = reading.labels, known.iloc[0].to_dict()
    rows = [
        {
            "name": labels.area(row["area"]),
            "share": max(0, row["value"]) / (known["value"].max() or 1)
            if row["value"] == row["value"]
            else 0,
            "text": labels.number(row) if row["value"] == row["value"] else reading.text("not published"),
            "doubt": bool(row["doubt"]),
        }
        for row in provinces.to_dict("records")
    ]
    doubtful = reading.joined(*(labels.area(code) for code in provinces.loc[provinces["doubt"], "area"]))
    how = counted(labels, first)
    said = [
        reading.text("In doubt (dotted): {names}.", names=doubtful) if doubtful else "",
        reading.text("How it was counted: {how}.", how=how) if how else "",
    ]
    return {
        "kind": "bars",
        "title": reading.text("By province: {named}", named=labels.named(first, but=("area",))),
        "sub": reading.joined(labels.unit(first["unit"]), labels.when(first)),
        "rows": rows,
        "note": " ".join(filter(None, said)),
        "ref": refs.of(first),
    }
