"""A socket over which nothing is said is closed."""

from __future__ import annotations

import asyncio

from starlette.types import Message, Receive

FIRST_WORD = 20.0
"""Seconds in which a browser asks for its page once its socket is open; it takes a few hundredths of one."""


def with_a_first_word(receive: Receive) -> Receive:
    """Receive as before; a client that opens a session and asks for nothing is told that it has left.

    Sessions that wait for nothing would be kept for as long as somebody holds them open.
    """
    spoken = False

    async def received() -> Message:
        nonlocal spoken
        if spoken:
            return await receive()
        try:
            message = await asyncio.wait_for(receive(), FIRST_WORD)
        except TimeoutError:
            return {"type": "websocket.disconnect", "code": 1008}
        spoken = message["type"] != "websocket.connect"
        return message

    return received
