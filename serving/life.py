"""Start and end of the server process."""

from __future__ import annotations

import logging
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread

from starlette.types import ASGIApp

from serving import start
from serving.drawing_room import room
from serving.taking import workshop

logger = logging.getLogger(__name__)


@asynccontextmanager
async def life(_app: ASGIApp) -> AsyncIterator[None]:
    """Read everything before the first reader comes; then make the usual first pages."""
    try:
        start.read_all()
    except OSError as error:
        logger.error("the server does not start: %s", error)
        raise
    if os.environ.get("DASHBOARD_WARM", "1") != "0":
        Thread(target=start.warm, name="warm", daemon=True).start()
    try:
        yield None
    finally:
        room.close()
        workshop.close()
