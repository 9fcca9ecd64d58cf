"""The page of as many elements, served as ours is but without what ours does to Streamlit: `uvicorn benchmarks.pages.as_much_asgi:app`."""

from pathlib import Path

import streamlit as st

app = st.App(Path(__file__).resolve().with_name("as_much.py"))
