"""Start and end of the server process."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread

from starlette.types import ASGIApp

from reading.published import published
from serving import pages
from serving.drawing_room import room
from serving.taking import workshop


@asynccontextmanager
async def life(_app: ASGIApp) -> AsyncIterator[None]:
    """Read the figures before the first reader comes; then make the usual first pages."""
    published()
    if os.environ.get("DASHBOARD_WARM", "1") != "0":
        Thread(target=pages.warm, name="warm", daemon=True).start()
    try:
        yield None
    finally:
        room.close()
        workshop.close()
