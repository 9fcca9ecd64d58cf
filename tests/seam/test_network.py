"""A connection from another site is refused without asking a third one."""

import importlib

import pytest
import requests
from streamlit import net_util
from streamlit.web.server import server_util

from seam.network import ASKS_ANOTHER_SITE, ask_no_other_site


@pytest.fixture
def asked(monkeypatch):
    """What is asked of other sites, by Streamlit as it was installed."""
    monkeypatch.setattr(net_util, ASKS_ANOTHER_SITE, getattr(net_util, ASKS_ANOTHER_SITE))
    importlib.reload(net_util)
    asked = []
    monkeypatch.setattr(requests, "get", lambda url, **_: asked.append(url))
    return asked


def test_no_other_site_is_asked_where_a_connection_comes_from(asked):
    ask_no_other_site()
    assert not server_util.is_url_from_allowed_origins("http://elsewhere.example")
    assert asked == [], (
        "Streamlit asks another site for this machine's address while all readers wait (seam/network.py)"
    )


def test_the_sites_own_machine_may_still_connect(asked):
    ask_no_other_site()
    assert server_util.is_url_from_allowed_origins("http://localhost:8501")
    assert asked == []
