"""International Labour Organization: ILOSTAT, one indicator as CSV with codes."""

from __future__ import annotations

import csv
import io

from loaders.fetching import Fetch
from loaders.services.answers import BY_ISO3, Answer, ChangedShape, Observation, Service

ADDRESS = "https://rplumber.ilo.org/data/indicator/"
WHAT = "ILOSTAT"
SEXES = {"SEX_T": "all", "SEX_F": "female", "SEX_M": "male"}
COLUMNS = ("ref_area", "indicator", "time", "obs_value")


def ask(fetch: Fetch, series: str, address: str = ADDRESS) -> list[Answer]:
    """Every year of an indicator for the countries of the dashboard."""
    here = address or ADDRESS
    asked = {"id": series, "ref_area": "+".join(BY_ISO3), "type": "code", "format": ".csv"}
    return [Answer(here, f"{series}.csv", fetch(here, asked))]


def read(content: bytes) -> list[Observation]:
    """One observation a country, sex, class and year; the classes make the part."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ChangedShape(f"{WHAT}: the answer is no UTF-8 text") from None
    table = csv.DictReader(io.StringIO(text, newline=""))
    missing = [name for name in COLUMNS if name not in (table.fieldnames or [])]
    if missing:
        raise ChangedShape(f"{WHAT}: the answer has no column {', '.join(missing)}")
    found = []
    for row in table:
        if None in row.values() or None in row:
            raise ChangedShape(f"{WHAT}: a row has not as many cells as the header; was the answer cut off?")
        country, sex = BY_ISO3.get(row["ref_area"], ""), SEXES.get(row.get("sex") or "SEX_T", "")
        part = "/".join(row[name] for name in ("classif1", "classif2") if row.get(name))
        if country and sex and row["obs_value"]:
            found.append(Observation(part, country, sex, row["time"], row["obs_value"]))
    return found


SERVICE = Service(
    "ilostat", "International Labour Organization", "https://ilostat.ilo.org/data/bulk/", ask, read
)
