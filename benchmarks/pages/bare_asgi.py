"""The bare page, served as ours is: `uvicorn benchmarks.pages.bare_asgi:app`."""

from pathlib import Path

import streamlit as st

app = st.App(Path(__file__).resolve().with_name("bare.py"))
