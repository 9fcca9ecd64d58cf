"""The dashboard for a public server: `uvicorn asgi:app` or `streamlit run asgi.py`.

The same app as `streamlit run app.py`, behind what `serving` answers by itself. Address and port of
`uvicorn` come from the environment: UVICORN_HOST, UVICORN_PORT; see docs/scale.md for several
processes, each of which is one such server.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent

try:
    import streamlit as st
    from starlette.middleware import Middleware

    from seam.compression import compress_once
    from seam.connections import close_what_asks_nothing
    from seam.logs import write_nothing_about_readers
    from seam.network import ask_no_other_site
    from seam.once import find_out_once
    from seam.runs import hand_over_together
    from seam.watcher import watch_no_files
    from serving.life import life
    from serving.middleware import Site
except ModuleNotFoundError as missing:
    package = (missing.name or "").partition(".")[0]
    if (ROOT / package).exists():
        raise
    sys.exit(
        f"the server does not start: the package {package} is not installed; "
        "run python -m pip install -r requirements.txt"
    )

app = st.App(
    ROOT / "app.py",
    middleware=[Middleware(Site)],
    lifespan=life,
)

# After the app, which says where .streamlit/config.toml is, wherever the server was started from.
write_nothing_about_readers()
ask_no_other_site()
watch_no_files()
close_what_asks_nothing()
hand_over_together()
find_out_once()
compress_once()
