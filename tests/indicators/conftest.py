"""Small frames for code, the published figures for published numbers."""

from dataclasses import replace

import pandas as pd
import pytest

from loaders import Published
from loaders.edition import Edition, with_phase
from loaders.periods import bounds
from loaders.schema import TIDY_COLUMNS

USUAL = {
    "indicator": "members",
    "area": "KH",
    "sex": "all",
    "group": "all",
    "scheme": "none",
    "period": "2022",
    "value": 1.0,
    "unit": "persons",
    "qualifier": "exact",
    "status": "official",
    "concern": "",
    "source_id": "yearbook",
    "note": "",
    "project_id": "",
    "organisation": "",
    "boundaries": "",
    "rankable": True,
}
EDITION = Edition("1.0.0", "2026-11-22")
"""What the small frames are held against: which periods are over, which are to come."""


@pytest.fixture(scope="session")
def until_2026(published) -> Published:
    """Without results of after January 2026: a newer one changes no expected value."""
    figures = published.figures
    known = ~(figures["end"] > "2026-01-31") | (figures["status"] == "target")
    return replace(published, figures=figures[known])


@pytest.fixture(scope="session")
def frame():
    """A function that writes a tidy frame: one row for each dict, the rest as in `USUAL`."""

    def written(*rows: dict) -> pd.DataFrame:
        full = []
        for number, changes in enumerate(rows, start=1):
            row = {"figure_id": f"figure-{number}", **USUAL, **changes}
            start, end = bounds(row["period"])
            full.append({"printed": f"{row['value']:g}", "start": start, "end": end, **row})
        figures = pd.DataFrame(full, columns=TIDY_COLUMNS)
        dates = {name: pd.to_datetime(figures[name]) for name in ("start", "end")}
        return with_phase(figures.assign(**dates, value=figures["value"].astype(float)), EDITION)

    return written
