"""The one script of a briefing, and what a browser may do with the page that has it."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def script() -> str:
    """The script's text."""
    files = (HERE.parent / "ui" / "fit.js", HERE / "briefing.js")
    return "".join(file.read_text(encoding="utf-8") for file in files)


def policy() -> str:
    """A browser asks nobody else for anything, and runs no other script."""
    digest = base64.b64encode(hashlib.sha256(script().encode()).digest()).decode()
    return (
        "default-src 'none'; style-src 'unsafe-inline'; font-src data: 'self'; img-src data:; "
        f"base-uri 'none'; script-src 'sha256-{digest}'"
    )
