"""Finished specifications, built once for each combination that is asked for."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from ui.build_static import address


@st.cache_resource(show_spinner=False, max_entries=2_000)
def finished(_build: Callable[[], object], *key: object):
    """What `_build` returns, kept for the process under `key`."""
    return _build()


def geometry() -> dict[str, str]:
    """The addresses of the map's layers, kept by the reader's browser."""
    return {"provinces": address("provinces"), "lake": address("lake")}
