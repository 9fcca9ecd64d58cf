"""A view that has been shown before asks no frame anything: what it needs is kept, page by page."""

import pandas as pd
import pytest

import pages
from reading.menu import ENTRIES

VIEWS = {
    "map": {"indicator": "idpoor_poor_households_rate"},
    "voices": {},
    "figures": {"indicator": "nssf_members"},
}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_a_warm_view_touches_no_frame(entry, monkeypatch):
    asked = {"lang": "en"} | VIEWS.get(entry.name, {})
    pages.told(entry.name, asked, width="wide")
    touched = []
    looks_up = pd.DataFrame.__getitem__

    def counted(frame, key):
        touched.append(key)
        return looks_up(frame, key)

    monkeypatch.setattr(pd.DataFrame, "__getitem__", counted)
    pages.told(entry.name, asked, width="wide")
    assert touched == []
