"""The dashboard for a public server: `uvicorn asgi:app`.

The same app as `streamlit run app.py`, behind what `serving` answers by itself. Address and
number of processes come from the environment: UVICORN_HOST, UVICORN_PORT; see docs/scale.md for
several processes, each of which is one such server.
"""

import os
from pathlib import Path

# Nobody edits the files of a public server: Streamlit need not look after them after every run.
os.environ.setdefault("STREAMLIT_SERVER_FILE_WATCHER_TYPE", "none")

import streamlit as st  # noqa: E402
from starlette.middleware import Middleware  # noqa: E402

from serving.life import life  # noqa: E402
from serving.middleware import Site  # noqa: E402

app = st.App(
    Path(__file__).resolve().parent / "app.py",
    middleware=[Middleware(Site)],
    lifespan=life,
)
