"""The options of .streamlit/config.toml that Streamlit's manual does not name."""

from __future__ import annotations

HIDDEN = {
    "runner.postScriptGC": "each run collects all garbage and holds all readers for some 50 ms",
    "logger.enableRich": "errors are written past seam/logs.py, with words that may be a reader's",
}
"""Each with what happens when Streamlit takes it away."""
