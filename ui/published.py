"""The published figures, read once a process and shared by every reader."""

from __future__ import annotations

import gc

import streamlit as st

import loaders
from language import Language
from language.labels import Labels
from loaders import Published


@st.cache_resource(show_spinner=False)
def published() -> Published:
    """Everything under data/; then the long-lived objects are taken out of the collector's way.

    Streamlit's own full collection after each run is off (`postScriptGC` in config.toml): it
    would hold every reader for the time it takes to walk these objects.
    """
    read = loaders.load()
    gc.collect()
    gc.freeze()
    return read


@st.cache_resource(show_spinner=False, max_entries=4)
def labels(language: Language) -> Labels:
    """The words of one language for every code of the data."""
    return Labels(published(), language)
