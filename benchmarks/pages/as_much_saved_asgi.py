"""The same plain page with what ours does to Streamlit's inside: `uvicorn benchmarks.pages.as_much_saved_asgi:app`."""

import benchmarks.plan
from benchmarks.pages.as_much_asgi import app
from seam.compression import compress_once
from seam.once import find_out_once
from seam.runs import hand_over_together

__all__ = ["app"]

hand_over_together()
find_out_once()
compress_once()
benchmarks.plan.saved = True
